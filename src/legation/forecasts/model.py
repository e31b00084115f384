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

PENALTIES: Final = (1e-4, 1e-3, 1e-2, 1e-1, 1.0)
"""L2 penalties tried, on the mean loss of a row."""

FREE: Final = 100.0
"""How much wider than other features the decayed history's word is laid out, so that next to
no penalty falls on its weight: the stronger the penalty, the closer the model comes to the decayed
history, set right by a slope and a level, and not to the average of all pairs."""

EARLY: Final = 0.7
"""Share of the rows, oldest first, that a penalty learns from; the newest quarter, a gap after,
says which is best, and whether any is better than the decayed history alone. The gap keeps
weeks to come of the one out of the other."""

LATE: Final = 0.75

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
    """Learn every target; None where it came too seldom or nothing beats the decayed history.

    ``base``: what the decayed history says of the same rows, oldest first; ``came``: what came.

    Raises:
        UsageError: scikit-learn is not installed.
    """
    try:
        from sklearn import linear_model  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError as error:
        cure = "pip install 'legation[forecasts]'"
        raise UsageError("scikit-learn is not installed", "backtest", cure) from error
    bases, lost = _bases(base), _lost(base, came)
    return tuple(
        _one(linear_model, seen.of(k, bases[:, k]), came[:, k], lost[:, k], count=k < COUNTS)
        for k in range(len(TARGETS))
    )


def _lost(base: Told, came: Numbers) -> Numbers:
    """Give the log score of the decayed history on each row and target."""
    chance = np.clip(base.chance(), 1e-9, 1 - 1e-9)
    lost = -np.where(came > 0, np.log(chance), np.log(1 - chance))
    for k in range(COUNTS):
        lost[:, k] = -log_chance(came[:, k], base.mean[:, k], base.size[:, k])
    return np.asarray(lost, dtype=np.float64)


def _one(
    library: Any, given: Numbers, came: Numbers, base: Numbers, *, count: bool
) -> Linear | None:
    """Learn one target; ``base``: what the decayed history lost on each row."""
    early, late = int(EARLY * len(came)), int(LATE * len(came))
    if not _enough(came[:early], count) or not late < len(came):
        return None
    best, chosen = float(base[late:].mean()), 0.0
    for penalty in PENALTIES:
        tried = _fit(library, given[:early], came[:early], penalty, count=count)
        loss = float(_loss(tried, given[late:], came[late:]).mean())
        if loss < best:
            best, chosen = loss, penalty
    return _fit(library, given, came, chosen, count=count) if chosen else None


def _enough(came: Numbers, count: bool) -> bool:
    some = int((came > 0).sum())
    return some >= LEAST_CAME and (count or len(came) - some >= LEAST_CAME)


def _fit(library: Any, given: Numbers, came: Numbers, penalty: float, *, count: bool) -> Linear:
    centre, spread = given.mean(axis=0), np.maximum(given.std(axis=0), 1e-6)
    spread[0] /= FREE
    rows = (given - centre) / spread
    if count:
        found = library.PoissonRegressor(alpha=penalty, solver=SOLVER).fit(rows, came)
        weights, intercept = found.coef_, float(found.intercept_)
        mean = np.exp(np.minimum(rows @ weights + intercept, HIGHEST))
        scale, power = _size(came, mean)
    else:
        strength = 1 / (penalty * len(came))
        found = library.LogisticRegression(C=strength, solver=SOLVER).fit(rows, came > 0)
        weights, intercept = found.coef_[0], float(found.intercept_[0])
        scale, power = 1.0, 0.0
    return Linear(
        tuple(map(float, centre)), tuple(map(float, spread)), tuple(map(float, weights)),
        intercept, count, scale, power,
    )  # fmt: skip


def _told(one: Linear, given: Numbers) -> Numbers:
    """Give the logarithm of the mean, or the logit of the chance, of each row."""
    rows = (given - np.array(one.centre)) / np.array(one.spread)
    return np.asarray(rows @ np.array(one.weights) + one.intercept, dtype=np.float64)


def _mean_size(one: Linear, told: Numbers) -> tuple[Numbers, Numbers]:
    mean = np.exp(np.minimum(told, HIGHEST))
    return mean, np.maximum(one.scale * mean**one.power, 1e-6)


def _loss(one: Linear, given: Numbers, came: Numbers) -> Numbers:
    told = _told(one, given)
    if one.log:
        return -log_chance(came, *_mean_size(one, told))
    return np.logaddexp(0, np.where(came > 0, -told, told))


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
        told = _told(one, seen.of(k, bases[:, k]))
        if one.log:
            mean[:, k], size[:, k] = _mean_size(one, told)
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
