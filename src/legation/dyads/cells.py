"""What an index is summed from: events of one kind, direction and time, and their resamples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from legation.dyads.draws import times
from legation.dyads.scales import Weighing
from legation.types import EventType, Modality, content_id

Numbers: TypeAlias = npt.NDArray[np.float64]

REPLICATES = 200
"""Measured on records of 20 to 400 events: with 200, each end of the 90 % interval lies within
4 to 5 % of the interval's width (one standard error) of where more replicates put it."""

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
class Sample:
    """Cells with what each adds to C⁺ and C⁻ and their bootstrap multiplicities.

    ``plus`` and ``minus`` have one number a cell, both ≥ 0; ``times`` has a row a
    replicate. Made once and shared: drawing is what an index costs.
    """

    cells: tuple[Cell, ...]
    plus: Numbers
    minus: Numbers
    times: Numbers

    def of(self, source: str) -> Sample:
        """Give the part in which ``source`` acts."""
        return self.where([cell.source == source for cell in self.cells])

    def between(self, first: date, last: date) -> Sample:
        """Give the cells of the days from ``first`` to ``last``, both inclusive."""
        return self.where([first <= cell.day <= last for cell in self.cells])

    def where(self, keep: Sequence[bool]) -> Sample:
        """Give the cells that are to be kept."""
        at = np.flatnonzero(np.array(keep, dtype=bool))
        cells = tuple(self.cells[i] for i in at)
        return Sample(cells, self.plus[at], self.minus[at], self.times[:, at])


def sample(cells: Sequence[Cell], weighing: Weighing) -> Sample:
    """Weigh cells and draw their resamples."""
    added = impacts(cells, weighing)
    return Sample(tuple(cells), np.maximum(added, 0), np.maximum(-added, 0), resample(cells))


def impacts(cells: Sequence[Cell], weighing: Weighing) -> Numbers:
    """Give ``share · r · p · s`` of every cell: what it adds to an index."""
    per_kind: dict[tuple[EventType, Modality, str], float] = {}
    for cell in cells:
        kind = (cell.event_type, cell.modality, cell.mode)
        if kind not in per_kind:
            weight = weighing.weight(cell.event_type, cell.modality)
            per_kind[kind] = weight * weighing.scale.score(cell.event_type, cell.mode)
    return np.array(
        [c.weight * per_kind[c.event_type, c.modality, c.mode] for c in cells], dtype=np.float64
    )


def resample(cells: Sequence[Cell]) -> Numbers:
    """Give ``REPLICATES`` bootstrap multiplicities of every cell (replicates × cells).

    A Poisson bootstrap over events: a cell of n like events is drawn Poisson(n)/n times.
    The seed comes from the cells' content, so the same record always gives the same
    interval, on every machine.
    """
    if not cells:
        return np.zeros((REPLICATES, 0))
    # Kinds as numbers in the order of first sight: a string a cell took longer than drawing.
    kinds: dict[tuple[str, str, str, str], int] = {}
    rows = [
        (
            c.day.toordinal(),
            kinds.setdefault((c.source, c.target, c.event_type, c.modality), len(kinds)),
            c.events,
        )
        for c in cells
    ]
    told = np.array(rows, dtype="<i4")
    seed = content_id("bootstrap", *map(" ".join, kinds), told.tobytes().hex())
    return times(np.maximum(told[:, 2], 1).astype(np.int64), REPLICATES, int(seed, 16))


def by_column(values: Numbers, columns: Sequence[int], n: int) -> Numbers:
    """Sum cells (the last axis) into ``n`` columns; ``columns`` gives each cell's."""
    summed = np.zeros((*values.shape[:-1], n))
    if not len(columns):
        return summed
    places = np.asarray(columns)
    if (np.diff(places) >= 0).all():  # as rows of one direction come: nothing to put in order
        starts = np.flatnonzero(np.diff(places, prepend=-1))
        summed[..., places[starts]] = np.add.reduceat(values, starts, axis=-1)
        return summed
    order = np.argsort(places, kind="stable")
    starts = np.flatnonzero(np.diff(places[order], prepend=-1))
    summed[..., places[order][starts]] = np.add.reduceat(values[..., order], starts, axis=-1)
    return summed


def interval(values: Numbers) -> tuple[float, float]:
    """Give the 90 % interval of replicates."""
    low, high = np.percentile(values, (LOW, HIGH))
    return float(low), float(high)


def intervals(values: Numbers) -> list[tuple[float, float]]:
    """Give the 90 % interval of every column of replicates (rows)."""
    if not values.shape[1]:
        return []
    low, high = np.percentile(values, (LOW, HIGH), axis=0)
    return list(zip(low.tolist(), high.tolist(), strict=True))
