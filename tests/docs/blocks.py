"""Fenced blocks and links of Markdown files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
_LINK = re.compile(r"!?\[[^\]]*\]\(([^()\s]+(?:\([^()]*\))?[^()\s]*)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.M)


def pages() -> list[Path]:
    """Give every Markdown page of the repository that is ours to keep in order."""
    tops = sorted(ROOT.glob("*.md")) + sorted((ROOT / "training").glob("*.md"))
    return tops + sorted((ROOT / "docs").rglob("*.md")) + sorted((ROOT / "src").rglob("*.md"))


def fenced(page: Path) -> list[tuple[str, str]]:
    """Give (language, content) of every fenced block, in order."""
    return _FENCE.findall(page.read_text("utf-8"))


def links(page: Path) -> Iterator[str]:
    """Give the targets of links outside fenced blocks."""
    yield from _LINK.findall(_FENCE.sub("", page.read_text("utf-8")))


def anchors(page: Path) -> set[str]:
    """Give the anchors that a page's headings make, as forges make them."""
    text = _FENCE.sub("", page.read_text("utf-8"))
    kept = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in _HEADING.findall(text))
    return {heading.strip().replace(" ", "-") for heading in kept}
