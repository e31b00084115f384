"""Every pair by calendar year, both directions together: what yearly data sets are joined with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from legation.dyads import DEFAULT_SCALE, Cell, Weighing, load_weighing, sample, stands
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
    asked = pair and tuple(sorted(pair))
    for year in range(counts.first_day.year, counts.last_day.year + 1):
        first, last = date(year, 1, 1), date(year, 12, 31)
        sums = store.pair_sums(first, last, pair[0] if pair else "")
        by_pair: dict[tuple[str, str], list[Cell]] = defaultdict(list)
        for cell in cells_of(sums, first, weighing, organisations=True):
            if asked is None or asked == (cell.source, cell.target):
                by_pair[cell.source, cell.target].append(cell)
        for (a, b), cells in sorted(by_pair.items()):
            yield _pair_year(a, b, year, cells, weighing)


def _pair_year(a: str, b: str, year: int, cells: Sequence[Cell], weighing: Weighing) -> PairYear:
    index = stands(sample(cells, weighing))
    balance, known = index.balance, index.sufficient
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
        mean_score=_mean_score(cells, weighing) if known else None,
        cooperative=_cooperative(cells, weighing) if known else None,
    )


def _weights(cells: Sequence[Cell], weighing: Weighing) -> list[tuple[float, float]]:
    """Give the weight and the score of every cell."""
    return [
        (
            c.weight * weighing.weight(c.event_type, c.modality),
            weighing.scale.score(c.event_type, c.mode),
        )
        for c in cells
    ]


def _mean_score(cells: Sequence[Cell], weighing: Weighing) -> float | None:
    given = _weights(cells, weighing)
    total = sum(weight for weight, _ in given)
    return round(sum(weight * score for weight, score in given) / total, 4) if total else None


def _cooperative(cells: Sequence[Cell], weighing: Weighing) -> float | None:
    given = [(weight, score) for weight, score in _weights(cells, weighing) if score]
    total = sum(weight for weight, _ in given)
    return round(sum(w for w, score in given if score > 0) / total, 4) if total else None
