"""Text that both engines can keep, letter for letter in the same places."""

from __future__ import annotations

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def clean(text: str) -> str:
    """Give ``text`` with NUL and lone surrogates replaced one for one, so offsets stand.

    PostgreSQL keeps no NUL, and UTF-8 has no lone surrogates.
    """
    if "\0" in text:
        text = text.replace("\0", REPLACEMENT)
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join(REPLACEMENT if "\ud800" <= sign <= "\udfff" else sign for sign in text)
    return text
