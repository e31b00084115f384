"""What an index is summed from: events of one kind, direction and time, weighed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from legation.dyads.draws import resampled
from legation.dyads.scales import Weighing
from legation.dyads.spread import Numbers, cumulants, summed
from legation.types import EventType, Modality

Whole: TypeAlias = npt.NDArray[np.int64]

Kind: TypeAlias = tuple[EventType, Modality, str]
"""Type, modality and mode: what events must have in common to stand in one cell."""

LOW, HIGH = 5.0, 95.0


@dataclass(frozen=True, slots=True)
class Cell:
    """``events`` events of one kind on one day (or in the week from ``day``, a Monday).

    ``weight`` is the sum of their shares: one event split over three pairs brings a third
    to each, so that a gathering of twenty states is not 190 bilateral meetings.
    """

    day: date
    source: str
    target: str
    event_type: EventType
    modality: Modality
    events: int
    weight: float
    mode: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Cells a column each: a desk of a million events has ten thousands of them in a pair.

    ``days`` are ordinals; ``sources`` and ``kinds`` are places in tuples of names.
    """

    days: Whole
    sources: Whole
    kinds: Whole
    events: Whole
    shares: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Sums:
    """C⁺ and C⁻ of some columns of cells.

    ``plus`` and ``minus`` hold three rows of cumulants, of which the first is the sum itself;
    ``events``: how many fell into each column, ``counted``: those with a weight above 0.
    """

    plus: Numbers
    minus: Numbers
    events: Whole
    counted: Whole

    def where(self, keep: npt.NDArray[np.bool_]) -> Sums:
        """Give the columns that are to be kept."""
        return Sums(self.plus[:, keep], self.minus[:, keep], self.events[keep], self.counted[keep])


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """Cells as columns, a number a cell; made once and shared.

    ``days`` are ordinals, ``sources`` places in ``names``; ``added``: what a cell adds to an
    index, above 0 to C⁺ and below 0 to C⁻; ``counted``: its events with a weight above 0.
    """

    days: Whole
    sources: Whole
    names: tuple[str, ...]
    events: Whole
    counted: Whole
    added: Numbers

    def __len__(self) -> int:
        """Give the number of cells."""
        return len(self.days)

    def of(self, source: str) -> Sample:
        """Give the part in which ``source`` acts."""
        place = self.names.index(source) if source in self.names else -1
        return self.where(self.sources == place)

    def between(self, first: date, last: date) -> Sample:
        """Give the cells of the days from ``first`` to ``last``, both inclusive."""
        return self.where((self.days >= first.toordinal()) & (self.days <= last.toordinal()))

    def where(self, keep: npt.NDArray[np.bool_]) -> Sample:
        """Give the cells that are to be kept."""
        return Sample(
            self.days[keep],
            self.sources[keep],
            self.names,
            self.events[keep],
            self.counted[keep],
            self.added[keep],
        )

    def by(self, columns: Whole, n: int) -> Sums:
        """Sum cells into ``n`` columns; ``columns`` gives each cell's, −1 for none."""
        cells = self if (columns >= 0).all() else self.where(columns >= 0)
        at = columns[columns >= 0]
        held = np.maximum(cells.events, 1).astype(np.float64)
        plus, minus = (
            summed(cumulants(part, held), at, n)
            for part in (np.maximum(cells.added, 0), np.maximum(-cells.added, 0))
        )
        events, counted = (
            np.bincount(at, each, n).astype(np.int64) for each in (cells.events, cells.counted)
        )
        return Sums(plus, minus, events, counted)

    def whole(self) -> Sums:
        """Sum all cells into one column."""
        return self.by(np.zeros(len(self), dtype=np.int64), 1)

    def resampled(self, columns: Whole, n: int) -> tuple[Numbers, Numbers]:
        """Give resamples (rows) of C⁺ and C⁻ of ``n`` columns.

        The seed comes from the cells' content, so the same record always gives the same.
        """
        cells, at = self.where(columns >= 0), columns[columns >= 0]
        told = np.stack([cells.days, cells.sources, cells.events]).astype("<i4")
        seed = hashlib.sha256(told.tobytes() + "".join(self.names).encode()).digest()[:8]
        held = np.maximum(cells.events, 1)
        return resampled(cells.added, held, at, n, int.from_bytes(seed, "little"))


def sample(cells: Sequence[Cell], weighing: Weighing) -> Sample:
    """Weigh cells."""
    names: dict[str, int] = {}
    kinds: dict[Kind, int] = {}
    rows = [
        (
            cell.day.toordinal(),
            names.setdefault(cell.source, len(names)),
            cell.events,
            kinds.setdefault((cell.event_type, cell.modality, cell.mode), len(kinds)),
        )
        for cell in cells
    ]
    days, sources, events, kind = np.array(rows, dtype=np.int64).reshape(-1, 4).T
    shares = np.array([cell.weight for cell in cells], dtype=np.float64)
    known = (tuple(names), tuple(kinds))
    return sample_of(Columns(days, sources, kind, events, shares), *known, weighing)


def sample_of(
    columns: Columns, names: tuple[str, ...], kinds: Sequence[Kind], weighing: Weighing
) -> Sample:
    """Weigh cells that come as columns; ``names`` and ``kinds`` are what their places name."""
    weights = np.array([weighing.weight(kind, modality) for kind, modality, _ in kinds] or [0.0])
    scores = np.array([weighing.scale.score(kind, mode) for kind, _, mode in kinds] or [0.0])
    return Sample(
        columns.days,
        columns.sources,
        names,
        columns.events,
        columns.events * (weights > 0)[columns.kinds],
        columns.shares * (weights * scores)[columns.kinds],
    )


def beside(parts: Sequence[Sums]) -> Sums:
    """Give the columns of several sums side by side."""
    return Sums(
        np.concatenate([part.plus for part in parts], axis=1),
        np.concatenate([part.minus for part in parts], axis=1),
        np.concatenate([part.events for part in parts]),
        np.concatenate([part.counted for part in parts]),
    )


def interval(values: Numbers) -> tuple[float, float]:
    """Give the 90 % interval of replicates."""
    low, high = np.percentile(values, (LOW, HIGH))
    return float(low), float(high)


def intervals(values: Numbers) -> list[tuple[float, float]]:
    """Give the 90 % interval of every column of replicates (rows)."""
    if not values.shape[1]:
        return []
    ordered = np.sort(values.T, axis=1)
    low, high = (_quantile(ordered, part / 100) for part in (LOW, HIGH))
    return list(zip(low.tolist(), high.tolist(), strict=True))


def _quantile(ordered: Numbers, part: float) -> Numbers:
    """Give what ``np.quantile`` gives of each row, of rows in order; it takes six times as long."""
    place = part * (ordered.shape[1] - 1)
    before = int(place)
    one, other = ordered[:, before], ordered[:, min(before + 1, ordered.shape[1] - 1)]
    beyond = place - before
    # From the nearer end, as numpy does: the last digit is then the same.
    if beyond < 0.5:
        return np.asarray(one + (other - one) * beyond)
    return np.asarray(other - (other - one) * (1 - beyond))
