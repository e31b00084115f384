"""What events bring to two states, one by one or summed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from legation.types import Actor, EventType, Modality, Pledge


@dataclass(frozen=True, slots=True)
class DailyRow:
    """An event's part in one direction of a pair: what an index is summed from."""

    day: date
    source: str
    target: str
    event_type: EventType
    modality: Modality
    confidence: float
    share: float
    event_id: str


@dataclass(frozen=True, slots=True)
class EventPart:
    """What an event brings to a pair, both ways together."""

    day: date
    event_type: EventType
    modality: Modality
    mode: str
    weight: float


@dataclass(frozen=True, slots=True)
class PeriodSum:
    """One direction on one day, or in the week from ``day``; ``weight``: sum of shares."""

    day: date
    source: str
    target: str
    event_type: EventType
    modality: Modality
    events: int
    weight: float


@dataclass(frozen=True, slots=True)
class RollupRow:
    """One week of one direction. ``week`` is its Monday.

    ``weight`` is the sum of shares, ``confident`` the sum of share x confidence; both are
    kept in millionths so that sums are exact.
    """

    week: date
    source: str
    target: str
    event_type: EventType
    modality: Modality
    events: int
    weight: float
    confident: float


@dataclass(frozen=True, slots=True, eq=False)
class Sums:
    """Both directions of a pair by day or week, as columns: a pair has ten thousands of rows.

    Oldest first. ``day``: an ordinal, of the Monday where weeks were asked for; ``source``:
    place in ``sides``; ``kind``: place in ``kinds``; ``weight``: sum of shares. Two of the same
    content are equal and hash alike.
    """

    sides: tuple[str, ...]
    kinds: tuple[tuple[EventType, Modality], ...]
    day: npt.NDArray[np.int64]
    source: npt.NDArray[np.int64]
    kind: npt.NDArray[np.int64]
    events: npt.NDArray[np.int64]
    weight: npt.NDArray[np.float64]

    def __eq__(self, other: object) -> bool:
        """Say whether both hold the same."""
        return isinstance(other, Sums) and self._told() == other._told()

    def __hash__(self) -> int:
        """Give a number that is the same for the same content."""
        return hash(self._told())

    def _told(self) -> tuple[object, ...]:
        columns = (self.day, self.source, self.kind, self.events, self.weight)
        return (self.sides, self.kinds, *(column.tobytes() for column in columns))


@dataclass(frozen=True, slots=True)
class PairSum:
    """Events of one kind between two states (``a`` < ``b``) in some time, both ways together.

    ``events`` counts each once; ``weight`` is the sum of their shares in both directions.
    """

    a: str
    b: str
    event_type: EventType
    modality: Modality
    events: int
    weight: float


@dataclass(frozen=True, slots=True)
class PairCount:
    """An unordered pair (``a`` < ``b``), its distinct events and the day of the last one."""

    a: str
    b: str
    events: int
    last_day: date


@dataclass(frozen=True, slots=True)
class PersonCount:
    """A person in the events of a pair."""

    actor: Actor
    events: int
    last_day: date


@dataclass(frozen=True, slots=True)
class PledgeRecord:
    """A pledge with the day of its article (None where unknown)."""

    pledge: Pledge
    day: date | None
