"""Answers about what may come between two states, and how earlier forecasts fared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from legation.forecasts import HorizonTest
from legation.monitor.names import State
from legation.monitor.views.shared import PairRef
from legation.types import EventType


@dataclass(frozen=True, slots=True)
class CountAhead:
    """A count to come: mean, 90 % interval (both ends included), chance of none."""

    mean: float
    low: int
    high: int
    none: float
    text: str


@dataclass(frozen=True, slots=True)
class TypeAhead:
    """The chance of at least one event of a type.

    ``events`` of it in the year before, with ``href`` to their list.
    """

    event_type: EventType
    name: str
    chance: float
    text: str
    events: int
    href: str


@dataclass(frozen=True, slots=True)
class HorizonAhead:
    """What may come up to the end of ``until``; types likeliest first.

    ``model`` is name, version and fit; ``why`` says why it is the one that is served.
    """

    weeks: int
    until: date
    model: str
    why: str
    cooperation: CountAhead
    conflict: CountAhead
    types: tuple[TypeAhead, ...]


@dataclass(frozen=True, slots=True)
class Fared:
    """A forecast whose day has come, with what came and its losses (0 is perfect).

    ``types``: those that came, each with the chance given to it. ``href``: the events.
    """

    id: str
    pair: PairRef
    issued: date
    due: date
    weeks: int
    model: str
    cooperation: CountAhead
    conflict: CountAhead
    came_cooperation: int
    came_conflict: int
    inside: bool
    types: tuple[tuple[str, float], ...]
    log_counts: float
    log_types: float
    crps: float
    brier: float
    href: str


@dataclass(frozen=True, slots=True)
class AheadView:
    """What may come between two states after the day ``issued``.

    ``kept``: it was issued and stands; otherwise it is computed from the record as it is.
    ``lacking``: why nothing is foretold, "" where something is. ``fared``: earlier
    forecasts whose day has come; ``waiting``: how many have theirs ahead.
    """

    pair: PairRef
    a: State
    b: State
    issued: date
    stale: str
    kept: bool
    lacking: str
    events: int
    horizons: tuple[HorizonAhead, ...]
    fared: tuple[Fared, ...]
    waiting: int
    how: str
    href: str
    demo: bool


@dataclass(frozen=True, slots=True)
class FaredMean:
    """Mean losses of the forecasts of one model and horizon."""

    model: str
    weeks: int
    forecasts: int
    log_counts: float
    log_types: float
    crps: float
    brier: float
    inside: float


@dataclass(frozen=True, slots=True)
class ForecastsView:
    """Issued forecasts whose day has come by ``day``, last issued first, and their means."""

    day: date
    stale: str
    fared: tuple[Fared, ...]
    means: tuple[FaredMean, ...]
    waiting: int
    how: str
    demo: bool


@dataclass(frozen=True, slots=True)
class BacktestView:
    """A back-test of the desk's own record: learned before ``split``, tested up to ``last``.

    ``kept``: forecasts of this desk now use it. ``learned``: whether a model was among the
    forecasters; without scikit-learn only the baselines are.
    """

    first: date
    split: date
    last: date
    pairs: int
    learned: bool
    kept: bool
    tests: tuple[HorizonTest, ...]
    lacking: str
    how: str
