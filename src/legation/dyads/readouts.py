"""What each side's outlets say of one exchange, and what only one of them says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from legation.dyads.fulfilment import stems
from legation.types import EventType

ALIKE: Final = 0.25
"""Share of the shorter sentence's content words that two sentences of one content have in
common. A choice, not measured: two outlets word one point differently, and a lower share would
let the names of the two states alone make sentences alike."""
LEAST: Final = 2


@dataclass(frozen=True, slots=True)
class Statement:
    """A coded sentence of a readout. ``country``: its outlet's."""

    mention_id: str
    article_id: str
    country: str
    outlet: str
    event_type: EventType
    issues: tuple[str, ...]
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Point:
    """A statement and whether any outlet of the other side says the like."""

    statement: Statement
    only_here: bool


@dataclass(frozen=True, slots=True)
class Readout:
    """What the outlets of one country say; ``compared``: the other side has a readout too."""

    country: str
    points: tuple[Point, ...]
    compared: bool


def readouts(statements: Iterable[Statement], pair: tuple[str, str]) -> tuple[Readout, ...]:
    """Put both sides' statements side by side, each in the order of its text.

    Where one side has none, nothing is called its own: silence on a desk is no silence.
    """
    by_side: dict[str, list[Statement]] = {country: [] for country in pair}
    for statement in statements:
        if statement.country in by_side:
            by_side[statement.country].append(statement)
    found = []
    for country in pair:
        others = [s for other in pair if other != country for s in by_side[other]]
        own = sorted(by_side[country], key=lambda s: (s.outlet, s.article_id, s.start))
        points = tuple(
            Point(s, bool(others) and not any(alike(s.text, other.text) for other in others))
            for s in own
        )
        found.append(Readout(country, points, bool(others)))
    return tuple(found)


def alike(one: str, other: str) -> bool:
    """Say whether two sentences make the same point, by their content words."""
    a, b = stems(one), stems(other)
    common = len(a & b)
    return common >= LEAST and common / max(1, min(len(a), len(b))) >= ALIKE
