"""Periods without gaps, balances in them, and rank correlation by hand."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.dyads import FLOOR, Cell, load_weighing, relate, sample
from legation.dyads.comparing import FEWEST, Grain, agreement, grain_of, grains, ranks, standpoints

DAYS = st.dates(date(1950, 1, 1), date(2040, 1, 1))


@given(DAYS, DAYS, st.sampled_from(["week", "month", "year"]))
def test_periods_have_no_gaps_and_hold_both_ends(one: date, other: date, grain: Grain) -> None:
    first, last = sorted((one, other))
    found = grains(first, last, grain)
    assert found[-1].start <= last <= found[-1].end
    assert all((b.start - a.end).days == 1 for a, b in pairwise(found))
    if len(found) < 4_000:
        assert found[0].start <= first <= found[0].end
    assert all(grain_of(span.start, grain) == grain_of(span.end, grain) == span for span in found)


def test_a_period_stands_where_its_own_cells_stand() -> None:
    def cell(day: date, source: str, kind: str) -> Cell:
        target = "RUS" if source == "CHN" else "CHN"
        return Cell(day, source, target, kind, "actual", 1, 1.0)  # type: ignore[arg-type]

    may = [cell(date(2024, 5, n), "CHN" if n % 2 else "RUS", "AGREE") for n in range(1, FLOOR + 1)]
    june = [cell(date(2024, 6, 1), "CHN", "ASSAULT")]
    weighing = load_weighing()
    spans = grains(date(2024, 4, 1), date(2024, 6, 30), "month")
    april, of_may, of_june = standpoints(sample(may + june, weighing), spans)
    assert (april.events, april.balance) == (0, None)
    assert (of_june.events, of_june.balance) == (1, None)
    assert of_may.events == FLOOR
    assert of_may.balance is not None
    assert of_may.balance.value == pytest.approx(relate(may, weighing).balance.value)
    assert of_may.balance.low <= of_may.balance.value <= of_may.balance.high


def test_equal_values_share_a_rank() -> None:
    assert ranks([3.0, 1.0, 3.0, 2.0]) == [3.5, 1.0, 3.5, 2.0]


def test_spearman_by_hand() -> None:
    ours = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]
    theirs = [2.0, 1.0, 4.0, 3.0, 6.0, 5.0, 8.0, 7.0]
    found = agreement(ours, theirs)
    # 1 - 6 * sum(d^2) / (n (n^2 - 1)) with eight ds of 1
    assert found.rho == pytest.approx(1 - 6 * 8 / (8 * 63))
    assert found.n == 8
    assert found.low is not None
    assert found.high is not None
    assert -1 < found.low < found.rho < found.high < 1


def test_too_little_gives_no_correlation() -> None:
    some = [float(n) for n in range(FEWEST)]
    assert agreement(some[:-1], some[:-1]).rho is None
    assert agreement([*some[:-1], None], some) == agreement(some[:-1], some[:-1])
    assert agreement(some, [1.0] * FEWEST).rho is None
    assert agreement(some, some).high is not None


@given(st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), min_size=FEWEST, max_size=40))
def test_a_correlation_is_the_same_either_way_and_under_any_scale(
    pairs: list[tuple[float, float]],
) -> None:
    one, other = [a for a, _ in pairs], [b for _, b in pairs]
    found = agreement(one, other)
    assert agreement(other, one).n == found.n
    if found.rho is not None:
        assert agreement(other, one).rho == pytest.approx(found.rho)
        assert -1.0000001 <= found.rho <= 1.0000001
