"""Every pair by calendar year, both directions together: what yearly data sets are joined with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from legation.dyads import (
    DEFAULT_SCALE,
    Cell,
    Standing,
    Weighing,
    load_weighing,
    sample,
    standings,
)
from legation.monitor.names import state
from legation.monitor.window import cells_of
from legation.store import Store


@dataclass(frozen=True, slots=True)
class PairYear:
    """A pair (``a`` < ``b``) in a calendar year; each event counts once, whoever acts.

    ``events``: counted ones. ``cooperation`` and ``conflict`` are C⁺ and C⁻; ``balance`` with
    its 90 % interval is None below the floor of counted events. ``mean_score`` is the mean of
    the events' scores and ``cooperative`` the part of those with a score above 0 among those
    with one that is not 0, both weighed by ``share · r · p``; None below the floor.
    """

    a: str
    b: str
    a_name: str
    b_name: str
    year: int
    events: int
    cooperation: float
    conflict: float
    balance: float | None
    balance_low: float | None
    balance_high: float | None
    mean_score: float | None
    cooperative: float | None


def pair_years(
    store: Store, scale: str = "", pair: tuple[str, str] | None = None
) -> Iterator[PairYear]:
    """Give every pair's years with a counted event, by year, then by code.

    ``pair``: only these two.

    Raises:
        UsageError: there is no such scale.
    """
    weighing = load_weighing(scale or DEFAULT_SCALE)
    counts = store.counts()
    if counts.first_day is None or counts.last_day is None:
        return
    asked = (min(pair), max(pair)) if pair else None
    for year in range(counts.first_day.year, counts.last_day.year + 1):
        first, last = date(year, 1, 1), date(year, 12, 31)
        sums = store.pair_sums(first, last, pair=asked)
        by_pair: dict[tuple[str, str], list[Cell]] = defaultdict(list)
        for cell in cells_of(sums, first, weighing, organisations=True):
            by_pair[cell.source, cell.target].append(cell)
        known = sorted(by_pair.items())
        indices = standings([sample(cells, weighing) for _, cells in known])
        for ((a, b), cells), index in zip(known, indices, strict=True):
            yield _pair_year(a, b, year, cells, index, weighing)


def _pair_year(
    a: str, b: str, year: int, cells: Sequence[Cell], index: Standing, weighing: Weighing
) -> PairYear:
    balance, known = index.balance, index.sufficient
    mean_score, cooperative = _means(cells, weighing) if known else (None, None)
    return PairYear(
        a=a,
        b=b,
        a_name=state(a).name,
        b_name=state(b).name,
        year=year,
        events=index.counted,
        cooperation=round(index.cooperation.value, 4),
        conflict=round(index.conflict.value, 4),
        balance=round(balance.value, 4) if known else None,
        balance_low=round(balance.low, 4) if known else None,
        balance_high=round(balance.high, 4) if known else None,
        mean_score=mean_score,
        cooperative=cooperative,
    )


def _means(cells: Sequence[Cell], weighing: Weighing) -> tuple[float | None, float | None]:
    """Give the mean score, and the part of what is above 0 among what is not 0."""
    given = [
        (
            cell.weight * weighing.weight(cell.event_type, cell.modality),
            weighing.scale.score(cell.event_type, cell.mode),
        )
        for cell in cells
    ]
    total = sum(weight for weight, _ in given)
    told = sum(weight for weight, score in given if score)
    good = sum(weight for weight, score in given if score > 0)
    mean = sum(weight * score for weight, score in given)
    return round(mean / total, 4) if total else None, round(good / told, 4) if told else None
