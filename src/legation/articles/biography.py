"""The box about the author under an article, and the outlet that it names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from legation.types import Author

_NAME = re.compile(r"^(?:(?:By|Dr\.?|Prof\.?)\s+)?(?:[^\W\d_][\w.'’-]*\s+){1,4}[^\W\d_][\w.'’-]*$")
_SPEAKS = re.compile(
    r"^\s*,?\s*(?:is|was|has|writes|covers|reports|works|worked|teaches|holds|specialis|specializ)",
)
_PAPER = (
    r"News|Times|Post|Daily|Herald|Tribune|Journal|Star|Observer|Gazette|Today|Press|Media|"
    r"Magazine|Review|TV|Television|Radio|Chronicle|Standard|Guardian|Telegraph|Mail|Express|"
    r"Independent|Agency|Bulletin|Courier|Dispatch|Monitor|Mirror|Globe|Nation|Weekly|Network"
)
_WORD = r"(?:[A-Z](?:[\w&'’-]|\.(?=\w))*)"
_OUTLET = re.compile(
    rf"\b(?:[Ii]n|[Ff]or|[Aa]t|[Ww]ith|[Oo]f)\s+((?:[Tt]he\s+)?(?:{_WORD}\s+){{0,4}}?"
    rf"(?:{_PAPER})(?:\s+{_WORD}){{0,2}})(?=[\s,.;:)]|$)"
)
_FROM_END = 25
_LONGEST = 2_500


@dataclass(frozen=True, slots=True)
class Box:
    """An author box: who, and which lines (``start`` to ``end``, exclusive) it takes."""

    author: Author
    start: int
    end: int


def find_box(lines: list[str], names: tuple[str, ...] = ()) -> Box | None:
    """Find the author box near the end of an article.

    A box is a name on a line of its own (often twice: portrait and link) followed by a
    paragraph that opens with it, or the last such paragraph about one of ``names``.
    """
    for i in range(len(lines) - 1, max(len(lines) - _FROM_END, 0) - 1, -1):
        name = opens_with_name(lines[i], lines[i - 1] if i else "", names)
        if not name:
            continue
        start = i
        while start and _same(lines[start - 1], name):
            start -= 1
        return Box(Author(name, lines[i]), start, i + 1)
    return None


def opens_with_name(text: str, before: str, names: tuple[str, ...]) -> str:
    """Give the name that a biography opens with, "" where the text is none."""
    if len(text) > _LONGEST:
        return ""
    above = before.strip().removeprefix("By ")
    known = [*names, *([above] if _NAME.match(above) and len(above) < 60 else [])]
    for name in known:
        if text.startswith(name) and _SPEAKS.match(text[len(name) :]):
            return name
    return ""


def outlet_named(text: str) -> str:
    """Give the first outlet that a biography names ("In Bidibo News, she writes"), or ""."""
    match = _OUTLET.search(text)
    return match.group(1) if match else ""


def _same(line: str, name: str) -> bool:
    return line.strip().removeprefix("By ").strip() == name
