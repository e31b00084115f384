"""What may come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from legation.types.vocabulary import EventType


@dataclass(frozen=True, slots=True)
class CountForecast:
    """A count to come as a negative binomial: variance = mean + mean² / size."""

    mean: float
    size: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """What may come between two states in the ``weeks`` after the day ``issued``.

    ``chances``: of at least one event of each type. ``events``: how many of the pair it
    rests on. ``model`` is name, version and fit. Never changed once issued.
    """

    id: str
    a: str
    b: str
    issued: date
    weeks: int
    model: str
    cooperation: CountForecast
    conflict: CountForecast
    chances: tuple[tuple[EventType, float], ...]
    events: int

    @property
    def due(self) -> date:
        """The last day that it speaks of."""
        return self.issued + timedelta(days=7 * self.weeks)
