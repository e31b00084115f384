"""What forecasts are made of, and forecasts as they were issued."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from legation.types import EventType, Forecast

Whole: TypeAlias = npt.NDArray[np.int64]


class WeekCount(NamedTuple):
    """``events`` of a type between two states (``a`` < ``b``) in one week, both ways together.

    ``ago``: 0 for the seven days that end on the last day asked for, 1 for those before.
    """

    a: str
    b: str
    ago: int
    event_type: EventType
    events: int


@dataclass(frozen=True, slots=True, eq=False)
class WeekColumns:
    """What :class:`WeekCount` holds of one pair, as columns; no week and type stand twice.

    ``kinds[k]``: the place of a row's type in ``types``.
    """

    a: str
    b: str
    types: tuple[EventType, ...]
    ago: Whole
    kinds: Whole
    events: Whole


@dataclass(frozen=True, slots=True)
class IssuedForecast:
    """A forecast and the moment at which it was kept."""

    forecast: Forecast
    at: datetime
