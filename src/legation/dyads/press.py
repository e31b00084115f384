"""How the press of different countries tells of one pair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from legation.dyads.cells import Cell, sample
from legation.dyads.index import Standing, standings
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
    return press_views({country: tuple(event_cells(events, pair))}, weighing)[0]


def press_views(told: Mapping[str, Sequence[Cell]], weighing: Weighing) -> tuple[PressView, ...]:
    """Give by country the index of cells of one event each, both directions together."""
    found = standings([sample(cells, weighing) for cells in told.values()])
    return tuple(
        PressView(
            country,
            index,
            len(cells),
            tuple(Counter(cell.event_type for cell in cells).most_common(3)),
        )
        for (country, cells), index in zip(told.items(), found, strict=True)
    )


def event_cells(events: Iterable[Event], pair: tuple[str, str]) -> Iterable[Cell]:
    """Give each event's part in a pair as one cell, its shares both ways together."""
    for event in events:
        weight = sum(s.weight for s in event.shares if {s.source, s.target} == set(pair))
        yield Cell(event.day, *pair, event.event_type, event.modality, 1, weight, event.mode)
