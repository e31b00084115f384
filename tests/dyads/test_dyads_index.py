from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from dyads_making import DAY, cell
from hypothesis import given
from hypothesis import strategies as st

from legation.dyads import K, Weighing, load_weighing, relate, scale_names
from legation.dyads.scales import Precision
from legation.errors import UsageError
from legation.types import EventType


@pytest.fixture(scope="module")
def weighing() -> Weighing:
    known = load_weighing()
    precision = {name: Precision(0.5, 0) for name in known.precision}
    return replace(known, precision=precision)


def test_the_scales_score_types_and_modes() -> None:
    scale = load_weighing("plover-2023").scale
    assert scale.score("CONSULT") == 2.5
    assert scale.score("CONSULT", "phone") == 1.5
    assert scale.score("CONSULT", "never heard of") == 2.5
    assert scale.score("ACCUSE") == -3, "the manual's +3 contradicts its own modes"
    assert load_weighing("goldstein-1992").scale.score("AID") == 7
    assert scale_names()[0] == "plover-2023"


def test_modes_of_the_scales_are_of_types_that_they_know() -> None:
    for name in scale_names():
        scale = load_weighing(name).scale
        assert len(scale.types) == 16
        assert {of for of, _ in scale.modes} <= set(scale.types)
        assert all(-10 <= s <= 10 for s in (*scale.types.values(), *scale.modes.values()))


def test_an_unknown_scale_is_refused_with_the_choice() -> None:
    with pytest.raises(UsageError, match="plover-2023"):
        load_weighing("nonsense")


def test_cooperation_conflict_and_balance_by_hand(weighing: Weighing) -> None:
    cells = [cell("COOPERATE", 4), cell("ACCUSE", 2), cell("REQUEST", 3)]
    found = relate(cells, weighing)
    plus, minus = 4 * 0.5 * 9.5, 2 * 0.5 * 3
    assert found.cooperation.value == pytest.approx(plus)
    assert found.conflict.value == pytest.approx(minus)
    assert found.balance.value == pytest.approx((plus - minus) / (plus + minus + K))
    assert (found.events, found.counted, found.sufficient) == (9, 9, True)


def test_what_did_not_happen_or_is_only_remembered_weighs_nothing(weighing: Weighing) -> None:
    cells = [cell("ASSAULT", 9, modality=m) for m in ("negated", "historical")]
    found = relate(cells, weighing)
    assert found.conflict.value == 0
    assert found.counted == 0
    assert not found.sufficient


def test_announced_weighs_less_than_done(weighing: Weighing) -> None:
    done = relate([cell("AID", 6)], weighing).cooperation.value
    said = relate([cell("AID", 6, modality="announced")], weighing).cooperation.value
    assert 0 < said < done


def test_four_events_are_insufficient_evidence_and_five_are_not(weighing: Weighing) -> None:
    assert not relate([cell(events=4)], weighing).sufficient
    assert relate([cell(events=5)], weighing).sufficient


def test_an_act_of_many_states_weighs_its_share(weighing: Weighing) -> None:
    whole = relate([cell("COOPERATE", 1, weight=1.0)], weighing).cooperation.value
    shared = relate([cell("COOPERATE", 1, weight=1 / 190)], weighing).cooperation.value
    assert shared == pytest.approx(whole / 190)


def test_the_same_record_gives_the_same_interval_whenever_asked(weighing: Weighing) -> None:
    cells = [cell("CONSULT", 7), cell("ACCUSE", 3)]
    assert relate(cells, weighing) == relate(list(cells), weighing)
    other = [cell("CONSULT", 7), cell("ACCUSE", 4)]
    assert relate(cells, weighing).balance.low != relate(other, weighing).balance.low


def test_intervals_hold_the_value_and_narrow_with_more_events(weighing: Weighing) -> None:
    few, many = (relate([cell("CONSULT", n), cell("ACCUSE", n)], weighing) for n in (5, 500))
    for found in (few, many):
        assert found.cooperation.low <= found.cooperation.value <= found.cooperation.high
    relative = [(f.cooperation.high - f.cooperation.low) / f.cooperation.value for f in (few, many)]
    assert relative[1] < relative[0] / 5


def test_the_interval_is_about_as_wide_as_counting_noise(weighing: Weighing) -> None:
    found = relate([cell("CONSULT", 100)], weighing).cooperation
    width = (found.high - found.low) / found.value
    assert width == pytest.approx(2 * 1.645 / 10, rel=0.25)


TYPES: tuple[EventType, ...] = ("COOPERATE", "CONSULT", "ACCUSE", "ASSAULT", "REQUEST")


@given(st.lists(st.tuples(st.sampled_from(TYPES), st.integers(1, 50)), max_size=12))
def test_balance_stays_within_one_and_keeps_its_sign(given_: list[tuple[EventType, int]]) -> None:
    cells = [cell(t, n, DAY + timedelta(days=at)) for at, (t, n) in enumerate(given_)]
    found = relate(cells, load_weighing())
    assert -1 < found.balance.value < 1
    assert (found.balance.value > 0) == (found.cooperation.value > found.conflict.value)
    assert found.cooperation.value >= 0
    assert found.conflict.value >= 0
