"""What an index is summed from: events of one kind, direction and time, and their resamples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from legation.dyads.scales import Weighing
from legation.types import EventType, Modality, content_id

Numbers: TypeAlias = npt.NDArray[np.float64]

REPLICATES = 200
"""Enough for the 5th and 95th of a hundred to move by less than a tenth of the interval's width."""

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


def impacts(cells: Sequence[Cell], weighing: Weighing) -> Numbers:
    """Give ``share · r · p · s`` of every cell: what it adds to an index."""
    return np.array(
        [
            cell.weight
            * weighing.weight(cell.event_type, cell.modality)
            * weighing.scale.score(cell.event_type, cell.mode)
            for cell in cells
        ],
        dtype=np.float64,
    )


def resample(cells: Sequence[Cell]) -> Numbers:
    """Give ``REPLICATES`` bootstrap multiplicities of every cell (replicates × cells).

    A Poisson bootstrap over events: a cell of n like events is drawn Poisson(n)/n times.
    The seed comes from the cells' content, so the same record always gives the same
    interval, on every machine.
    """
    digest = content_id(
        *(
            repr(
                (
                    c.day.toordinal(),
                    c.source,
                    c.target,
                    c.event_type,
                    c.modality,
                    c.events,
                    round(c.weight, 6),
                )
            )
            for c in cells
        )
    )
    counts = np.array([max(cell.events, 1) for cell in cells], dtype=np.float64)
    drawn = np.random.default_rng(int(digest, 16)).poisson(counts, (REPLICATES, len(cells)))
    return np.asarray(drawn / counts if len(cells) else drawn, dtype=np.float64)


def interval(values: Numbers) -> tuple[float, float]:
    """Give the 90 % interval of replicates."""
    low, high = np.percentile(values, (LOW, HIGH))
    return float(low), float(high)
