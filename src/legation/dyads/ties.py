"""Pairs of states as the ties of a signed graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from legation.dyads.cells import Cell, Sample, sample
from legation.dyads.index import FLOOR, Standing, standings
from legation.dyads.scales import Weighing

Sign = Literal["cooperative", "hostile", "mixed"]


@dataclass(frozen=True, slots=True)
class Tie:
    """What stands between two states (``a`` < ``b``), both directions together.

    ``sign`` is that of the balance, and "mixed" where its 90 % interval holds 0: then the
    record does not say which.
    """

    a: str
    b: str
    standing: Standing
    sign: Sign

    @property
    def weight(self) -> float:
        """The balance, in (−1, 1)."""
        return self.standing.balance.value


@dataclass(frozen=True, slots=True)
class Ties:
    """The ties of a window, by codes; ``thin`` pairs have events, but fewer than asked."""

    ties: tuple[Tie, ...]
    thin: int


def ties(cells: Iterable[Cell], weighing: Weighing, least: int = FLOOR) -> Ties:
    """Give a tie for every pair with at least ``least`` counted events.

    Cells of one pair may come in both directions and in any order. ``least`` under the
    floor of the index is taken as the floor.
    """
    of_pair: dict[tuple[str, str], list[Cell]] = defaultdict(list)
    for cell in cells:
        if cell.source != cell.target and weighing.weight(cell.event_type, cell.modality) > 0:
            of_pair[min(cell.source, cell.target), max(cell.source, cell.target)].append(cell)
    enough = max(least, FLOOR)
    known = [
        (pair, _sample(part, weighing))
        for pair, part in sorted(of_pair.items())
        if sum(cell.events for cell in part) >= enough
    ]
    indices = standings([weighed for _, weighed in known])
    found = tuple(
        Tie(*pair, index, sign_of(index)) for (pair, _), index in zip(known, indices, strict=True)
    )
    return Ties(found, len(of_pair) - len(found))


def tie(a: str, b: str, cells: Iterable[Cell], weighing: Weighing) -> Tie:
    """Give the tie of one pair's cells."""
    (index,) = standings([_sample(cells, weighing)])
    return Tie(a, b, index, sign_of(index))


def _sample(cells: Iterable[Cell], weighing: Weighing) -> Sample:
    return sample(sorted(cells, key=_order), weighing)


def sign_of(index: Standing) -> Sign:
    """Give the sign of a balance that its interval is sure of."""
    if index.balance.low > 0:
        return "cooperative"
    return "hostile" if index.balance.high < 0 else "mixed"


def _order(cell: Cell) -> tuple[str, ...]:
    return (cell.day.isoformat(), cell.source, cell.event_type, cell.modality, cell.mode)
