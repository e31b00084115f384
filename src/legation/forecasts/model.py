"""The model: for each target a generalised linear model on top of the decayed history.

Learning needs scikit-learn (``pip install 'legation[forecasts]'``); what it learned is a
list of weights, so that forecasting needs nothing but numpy.
"""

from __future__ import annotations

from itertools import product
from typing import Any, Final

import numpy as np

from legation.errors import UsageError
from legation.forecasts.baselines import Told
from legation.forecasts.counts import Numbers, log_chance
from legation.forecasts.features import Seen
from legation.forecasts.fits import Linear
from legation.forecasts.history import COUNTS, TARGETS

LEAST_CAME: Final = 50
"""Rows in which a target must have come, and rows in which it must not, for it to be modelled:
about five a weight."""

PENALTY: Final = 1e-3
"""L2 penalty of the counts. On a news desk of 64 pairs, 1e-4 and 1e-2 changed the fourth digit
of the log score."""

SOLVER: Final = "newton-cholesky"
"""Made for many rows and few features; with lbfgs the same 18 fits took 1.6 s of
processor time instead of 0.2 s, to the same scores."""

HIGHEST: Final = 8.0
"""Highest logarithm of a mean: 3,000 events. A weight learned on quiet pairs must not send a
busy one beyond all bounds."""


def is_installed() -> bool:
    """Say whether the model can be learned here."""
    from importlib.util import find_spec

    return find_spec("sklearn") is not None


def learn(seen: Seen, base: Told, came: Numbers) -> tuple[Linear | None, ...]:
    """Learn every target; None where it came too seldom.

    ``base``: what the decayed history says of the same rows; ``came``: what came.

    Raises:
        UsageError: scikit-learn is not installed.
    """
    try:
        from sklearn import linear_model  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError as error:
        cure = "pip install 'legation[forecasts]'"
        raise UsageError("scikit-learn is not installed", "backtest", cure) from error
    bases = _bases(base)
    return tuple(
        _one(linear_model, seen.of(k, bases[:, k]), came[:, k], count=k < COUNTS)
        for k in range(len(TARGETS))
    )


def _one(library: Any, given: Numbers, came: Numbers, *, count: bool) -> Linear | None:
    some = int((came > 0).sum())
    if some < LEAST_CAME or (not count and len(came) - some < LEAST_CAME):
        return None
    centre, spread = given.mean(axis=0), np.maximum(given.std(axis=0), 1e-6)
    rows = (given - centre) / spread
    if count:
        found = library.PoissonRegressor(alpha=PENALTY, solver=SOLVER).fit(rows, came)
        weights, intercept = found.coef_, float(found.intercept_)
        mean = np.exp(np.minimum(rows @ weights + intercept, HIGHEST))
        scale, power = _size(came, mean)
    else:
        found = library.LogisticRegression(solver=SOLVER).fit(rows, came > 0)
        weights, intercept = found.coef_[0], float(found.intercept_[0])
        scale, power = 1.0, 0.0
    return Linear(
        tuple(map(float, centre)), tuple(map(float, spread)), tuple(map(float, weights)),
        intercept, count, scale, power,
    )  # fmt: skip


def _size(came: Numbers, mean: Numbers) -> tuple[float, float]:
    """Choose how much wider than Poisson the counts are, by the log score."""
    grid = product(np.geomspace(0.05, 50, 25), (0.0, 0.5, 1.0))
    scored = [(-log_chance(came, mean, s * mean**p).mean(), float(s), p) for s, p in grid]
    _, scale, power = min(scored)
    return scale, power


def predict(seen: Seen, base: Told, linear: tuple[Linear | None, ...]) -> tuple[Told, Numbers]:
    """Give count forecasts and chances [row, target]; the base's where nothing was learned."""
    bases, mean, size = _bases(base), base.mean.copy(), base.size.copy()
    chance = base.chance()
    for k, one in enumerate(linear):
        if one is None:
            continue
        rows = (seen.of(k, bases[:, k]) - np.array(one.centre)) / np.array(one.spread)
        told = rows @ np.array(one.weights) + one.intercept
        if one.log:
            mean[:, k] = np.exp(np.minimum(told, HIGHEST))
            size[:, k] = np.maximum(one.scale * mean[:, k] ** one.power, 1e-6)
        else:
            chance[:, k] = 1 / (1 + np.exp(-np.clip(told, -30, 30)))
    whole = Told(mean, size)
    chance[:, :COUNTS] = whole.chance()[:, :COUNTS]
    return whole, chance


def _bases(base: Told) -> Numbers:
    """Give the decayed history's word on the scale of the model: log mean or logit."""
    chance = np.clip(base.chance(), 1e-6, 1 - 1e-6)
    told = np.log(chance / (1 - chance))
    told[:, :COUNTS] = np.log(np.maximum(base.mean[:, :COUNTS], 1e-6))
    return np.asarray(told)
