"""Where a series turns: the fewest runs of periods that a constant each describes well.

A cut costs as much as the best cut of the same series in shuffled order gains at most in
19 of 20 shuffles, so a series that only scatters is cut in one case of twenty. Whole blocks
of periods are shuffled: neighbours that are alike by a passing quarrel stay together and
are no turn. The cuts are the exact optimum (dynamic programming), not a greedy search.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np
import numpy.typing as npt

from legation.dyads.cells import interval
from legation.dyads.index import FLOOR, Estimate, K
from legation.dyads.spread import Numbers

Measure = Literal["balance", "cooperation", "conflict"]
MEASURES: tuple[Measure, ...] = ("balance", "cooperation", "conflict")

SHORTEST = 4
"""Periods in a run. A choice: three alike are seen in one series of scatter of four."""

SHUFFLES = 199
CHANCE = 0.05
ENDS = 64
"""Ends of runs that are looked through at once: of the longest series, a megabyte."""

LONGEST = 1_500
"""Periods that are looked through, the newest: exactness costs the square of their number
(0.4 s for 1,500 on a busy machine)."""


@dataclass(frozen=True, slots=True)
class Flow:
    """What a pair did by period, both directions: C⁺ and C⁻ with their resamples.

    ``plus`` and ``minus``: a number a period; ``plus_drawn`` and ``minus_drawn``: a row a
    resample; ``events``: counted events a period.
    """

    plus: Numbers
    minus: Numbers
    plus_drawn: Numbers
    minus_drawn: Numbers
    events: Sequence[int]


@dataclass(frozen=True, slots=True)
class Turn:
    """A change from one run of periods to the next, by their numbers.

    The run before is ``first`` to ``at`` − 1, the run after ``at`` to ``last``. ``before``
    and ``after``: balance, or mean C⁺ or C⁻ a period; ``change`` is after − before.
    """

    measure: Measure
    first: int
    at: int
    last: int
    before: Estimate
    after: Estimate
    change: Estimate
    events_before: int
    events_after: int


def turns(flow: Flow, measure: Measure, shortest: int = SHORTEST) -> tuple[Turn, ...]:
    """Find the turns of a measure, oldest first.

    Given is a turn only where both runs hold ``FLOOR`` events and the 90 % interval of the
    change leaves out nought.
    """
    skipped = max(len(flow.events) - LONGEST, 0)
    values, weights = signal(flow, measure)
    found = cuts(values[skipped:], weights[skipped:], shortest)
    edges = [skipped, *(skipped + cut for cut in found), len(flow.events)]
    while True:
        runs = [
            _turn(flow, measure, edges[n - 1], edges[n], edges[n + 1])
            for n in range(1, len(edges) - 1)
        ]
        weak = [turn for turn in runs if not _stands(turn)]
        if not weak:
            return tuple(runs)
        # The weakest goes first: the runs that it parted may stand together.
        edges.remove(min(weak, key=lambda turn: (abs(turn.change.value), turn.at)).at)


def signal(flow: Flow, measure: Measure) -> tuple[Numbers, Numbers]:
    """Give the values that are cut into runs, and what each of them weighs.

    Balance: each period's ``(C⁺ − C⁻) / (C⁺ + C⁻)`` weighted by ``C⁺ + C⁻``, so that a run's
    mean is the run's own balance and a silent week says nothing. C⁺ and C⁻: square roots,
    which scatter alike whether much or little happens.
    """
    if measure == "balance":
        weights = flow.plus + flow.minus
        return (flow.plus - flow.minus) / np.where(weights > 0, weights, 1.0), weights
    part = flow.plus if measure == "cooperation" else flow.minus
    return np.sqrt(part), np.ones(len(part))


def cuts(values: Numbers, weights: Numbers, shortest: int = SHORTEST) -> list[int]:
    """Give the first periods of the second and later runs."""
    if len(values) < 2 * shortest or not weights.any():
        return []
    price = _price(values, weights, shortest)
    return _cheapest(values, weights, price, shortest) if price > 0 else []


def _sums(values: Numbers, weights: Numbers) -> tuple[Numbers, Numbers]:
    """Give the running sums of weights and of weighted values, from 0."""
    nought = np.zeros((*values.shape[:-1], 1))
    return (
        np.concatenate([nought, np.cumsum(weights, axis=-1)], axis=-1),
        np.concatenate([nought, np.cumsum(weights * values, axis=-1)], axis=-1),
    )


def _price(values: Numbers, weights: Numbers, shortest: int) -> float:
    """Give the gain that the best single cut of a shuffled series reaches by chance."""
    n = len(values)
    orders = _shuffled(n, shortest)
    mass, total = _sums(values[orders], weights[orders])
    inside = slice(shortest, n - shortest + 1)
    gains = (
        _fit(total[:, inside], mass[:, inside])
        + _fit(total[:, -1:] - total[:, inside], mass[:, -1:] - mass[:, inside])
        - _fit(total[:, -1:], mass[:, -1:])
    )
    return float(np.quantile(gains.max(axis=1), 1 - CHANCE))


@lru_cache(maxsize=64)
def _shuffled(n: int, size: int) -> npt.NDArray[np.int64]:
    """Give shuffles of n places in blocks of a size, the same ones every time."""
    seeded = np.random.default_rng(n)
    blocks = [np.arange(at, min(at + size, n)) for at in range(0, n, size)]
    shuffled = (seeded.permutation(len(blocks)) for _ in range(SHUFFLES))
    return np.array([np.concatenate([blocks[b] for b in order]) for order in shuffled])


def _fit(total: Numbers, mass: Numbers) -> Numbers:
    """Give what a constant explains of a run: the greater, the better it fits."""
    return np.asarray(total**2 / np.where(mass > 0, mass, 1.0))


def _cheapest(values: Numbers, weights: Numbers, price: float, shortest: int) -> list[int]:
    """Cut so that what is explained, less the price of the cuts, is greatest."""
    mass, total = _sums(values, weights)
    n = len(values)
    best = np.full(n + 1, -np.inf)
    best[0] = price  # the first run is no cut
    before = np.zeros(n + 1, dtype=np.int64)
    for first in range(shortest, n + 1, ENDS):
        ends = slice(first, min(first + ENDS, n + 1))
        # Of many ends at once: of one, calling numpy takes longer than what it does.
        fits = _fit(total[ends, None] - total[: ends.stop], mass[ends, None] - mass[: ends.stop])
        for end in range(first, ends.stop):
            starts = end - shortest + 1
            worth = best[:starts] - price + fits[end - first, :starts]
            before[end] = at = int(worth.argmax())
            best[end] = worth[at]
    found: list[int] = []
    end = int(before[n])
    while end > 0:
        found.append(end)
        end = int(before[end])
    return found[::-1]


def _turn(flow: Flow, measure: Measure, first: int, at: int, end: int) -> Turn:
    before, drawn_before = _level(flow, measure, first, at)
    after, drawn_after = _level(flow, measure, at, end)
    return Turn(
        measure,
        first,
        at,
        end - 1,
        Estimate(before, *interval(drawn_before)),
        Estimate(after, *interval(drawn_after)),
        Estimate(after - before, *interval(drawn_after - drawn_before)),
        sum(flow.events[first:at]),
        sum(flow.events[at:end]),
    )


def _level(flow: Flow, measure: Measure, first: int, end: int) -> tuple[float, Numbers]:
    """Give a run's level on the record and in every resample."""
    part = slice(first, end)
    plus, minus = float(flow.plus[part].sum()), float(flow.minus[part].sum())
    up, down = flow.plus_drawn[:, part].sum(axis=1), flow.minus_drawn[:, part].sum(axis=1)
    if measure == "balance":
        return (plus - minus) / (plus + minus + K), (up - down) / (up + down + K)
    value, drawn = (plus, up) if measure == "cooperation" else (minus, down)
    return value / (end - first), drawn / (end - first)


def _stands(turn: Turn) -> bool:
    heard = min(turn.events_before, turn.events_after) >= FLOOR
    return heard and (turn.change.low > 0 or turn.change.high < 0)
