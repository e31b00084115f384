"""Answers about a pair's course: rates, its own past, and where it turned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from legation.monitor.names import State
from legation.monitor.views.pairs import SeriesView
from legation.monitor.views.turns import TurnView


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """Both directions in one period.

    ``events``: directed parts of events, so that an act done together counts in each
    direction. ``articles``: printed in it by the outlets asked for; rates are per 1,000 of
    them, None where there is none. ``z``: C⁺ − C⁻ against the pair's own past, in its
    standard deviations. ``balance`` and its interval are None below the floor of events.
    """

    start: date
    end: date
    events: int
    cooperation: float
    conflict: float
    balance: float | None
    balance_low: float | None
    balance_high: float | None
    articles: int
    cooperation_rate: float | None
    conflict_rate: float | None
    z: float | None
    href: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that a series can be narrowed to; ``n``: events or articles of it."""

    value: str
    name: str
    n: int


@dataclass(frozen=True, slots=True)
class TrendView:
    """The course of a pair. ``z_window`` names the past that ``z`` compares with.

    ``rate_floor``: articles of a period from which on pages show its rates.
    """

    code: str
    a: State
    b: State
    step: str
    scale: str
    issue: str
    press: str
    press_name: str
    since: date | None
    until: date | None
    as_of: date
    stale: str
    events: int
    articles: int
    series: tuple[SeriesView, ...]
    points: tuple[TrendPoint, ...]
    turns: tuple[TurnView, ...]
    z_window: str
    rate_floor: int
    how: tuple[str, ...]
    issues: tuple[Choice, ...]
    presses: tuple[Choice, ...]
    demo: bool
