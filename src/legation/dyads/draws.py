"""Poisson draws by table: 200 of 15,000 cells in 19 ms, drawn one by one in 126 ms."""

from __future__ import annotations

from functools import cache
from math import exp

import numpy as np
import numpy.typing as npt

LEVELS = 4_096
"""Quantiles in a table. Those of a mean of 1 sum to 0.9999 and vary by 0.999: 200 replicates
scatter a hundred times as much."""

TABLED = 32
"""Greatest mean that is drawn by table; few cells hold more events."""


@cache
def _table(mean: int) -> npt.NDArray[np.float64]:
    """Give the quantiles of Poisson(mean), divided by the mean, at the middles of levels."""
    chance = exp(-mean)
    sums = [chance]
    for n in range(1, 12 * mean + 24):
        chance *= mean / n
        sums.append(sums[-1] + chance)
    middles = (np.arange(LEVELS) + 0.5) / LEVELS
    return np.asarray(np.searchsorted(np.array(sums), middles) / mean, dtype=np.float64)


def times(counts: npt.NDArray[np.int64], replicates: int, seed: int) -> npt.NDArray[np.float64]:
    """Give for each count n of at least 1 ``replicates`` draws of Poisson(n)/n, a column each."""
    seeded = np.random.default_rng(seed)
    levels = seeded.integers(0, LEVELS, (replicates, len(counts)), dtype=np.uint16)
    known, places = np.unique(np.minimum(counts, TABLED + 1), return_inverse=True)
    tables = [_table(int(n)) for n in known if n <= TABLED]
    flat = np.concatenate([*tables, np.zeros(LEVELS)])
    drawn = flat[levels + (places * LEVELS).astype(np.int32)]
    many = np.flatnonzero(counts > TABLED)
    if len(many):
        drawn[:, many] = seeded.poisson(counts[many], (replicates, len(many))) / counts[many]
    return np.asarray(drawn)
