"""Answers about the outlets that a pair's events rest on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from legation.monitor.views.shared import OutletRef


@dataclass(frozen=True, slots=True)
class OutletBasis:
    """What an outlet brings: events that it tells of, the articles, and its newest sentence.

    ``outlet`` is None for articles of no known outlet. ``alone``: events that no other outlet
    tells of. ``day``: of the newest of the events, which ``text`` tells of; ``href``: that
    sentence.
    """

    outlet: OutletRef | None
    events: int
    articles: int
    alone: int
    day: date
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Basis:
    """The outlets behind the newest events of a pair, most events first.

    ``events``: events looked at; ``cut``: there are older ones. ``alone``: how many of them
    one known outlet alone tells of; ``share``: that part of them, None without an event.
    """

    outlets: tuple[OutletBasis, ...]
    events: int
    cut: bool
    alone: int
    share: float | None
