"""Resamples where one interval needs many sums at once: the level, turns, movers.

What holds few events is drawn event by event, Poisson draws by table: 200 of 15,000 cells in
19 ms, drawn one by one in 126 ms. What holds many is drawn as a whole, from the gamma
distribution that its quantiles are taken from (:mod:`legation.dyads.spread`).
"""

from __future__ import annotations

from functools import cache
from math import exp

import numpy as np
import numpy.typing as npt

from legation.dyads.spread import Numbers, cumulants, quantiles, summed

REPLICATES = 200
"""Measured on records of 20 to 400 events: with 200, each end of the 90 % interval lies within
4 to 5 % of the interval's width (one standard error) of where more replicates put it."""

LEVELS = 4_096
"""Quantiles in a table. Those of a mean of 1 sum to 0.9999 and vary by 0.999: 200 replicates
scatter a hundred times as much."""

TABLED = 32
"""Greatest mean that is drawn by table; few cells hold more events."""

MANY = 8
"""Events from which a sum is drawn as a whole: the ends of its interval then lie within 3 % of
the width (root mean square) of those of 20,000 resamples of its events. It is 0 in none of
them as in so few of theirs (exp(−8))."""


@cache
def _table(mean: int) -> Numbers:
    """Give the quantiles of Poisson(mean), divided by the mean, at the middles of levels."""
    chance = exp(-mean)
    sums = [chance]
    for n in range(1, 12 * mean + 24):
        chance *= mean / n
        sums.append(sums[-1] + chance)
    middles = (np.arange(LEVELS) + 0.5) / LEVELS
    return np.asarray(np.searchsorted(np.array(sums), middles) / mean, dtype=np.float64)


def times(counts: npt.NDArray[np.int64], replicates: int, seeded: np.random.Generator) -> Numbers:
    """Give for each count n of at least 1 ``replicates`` draws of Poisson(n)/n, a column each."""
    levels = seeded.integers(0, LEVELS, (replicates, len(counts)), dtype=np.uint16)
    known, places = np.unique(np.minimum(counts, TABLED + 1), return_inverse=True)
    tables = [_table(int(n)) for n in known if n <= TABLED]
    flat = np.concatenate([*tables, np.zeros(LEVELS)])
    drawn = flat[levels + (places * LEVELS).astype(np.int32)]
    many = np.flatnonzero(counts > TABLED)
    if len(many):
        drawn[:, many] = seeded.poisson(counts[many], (replicates, len(many))) / counts[many]
    return np.asarray(drawn)


def resampled(
    added: Numbers, events: npt.NDArray[np.int64], columns: npt.NDArray[np.int64], n: int, seed: int
) -> tuple[Numbers, Numbers]:
    """Give resamples (rows) of C⁺ and C⁻ of ``n`` columns of cells.

    ``added``: what each cell adds, above or below 0; ``events``: how many it holds, at least 1;
    ``columns``: the column of each cell.
    """
    seeded = np.random.default_rng(seed)
    held = np.bincount(columns, weights=events, minlength=n)
    few = np.flatnonzero(held[columns] < MANY)
    many = np.flatnonzero(held >= MANY)
    drawn = times(events[few], REPLICATES, seeded) if len(few) else np.zeros((REPLICATES, 0))
    found = []
    for part in (np.maximum(added, 0), np.maximum(-added, 0)):
        whole = np.zeros((REPLICATES, 0))
        if len(many):
            sums = summed(cumulants(part, events.astype(np.float64)), columns, n)[:, many]
            chance = seeded.standard_normal((REPLICATES, len(many)))
            whole = np.maximum(quantiles(sums, chance), 0.0)
        if len(many) < n:  # else there is nothing to put anywhere: a busy pair's page is told so
            resamples = np.zeros((REPLICATES, n))
            _sum_into(resamples, drawn * part[few], columns[few])
            resamples[:, many] = whole
            whole = resamples
        found.append(whole)
    return found[0], found[1]


def _sum_into(into: Numbers, values: Numbers, columns: npt.NDArray[np.int64]) -> None:
    """Add cells (the last axis of ``values``) to their columns."""
    if not len(columns):
        return
    order = np.argsort(columns, kind="stable")
    starts = np.flatnonzero(np.diff(columns[order], prepend=-1))
    into[:, columns[order][starts]] = np.add.reduceat(values[:, order], starts, axis=1)
