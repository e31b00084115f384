"""Forecasts of many pairs at many weeks, by any of the models."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from legation.forecasts.baselines import Told, look, tell
from legation.forecasts.counts import Numbers
from legation.forecasts.features import seen
from legation.forecasts.fits import HorizonFit, Kernel, Model, Prior
from legation.forecasts.history import LEAST, TARGETS, History
from legation.forecasts.kernels import known_events
from legation.forecasts.model import predict


@dataclass(frozen=True, slots=True, eq=False)
class Ahead:
    """Forecasts of rows: counts of the two sides and the chance of every target."""

    counts: Told
    chance: Numbers


def known_enough(past: History, origins: Sequence[int]) -> Numbers:
    """Say of which [origin, pair] enough is known to foretell anything."""
    return np.asarray(known_events(past, origins) >= LEAST, dtype=np.float64)


def ahead(
    past: History, origins: Sequence[int], rows: Numbers, fit: HorizonFit, model: Model
) -> Ahead:
    """Foretell the wanted ``rows`` [origin, pair] by one model."""
    if model != "glm":
        told = baseline(past, origins, rows, fit.weeks, model, fit.priors[model])
        return Ahead(told, told.chance())
    base = baseline(past, origins, rows, fit.weeks, "decayed", fit.priors["decayed"])
    return Ahead(*predict(seen(past, origins, rows), base, fit.linear))


def baseline(
    past: History,
    origins: Sequence[int],
    rows: Numbers,
    weeks: int,
    kernel: Kernel,
    priors: Sequence[Prior],
) -> Told:
    """Foretell by a baseline; every target looks back at its own half-life."""
    wanted = rows.astype(bool)
    mean = np.zeros((int(wanted.sum()), len(TARGETS)))
    size = np.ones_like(mean)
    for half_life in sorted({p.half_life for p in priors}):
        found, looked = look(past, origins, weeks, kernel, half_life)
        told = tell(found[wanted], looked[wanted], weeks, priors)
        here = [k for k, p in enumerate(priors) if p.half_life == half_life]
        mean[:, here], size[:, here] = told.mean[:, here], told.size[:, here]
    return Told(mean, size)
