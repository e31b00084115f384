"""Answers about the pairs that a reader watches."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from legation.monitor.views.pairs import PairLine
from legation.monitor.views.shared import PairRef


@dataclass(frozen=True, slots=True)
class WatchedPair:
    """A pair that a reader watches; ``line`` is None where nothing of it is on record.

    ``fresh``: its events dated since the last visit, None on a first visit; ``fresh_href``:
    the list of exactly these.
    """

    pair: PairRef
    line: PairLine | None
    fresh: int | None
    fresh_href: str


@dataclass(frozen=True, slots=True)
class WatchedView:
    """The pairs that a reader watches, in the reader's order.

    ``since``: the day of the visit before this one, None on the first; counts hold that day
    and those up to ``until``. ``most``: pairs that a reader may watch.
    """

    since: date | None
    until: date
    pairs: tuple[WatchedPair, ...]
    most: int
