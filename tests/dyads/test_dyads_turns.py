"""Turns, a pair's own past, rates, and draws by table."""

from __future__ import annotations

from datetime import timedelta
from itertools import combinations, pairwise

import numpy as np
import pytest
from dyads_making import DAY, cell

from legation.dyads import flow_by, load_weighing, rate, sample, series, trailing_z, turns
from legation.dyads.cells import Cell
from legation.dyads.draws import times
from legation.dyads.flows import values_of
from legation.dyads.turns import _cheapest, cuts

WEIGHING = load_weighing()
WEEK = timedelta(days=7)
MONDAY = DAY - timedelta(days=DAY.weekday())


def _weekly(*kinds: tuple[str, int], repeat: int = 1) -> list[Cell]:
    return [
        cell(kind, n, MONDAY + WEEK * at)
        for at, (kind, n) in enumerate(kinds * repeat)
        if n
    ]  # fmt: skip


def _row(cells: list[Cell], weeks: int):  # type: ignore[no-untyped-def]
    return flow_by(
        sample(cells, WEIGHING), "week", MONDAY, MONDAY + WEEK * (weeks - 1), weekly=True
    )


def _explained(x: np.ndarray, w: np.ndarray, edges: tuple[int, ...]) -> float:
    total = 0.0
    for start, end in pairwise(edges):
        mass = w[start:end].sum()
        total += (w[start:end] @ x[start:end]) ** 2 / mass if mass else 0.0
    return total


def test_the_cuts_are_the_best_of_all_possible_ones() -> None:
    rng = np.random.default_rng(5)
    for _ in range(20):
        n, price = 12, float(rng.uniform(0.2, 6))
        x, w = rng.normal(size=n), rng.integers(0, 4, n).astype(float)
        x[7:] += 2
        ways = [
            (0, *inner, n)
            for k in range(4)
            for inner in combinations(range(3, n - 2), k)
            if all(b - a >= 3 for a, b in zip((0, *inner), (*inner, n), strict=True))
        ]
        best = max(_explained(x, w, way) - price * (len(way) - 2) for way in ways)
        found = (0, *_cheapest(x, w, price, 3), n)
        assert _explained(x, w, found) - price * (len(found) - 2) == pytest.approx(best)


def test_scatter_is_rarely_cut_and_a_step_mostly_is() -> None:
    rng = np.random.default_rng(11)
    noise = [rng.normal(size=80) for _ in range(60)]
    assert sum(bool(cuts(x, np.ones(80))) for x in noise) <= 8, "some 5 % by design"
    seen = 0
    for x in noise:
        stepped = x + np.where(np.arange(80) >= 48, 1.5, 0.0)
        seen += any(abs(cut - 48) <= 4 for cut in cuts(stepped, np.ones(80)))
    assert seen >= 45, "a step of one and a half deviations is found in some 85 of 100"


def test_a_crisis_is_a_turn_of_balance_and_conflict_with_its_week() -> None:
    row = _row(_weekly(*[("CONSULT", 4)] * 30, *[("ASSAULT", 4)] * 20), 50)
    balance = turns(row.flow, "balance")
    assert [turn.at for turn in balance] == [30]
    turn = balance[0]
    assert turn.before.value > 0.5 > -0.5 > turn.after.value
    assert turn.change.high < 0
    assert (turn.first, turn.last) == (0, 49)
    assert (turn.events_before, turn.events_after) == (120, 80)
    assert [turn.at for turn in turns(row.flow, "conflict")] == [30]
    assert turns(row.flow, "conflict")[0].change.low > 0


def test_silence_is_no_turn_of_balance_but_one_of_cooperation() -> None:
    row = _row(_weekly(*[("CONSULT", 4)] * 30, *[("CONSULT", 0)] * 25, ("CONSULT", 4)), 56)
    assert turns(row.flow, "balance") == ()
    assert [turn.at for turn in turns(row.flow, "cooperation")][:1] == [30] or not turns(
        row.flow, "cooperation"
    ), "the run after holds one event of four: it stands only where five are on record"


def test_a_thin_record_has_no_turn() -> None:
    cells = [cell("CONSULT", 1, MONDAY + WEEK * at) for at in (0, 9, 18)]
    cells += [cell("ASSAULT", 1, MONDAY + WEEK * at) for at in (30, 38)]
    for measure in ("balance", "cooperation", "conflict"):
        assert turns(_row(cells, 40).flow, measure) == ()  # type: ignore[arg-type]
    assert turns(_row([], 3).flow, "balance") == ()


def test_both_directions_sum_to_the_whole() -> None:
    cells = _weekly(("CONSULT", 3), ("ACCUSE", 6), ("AID", 5))
    back = [cell("ACCUSE", 2, c.day, source="RUS", target="CHN") for c in cells]
    drawn = sample([*cells, *back], WEIGHING)
    row = flow_by(drawn, "week", MONDAY, MONDAY + 2 * WEEK, weekly=True)
    one, other = (
        series(drawn.of(side), "week", MONDAY, MONDAY + 2 * WEEK, weekly=True)
        for side in ("CHN", "RUS")
    )
    for a, b, both in zip(one, other, values_of(row), strict=True):
        assert both.conflict.value == pytest.approx(a.conflict.value + b.conflict.value)
        assert both.events == a.events + b.events


def test_z_is_of_the_past_alone() -> None:
    values = [1.0, 3.0] * 26 + [20.0, 20.0]
    found = trailing_z(values, [2] * len(values), "week")
    assert found[:26] == (None,) * 26, "half of the window is missing"
    past = np.array(values[:52])
    assert found[52] == pytest.approx((20 - past.mean()) / past.std(ddof=1))
    assert found[53] is not None
    assert found[53] < (found[52] or 0), "the first jump is of the second one's past"
    assert trailing_z([1.0] * 80, [2] * 80, "week")[-1] is None, "what never varies"
    assert trailing_z(values, [0] * len(values), "week")[-1] is None, "no events, no past"


def test_rates_are_per_thousand_articles() -> None:
    assert rate(3.0, 1_500) == 2.0
    assert rate(3.0, 0) is None


def test_draws_by_table_are_poisson() -> None:
    counts = np.array([1, 2, 7, 32, 400])
    drawn = times(counts, 20_000, np.random.default_rng(3)) * counts
    assert drawn.mean(axis=0) == pytest.approx(counts, rel=0.03)
    assert drawn.var(axis=0) == pytest.approx(counts, rel=0.06)
    one, other = (times(counts, 50, np.random.default_rng(3)) for _ in range(2))
    assert (one == other).all()
