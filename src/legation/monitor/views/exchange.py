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
class ToldLine:
    """An event that tells of a stage, with a sentence of it. ``day``: of the act or its telling."""

    day: date
    href: str
    words: Words | None


@dataclass(frozen=True, slots=True)
class StageLine:
    """A stage, once however many events tell of it. ``day``, ``href`` and ``words`` are those
    of the first; ``until``: the last day told; ``others``: the other events, oldest first.
    """

    stage: str
    day: date
    href: str
    words: Words | None
    until: date
    others: tuple[ToldLine, ...]


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
