"""Intervals without draws agree with the bootstrap over events, better than 200 draws do."""

from __future__ import annotations

import numpy as np
import pytest
from dyads_making import DAY, cell

from legation.dyads import FLOOR, K, load_weighing, sample, standings, stands
from legation.dyads.cells import intervals
from legation.dyads.draws import MANY, REPLICATES, resampled
from legation.dyads.spread import Numbers, balance_bounds, bounds, cumulants, factor
from legation.dyads.state import _run, level

SCORES = (1, 2.5, 4, 6.5, 7, 8, 9.5, -2, -3, -4, -5, -7, -10)
RESAMPLES = 20_000
RECORDS = 25


def _record(n: int, rng: np.random.Generator) -> Numbers:
    """Give what n events add: scores of the scale, weights and shares as a desk has them."""
    weights = rng.choice([1.0, 0.5, 0.4], n) * rng.choice([0.4, 0.6, 0.8], n)
    return np.asarray(rng.choice(SCORES, n) * weights * rng.choice([1.0, 1.0, 1 / 3], n))


def _resample(added: Numbers, rng: np.random.Generator) -> tuple[Numbers, Numbers, Numbers]:
    """Give C⁺, C⁻ and B of the record's events drawn Poisson(1) times each, one by one."""
    times = rng.poisson(1.0, (RESAMPLES, len(added)))
    plus, minus = times @ np.maximum(added, 0), times @ np.maximum(-added, 0)
    return plus, minus, (plus - minus) / (plus + minus + K)


def _ours(added: Numbers) -> tuple[tuple[float, float], ...]:
    each = np.ones(len(added))
    plus, minus = (
        cumulants(part, each).sum(axis=1, keepdims=True)
        for part in (np.maximum(added, 0), np.maximum(-added, 0))
    )
    ends = (bounds(plus), bounds(minus), balance_bounds(plus, minus, K))
    return tuple((float(low[0]), float(high[0])) for low, high in ends)


def _errors(n: int) -> tuple[Numbers, Numbers]:
    """Give how far ours and those of 200 resamples lie from the ends of 20,000 resamples.

    In shares of the interval's width, root mean square; for sums and for the balance.
    """
    rng = np.random.default_rng(n)
    ours: dict[str, list[float]] = {"sums": [], "balance": []}
    drawn: dict[str, list[float]] = {"sums": [], "balance": []}
    for _ in range(RECORDS):
        added = _record(n, rng)
        many = _resample(added, rng)
        for name, values, own in zip(("sums", "sums", "balance"), many, _ours(added), strict=True):
            low, high = np.percentile(values, (5, 95))
            if high == low:
                continue
            few = np.percentile(values[:REPLICATES], (5, 95))
            ours[name] += [(own[0] - low) / (high - low), (own[1] - high) / (high - low)]
            drawn[name] += list((few - (low, high)) / (high - low))
    mean_square = [
        np.array([np.sqrt(np.mean(np.square(kept[name]))) for name in ("sums", "balance")])
        for kept in (ours, drawn)
    ]
    return mean_square[0], mean_square[1]


@pytest.mark.parametrize(("n", "most"), [(8, 0.03), (15, 0.02), (60, 0.01)])
def test_they_lie_nearer_to_the_bootstrap_than_200_draws_do(n: int, most: float) -> None:
    ours, drawn = _errors(n)
    assert (ours < drawn).all(), (ours, drawn)
    assert (ours < most).all(), ours


@pytest.mark.parametrize("n", [1, 2, 5])
def test_those_of_few_events_agree_too(n: int) -> None:
    ours, drawn = _errors(n)
    assert ours[0] < min(0.05, float(drawn[0]))
    if n >= FLOOR:  # a balance of fewer is not shown
        assert ours[1] < 0.06


def test_cells_of_like_events_are_those_events() -> None:
    weighing = load_weighing()
    apart = [cell("CONSULT", 1) for _ in range(9)] + [cell("ACCUSE", 1) for _ in range(6)]
    joined = [cell("CONSULT", 9), cell("ACCUSE", 6)]
    one, other = (stands(sample(cells, weighing)) for cells in (apart, joined))
    for name in ("cooperation", "conflict", "balance"):
        for end in ("value", "low", "high"):
            a, b = (getattr(getattr(found, name), end) for found in (one, other))
            assert a == pytest.approx(b), (name, end)


def test_what_is_drawn_as_a_whole_scatters_as_its_events_do() -> None:
    rng = np.random.default_rng(4)
    for n in (MANY - 1, MANY, 60):
        added = _record(n, rng)
        counts, places = np.ones(n, dtype=np.int64), np.zeros(n, dtype=np.int64)
        drawn = [resampled(added, counts, places, 1, seed) for seed in range(40)]
        for at, sign in ((0, 1), (1, -1)):
            part = np.maximum(sign * added, 0)
            values = np.concatenate([pair[at][:, 0] for pair in drawn])
            assert values.mean() == pytest.approx(part.sum(), rel=0.05, abs=0.05)
            assert values.var() == pytest.approx((part**2).sum(), rel=0.1, abs=0.1)
            assert values.min() >= 0


def test_many_samples_at_once_stand_where_each_does_alone() -> None:
    weighing = load_weighing()
    samples = [sample([cell("AID", events=n), cell("ACCUSE", events=3)], weighing) for n in (1, 9)]
    samples.append(sample([], weighing))
    assert standings(samples) == tuple(map(stands, samples))
    assert standings([]) == ()


@pytest.mark.parametrize("rows", [1, 2, 21, 200])
def test_intervals_of_columns_are_the_quantiles_of_each(rows: int) -> None:
    drawn = np.random.default_rng(rows).normal(size=(rows, 5))
    low, high = np.percentile(drawn, (5, 95), axis=0)
    assert intervals(drawn) == list(zip(low.tolist(), high.tolist(), strict=True))
    assert intervals(drawn[:, :0]) == []


def test_a_level_runs_week_by_week_as_the_method_says() -> None:
    rng = np.random.default_rng(3)
    flow, heard = rng.uniform(-8, 8, (3, 40)), rng.random((3, 40)) < 0.6
    lives = np.array([2.0, 8.0, 52.0])
    keep, now, base = 0.5 ** (1 / lives), np.full(3, 1.5), 1.5
    found = _run(flow, heard, base, lives)
    for week in range(40):
        moved = np.where(heard[:, week], (1 - keep) * (flow[:, week] - base), 0.0)
        now = base + keep * (now - base) + moved
        assert found[:, week] == pytest.approx(now, abs=1e-12)
    assert _run(flow, heard, base, 8)[1] == pytest.approx(found[1])


def test_without_skew_it_is_the_normal_distribution() -> None:
    assert factor(np.array([0.0, 1e-9]), 1.645) == pytest.approx([1.645, 1.645])
    up, down = factor(np.array(0.6), 1.645), factor(np.array(-0.6), -1.645)
    assert float(up) == pytest.approx(-float(down)), "the mirror image"


def test_a_levels_interval_narrows_as_its_weeks_fill() -> None:
    widths = []
    for events in (2, 40):
        point = level(sample([cell("AID", events)], load_weighing()), DAY).points[-1]
        assert point.low <= point.value <= point.high
        widths.append(point.high - point.low)
    assert widths[1] < widths[0]
