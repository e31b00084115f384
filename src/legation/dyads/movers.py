"""Who moves closer, who apart: the balance of a pair in one window against an earlier one."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from legation.dyads.cells import Cell, interval, sample
from legation.dyads.discovery import q_values
from legation.dyads.index import FLOOR, Estimate, Standing, balances, stands
from legation.dyads.scales import Weighing
from legation.dyads.spread import Numbers


@dataclass(frozen=True, slots=True)
class Move:
    """How far the balance of a pair (``a`` < ``b``) went from one window to another.

    ``change`` in (−2, 2), above 0 for closer; ``p``: chance of so large a change, either
    way, were the balance the same; ``q``: with false-discovery control over all pairs.
    """

    a: str
    b: str
    before: Standing
    after: Standing
    change: Estimate
    p: float
    q: float


@dataclass(frozen=True, slots=True)
class Moves:
    """Moves by codes; ``thin`` pairs lack counted events in one of the windows."""

    moves: tuple[Move, ...]
    thin: int


def moves(
    before: Iterable[Cell], after: Iterable[Cell], weighing: Weighing, least: int = FLOOR
) -> Moves:
    """Compare two windows that share no event, pair by pair."""
    earlier, later = _by_pair(before, weighing), _by_pair(after, weighing)
    enough = max(least, FLOOR)
    measured = [
        (pair, *_compared(earlier[pair], later[pair], weighing))
        for pair in sorted(earlier.keys() & later.keys())
        if min(sum(c.events for c in part[pair]) for part in (earlier, later)) >= enough
    ]
    qs = q_values([p for *_, p in measured])
    found = tuple(
        Move(*pair, first, last, change, p, q)
        for (pair, first, last, change, p), q in zip(measured, qs, strict=True)
    )
    return Moves(found, len(earlier.keys() | later.keys()) - len(found))


def _by_pair(cells: Iterable[Cell], weighing: Weighing) -> dict[tuple[str, str], list[Cell]]:
    found: dict[tuple[str, str], list[Cell]] = defaultdict(list)
    for cell in cells:
        if cell.source != cell.target and weighing.weight(cell.event_type, cell.modality) > 0:
            found[min(cell.source, cell.target), max(cell.source, cell.target)].append(cell)
    return found


def _compared(
    earlier: list[Cell], later: list[Cell], weighing: Weighing
) -> tuple[Standing, Standing, Estimate, float]:
    first, before = _drawn(earlier, weighing)
    last, after = _drawn(later, weighing)
    change = last.balance.value - first.balance.value
    differences = after - before
    spread = float(differences.std(ddof=1))
    if spread == 0.0:
        p = 1.0 if change == 0.0 else 0.0
    else:
        # The bootstrap's 200 replicates cannot count beyond 1 in 200; their spread can.
        p = math.erfc(abs(change) / spread / math.sqrt(2))
    return first, last, Estimate(change, *interval(differences)), p


def _drawn(cells: list[Cell], weighing: Weighing) -> tuple[Standing, Numbers]:
    ordered = sorted(cells, key=lambda c: (c.day, c.source, c.event_type, c.modality, c.mode))
    weighed = sample(ordered, weighing)
    plus, minus = weighed.resampled(np.zeros(len(weighed), dtype=np.int64), 1)
    return stands(weighed), balances(plus, minus)[:, 0]
