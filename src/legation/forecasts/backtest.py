"""Rolling-origin back-test: learn up to a day, then foretell week by week what came after.

The numbers are learned once, from origins whose weeks to come end by the split; at every
later origin each forecaster sees the record up to that day and nothing after it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from legation.forecasts.baselines import fit_baseline
from legation.forecasts.counts import Numbers
from legation.forecasts.features import seen
from legation.forecasts.fits import BASELINES, Fit, HorizonFit, Model
from legation.forecasts.history import HORIZONS, History
from legation.forecasts.kernels import to_come
from legation.forecasts.model import learn
from legation.forecasts.rows import ahead, baseline, known_enough
from legation.forecasts.scoring import Losses, Scores, losses, scores
from legation.types import content_id

EVERY: Final = 4
"""Weeks between origins at most; a shorter horizon has an origin at each of its ends, so that
nothing that came goes unscored."""

LEAST_ORIGINS: Final = 13
"""Origins to learn from, a year of them; with fewer there is no season and no habit to learn."""

LEAST_ROWS: Final = 200
"""Rows to learn from and to be judged on. Drawn from 1,595 rows of a thin desk, 200 have a log
score with a standard error of 12 %, 800 one of 4 %; with fewer the interval of a difference
holds 0 anyway, and the wait is for nothing."""

WITHIN: Final = 0.05
"""Greatest mean distance between chances told and shares come true."""

LEAST_TOLD: Final = 500
"""Chances of a tenth or more from which their calibration can be judged: drawn by chance, 500 that
are exactly right lie 0.025 off on average, 60 lie 0.075 off, 2,000 lie 0.013 off."""

RESAMPLES: Final = 1_000


@dataclass(frozen=True, slots=True)
class Gain:
    """Mean difference of a loss from that of the decayed history, with its 90 % interval.

    Less than 0 is better. The interval is a bootstrap over pairs: weeks of one pair are
    not independent.
    """

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Trial:
    """One forecaster over the test; ``counts`` and ``types`` are its log scores' gains."""

    model: Model
    scores: Scores
    counts: Gain
    types: Gain

    @property
    def better(self) -> bool:
        """Whether it clearly beats the decayed history on both log scores, and is calibrated."""
        beats = self.counts.high < 0 and self.types.high < 0
        return beats and self.calibrated

    @property
    def calibrated(self) -> bool:
        """Whether chances come true as often as they say, the larger ones too."""
        s = self.scores
        large = s.reliability_told <= WITHIN or s.told < LEAST_TOLD
        return s.reliability <= WITHIN and large


@dataclass(frozen=True, slots=True)
class HorizonTest:
    """One horizon: every forecaster, and which is to be served, and why."""

    weeks: int
    learned: int
    origins: int
    pairs: int
    tested: tuple[Trial, ...]
    served: Model
    why: str


@dataclass(frozen=True, slots=True)
class Backtest:
    """All horizons that could be tested; ``lacking`` says why there is none."""

    tests: tuple[HorizonTest, ...]
    fit: Fit | None
    lacking: str = ""


def backtest(past: History, split: int, *, with_model: bool, every: int = EVERY) -> Backtest:
    """Learn from the weeks up to ``split`` and test on those after it.

    ``with_model``: whether scikit-learn is there to learn the model; without it the
    baselines are tested alone.
    """
    tests, fits = [], []
    for weeks in HORIZONS:
        step = min(weeks, every)
        train = origins_of(past, 0, split - weeks, step)
        after = origins_of(past, split, past.weeks - 1 - weeks, step)
        known = known_enough(past, train).sum() if train else 0
        there = known_enough(past, after).sum() if after else 0
        if len(train) < LEAST_ORIGINS or known < LEAST_ROWS or there < LEAST_ROWS:
            continue
        fit = learn_horizon(past, train, weeks, with_model=with_model)
        test = _test(past, after, fit, int(known))
        tests.append(test)
        fits.append(replace(fit, served=test.served, why=test.why))
    if len(tests) < len(HORIZONS):
        lacking = (
            f"too short a record: each horizon needs {LEAST_ORIGINS} origins before the split "
            f"and {LEAST_ROWS} forecasts of pairs known well enough before and after it"
        )
        return Backtest(tuple(tests), None, lacking)
    rows = max(test.learned for test in tests)
    made = Fit(past.end(split), tuple(fits), rows, len(past.pairs))
    return Backtest(tuple(tests), made)


