"""An article's text cut at its coded sentences, so that offsets stay exact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from legation.monitor.views import Paragraph, Passage, Piece
from legation.types import Article, Mention

_LINES = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class _Coded:
    """A sentence with the numbers and ids of its mentions, and what stands for what in it."""

    start: int
    end: int
    notes: tuple[int, ...]
    anchors: tuple[str, ...]
    marks: tuple[tuple[int, int, str], ...]


def paragraphs(article: Article, mentions: Sequence[Mention]) -> tuple[Paragraph, ...]:
    """Cut a body into paragraphs, and these into plain and coded passages.

    A line that is a section's heading becomes a heading; a heading that the text lacks is
    put before its section, with no offsets of its own. Joined, all pieces that have
    offsets are the body without its line breaks.
    """
    body = article.body
    waiting = sorted((s.start, s.heading.strip()) for s in article.sections if s.heading.strip())
    names = {heading for _, heading in waiting}
    coded = _coded(mentions, len(body))
    found: list[Paragraph] = []
    for line in _LINES.finditer(body):
        text = line.group().strip()
        if not text:
            continue
        while waiting and waiting[0][0] <= line.start():
            start, heading = waiting.pop(0)
            if heading != text and not _just_given(found, heading):
                piece = Piece(heading, start, start)
                found.append(Paragraph((Passage(start, start, (piece,)),), heading=True))
        passages = _passages(body, line.start(), line.end(), coded)
        found.append(Paragraph(passages, heading=text in names))
    return tuple(found)


def _just_given(found: Sequence[Paragraph], heading: str) -> bool:
    """Say whether the last paragraph is this heading: some pages begin a section below it."""
    if not found or not found[-1].heading:
        return False
    return "".join(p.text for each in found[-1].passages for p in each.pieces).strip() == heading


def _coded(mentions: Sequence[Mention], size: int) -> list[_Coded]:
    """Give disjoint stretches of coded text in order; overlapping sentences become one."""
    found: list[_Coded] = []
    numbered = sorted(
        enumerate(mentions, 1), key=lambda m: (m[1].sentence.start, m[1].sentence.end, m[0])
    )
    for number, mention in numbered:
        start, end = max(mention.sentence.start, 0), min(mention.sentence.end, size)
        if start >= end:
            continue
        one = _Coded(start, end, (number,), (mention.id,), _marks(mention))
        if found and start < found[-1].end:
            last = found[-1]
            found[-1] = _Coded(
                last.start,
                max(last.end, end),
                last.notes + one.notes,
                last.anchors + one.anchors,
                last.marks + one.marks,
            )
        else:
            found.append(one)
    return found


def _marks(mention: Mention) -> tuple[tuple[int, int, str], ...]:
    named = [(p.start, p.end, "party") for p in (*mention.actors, *mention.recipients)]
    return (*named, *((e.start, e.end, e.role) for e in mention.evidence))


def _passages(body: str, start: int, end: int, coded: Sequence[_Coded]) -> tuple[Passage, ...]:
    found: list[Passage] = []
    at = start
    for one in coded:
        low, high = max(one.start, start), min(one.end, end)
        if low >= high:
            continue
        if low > at:
            found.append(Passage(at, low, (Piece(body[at:low], at, low),)))
        # A sentence over two paragraphs is anchored and explained where it begins.
        begins = low == one.start
        found.append(
            Passage(
                low,
                high,
                _pieces(body, low, high, one.marks),
                one.notes if begins else (),
                one.anchors if begins else (),
                coded=True,
            )
        )
        at = high
    if at < end:
        found.append(Passage(at, end, (Piece(body[at:end], at, end),)))
    return tuple(found)


def _pieces(
    body: str, start: int, end: int, marks: Sequence[tuple[int, int, str]]
) -> tuple[Piece, ...]:
    inside = [(max(low, start), min(high, end), name) for low, high, name in marks]
    inside = [mark for mark in inside if mark[0] < mark[1]]
    edges = sorted({start, end, *(low for low, _, _ in inside), *(high for _, high, _ in inside)})
    return tuple(
        Piece(
            body[low:high],
            low,
            high,
            tuple(sorted({name for a, b, name in inside if a <= low and high <= b})),
        )
        for low, high in pairwise(edges)
    )
