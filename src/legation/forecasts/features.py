"""What the model sees of a pair at a week, beside what the decayed history says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from legation.forecasts.counts import Numbers
from legation.forecasts.history import COUNTS, History
from legation.forecasts.kernels import YEAR, decayed, quiet_weeks

OWN = (4.0, 26.0, 104.0)
"""Half-lives, in weeks, at which the model sees a target's own past: a month, half a year and
two years, so that it can tell a burst from a habit."""

SIDES = (4.0, 26.0)
"""Half-lives at which it sees cooperation and conflict as a whole."""

FLOOR = 0.01
"""Rate a week under which rates are told no more apart; logarithms need one."""


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """Features of rows: ``own[half-life][row, target]`` and those that all targets share."""

    own: tuple[Numbers, ...]
    shared: Numbers

    def of(self, target: int, base: Numbers) -> Numbers:
        """Give the features of one target; ``base`` is what the decayed history says of it."""
        own = [rates[:, target] for rates in self.own]
        return np.column_stack([base, *own, self.shared])


def seen(past: History, origins: Sequence[int], rows: Numbers) -> Seen:
    """Look at pairs at origins; ``rows``: which [origin, pair] are wanted."""
    wanted = rows.astype(bool)
    rates = {half: _rates(past, origins, half)[wanted] for half in sorted({*OWN, *SIDES})}
    quiet = np.log1p(quiet_weeks(past, origins))[wanted]
    days = np.array([past.end(week).timetuple().tm_yday for week in origins])
    turn = 2 * np.pi * days / (7 * YEAR)
    season = np.stack([np.sin(turn), np.cos(turn)], axis=1)
    seasons = np.repeat(season[:, None, :], len(past.pairs), axis=1)[wanted]
    sides = [rates[half][:, side] for half in SIDES for side in range(COUNTS)]
    shared = np.column_stack([*sides, quiet, seasons])
    return Seen(tuple(rates[half] for half in OWN), shared)


def _rates(past: History, origins: Sequence[int], half_life: float) -> Numbers:
    found, looked = decayed(past, origins, half_life)
    return np.asarray(np.log(FLOOR + found / np.maximum(looked, 1)[:, :, None]))
