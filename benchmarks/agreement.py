"""Spearman's correlation with an interval over pairs of states."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
PairYear = tuple[str, str, int]
"""An unordered pair (the lesser code first) and a year."""

DRAWS: Final = 2_000
SEED: Final = 20_020_101


@dataclass(frozen=True, slots=True)
class Agreement:
    """Spearman's rho with a 90 % interval over pairs; ``n`` pair-years of ``pairs`` pairs."""

    rho: float
    low: float
    high: float
    n: int
    pairs: int


def ranks(values: Sequence[float]) -> Numbers:
    """Give ranks from 1, ties sharing the mean of theirs."""
    given = np.asarray(values, dtype=np.float64)
    order = np.argsort(given, kind="stable")
    found = np.empty(len(given))
    found[order] = np.arange(1, len(given) + 1)
    _, inverse, counts = np.unique(given, return_inverse=True, return_counts=True)
    sums = np.zeros(len(counts))
    np.add.at(sums, inverse, found)
    return np.asarray((sums / counts)[inverse], dtype=np.float64)


def spearman(a: Sequence[float], b: Sequence[float]) -> float:
    """Give Spearman's rho, 0 where one of the two never changes."""
    x, y = ranks(a), ranks(b)
    x, y = x - x.mean(), y - y.mean()
    spread = float(np.sqrt((x @ x) * (y @ y)))
    return float(x @ y) / spread if spread else 0.0


def agreement(ours: Mapping[PairYear, float], theirs: Mapping[PairYear, float]) -> Agreement | None:
    """Compare where both have a value; None for fewer than ten pair-years.

    The interval draws pairs, not years: the years of a pair are much alike.
    """
    common = sorted(ours.keys() & theirs.keys())
    if len(common) < 10:
        return None
    by_pair: dict[tuple[str, str], list[PairYear]] = defaultdict(list)
    for key in common:
        by_pair[key[:2]].append(key)
    pairs = sorted(by_pair)
    rng = np.random.default_rng(SEED)
    draws = []
    for _ in range(DRAWS):
        keys = [k for at in rng.integers(0, len(pairs), len(pairs)) for k in by_pair[pairs[at]]]
        draws.append(spearman([ours[k] for k in keys], [theirs[k] for k in keys]))
    low, high = np.quantile(draws, [0.05, 0.95])
    rho = spearman([ours[k] for k in common], [theirs[k] for k in common])
    return Agreement(rho, float(low), float(high), len(common), len(pairs))
