"""Negative binomial counts by mean and size: chances, quantiles and the CRPS, row by row.

``size`` is the shape of the Gamma distribution that the rate is thought to have: variance
= mean + mean² / size, so a large size is nearly Poisson.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Numbers: TypeAlias = npt.NDArray[np.float64]

MOST = 2_000
"""Counts looked at: no pair of states has so many acts in twelve weeks, and a forecast that
puts weight beyond has its tail gathered there."""

TAIL = 1e-6
"""Probability left beyond the last count of a table."""

_COUNTS = np.maximum(np.arange(MOST, dtype=np.float64), 1.0)
_BEFORE = _COUNTS - 1.0


def log_chance(counts: Numbers, mean: Numbers, size: Numbers) -> Numbers:
    """Give the natural logarithm of the probability of each count; all of one length."""
    mean, size = np.maximum(mean, 1e-9), np.maximum(size, 1e-6)
    total = size * np.log(size / (size + mean)) + counts * np.log(mean / (size + mean))
    # Γ(n + r) / (Γ(r) n!) as a product of n terms; nearly all counts are 0, 1 or 2.
    for j in range(int(counts.max(initial=0))):
        more = counts > j
        total[more] += np.log((size[more] + j) / (j + 1))
    return np.asarray(total, dtype=np.float64)


def none_at_all(mean: Numbers, size: Numbers) -> Numbers:
    """Give the probability of no event."""
    return np.asarray((size / (size + mean)) ** size, dtype=np.float64)


def table(mean: float, size: float) -> Numbers:
    """Give the probabilities of 0, 1, 2, ...; they end where less than ``TAIL`` is left."""
    mean, size = max(mean, 1e-9), max(size, 1e-6)
    steps = (size + _BEFORE) / _COUNTS * (mean / (size + mean))
    steps[0] = (size / (size + mean)) ** size
    found = np.cumprod(steps, dtype=np.float64)
    return found[: np.searchsorted(np.cumsum(found), 1.0 - TAIL) + 1]


def quantile(mean: float, size: float, level: float) -> int:
    """Give the least count that is not exceeded with probability ``level``."""
    reached = np.cumsum(table(mean, size))
    return int(np.searchsorted(reached, min(level, float(reached[-1]))))


def crps(counts: Numbers, mean: Numbers, size: Numbers) -> Numbers:
    """Give the continuous ranked probability score of each forecast, in events; 0 is best.

    Σ over k of (P(N ≤ k) − [n ≤ k])².
    """
    top = int(
        min(
            MOST,
            max(counts.max(initial=0), (mean + 12 * np.sqrt(mean + mean**2 / size)).max(initial=0))
            + 2,
        )
    )
    mean, size = np.maximum(mean, 1e-9), np.maximum(size, 1e-6)
    share = mean / (size + mean)
    chance = none_at_all(mean, size)
    reached, total = chance.copy(), np.zeros_like(mean)
    for k in range(top):
        total += (reached - (counts <= k)) ** 2
        chance = chance * (size + k) / (k + 1) * share
        reached = reached + chance
    return total


def within(counts: Numbers, mean: Numbers, size: Numbers, level: float) -> tuple[float, float]:
    """Give which share of counts fell into the central interval, and which share should.

    An interval of whole numbers holds more than its level; the second figure says how much.
    """
    tail = (1 - level) / 2
    hit, due = 0, 0.0
    for n, m, r in zip(counts, mean, size, strict=True):
        chances = table(float(m), float(r))
        reached = np.cumsum(chances)
        low = int(np.searchsorted(reached, min(tail, float(reached[-1]))))
        high = int(np.searchsorted(reached, min(1 - tail, float(reached[-1]))))
        hit += low <= n <= high
        due += float(chances[low : high + 1].sum())
    return (hit / len(counts), due / len(counts)) if len(counts) else (0.0, 0.0)
