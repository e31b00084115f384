"""What happened between pairs of states, week by week up to a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple, Protocol, TypeAlias, get_args

import numpy as np
import numpy.typing as npt

from legation.forecasts.counts import Numbers
from legation.types import EventType

Whole: TypeAlias = npt.NDArray[np.int64]
Side = Literal["cooperation", "conflict"]

TYPES: tuple[EventType, ...] = get_args(EventType)
TARGETS: tuple[str, ...] = ("cooperation", "conflict", *TYPES)
"""What is forecast: two counts, then for each type whether it comes at all."""

_COLUMNS = {name: at for at, name in enumerate(TARGETS)}

COUNTS = 2
HORIZONS = (1, 4, 12)
"""Weeks ahead."""

LEAST = 10
"""Events that a pair must have had before anything is foretold of it: with fewer, a forecast
is the average pair's and says nothing of this one."""

LONGEST = 1_200
"""Weeks looked back, 23 years."""


class Counted(Protocol):
    """What has the names of a :class:`PairWeek`."""

    @property
    def a(self) -> str:
        """Give the first state."""
        ...

    @property
    def b(self) -> str:
        """Give the second state."""
        ...

    @property
    def ago(self) -> int:
        """Give how many weeks ago."""
        ...

    @property
    def event_type(self) -> EventType:
        """Give the type."""
        ...

    @property
    def events(self) -> int:
        """Give how many."""
        ...


class PairWeek(NamedTuple):
    """``events`` of a type in the week that ended ``ago`` weeks before the last day."""

    a: str
    b: str
    ago: int
    event_type: EventType
    events: int


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """Counts of pairs: ``counts[week, pair, target]``, the last week ending on ``last``.

    ``begun[pair]``: the first week with an event; nothing is known of those before.
    """

    last: date
    pairs: tuple[tuple[str, str], ...]
    counts: Numbers
    begun: Numbers

    @property
    def weeks(self) -> int:
        """How many weeks there are."""
        return int(self.counts.shape[0])

    def end(self, week: int) -> date:
        """Give the last day of a week."""
        return self.last - timedelta(days=7 * (self.weeks - 1 - week))

    def week_of(self, day: date) -> int:
        """Give the last week that ended on or before a day (−1: none did)."""
        return self.weeks - 1 - max(0, -(-(self.last - day).days // 7))


def history(rows: Iterable[Counted], last: date, sides: Mapping[EventType, Side]) -> History:
    """Lay out the weekly counts of pairs.

    ``sides``: which types count as cooperation and which as conflict; a type that is in
    neither is foretold by itself alone. Rows of weeks longer ago than ``LONGEST`` are left out.
    """
    told = [row for row in rows if 0 <= row.ago < LONGEST]
    pairs = tuple(sorted({(row.a, row.b) for row in told}))
    places = {pair: at for at, pair in enumerate(pairs)}
    cells = [(r.ago, places[r.a, r.b], _COLUMNS[r.event_type], r.events) for r in told]
    ago, pair, kind, events = np.array(cells, dtype=np.int64).reshape(-1, 4).T
    return _laid_out(last, pairs, ago, pair, kind, events, sides)


def history_of(
    pair: tuple[str, str],
    types: Sequence[EventType],
    ago: Whole,
    kinds: Whole,
    events: Whole,
    last: date,
    sides: Mapping[EventType, Side],
) -> History:
    """Lay out the weekly counts of one pair that come as columns.

    ``kinds[k]``: the place of a row's type in ``types``; the rest as in :func:`history`.
    """
    inside = (ago >= 0) & (ago < LONGEST)
    if not inside.any():
        return history((), last, sides)
    numbers = np.array([_COLUMNS[name] for name in types], dtype=np.int64)
    ago, kind, events = ago[inside], numbers[kinds[inside]], events[inside]
    return _laid_out(last, (pair,), ago, np.zeros_like(ago), kind, events, sides)


def _laid_out(
    last: date,
    pairs: tuple[tuple[str, str], ...],
    ago: Whole,
    pair: Whole,
    kind: Whole,
    events: Whole,
    sides: Mapping[EventType, Side],
) -> History:
    weeks = 1 + int(ago.max(initial=0))
    week = weeks - 1 - ago
    side = np.array([_COLUMNS[sides[name]] if name in sides else -1 for name in TYPES])
    to = np.concatenate([np.full(COUNTS, -1), side])[kind]
    row, counted = (week * len(pairs) + pair) * len(TARGETS), to >= 0
    shape = (weeks, len(pairs), len(TARGETS))
    # Sums of whole numbers: the same whichever come first.
    summed = np.bincount(
        np.concatenate([row + kind, (row + to)[counted]]),
        np.concatenate([events, events[counted]]),
        weeks * len(pairs) * len(TARGETS),
    )
    counts = summed.astype(np.float64).reshape(shape)
    some = counts[:, :, COUNTS:].sum(axis=2) > 0
    return History(last, pairs, counts, some.argmax(axis=0).astype(np.float64))
