"""Where a direction of a pair stands over some time: cooperation, conflict and balance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legation.dyads.cells import Cell, Numbers, Sample, interval, sample
from legation.dyads.scales import Weighing

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
    return stands(sample(cells, weighing), weighing)


def stands(drawn: Sample, weighing: Weighing) -> Standing:
    """Compute the index of cells that are already weighed and drawn."""
    cells = drawn.cells
    plus, minus = drawn.times @ drawn.plus, drawn.times @ drawn.minus
    counted = sum(c.events for c in cells if weighing.weight(c.event_type, c.modality) > 0)
    c_plus, c_minus = float(drawn.plus.sum()), float(drawn.minus.sum())
    return Standing(
        cooperation=Estimate(c_plus, *interval(plus)),
        conflict=Estimate(c_minus, *interval(minus)),
        balance=Estimate(balance(c_plus, c_minus), *interval(balances(plus, minus))),
        events=sum(cell.events for cell in cells),
        counted=counted,
        sufficient=counted >= FLOOR,
    )


def balance(plus: float, minus: float) -> float:
    """Give ``B = (C⁺ − C⁻) / (C⁺ + C⁻ + k)``."""
    return (plus - minus) / (plus + minus + K)


def balances(plus: Numbers, minus: Numbers) -> Numbers:
    """Give the balance of many replicates at once."""
    return (plus - minus) / (plus + minus + K)
