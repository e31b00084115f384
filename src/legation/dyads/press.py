"""How the press of different countries tells of one pair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from legation.dyads.cells import Cell
from legation.dyads.index import Standing, standing
from legation.dyads.scales import Weighing
from legation.types import Event, EventType


@dataclass(frozen=True, slots=True)
class PressView:
    """What outlets of one country report of a pair, in both directions together.

    ``types``: the most frequent event types with their numbers of events.
    """

    country: str
    standing: Standing
    events: int
    types: tuple[tuple[EventType, int], ...]


def press_view(
    country: str, events: Sequence[Event], pair: tuple[str, str], weighing: Weighing
) -> PressView:
    """Give the index of the events that outlets of a country report."""
    return press_of_cells(country, tuple(event_cells(events, pair)), weighing)


def press_of_cells(country: str, cells: Sequence[Cell], weighing: Weighing) -> PressView:
    """Give the index of cells of one event each, both directions together."""
    return PressView(
        country,
        standing(cells, weighing),
        len(cells),
        tuple(Counter(cell.event_type for cell in cells).most_common(3)),
    )


def event_cells(events: Iterable[Event], pair: tuple[str, str]) -> Iterable[Cell]:
    """Give each event's part in a pair as one cell, its shares both ways together."""
    for event in events:
        weight = sum(s.weight for s in event.shares if {s.source, s.target} == set(pair))
        yield Cell(event.day, *pair, event.event_type, event.modality, 1, weight, event.mode)
