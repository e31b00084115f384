"""Answers about what was known when, and what changed since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from legation.store import Cut, KnownBy


@dataclass(frozen=True, slots=True)
class Known:
    """The day that answers are as of. ``removed``: articles known then and taken off since;
    ``part``: only pairs and events can be asked for as of it.
    """

    day: date
    known_by: str
    removed: int
    note: str
    part: bool = False


@dataclass(frozen=True, slots=True)
class PreparedDay:
    """A day that the whole desk was taken back to. ``size`` in bytes; ``stale``: what came since
    that it does not know, () where it is what the desk says of that day.
    """

    day: date
    known_by: KnownBy
    made: datetime
    size: int
    stale: tuple[str, ...]
    path: str

    @property
    def cut(self) -> Cut:
        """The day with the way of knowing, as a desk is taken back to it."""
        return Cut(self.day, self.known_by)


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change. ``href``: the article or event that it is about, "" where it is gone."""

    kind: str
    what: str
    subject: str
    told: str
    at: datetime
    href: str


@dataclass(frozen=True, slots=True)
class FigureStep:
    """A figure after one step; ``text`` as a page shows it, ``change`` None where unknown."""

    value: float | None
    text: str
    change: float | None


@dataclass(frozen=True, slots=True)
class FigureDiff:
    """A figure at the first day and after the days, the new articles, corrections, method."""

    name: str
    before: FigureStep
    days: FigureStep
    new: FigureStep
    correction: FigureStep
    method: FigureStep

    @property
    def after(self) -> FigureStep:
        """The figure at the second day: what stands after the last step."""
        return self.method


@dataclass(frozen=True, slots=True)
class PairDiff:
    """How many events a pair gained or lost by each kind of change."""

    code: str
    before: int
    new: int
    correction: int
    method: int
    after: int
    href: str


@dataclass(frozen=True, slots=True)
class DiffView:
    """What changed between two days, by kind, with its effect.

    ``figures``: of the pair asked for, () without one. ``counts``: changes by kind, all of
    them, where ``changes`` lists the newest.
    """

    after: date
    until: date
    pair: str
    counts: tuple[tuple[str, int], ...]
    changes: tuple[ChangeLine, ...]
    pairs: tuple[PairDiff, ...]
    figures: tuple[FigureDiff, ...]
    notes: tuple[str, ...]
    demo: bool
