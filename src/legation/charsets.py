"""Which character set a page is written in, whatever it claims: BOM, header, meta, detection.

A leaf beside ``types``: sources and articles both need it and may not import each other.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""(?:charset\s*=\s*["']?|<\?xml[^>]{0,80}?encoding\s*=\s*["'])\s*([\w.:-]{2,40})""", re.I
)
# What browsers read under these labels (WHATWG Encoding): the label names the subset,
# the pages use the superset.
_AS_BROWSERS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "iso8859-11": "cp874",
}
_HIGH = re.compile(rb"[\x80-\xff]")
_LETTER = re.compile(rb"[A-Za-z\x80-\xff]")
_HEAD = 4096
_SAMPLE = 32_000
_TELLING = 100
# Share of bytes over 0x7F among letters, above which text is in no Latin alphabet. Measured
# on bodies of 258 news pages: at most 0.16 (Icelandic) in Latin sets, at least 0.79 in
# Cyrillic, Japanese and Korean ones. Vietnamese was not measured.
_NOT_LATIN = 0.3
_LATIN = frozenset({"cp1252", "cp1250", "cp1254", "cp1257", "iso8859-2", "iso8859-15"})


def known(label: str) -> str:
    """Give Python's name for a label as browsers read it, "" where nobody knows it."""
    try:
        name = codecs.lookup(label.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return ""
    try:  # codecs such as "hex" or "rot13" are no character sets
        b"".decode(name)
    except (LookupError, ValueError, TypeError):
        return ""
    return _AS_BROWSERS.get(name, name)


def declared(content: bytes) -> str:
    """Give the set that the first 4 kB of a page claim in a meta tag or an XML declaration."""
    match = _DECLARED.search(content[:_HEAD])
    name = known(match.group(1).decode("ascii", "replace")) if match else ""
    # A declaration that could be read as single bytes cannot be UTF-16 or UTF-32.
    return "utf-8" if name.startswith(("utf-16", "utf-32")) else name


def charset_of(content: bytes, header: str = "") -> str:
    """Give the character set of a page, always one that Python can decode.

    A claim that the bytes contradict loses: UTF-8 that decodes is UTF-8, a Latin set full
    of high bytes is not Latin, and what does not decode at all is detected.
    """
    for mark, name in _BOMS:
        if content.startswith(mark):
            return name
    claim = (known(header) if header else "") or declared(content)
    if content.isascii():
        return claim if claim.startswith(("iso2022", "hz", "utf-7")) else "utf-8"
    if _decodes(content, "utf-8"):
        return "utf-8"
    if claim and claim != "utf-8" and _fits(content, claim):
        return claim
    if content.count(0, 0, _SAMPLE) * 4 > len(content[:_SAMPLE]):
        return "utf-16-le" if content[1:2] == b"\0" else "utf-16-be"
    return _detected(content)


def decode(content: bytes, header: str = "") -> str:
    """Give the text of a page; bytes that fit nowhere become U+FFFD."""
    return content.decode(charset_of(content, header), "replace")


def _decodes(content: bytes, name: str) -> bool:
    try:
        content.decode(name)
    except (UnicodeError, ValueError):
        return False
    return True


def _fits(content: bytes, claim: str) -> bool:
    if not _decodes(content, claim) and claim != "cp1252":
        return False
    if claim not in _LATIN:
        return True
    sample = re.sub(rb"<[^>]{0,2000}>", b"", content[: 4 * _SAMPLE])
    high = len(_HIGH.findall(sample))
    return high < _NOT_LATIN * max(len(_LETTER.findall(sample)), 1)


def _detected(content: bytes) -> str:
    # UTF-8 with a few broken bytes is still UTF-8: pages cut in mid-character, pasted bytes.
    lossy = content[:_SAMPLE].decode("utf-8", "ignore")
    high = len(_HIGH.findall(content[:_SAMPLE]))
    kept = sum(len(c.encode()) for c in lossy if c > "\x7f")
    if kept * 10 > high * 9:
        return "utf-8"
    words = re.sub(rb"<[^>]{0,2000}>|\s+", b" ", content)[:_SAMPLE]
    best = from_bytes(words).best()
    name = known(best.encoding) if best else ""
    # A few accented letters look alike in every Latin set; the commonest set is likeliest.
    unsure = not name or (high < _TELLING and (high * 10 < len(words) or name in _LATIN))
    return "cp1252" if unsure else name
