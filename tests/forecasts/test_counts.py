from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.forecasts.counts import crps, log_chance, none_at_all, quantile, table, within

means = st.floats(0.01, 60)
sizes = st.floats(0.3, 200)


def _array(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float64)


@given(means, sizes)
def test_a_table_is_a_distribution_with_its_mean(mean: float, size: float) -> None:
    chances = table(mean, size)
    assert chances.min() >= 0
    assert chances.sum() == pytest.approx(1, abs=1e-5)
    assert (chances * np.arange(len(chances))).sum() == pytest.approx(mean, rel=5e-3)


@given(means, sizes, st.integers(0, 40))
def test_one_chance_is_that_of_the_table(mean: float, size: float, n: int) -> None:
    chances = table(mean, size)
    told = float(log_chance(_array(n), _array(mean), _array(size))[0])
    by_gamma = (
        math.lgamma(n + size) - math.lgamma(size) - math.lgamma(n + 1)
        + size * math.log(size / (size + mean)) + n * math.log(mean / (size + mean))
    )  # fmt: skip
    assert told == pytest.approx(by_gamma, abs=1e-6)
    if n < len(chances) and chances[n] > 1e-12:
        assert told == pytest.approx(math.log(chances[n]), abs=1e-6)
    assert float(none_at_all(_array(mean), _array(size))[0]) == pytest.approx(float(chances[0]))


@given(means, sizes, st.integers(0, 60))
def test_crps_is_the_sum_of_squared_distances(mean: float, size: float, n: int) -> None:
    reached = np.minimum(np.cumsum(table(mean, size)), 1)
    ks = np.arange(max(len(reached), n + 2))
    reached = np.concatenate([reached, np.ones(len(ks) - len(reached))])
    plain = float(((reached - (ks >= n)) ** 2).sum())
    assert float(crps(_array(n), _array(mean), _array(size))[0]) == pytest.approx(plain, abs=1e-3)


def test_crps_of_a_sure_forecast_is_the_distance() -> None:
    sure = crps(_array(0, 5), _array(1e-9, 1e-9), _array(1e3, 1e3))
    assert sure == pytest.approx([0, 5], abs=1e-4)


@given(means, sizes)
def test_quantiles_hold_their_share(mean: float, size: float) -> None:
    reached = np.cumsum(table(mean, size))
    for level in (0.05, 0.5, 0.95):
        at = quantile(mean, size, level)
        assert reached[at] >= level - 1e-5
        assert at == 0 or reached[at - 1] < level


def test_intervals_cover_what_they_say() -> None:
    drawn = np.random.default_rng(3)
    mean, size = np.full(4_000, 3.0), np.full(4_000, 1.5)
    counts = drawn.poisson(drawn.gamma(1.5, 2.0, 4_000)).astype(np.float64)
    hit, due = within(counts, mean, size, 0.9)
    assert due >= 0.9
    assert hit == pytest.approx(due, abs=0.02)
    narrow, _ = within(counts, mean, np.full(4_000, 1e3), 0.9)
    assert narrow < hit - 0.04
