"""Where days and values lie on a drawing, and which of them are named beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, log10
from typing import Final

import numpy as np

DAY_STEPS: Final = (1, 2, 7, 14)
MONTH_STEPS: Final = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
MONTH_DAYS: Final = 30.44
YEAR_MONTHS: Final = 12

APART: Final = 72
"""Pixels between two dates: "Sep 2024" is some 50 wide in 11-pixel type."""

YEARS_APART: Final = 45
"""Pixels between two years: "2024" is some 26 wide."""

VALUES: Final = 5
"""Values named beside a panel of 130 pixels."""


@dataclass(frozen=True, slots=True)
class Days:
    """A row of days over ``width`` pixels; ``last`` is the day after the end."""

    first: date
    last: date
    width: float

    def at(self, day: date, part: float = 0.0) -> float:
        """Give the place of a day; ``part`` of it gone by, 0 to 1."""
        return ((day - self.first).days + part) / (self.last - self.first).days * self.width

    def places(self, days: Sequence[date], part: float = 0.0) -> list[float]:
        """Give what :meth:`at` gives of each day."""
        gone = np.array([day.toordinal() for day in days]) - self.first.toordinal()
        found: list[float] = ((gone + part) / (self.last - self.first).days * self.width).tolist()
        return found


@dataclass(frozen=True, slots=True)
class Values:
    """Values from ``low`` at the bottom to ``high`` at the top of ``height`` pixels."""

    low: float
    high: float
    height: float

    def at(self, value: float) -> float:
        """Give the place of a value, from the top."""
        return (self.high - value) / (self.high - self.low) * self.height

    def places(self, values: Sequence[float]) -> list[float]:
        """Give what :meth:`at` gives of each value."""
        below = self.high - np.array(values)
        found: list[float] = (below / (self.high - self.low) * self.height).tolist()
        return found


def round_step(span: float, most: int = VALUES) -> float:
    """Give the least of 1, 2 and 5 times a power of ten that cuts a span into ``most``."""
    rough = max(span, 1e-9) / most
    power = 10.0 ** floor(log10(rough))
    return next((n * power for n in (1, 2, 5) if n * power >= rough * (1 - 1e-9)), 10 * power)


def even(top: float, height: float) -> Values:
    """Give values as far below nought as above, out to a round one."""
    step = round_step(2 * top) / 2
    end = ceil(top / step - 1e-9) * step
    return Values(-end, end, height)


def around_nought(given: Sequence[float], height: float) -> Values:
    """Give values that hold nought and all those given, out to round ones."""
    low, high = min(0.0, *given, 0.0), max(0.0, *given, 0.0)
    step = round_step(high - low or 1.0)
    bottom, top = floor(low / step + 1e-9) * step, ceil(high / step - 1e-9) * step
    return Values(bottom, top if top > bottom else bottom + step, height)


def named_values(values: Values) -> list[float]:
    """Give the round values to be named, low to high."""
    step = round_step(values.high - values.low)
    first, last = ceil(values.low / step - 1e-9), floor(values.high / step + 1e-9)
    return [round(n * step, 10) for n in range(first, last + 1)]


def named_days(days: Days) -> list[tuple[date, str]]:
    """Give the days to be named, with their names: Mondays, firsts of months or of years."""
    most = max(int(days.width // APART), 2)
    long = days.first.year != (days.last - timedelta(days=1)).year
    span = (days.last - days.first).days
    for step in DAY_STEPS:
        if span / step <= most and not long:
            return [(day, f"{day.day} {day:%b}") for day in _days(days, step)]
    years = max(int(days.width // YEARS_APART), 2)
    step = next(
        (
            n
            for n in MONTH_STEPS
            if span / (n * MONTH_DAYS) <= (years if n >= YEAR_MONTHS else most)
        ),
        MONTH_STEPS[-1],
    )
    return [(day, _month(day, step)) for day in _months(days, step)]


def _month(day: date, step: int) -> str:
    return f"{day.year}" if step >= YEAR_MONTHS else f"{day:%b} {day.year}"


def _days(days: Days, step: int) -> Sequence[date]:
    ahead = -days.first.weekday() % 7 if step >= 7 else 0
    first = days.first + timedelta(days=ahead)
    return [first + timedelta(days=n) for n in range(0, (days.last - first).days, step)]


def _months(days: Days, step: int) -> Sequence[date]:
    count = days.first.year * 12 + days.first.month - 1 + (days.first.day > 1)
    last = days.last.year * 12 + days.last.month - 1
    found = [date(n // 12, n % 12 + 1, 1) for n in range(-(-count // step) * step, last + 1, step)]
    return [day for day in found if day < days.last]


def number(value: float) -> str:
    """Write a value beside an axis, minus as a true minus."""
    return f"{value:,.10g}".replace("-", "−")
