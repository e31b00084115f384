"""Ways of looking back: what each finds at a week, and how many weeks it looked at.

Each gives ``found[origin, pair, target]`` and ``looked[origin, pair]``, both weighted.
An origin is a week whose end is the last thing known.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from legation.forecasts.counts import Numbers
from legation.forecasts.history import COUNTS, History

YEAR = 365.2425 / 7
YEARS = 5
AROUND = 2
"""Weeks to either side of the same weeks of past years: visits and summits shift by some."""


def decayed(past: History, origins: Sequence[int], half_life: float) -> tuple[Numbers, Numbers]:
    """Look at all weeks, each weighing half of one ``half_life`` weeks later."""
    keep = 0.5 ** (1 / half_life)
    if len(origins) == 1:  # one forecast, asked for by a reader who waits
        weeks = np.arange(origins[0] + 1)
        weights = keep ** (origins[0] - weeks)
        here = np.tensordot(weights, past.counts[: len(weights)], axes=1)
        return here[None], (weights @ (past.begun[None, :] <= weeks[:, None]))[None]
    wanted = {week: at for at, week in enumerate(origins)}
    found = np.zeros((len(origins), *past.counts.shape[1:]))
    looked = np.zeros((len(origins), len(past.pairs)))
    total, weight = np.zeros(past.counts.shape[1:]), np.zeros(len(past.pairs))
    for week in range(max(origins, default=-1) + 1):
        total = total * keep + past.counts[week]
        weight = weight * keep + (past.begun <= week)
        if week in wanted:
            found[wanted[week]], looked[wanted[week]] = total, weight
    return found, looked


def last_weeks(past: History, origins: Sequence[int], weeks: int) -> tuple[Numbers, Numbers]:
    """Look at the last ``weeks`` weeks alone."""
    return _windows(past, [(week - weeks, week) for week in origins])


def same_season(past: History, origins: Sequence[int], weeks: int) -> tuple[Numbers, Numbers]:
    """Look at the weeks about to come, in each of the years before."""
    found = np.zeros((len(origins), *past.counts.shape[1:]))
    looked = np.zeros((len(origins), len(past.pairs)))
    for year in range(1, YEARS + 1):
        back = round(year * YEAR)
        ends = [(w - back - AROUND, min(w, w - back + weeks + AROUND)) for w in origins]
        more, over = _windows(past, ends)
        found, looked = found + more, looked + over
    return found, looked


def _windows(past: History, ends: Sequence[tuple[int, int]]) -> tuple[Numbers, Numbers]:
    """Sum the weeks after the first up to the second of each two."""
    summed = np.concatenate([np.zeros((1, *past.counts.shape[1:])), past.counts.cumsum(axis=0)])
    first = np.array([max(0, a + 1) for a, _ in ends], dtype=np.int64)
    after = np.array([max(0, b + 1) for _, b in ends], dtype=np.int64)
    looked = after[:, None] - np.maximum(first[:, None], past.begun[None, :])
    return summed[after] - summed[first], np.maximum(looked, 0)


def to_come(past: History, origins: Sequence[int], weeks: int) -> Numbers:
    """Give what came in the weeks after each origin: ``counts[origin, pair, target]``."""
    return _windows(past, [(week, week + weeks) for week in origins])[0]


def known_events(past: History, origins: Sequence[int]) -> Numbers:
    """Give the events of any type of each pair up to each origin."""
    summed = past.counts[:, :, COUNTS:].sum(axis=2).cumsum(axis=0)
    return np.asarray(summed[np.array(origins, dtype=np.int64)], dtype=np.float64)


def quiet_weeks(past: History, origins: Sequence[int]) -> Numbers:
    """Give the weeks since a pair's last event, at each origin."""
    some = past.counts[:, :, COUNTS:].sum(axis=2) > 0
    weeks = np.arange(past.weeks)[:, None]
    last = np.maximum.accumulate(np.where(some, weeks, -1), axis=0)
    at = np.array(origins, dtype=np.int64)
    return np.asarray(at[:, None] - last[at], dtype=np.float64)
