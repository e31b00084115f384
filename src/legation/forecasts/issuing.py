"""A forecast of one pair, ready to be kept, and its score when its day has come."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from legation.forecasts.counts import crps, log_chance
from legation.forecasts.fits import Fit
from legation.forecasts.history import COUNTS, HORIZONS, LEAST, TYPES, History
from legation.forecasts.kernels import known_events
from legation.forecasts.rows import ahead
from legation.forecasts.scoring import LEAST_CHANCE
from legation.types import CountForecast, EventType, Forecast, content_id


def forecast(past: History, fit: Fit) -> tuple[Forecast, ...]:
    """Foretell every pair of a history that enough is known of, from its last day on.

    Gives the pairs in order, each with its horizons, shortest first.
    """
    origin = (past.weeks - 1,)
    known = known_events(past, origin)[0] if past.pairs else np.zeros(0)
    rows = (known >= LEAST).astype(np.float64)[None, :]
    at = np.flatnonzero(rows[0])
    if not len(at):
        return ()
    found: list[list[Forecast]] = [[] for _ in at]
    for weeks in HORIZONS:
        one = fit.of(weeks)
        told = ahead(past, origin, rows, one, one.served)
        name = fit.name(weeks)
        for row, pair in enumerate(at):
            a, b = past.pairs[pair]
            sides = [
                CountForecast(float(told.counts.mean[row, k]), float(told.counts.size[row, k]))
                for k in range(COUNTS)
            ]
            chances = {t: float(told.chance[row, COUNTS + k]) for k, t in enumerate(TYPES)}
            found[row].append(
                Forecast(
                    id=content_id("forecast", a, b, past.last.isoformat(), str(weeks)),
                    a=a,
                    b=b,
                    issued=past.last,
                    weeks=weeks,
                    model=name,
                    cooperation=sides[0],
                    conflict=sides[1],
                    chances=tuple(chances.items()),
                    events=int(known[pair]),
                )
            )
    return tuple(one for of_pair in found for one in of_pair)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a forecast fared: what came, and its losses (0 is perfect).

    ``log`` and ``crps`` are of cooperation and conflict; ``brier`` and ``log_types`` are
    means over the event types.
    """

    cooperation: int
    conflict: int
    types: tuple[EventType, ...]
    log: tuple[float, float]
    crps: tuple[float, float]
    brier: float
    log_types: float


def judge(told: Forecast, came: Mapping[str, int], happened: Collection[EventType]) -> Verdict:
    """Score a forecast by what came; ``came``: counts of "cooperation" and "conflict"."""
    counts = (came["cooperation"], came["conflict"])
    logs, ranks = [], []
    for n, side in zip(counts, (told.cooperation, told.conflict), strict=True):
        given = np.array([float(n)]), np.array([side.mean]), np.array([side.size])
        logs.append(-float(log_chance(*given)[0]))
        ranks.append(float(crps(*given)[0]))
    chance = np.clip([p for _, p in told.chances], LEAST_CHANCE, 1 - LEAST_CHANCE)
    some = np.array([t in happened for t, _ in told.chances])
    return Verdict(
        *counts,
        types=tuple(t for t, _ in told.chances if t in happened),
        log=(logs[0], logs[1]),
        crps=(ranks[0], ranks[1]),
        brier=float(((chance - some) ** 2).mean()),
        log_types=float(-np.where(some, np.log(chance), np.log(1 - chance)).mean()),
    )
