"""Two records of one pair over the same time, and how far they move together."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import numpy as np

from legation.dyads.cells import Sample
from legation.dyads.index import FLOOR, Estimate, balance_estimates
from legation.dyads.series import MOST_PERIODS, Period, columns_of

Grain = Literal["week", "month", "year"]

FEWEST = 8
"""Periods under which no correlation is given. A choice: with seven, the interval of a
correlation of nought reaches ±0.68, so that nearly any figure would fit."""

_Z90 = 1.6449
"""Quantile of the normal distribution that leaves 5 % above."""


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Both directions of a pair in one period; ``balance`` is None below the floor."""

    period: Period
    balance: Estimate | None
    events: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """Spearman's rank correlation over ``n`` periods with a 90 % interval.

    All three numbers are None where ``n`` is below ``FEWEST`` or one side never varies.
    """

    rho: float | None
    low: float | None
    high: float | None
    n: int


def grains(first: date, last: date, grain: Grain) -> list[Period]:
    """Give every calendar week, month or year from ``first`` to ``last``, without gaps.

    The first and last are whole periods; a longer row is cut at its old end.
    """
    found: list[Period] = []
    day = last
    while len(found) < MOST_PERIODS:
        found.append(grain_of(day, grain))
        if found[-1].start <= first or found[-1].start.toordinal() <= 7:
            break
        day = found[-1].start - timedelta(days=1)
    return found[::-1]


def grain_of(day: date, grain: Grain) -> Period:
    """Give the calendar week (from Monday), month or year of a day."""
    if grain == "week":
        monday = day - timedelta(days=day.weekday())
        return Period(monday, monday + timedelta(days=6))
    if grain == "year":
        return Period(date(day.year, 1, 1), date(day.year, 12, 31))
    first = day.replace(day=1)
    after = (first + timedelta(days=32)).replace(day=1)
    return Period(first, after - timedelta(days=1))


def standpoints(weighed: Sample, spans: Sequence[Period]) -> tuple[Standpoint, ...]:
    """Give the balance of all cells, whoever acts, in each of the spans."""
    if not spans:
        return ()
    sums = weighed.by(columns_of(weighed.days, spans), len(spans))
    return tuple(
        Standpoint(span, balance if events >= FLOOR else None, events)
        for span, balance, events in zip(
            spans, balance_estimates(sums), sums.events.tolist(), strict=True
        )
    )


def agreement(ours: Sequence[float | None], theirs: Sequence[float | None]) -> Agreement:
    """Give the rank correlation of the periods that both sides have a value for.

    The interval is Bonett and Wright's (2000): Fisher's z with variance
    ``(1 + ρ²/2) / (n − 3)``. It takes periods as independent; neighbours are not quite, so
    the true interval is wider.
    """
    both = [(a, b) for a, b in zip(ours, theirs, strict=True) if a is not None and b is not None]
    n = len(both)
    if n < FEWEST:
        return Agreement(None, None, None, n)
    one, other = (ranks([pair[side] for pair in both]) for side in (0, 1))
    if len(set(one)) == 1 or len(set(other)) == 1:
        return Agreement(None, None, None, n)
    rho = float(np.corrcoef(one, other)[0, 1])
    bounded = min(max(rho, -0.999999), 0.999999)
    reach = _Z90 * math.sqrt((1 + bounded**2 / 2) / (n - 3))
    z = math.atanh(bounded)
    return Agreement(rho, math.tanh(z - reach), math.tanh(z + reach), n)


def ranks(values: Sequence[float]) -> list[float]:
    """Give each value's rank from 1; equal values share the mean of their ranks."""
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for place in order[start : end + 1]:
            found[place] = (start + end) / 2 + 1
        start = end + 1
    return found
