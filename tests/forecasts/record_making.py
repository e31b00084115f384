"""Records made by chance, the same every time, in which pairs have levels that wander."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import numpy as np

from legation.forecasts import History, PairWeek, Side, history
from legation.types import EventType

LAST = date(2020, 1, 5)
SIDES: dict[EventType, Side] = {
    "CONSULT": "cooperation",
    "AGREE": "cooperation",
    "ACCUSE": "conflict",
    "SANCTION": "conflict",
}
RATES: dict[EventType, float] = {"CONSULT": 1.0, "AGREE": 0.5, "ACCUSE": 0.6, "SANCTION": 0.1}


def rows(pairs: int, weeks: int, wander: float = 0.25, seed: int = 7) -> Iterator[PairWeek]:
    drawn = np.random.default_rng(seed)
    for pair in range(pairs):
        base, level = float(np.exp(drawn.normal(-1.6, 0.8))), 0.0
        for week in range(weeks):
            level = 0.95 * level + drawn.normal(0, wander)
            for kind, rate in RATES.items():
                n = int(drawn.poisson(base * rate * np.exp(level)))
                if n:
                    yield PairWeek(f"A{pair:02d}", "ZZZ", weeks - 1 - week, kind, n)


def made(pairs: int = 30, weeks: int = 320, wander: float = 0.25) -> History:
    return history(rows(pairs, weeks, wander), LAST, SIDES)
