"""One direction of a pair over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, TypeAlias

import numpy as np

from legation.dyads.cells import Sample, Sums, Whole
from legation.dyads.index import FLOOR, Estimate, balance_estimates, estimates
from legation.dyads.spread import Numbers

Step = Literal["day", "week", "month", "year"]
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
    between them is exactly what was counted. A year is always the calendar's: cells of whole
    weeks cannot make one.
    """
    if step == "day":
        return Period(day, day)
    if step == "week":
        first = monday(day)
        return Period(first, first + timedelta(days=6))
    if step == "year":
        return Period(date(day.year, 1, 1), date(day.year, 12, 31))
    first = day.replace(day=1)
    after = (first + timedelta(days=32)).replace(day=1)
    if not weekly:
        return Period(first, after - timedelta(days=1))
    start, end = (monday(edge + timedelta(days=6)) for edge in (first, after))
    return Period(start, end - timedelta(days=1))


@lru_cache(maxsize=64)
def periods(first: date, last: date, step: Step, *, weekly: bool) -> tuple[Period, ...]:
    """Give every period from the one of ``first`` to the one of ``last``, without gaps."""
    found: list[Period] = []
    day = last
    while len(found) < MOST_PERIODS:
        found.append(period_of(monday(day) if weekly else day, step, weekly=weekly))
        if found[-1].start <= first or found[-1].start.toordinal() <= 7:
            break
        day = found[-1].start - timedelta(days=1)
    return tuple(found[::-1])


def columns_of(days: Whole, spans: Sequence[Period]) -> Whole:
    """Give the place of each day (an ordinal) in spans without gaps, −1 outside of them."""
    starts = np.array([span.start.toordinal() for span in spans])
    return _places(days, starts, spans[-1].end)


@lru_cache(maxsize=64)
def _starts(first: date, last: date, step: Step, *, weekly: bool) -> Whole:
    spans = periods(first, last, step, weekly=weekly)
    return np.array([span.start.toordinal() for span in spans])


def _places(days: Whole, starts: Whole, last: date) -> Whole:
    at = np.searchsorted(starts, days, side="right") - 1
    return np.where(days <= last.toordinal(), at, -1)


def series(weighed: Sample, step: Step, first: date, last: date, *, weekly: bool) -> Values:
    """Give the index of one direction's cells by period, empty periods included."""
    return values(*sums_by(weighed, step, first, last, weekly=weekly))


def sums_by(
    weighed: Sample, step: Step, first: date, last: date, *, weekly: bool
) -> tuple[tuple[Period, ...], Sums]:
    """Give periods without gaps, and what cells sum up to in each."""
    spans = periods(first, last, step, weekly=weekly)
    starts = _starts(first, last, step, weekly=weekly)
    return spans, weighed.by(_places(weighed.days, starts, spans[-1].end), len(spans))


def values(spans: Sequence[Period], sums: Sums) -> Values:
    """Give the index of each period of sums by period."""
    enough = sums.events >= FLOOR
    known = iter(balance_estimates(sums.where(enough)))
    return tuple(
        PeriodValue(span, up, down, next(known) if sufficient else None, events)
        for span, up, down, sufficient, events in zip(
            spans,
            estimates(sums.plus),
            estimates(sums.minus),
            enough.tolist(),
            sums.events.tolist(),
            strict=True,
        )
    )


def z_score(values: Sequence[float] | Numbers, recent: int) -> float | None:
    """Give how far the mean of the last ``recent`` values lies from the earlier ones.

    In standard deviations of means of that many values; None where the past is shorter
    than twice that or does not vary.
    """
    past, now = np.array(values[:-recent]), np.array(values[-recent:])
    if len(past) < 2 * recent or float(past.std()) == 0.0:
        return None
    return float((now.mean() - past.mean()) / (past.std(ddof=1) / np.sqrt(recent)))
