"""Paragraphs → body text and its sections."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from legation.types import Section

_SPACE = re.compile(r"[^\S\n]+")
# Soft hyphens, zero-width marks, BOM and bidirectional controls: invisible, and they break words.
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_NUMBERED = re.compile(r"^\(?(?:\d{1,2}|[IVX]{1,4})[.)]\s+(\S.*)$")
_CONCLUSION = re.compile(r"^(?:in conclusion|to conclude|in summary|to sum up)\b", re.I)
_LONGEST_HEADING = 140


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, or one heading where the page marks it as such."""

    text: str
    heading: bool = False


def tidy(text: str) -> str:
    """Give a text in Unicode's composed form, spaces single, without invisible characters."""
    text = unicodedata.normalize("NFC", text)
    text = _INVISIBLE.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    return _SPACE.sub(" ", _CONTROL.sub(" ", text)).strip()


def heading_in(text: str) -> str:
    """Give the words of a numbered heading ("1. Military ties:"), "" where it is none."""
    match = _NUMBERED.match(text)
    if not match or len(text) > _LONGEST_HEADING or "\n" in text:
        return ""
    words = match.group(1).strip()
    sentence = words.endswith((".", "!", "?", ";", ",")) and not words.endswith("...")
    return "" if sentence else words.rstrip(": ")


def assemble(blocks: Iterable[Block]) -> tuple[str, tuple[Section, ...]]:
    """Join blocks into a body, paragraphs apart by an empty line, with its sections.

    A heading is a paragraph of the body; its section spans the paragraphs under it. The
    first section, before any heading, has the heading "". A paragraph that opens with
    "In conclusion" starts a section "Conclusion" where the text has headings at all.
    """
    kept = [Block(text, b.heading) for b in blocks if (text := tidy(b.text))]
    while kept and kept[-1].heading:
        kept.pop()
    marked = any(b.heading or heading_in(b.text) for b in kept)
    starts: list[tuple[str, int]] = [("", 0)]
    ends: list[int] = []
    length = 0
    for block in kept:
        heading = block.text.rstrip(": ") if block.heading else ""
        heading = heading_in(block.text) or heading
        if heading:
            ends.append(max(length - 2, 0))
            starts.append((heading, length + len(block.text) + 2))
        elif marked and _CONCLUSION.match(block.text):
            ends.append(max(length - 2, 0))
            starts.append(("Conclusion", length))
        length += len(block.text) + 2
    ends.append(max(length - 2, 0))
    spans = zip(starts, ends, strict=True)
    sections = tuple(Section(h, start, end) for (h, start), end in spans if end > start)
    return "\n\n".join(b.text for b in kept), sections
