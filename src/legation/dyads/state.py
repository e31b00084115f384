"""The level of a relation: a state that news moves and time lets fade.

Weekly, in [−9, 9]: ``P_t = b + e^{−λ}(P_{t−1} − b) + impact``, where ``b`` is the pair's
own long-run mean and ``impact = (1 − e^{−λ})(9·B_t − b)`` for a week with events, else 0.
λ is the one, of a grid of half-lives, that best foretells each next week from the level
before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from legation.dyads.cells import Sample, intervals
from legation.dyads.index import FLOOR, balances
from legation.dyads.series import WEEK, monday
from legation.dyads.spread import Numbers

BOUND = 9.0
HALF_LIVES = (2, 4, 8, 13, 26, 52)
"""Weeks. Below two a level is only the last week's flow; above a year it hardly moves."""

ENOUGH_WEEKS = 26
"""Weeks with events from which λ is estimated; with fewer it is assumed (see ``ASSUMED``)."""

ASSUMED = 8


@dataclass(frozen=True, slots=True)
class LevelPoint:
    """The level at the end of a week, with its 90 % interval."""

    week: date
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Level:
    """A pair's level by week. ``half_life`` in weeks; ``estimated``: from the pair's data.

    ``since``: the first week of the unbroken run on the present side of 0, None where the
    record is insufficient.
    """

    points: tuple[LevelPoint, ...]
    half_life: int
    estimated: bool
    baseline: float
    events: int
    sufficient: bool
    since: date | None


def level(weighed: Sample, last: date) -> Level:
    """Give the level of both directions' cells up to the week of ``last``."""
    weighed = weighed.where(weighed.days <= last.toordinal())
    if not len(weighed):
        return Level((), ASSUMED, False, 0.0, 0, False, None)
    counted = int(weighed.counted.sum())
    weeks, plus, minus = _weekly(weighed, last)
    flow = BOUND * balances(plus, minus)
    heard = (plus + minus)[-1] > 0
    baseline = float(BOUND * balances(plus[-1].sum(keepdims=True), minus[-1].sum(keepdims=True))[0])
    estimated = int(heard.sum()) >= ENOUGH_WEEKS
    half_life = _best(flow[-1], heard, baseline) if estimated else ASSUMED
    runs = _run(flow, (plus + minus) > 0, baseline, half_life)
    lows, highs = zip(*intervals(runs[:-1]), strict=True)
    points = tuple(map(LevelPoint, weeks, runs[-1].tolist(), lows, highs))
    enough = counted >= FLOOR
    since = _since(points) if enough else None
    return Level(points, half_life, estimated, baseline, counted, enough, since)


def _weekly(weighed: Sample, last: date) -> tuple[list[date], Numbers, Numbers]:
    """Give weeks and C⁺, C⁻ by week; the last row is the record, the others resamples."""
    first = monday(date.fromordinal(int(weighed.days.min())))
    n = (monday(last) - first).days // 7 + 1
    columns = (weighed.days - first.toordinal()) // 7
    sums, drawn = weighed.by(columns, n), weighed.resampled(columns, n)
    plus = np.vstack([drawn[0], sums.plus[0]])
    minus = np.vstack([drawn[1], sums.minus[0]])
    return [first + WEEK * at for at in range(n)], plus, minus


def _run(flow: Numbers, heard: np.ndarray, baseline: float, half_life: int | Numbers) -> Numbers:
    """Give the levels of rows of weeks; ``half_life``: one for all, or a row's own."""
    keep = np.broadcast_to(0.5 ** (1.0 / np.asarray(half_life, dtype=np.float64)), len(flow))
    # A week a row, as differences from the baseline: the loop then only scales and adds.
    away = np.ascontiguousarray(np.where(heard, flow - baseline, 0.0).T) * (1 - keep)
    for at in range(1, len(away)):
        away[at] += keep * away[at - 1]
    # Levels lie between what they are made of; rounding alone could leave the bounds.
    return np.asarray(np.clip(away.T + baseline, -BOUND, BOUND))


def _best(flow: Numbers, heard: np.ndarray, baseline: float) -> int:
    # All at once: the loop over weeks costs the same for six rows as for one.
    lives = np.array(HALF_LIVES, dtype=np.float64)
    every = (len(lives), 1)
    levels = _run(np.tile(flow, every), np.tile(heard, every), baseline, lives)
    errors = ((levels[:, :-1] - flow[1:])[:, heard[1:]] ** 2).mean(axis=1).tolist()
    return min(zip(errors, HALF_LIVES, strict=True))[1]


def _since(points: Sequence[LevelPoint]) -> date | None:
    side = points[-1].value >= 0
    first = points[-1].week
    for point in reversed(points):
        if (point.value >= 0) != side:
            break
        first = point.week
    return first
