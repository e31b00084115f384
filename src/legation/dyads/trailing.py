"""Where each period of a series stands against the pair's own past, and per news printed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from legation.dyads.index import FLOOR
from legation.dyads.series import Step
from legation.dyads.spread import Numbers

TRAILING: dict[Step, int] = {"day": 90, "week": 52, "month": 24, "year": 10}
"""Periods before each one that count as its past: a quarter of days, a year of weeks, two
years of months, ten years. A choice: long enough to hold the seasons, short enough to be the
present relation."""

PER_ARTICLES = 1_000


def trailing_name(step: Step) -> str:
    """Name the window as pages do."""
    return f"the {TRAILING[step]} {step}s before"


def trailing_z(
    values: Sequence[float], events: Sequence[int], step: Step
) -> tuple[float | None, ...]:
    """Give every value's distance from the mean of its past, in its standard deviations.

    The value itself is not of its past. None where the past is shorter than half the
    window, holds fewer than ``FLOOR`` events or does not vary.
    """
    window = TRAILING[step]
    x = np.asarray(values, dtype=np.float64)
    places = np.arange(len(x))
    starts = np.maximum(places - window, 0)
    n = places - starts
    total, square, heard = (_before(part, starts) for part in (x, x**2, np.asarray(events, float)))
    mean = total / np.maximum(n, 1)
    variance = np.maximum(square - n * mean**2, 0.0) / np.maximum(n - 1, 1)
    known = (2 * n >= window) & (heard >= FLOOR) & (variance > 1e-9)
    scores = (x - mean) / np.sqrt(np.where(variance > 1e-9, variance, 1.0))
    return tuple(
        float(score) if sure else None for score, sure in zip(scores, known.tolist(), strict=True)
    )


def _before(x: Numbers, starts: np.ndarray) -> Numbers:
    sums = np.concatenate([[0.0], np.cumsum(x)])
    return np.asarray(sums[: len(x)] - sums[starts])


def rate(value: float, articles: int) -> float | None:
    """Give a value per 1,000 articles; None where nothing was printed."""
    return value / articles * PER_ARTICLES if articles else None
