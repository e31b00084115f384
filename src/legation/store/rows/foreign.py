"""Other people's events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from legation.types import Dataset, EventType


@dataclass(frozen=True, slots=True)
class ForeignCount:
    """How many of another dataset's events the desk holds, and their first and last day."""

    dataset: Dataset
    events: int
    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True)
class ForeignDay:
    """A dataset's events of a pair on one day, both directions.

    ``total``: sum of the scores of the ``scored`` events that have one; ``cooperative``:
    events of quad class 1 or 2.
    """

    dataset: Dataset
    day: date
    events: int
    total: float
    scored: int
    cooperative: int


@dataclass(frozen=True, slots=True)
class ForeignEvent:
    """An event as another dataset has it. ``event_type``: ours by the crosswalk, or None.

    ``code``, ``quad``, ``score`` and names are theirs; ``url`` may be any text.
    """

    dataset: Dataset
    id: str
    day: date
    source: str
    target: str
    event_type: EventType | None
    code: str
    quad: int
    score: float | None
    mentions: int
    source_name: str
    target_name: str
    url: str
