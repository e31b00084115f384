"""The text of a page as a reader saved it: no tags, but all the furniture."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from legation.articles.biography import find_box, outlet_named
from legation.articles.days import day_in
from legation.articles.furniture import is_furniture, is_list_heading, is_prose
from legation.articles.names import split_names
from legation.articles.sections import Block, heading_in, tidy
from legation.articles.titles import clean_title
from legation.types import Author, DateBasis

_DATE_WORDS = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:jan|feb|mar|apr|may|jun|jul|"
    r"aug|sep|sept|oct|nov|dec)[a-z]*\b|\b(?:published|posted|updated|last|on|at|by|date|of|am|pm|"
    r"gmt|utc|bst|est|edt|ist|cet|st|nd|rd|th|a\.m|p\.m)\b|[\d\W_]+",
    re.I,
)
_BYLINE = re.compile(r"^\s*by[:\s]\s*(\S.{2,90})$", re.I)
_LINE = (45, 100)
_TITLE = (8, 300)
_HEADING = 90


@dataclass(frozen=True, slots=True)
class Plain:
    """What was read in a text; empty where it does not say."""

    title: str = ""
    blocks: tuple[Block, ...] = ()
    authors: tuple[Author, ...] = ()
    outlet: str = ""
    day: date | None = None
    basis: DateBasis = "page header"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not empty; ``apart`` where an empty line stands before it."""

    text: str
    apart: bool


def read_plain(text: str, title: str = "") -> Plain:
    """Read a text. ``title``: where the carrier knew it; then no line is taken for it."""
    lines = lines_of(text)
    first = next((i for i, line in enumerate(lines) if is_prose(line.text)), None)
    if first is None:
        return _short_text(lines, title)
    top, rest = _read_top(lines[:first], lines[first], title)
    texts = [line.text for line in _without_lists(lines[first:])]
    box = find_box(texts, tuple(a.name for a in top.authors))
    if box:
        texts = texts[: box.start] + texts[box.end :]
        top = replace(top, authors=(box.author,), outlet=outlet_named(box.author.biography))
    blocks = [Block(t) for t in rest] + _blocks([t for t in texts if not is_furniture(t)])
    return replace(top, blocks=tuple(b for b in blocks if not _same(b.text, top.title)))


def lines_of(text: str) -> list[Line]:
    """Give the lines of a text, hard-wrapped ones joined to paragraphs."""
    groups = [g.split("\n") for g in re.split(r"\n[^\S\n]*\n", tidy(text))]
    stripped = [[s for s in (tidy(line) for line in group) if s] for group in groups]
    inner = [len(line) for group in stripped for line in group[:-1]]
    wrapped = sum(_LINE[0] <= n <= _LINE[1] for n in inner) > 0.8 * len(inner) and len(inner) > 3
    if wrapped:
        stripped = [[" ".join(group)] for group in stripped if group]
    return [Line(line, i == 0) for group in stripped for i, line in enumerate(group)]


def _short_text(lines: list[Line], title: str) -> Plain:
    kept = [line.text for line in _without_lists(lines) if not is_furniture(line.text)]
    ends = (".", "!", "?", "”", '"')
    if not title and len(kept) > 1 and not kept[0].endswith(ends) and kept[1].endswith(ends):
        title, kept = kept[0], kept[1:]
    return Plain(clean_title(title), tuple(Block(text) for text in kept))


def _read_top(lines: list[Line], prose: Line, title: str) -> tuple[Plain, list[str]]:
    """Read what stands above the first paragraph; gives also the lines that belong to the text."""
    found = Plain(clean_title(title))
    candidates: list[str] = []
    listed = False
    for line in lines:
        day = _date_line(line.text)
        byline = _BYLINE.match(line.text)
        if is_list_heading(line.text):
            listed = True
            continue
        listed = listed and not line.apart
        if listed or is_furniture(line.text):
            continue
        if day:
            basis: DateBasis = "byline" if candidates else "page header"
            found = found if found.day else replace(found, day=day, basis=basis)
        elif byline and split_names(byline[1]):
            names = tuple(Author(name) for name in split_names(byline[1]))
            found = replace(found, authors=names)
        else:
            candidates.append(line.text)
    if title:
        return found, [c for c in candidates if heading_in(c)]
    best = _best_title(candidates, prose.text)
    after = candidates[candidates.index(best) + 1 :] if best else []
    kept = [t for t in after if not (_same(t, best) or best.startswith(t)) and len(t) > 40]
    return replace(found, title=clean_title(best)), kept


def _best_title(candidates: list[str], prose: str) -> str:
    """Choose the line that repeats, else the one that shares most words with the text.

    Pages show a title twice, in full and cut short; the fuller one is the title.
    """
    fit = [c for c in candidates if _TITLE[0] <= len(c) <= _TITLE[1]]
    if not fit:
        return ""
    pairs = [c for c in fit if sum(c.startswith(other) for other in fit) > 1]
    if pairs:
        return max(pairs, key=len)
    theirs = _words(prose)
    return max(fit, key=lambda c: (len(_words(c) & theirs), -fit.index(c)))


def _without_lists(lines: list[Line]) -> list[Line]:
    """Drop lists of other articles: their heading and the headlines up to the next prose."""
    kept: list[Line] = []
    listed = False
    for line in lines:
        if is_list_heading(line.text):
            listed = True
        elif not listed or is_prose(line.text):
            listed = False
            kept.append(line)
    return kept


def _blocks(texts: list[str]) -> list[Block]:
    """Mark short lines between paragraphs as headings; captions that repeat are dropped."""
    often = {t for t, n in Counter(texts).items() if n > 2 and len(t) < _HEADING}
    return [Block(t, _is_heading(t, texts[i + 1 :])) for i, t in enumerate(texts) if t not in often]


def _is_heading(text: str, after: list[str]) -> bool:
    if heading_in(text):
        return True
    begins = text[:1].isupper() and len(text.split()) >= 2 and len(text) <= _HEADING
    ends = text[-1:] not in '.!?…;,:"”’)'
    return bool(begins and ends and after and is_prose(after[0]))


def _date_line(text: str) -> date | None:
    """Give the day of a line that holds a date and nothing else."""
    if len(text) > 70 or not re.search(r"\d", text) or _DATE_WORDS.sub("", text):
        return None
    return day_in(text)


def _same(a: str, b: str) -> bool:
    return bool(b) and a.casefold().strip(" .") == b.casefold().strip(" .")


def _words(text: str) -> set[str]:
    return {w for w in re.findall(r"\w+", text.casefold()) if len(w) > 3}
