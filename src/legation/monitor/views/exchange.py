"""An exchange with its stages, sides and readouts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from legation.monitor.names import State
from legation.monitor.views.shared import Words


@dataclass(frozen=True, slots=True)
class SideLine:
    """A side of an exchange: the highest level of it and who is named."""

    country: State
    level: str
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StageLine:
    """A stage with a sentence behind it. ``day``: of the act, else of the first telling."""

    stage: str
    day: date
    href: str
    words: Words | None


@dataclass(frozen=True, slots=True)
class PointLine:
    """A point of a readout; ``only_here``: no outlet of the other side makes it."""

    words: Words
    type_name: str
    only_here: bool


@dataclass(frozen=True, slots=True)
class ReadoutView:
    """What one side's outlets say; ``compared`` False: the other side's are not on the desk."""

    country: State
    points: tuple[PointLine, ...]
    compared: bool


@dataclass(frozen=True, slots=True)
class ExchangeView:
    """One exchange of a pair; ``standing`` is its latest stage."""

    code: str
    a: State
    b: State
    id: str
    kind: str
    day: date
    standing: str
    place: str
    medium: str
    sides: tuple[SideLine, ...]
    stages: tuple[StageLine, ...]
    readouts: tuple[ReadoutView, ...]
    publishers: int
    demo: bool
    href: str
