"""Our record of a pair beside other people's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from legation.monitor.names import State


@dataclass(frozen=True, slots=True)
class OurPoint:
    """Our balance, both directions, in one period; None below the floor of events."""

    start: date
    end: date
    balance: float | None
    low: float | None
    high: float | None
    events: int
    href: str


@dataclass(frozen=True, slots=True)
class TheirPoint:
    """Another dataset's events in one period, both directions.

    ``score``: mean of their scores (Goldstein or intensity, −10 to 10); ``cooperative``:
    share of quad classes 1 and 2. Both are None below the floor of events.
    """

    start: date
    end: date
    score: float | None
    cooperative: float | None
    events: int
    href: str


@dataclass(frozen=True, slots=True)
class Correlation:
    """A rank correlation with its 90 % interval over ``n`` periods; None: too few."""

    name: str
    rho: float | None
    low: float | None
    high: float | None
    n: int
    text: str
    how: str


@dataclass(frozen=True, slots=True)
class TheirSeries:
    """One dataset on this pair. ``events``: all it has of the pair, of any day."""

    dataset: str
    title: str
    events: int
    first_day: date
    last_day: date
    points: tuple[TheirPoint, ...]
    tone: Correlation
    volume: Correlation


@dataclass(frozen=True, slots=True)
class ForeignLine:
    """An event as another dataset has it. ``href``: an http(s) address or ""."""

    dataset: str
    id: str
    day: date
    source: State
    target: State
    type_name: str
    code: str
    quad: int
    score: float | None
    source_name: str
    target_name: str
    story: str
    href: str


@dataclass(frozen=True, slots=True)
class OtherDataset:
    """Another dataset on the desk: how many of its events, of which days."""

    dataset: str
    title: str
    events: int
    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True)
class CompareView:
    """Our series and theirs by week, month or year; ``listed``: some of their events.

    ``datasets``: the ones asked for that have this pair; ``on_desk``: all that have it.
    """

    code: str
    a: State
    b: State
    grain: str
    scale: str
    since: date | None
    until: date | None
    ours: tuple[OurPoint, ...]
    our_events: int
    datasets: tuple[TheirSeries, ...]
    on_desk: tuple[str, ...]
    listed: tuple[ForeignLine, ...]
    next: str
    how: tuple[str, ...]
    demo: bool
