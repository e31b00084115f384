"""How far sums of events scatter under a Poisson bootstrap over the events, without drawing.

Each event i that adds a_i to a sum is drawn Poisson(1) times; the sum is then compound
Poisson and its cumulants are known: Σ a_i, Σ a_i², Σ a_i³, .... Its quantiles come from the
gamma distribution with the first three of them (the translated gamma approximation of
actuaries), by the cube-root formula of Wilson and Hilferty (1931). Measured against 20,000
resamples of records of 1 to 60 events (``tests/dyads/test_dyads_spread.py``), each end lies
nearer to theirs than the ends of 200 resamples do: within 3 % of the interval's width (root
mean square) for sums of any number of events, within 5 % for a balance of five events and
within 3 % from eight on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Numbers: TypeAlias = npt.NDArray[np.float64]

Z = 1.6448536269514722
"""Quantile of the normal distribution that leaves 5 % above: intervals are of 90 %."""

HALVINGS = 20
"""Of the interval (−1, 1) that a bound of the balance is sought in: to 2e−6, of which a page
shows 1e−2."""


def cumulants(added: Numbers, events: Numbers) -> Numbers:
    """Give the first three cumulants (rows) of what each cell adds; ``events`` ≥ 1 a cell.

    A cell of n like events that add S together is drawn Poisson(n)/n times: S, S²/n, S³/n².
    """
    second = added * added / events
    return np.stack([added, second, second * added / events])


def summed(rows: Numbers, columns: npt.NDArray[np.int64], n: int) -> Numbers:
    """Sum each row of cells into ``n`` columns; ``columns`` gives each cell's."""
    return np.array([np.bincount(columns, row, n) for row in rows], dtype=np.float64)


def factor(skew: Numbers, z: Any) -> Numbers:
    """Give the quantile of a standardised gamma variable of some skew, at normal quantile z.

    ``(2/γ)·((1 + γz/6 − γ²/36)³ − 1)``, multiplied out so that γ = 0 gives z. A skew below 0
    is that of the mirror image.
    """
    bent = z / 6 - skew / 36
    turned = skew * bent  # powers by multiplying: numpy's ``**3`` takes ten times as long
    return np.asarray(2 * bent * (3 + turned * (3 + turned)))


def quantiles(cumulated: Sequence[Numbers] | Numbers, z: Any) -> Numbers:
    """Give the quantile of sums with cumulants (three rows), at normal quantile ``z``."""
    mean, variance, third = cumulated
    deviation = np.sqrt(variance)
    cube = variance * deviation
    skew = third / np.where(cube > 0, cube, np.inf)
    return np.asarray(mean + deviation * factor(skew, z))


def bounds(cumulated: Numbers) -> tuple[Numbers, Numbers]:
    """Give both ends of the 90 % interval of sums that are never below 0."""
    low, high = (np.maximum(quantiles(cumulated, z), 0.0) for z in (-Z, Z))
    return low, high


def balance_bounds(plus: Numbers, minus: Numbers, k: float) -> tuple[Numbers, Numbers]:
    """Give both ends of the 90 % interval of (P − M) / (P + M + k).

    A balance is at most b where (1 − b)·P − (1 + b)·M is at most b·k (Fieller's way with a
    ratio). P and M are of different events, so the cumulants of that sum are known too; the b
    whose quantile it is lies between −1 and 1 and is found by halving.
    """
    ends = np.array([[-Z], [Z]])
    middle, half = np.zeros((2, plus.shape[1])), 0.5
    for _ in range(HALVINGS):
        up, down = 1 - middle, 1 + middle
        up_squared, down_squared = up * up, down * down
        mixed = (
            up * plus[0] - down * minus[0],
            up_squared * plus[1] + down_squared * minus[1],
            up_squared * up * plus[2] - down_squared * down * minus[2],
        )
        above = quantiles(mixed, ends) > middle * k
        middle = middle + np.where(above, half, -half)
        half /= 2
    low, high = middle
    return low, high
