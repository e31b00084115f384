"""Where a direction of a pair stands over some time: cooperation, conflict and balance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from legation.dyads.cells import Cell, Sample, Sums, beside, sample
from legation.dyads.scales import Weighing
from legation.dyads.spread import Numbers, balance_bounds, bounds

K = 10.0
"""Pulls the balance of a thin record to 0. A choice, not a measurement: about four
middling events (score 5, precision 0.5) halve the balance."""

FLOOR = 5
"""Fewer events than this are called insufficient evidence. A choice: with four, one
misread sentence is a quarter of the record."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value with its 90 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Standing:
    """The index of some cells.

    ``cooperation`` (C⁺) and ``conflict`` (C⁻) are sums of ``share·r·p·|s|``, both ≥ 0;
    ``balance`` lies in (−1, 1). ``counted`` events have a weight above 0; where they are
    fewer than the floor, ``sufficient`` is False and the balance must not be shown.
    """

    cooperation: Estimate
    conflict: Estimate
    balance: Estimate
    events: int
    counted: int
    sufficient: bool


def standing(cells: Sequence[Cell], weighing: Weighing) -> Standing:
    """Compute the index of cells."""
    return stands(sample(cells, weighing))


def stands(weighed: Sample) -> Standing:
    """Compute the index of cells that are already weighed."""
    return standings([weighed])[0]


def standings(weighed: Sequence[Sample]) -> tuple[Standing, ...]:
    """Compute the index of each of some samples; many take hardly longer than one."""
    if not weighed:
        return ()
    sums = beside([each.whole() for each in weighed])
    columns = (
        estimates(sums.plus),
        estimates(sums.minus),
        balance_estimates(sums),
        sums.events.tolist(),
        sums.counted.tolist(),
    )
    return tuple(
        Standing(up, down, balanced, events, counted, counted >= FLOOR)
        for up, down, balanced, events, counted in zip(*columns, strict=True)
    )


def estimates(cumulated: Numbers) -> list[Estimate]:
    """Give sums, of whose cumulants there are three rows, with their intervals."""
    low, high = bounds(cumulated)
    return list(map(Estimate, cumulated[0].tolist(), low.tolist(), high.tolist()))


def balance_estimates(sums: Sums) -> list[Estimate]:
    """Give the balance of every column with its interval."""
    low, high = balance_bounds(sums.plus, sums.minus, K)
    values = balances(sums.plus[0], sums.minus[0])
    return list(map(Estimate, values.tolist(), low.tolist(), high.tolist()))


def balance(plus: float, minus: float) -> float:
    """Give ``B = (C⁺ − C⁻) / (C⁺ + C⁻ + k)``."""
    return (plus - minus) / (plus + minus + K)


def balances(plus: Numbers, minus: Numbers) -> Numbers:
    """Give the balance of many sums at once."""
    return np.asarray((plus - minus) / (plus + minus + K))
