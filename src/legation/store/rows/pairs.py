"""What events bring to two states, one by one or summed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

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
