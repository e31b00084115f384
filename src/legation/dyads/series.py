"""One direction of a pair over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias

import numpy as np

from legation.dyads.cells import Sample, by_column, intervals
from legation.dyads.index import FLOOR, Estimate, balance, balances

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


Values: TypeAlias = tuple[PeriodValue, ...]


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


def series(drawn: Sample, step: Step, first: date, last: date, *, weekly: bool) -> Values:
    """Give the index of one direction's cells by period, empty periods included."""
    spans = periods(first, last, step, weekly=weekly)
    at = {span: column for column, span in enumerate(spans)}
    of_day = {day: period_of(day, step, weekly=weekly) for day in {c.day for c in drawn.cells}}
    inside = drawn.where([of_day[cell.day] in at for cell in drawn.cells])
    columns = [at[of_day[cell.day]] for cell in inside.cells]
    plus, minus = (
        by_column(inside.times * part, columns, len(spans)) for part in (inside.plus, inside.minus)
    )
    c_plus, c_minus = (
        by_column(part, columns, len(spans)).tolist() for part in (inside.plus, inside.minus)
    )
    counts = np.zeros(len(spans), dtype=np.int64)
    np.add.at(counts, np.array(columns, dtype=np.int64), [c.events for c in inside.cells])
    ranges = (intervals(plus), intervals(minus), intervals(balances(plus, minus)))
    return tuple(
        PeriodValue(
            span,
            Estimate(up, *ranges[0][column]),
            Estimate(down, *ranges[1][column]),
            Estimate(balance(up, down), *ranges[2][column]) if events >= FLOOR else None,
            events,
        )
        for column, (span, up, down, events) in enumerate(
            zip(spans, c_plus, c_minus, counts.tolist(), strict=True)
        )
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
