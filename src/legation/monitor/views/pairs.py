"""Answers about pairs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from legation.dyads import Commitment, Entry, Exchange
from legation.dyads.meetings import Meeting
from legation.monitor.names import State
from legation.monitor.views.basis import Basis
from legation.monitor.views.shared import EventLine, EventList, Figure
from legation.monitor.views.turns import TurnView


@dataclass(frozen=True, slots=True)
class SeriesPoint:
    """One direction in one period; ``balance`` is None below the floor of events."""

    start: date
    end: date
    cooperation: float
    cooperation_low: float
    cooperation_high: float
    conflict: float
    conflict_low: float
    conflict_high: float
    balance: float | None
    events: int
    href: str


@dataclass(frozen=True, slots=True)
class SeriesView:
    """One direction over time."""

    source: State
    target: State
    step: str
    scale: str
    points: tuple[SeriesPoint, ...]
    z_score: float | None
    how: str


@dataclass(frozen=True, slots=True)
class LevelValue:
    """The level at the end of the week of this Monday."""

    week: date
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class LevelView:
    """Where a pair stands and since when."""

    figure: Figure
    word: str
    since: date | None
    half_life_weeks: int
    half_life_estimated: bool
    points: tuple[LevelValue, ...]


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person in the events of a pair."""

    name: str
    country: str
    office: str
    events: int
    last: date
    href: str


@dataclass(frozen=True, slots=True)
class PressLine:
    """How the outlets of one country report of a pair."""

    country: State
    label: str
    figure: Figure
    types: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Strand:
    """A field of the relation among the newest events."""

    issue: str
    events: int
    href: str


@dataclass(frozen=True, slots=True)
class PairLine:
    """A pair as a list shows it; ``spark`` is its weekly C⁺ − C⁻, oldest first."""

    code: str
    a: State
    b: State
    events: int
    last_day: date
    spark: tuple[float, ...]
    href: str


@dataclass(frozen=True, slots=True)
class PairView:
    """Everything of a pair. ``as_of``: the day up to which figures count."""

    code: str
    a: State
    b: State
    events: int
    as_of: date
    stale: str
    scale: str
    scales: tuple[str, ...]
    scale_notes: tuple[str, ...]
    level: LevelView
    figures: tuple[Figure, ...]
    recent_weeks: int
    series: tuple[SeriesView, ...]
    turns: tuple[TurnView, ...]
    marked: tuple[EventLine, ...]
    listed: EventList
    people: tuple[PersonLine, ...]
    pledges: tuple[Commitment, ...]
    exchanges: tuple[Exchange, ...]
    meetings: tuple[Meeting, ...]
    calendar: tuple[Entry, ...]
    coming: tuple[Entry, ...]
    strands: tuple[Strand, ...]
    press: tuple[PressLine, ...]
    basis: Basis
    demo: bool
