"""How good forecasts were: log score, CRPS, Brier score, reliability, coverage.

All scores are losses: 0 is perfect, less is better. Log scores are in nats.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from legation.forecasts.counts import Numbers, crps, log_chance, within
from legation.forecasts.history import COUNTS
from legation.forecasts.rows import Ahead

BINS: Final = 10
LEVEL: Final = 0.9
"""Level of every interval shown, as elsewhere in the record of a pair."""

TOLD_FROM: Final = 0.1
"""Reliability is also given over chances from here up: on a news desk of 64 pairs 97 of
100 chances for four weeks lay under it, and would make any forecaster look calibrated."""

MOST_COVERED: Final = 4_000
"""Rows whose intervals are checked, evenly chosen."""

LEAST_CHANCE: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Bin:
    """Chances told between ``low`` and ``high``: how many, their mean, how often it came."""

    low: float
    high: float
    told: int
    mean: float
    came: float


@dataclass(frozen=True, slots=True)
class Scores:
    """Mean scores of one forecaster.

    ``log_counts``, ``crps``: over the two counts; ``log_types``, ``brier``: over event
    types. ``reliability``: mean distance between chance told and share come true, by bins,
    of all chances; ``reliability_told`` of the ``told`` from ``TOLD_FROM`` up. ``covered``: share
    of counts inside their interval, ``covering``: share that should be.
    """

    rows: int
    log_counts: float
    log_types: float
    crps: float
    brier: float
    reliability: float
    reliability_told: float
    told: int
    covered: float
    covering: float
    bins: tuple[Bin, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Losses:
    """Scores of every row: ``counts``, ``crps`` [row, 2]; ``types``, ``brier`` [row, type]."""

    counts: Numbers
    crps: Numbers
    types: Numbers
    brier: Numbers


def losses(told: Ahead, came: Numbers) -> Losses:
    """Score rows; ``came`` [row, target]."""
    mean, size = told.counts.mean, told.counts.size
    sides = range(COUNTS)
    logs = [-log_chance(came[:, k], mean[:, k], size[:, k]) for k in sides]
    ranked = [crps(came[:, k], mean[:, k], size[:, k]) for k in sides]
    chance = np.clip(told.chance[:, COUNTS:], LEAST_CHANCE, 1 - LEAST_CHANCE)
    some = _some(came)
    types = -np.where(some > 0, np.log(chance), np.log(1 - chance))
    return Losses(np.stack(logs, 1), np.stack(ranked, 1), types, (chance - some) ** 2)


def scores(told: Ahead, came: Numbers) -> Scores:
    """Score rows and give the means.

    Raises:
        ValueError: there are no rows.
    """
    if not len(came):
        raise ValueError("nothing to score")
    lost = losses(told, came)
    chance, some = told.chance[:, COUNTS:].ravel(), _some(came).ravel()
    bins = reliability_bins(chance, some)
    high = chance >= TOLD_FROM
    covered, covering = _coverage(told, came)
    return Scores(
        rows=len(came),
        log_counts=float(lost.counts.mean()),
        log_types=float(lost.types.mean()),
        crps=float(lost.crps.mean()),
        brier=float(lost.brier.mean()),
        reliability=distance(bins),
        reliability_told=distance(reliability_bins(chance[high], some[high])),
        told=int(high.sum()),
        covered=covered,
        covering=covering,
        bins=bins,
    )


def reliability_bins(chance: Numbers, came: Numbers) -> tuple[Bin, ...]:
    """Sort chances into tenths and compare each tenth with how often it came true."""
    places = np.minimum((chance * BINS).astype(np.int64), BINS - 1)
    found = []
    for at in range(BINS):
        here = places == at
        if here.any():
            mean, share = float(chance[here].mean()), float(came[here].mean())
            found.append(Bin(at / BINS, (at + 1) / BINS, int(here.sum()), mean, share))
    return tuple(found)


def distance(bins: tuple[Bin, ...]) -> float:
    """Give the mean distance between what was told and what came, weighted by number."""
    told = sum(one.told for one in bins)
    return sum(one.told * abs(one.mean - one.came) for one in bins) / told if told else 0.0


def _some(came: Numbers) -> Numbers:
    return (came[:, COUNTS:] > 0).astype(np.float64)


def _coverage(told: Ahead, came: Numbers) -> tuple[float, float]:
    rows = np.arange(0, len(came), max(1, len(came) // MOST_COVERED))
    found = [
        within(came[rows, k], told.counts.mean[rows, k], told.counts.size[rows, k], LEVEL)
        for k in range(COUNTS)
    ]
    return (
        float(np.mean([one for one, _ in found])),
        float(np.mean([other for _, other in found])),
    )
