"""Articles → stories: which articles tell the same news."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from legation.events.copies import are_copies
from legation.events.groups import Groups

NEAR: Final = 3
"""Days. News is told on its day and on the two or three after; what comes later is follow-up."""

SHARED: Final = 0.34
"""Of the events of the shorter article. A round-up of ten events that has one in common with a
report of another does not make the two one story; a brief with its only event does."""


@dataclass(frozen=True, slots=True)
class Told:
    """What of an article tells which news it is: its day, its events, its wording."""

    article: str
    day: date
    events: frozenset[str]
    fingerprint: str = ""


def one_story(a: Told, b: Told) -> bool:
    """Say whether two articles tell the same news: near in time, a good part of events shared.

    Copies of one dispatch do so even where nothing was coded. The order does not matter.
    """
    if abs((a.day - b.day).days) > NEAR:
        return False
    if are_copies(a.fingerprint, b.fingerprint):
        return True
    least = min(len(a.events), len(b.events))
    return least > 0 and len(a.events & b.events) >= SHARED * least


def stories(articles: Sequence[Told]) -> list[list[str]]:
    """Group the ids of articles by story: each group and the list sorted, loners included.

    A story is a connected part of :func:`one_story`, so the order given changes nothing.
    """
    groups = Groups([one.article for one in articles])
    for one, other in _pairs(articles):
        if one_story(one, other):
            groups.join(one.article, other.article)
    return sorted(groups.members().values())


def _pairs(articles: Sequence[Told]) -> Iterable[tuple[Told, Told]]:
    ordered = sorted(articles, key=lambda one: (one.day, one.article))
    start = 0
    for at, later in enumerate(ordered):
        while (later.day - ordered[start].day).days > NEAR:
            start += 1
        for before in ordered[start:at]:
            yield before, later