def learn_all(past: History, tested: Backtest, *, with_model: bool, every: int = EVERY) -> Fit:
    """Learn from the whole record, and serve what the back-test chose."""
    fits, rows = [], 0
    for test in tested.tests:
        train = origins_of(past, 0, past.weeks - 1 - test.weeks, min(test.weeks, every))
        fit = learn_horizon(past, train, test.weeks, with_model=with_model)
        fits.append(replace(fit, served=test.served, why=test.why))
        rows = max(rows, int(known_enough(past, train).sum()))
    return Fit(past.last, tuple(fits), rows, len(past.pairs))


def origins_of(past: History, first: int, last: int, every: int) -> tuple[int, ...]:
    """Give every so-manieth week from ``first`` to ``last``, both inclusive."""
    return tuple(range(max(0, first), min(last, past.weeks - 1) + 1, every))


def learn_horizon(
    past: History, train: tuple[int, ...], weeks: int, *, with_model: bool
) -> HorizonFit:
    """Learn baselines and, where asked, the model."""
    rows = known_enough(past, train)
    came = to_come(past, train, weeks)[rows.astype(bool)]
    priors = {name: fit_baseline(past, train, weeks, name, rows, came) for name in BASELINES}
    fit = HorizonFit(weeks, priors)
    if not with_model:
        return fit
    base = baseline(past, train, rows, weeks, "decayed", priors["decayed"])
    return replace(fit, linear=learn(seen(past, train, rows), base, came))


def _test(past: History, after: tuple[int, ...], fit: HorizonFit, learned: int) -> HorizonTest:
    rows = known_enough(past, after)
    wanted = rows.astype(bool)
    came = to_come(past, after, fit.weeks)[wanted]
    pair_of = np.broadcast_to(np.arange(len(past.pairs)), wanted.shape)[wanted]
    models: tuple[Model, ...] = (*BASELINES, "glm") if fit.linear else BASELINES
    told = {model: ahead(past, after, rows, fit, model) for model in models}
    lost = {model: losses(each, came) for model, each in told.items()}
    tested = tuple(
        Trial(model, scores(told[model], came), *_gains(lost[model], lost["decayed"], pair_of))
        for model in models
    )
    served, why = choose(tested)
    return HorizonTest(
        fit.weeks, learned, len(after), len(set(pair_of.tolist())), tested, served, why
    )


def choose(tested: tuple[Trial, ...]) -> tuple[Model, str]:
    """Say which forecaster is served: the model only where it is clearly better."""
    by: Mapping[Model, Trial] = {one.model: one for one in tested}
    model = by.get("glm")
    if model and model.better:
        return "glm", "in the back-test it beat the decayed history on both log scores, calibrated"
    bases = [one for one in tested if one.model != "glm"]
    best = min(bases, key=lambda one: one.scores.log_counts + one.scores.log_types)
    if best.model != "decayed" and not best.better:
        best = by["decayed"]
    if model is None:
        return best.model, "the best baseline of the back-test; no model was learned"
    return best.model, "in the back-test the model did not clearly beat it, or was not calibrated"


def _gains(mine: Losses, base: Losses, pair_of: Numbers) -> tuple[Gain, Gain]:
    counts = (mine.counts - base.counts).mean(axis=1)
    types = (mine.types - base.types).mean(axis=1)
    return _gain(counts, pair_of), _gain(types, pair_of)


def _gain(differences: Numbers, pair_of: Numbers) -> Gain:
    places = pair_of.astype(np.int64)
    summed = np.bincount(places, weights=differences)
    many = np.bincount(places).astype(np.float64)
    there = many > 0
    summed, many = summed[there], many[there]
    seed = np.random.default_rng(int(content_id("backtest", str(len(differences))), 16))
    drawn = seed.integers(0, len(summed), (RESAMPLES, len(summed)))
    means = summed[drawn].sum(axis=1) / many[drawn].sum(axis=1)
    low, high = np.percentile(means, (5, 95))
    return Gain(float(differences.mean()), float(low), float(high))
