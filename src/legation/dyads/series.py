"""One direction of a pair over time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import numpy as np

from legation.dyads.cells import Cell, Numbers, impacts, interval, resample
from legation.dyads.index import FLOOR, Estimate, balance, balances
from legation.dyads.scales import Weighing

Step = Literal["day", "week", "month"]
WEEK = timedelta(days=7)
MOST_PERIODS = 4_000
"""Eleven years of days. A longer series is cut at its old end."""


@dataclass(frozen=True, slots=True)
class Period:
    """From ``start`` to ``end``, both inclusive; ``month`` is its first day's year and month."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class PeriodValue:
    """The index of one direction in one period; ``balance`` is None below the floor."""

    period: Period
    cooperation: Estimate
    conflict: Estimate
    balance: Estimate | None
    events: int


def monday(day: date) -> date:
    """Give the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def period_of(day: date, step: Step, *, weekly: bool) -> Period:
    """Give the period that a day falls into.

    ``weekly``: cells are whole weeks, so a month is made of the weeks whose Monday falls
    in it; its bounds are those weeks' first and last day, so that the list of events
    between them is exactly what was counted.
    """
    if step == "day":
        return Period(day, day)
    if step == "week":
        first = monday(day)
        return Period(first, first + timedelta(days=6))
    first = day.replace(day=1)
    after = (first + timedelta(days=32)).replace(day=1)
    if not weekly:
        return Period(first, after - timedelta(days=1))
    start, end = (monday(edge + timedelta(days=6)) for edge in (first, after))
    return Period(start, end - timedelta(days=1))


def periods(first: date, last: date, step: Step, *, weekly: bool) -> list[Period]:
    """Give every period from the one of ``first`` to the one of ``last``, without gaps."""
    found: list[Period] = []
    day = last
    while len(found) < MOST_PERIODS:
        found.append(period_of(monday(day) if weekly else day, step, weekly=weekly))
        if found[-1].start <= first or found[-1].start.toordinal() <= 7:
            break
        day = found[-1].start - timedelta(days=1)
    return found[::-1]


def series(
    cells: Sequence[Cell],
    weighing: Weighing,
    step: Step,
    first: date,
    last: date,
    *,
    weekly: bool,
) -> tuple[PeriodValue, ...]:
    """Give the index of one direction's cells by period, empty periods included."""
    added = impacts(cells, weighing)
    drawn = resample(cells)
    members: dict[Period, list[int]] = defaultdict(list)
    for at, cell in enumerate(cells):
        members[period_of(cell.day, step, weekly=weekly)].append(at)
    return tuple(
        _value(period, [cells[at] for at in own], added[own], drawn[:, own])
        for period in periods(first, last, step, weekly=weekly)
        for own in [members.get(period, [])]
    )


def _value(period: Period, cells: Sequence[Cell], added: Numbers, drawn: Numbers) -> PeriodValue:
    if not cells:
        nothing = Estimate(0.0, 0.0, 0.0)
        return PeriodValue(period, nothing, nothing, None, 0)
    up, down = np.maximum(added, 0.0), np.maximum(-added, 0.0)
    plus, minus = drawn @ up, drawn @ down
    c_plus, c_minus = float(up.sum()), float(down.sum())
    events = sum(cell.events for cell in cells)
    stands = Estimate(balance(c_plus, c_minus), *interval(balances(plus, minus)))
    return PeriodValue(
        period,
        Estimate(c_plus, *interval(plus)),
        Estimate(c_minus, *interval(minus)),
        stands if events >= FLOOR else None,
        events,
    )


def z_score(values: Sequence[float], recent: int) -> float | None:
    """Give how far the mean of the last ``recent`` values lies from the earlier ones.

    In standard deviations of means of that many values; None where the past is shorter
    than twice that or does not vary.
    """
    past, now = np.array(values[:-recent]), np.array(values[-recent:])
    if len(past) < 2 * recent or float(past.std()) == 0.0:
        return None
    return float((now.mean() - past.mean()) / (past.std(ddof=1) / np.sqrt(recent)))
