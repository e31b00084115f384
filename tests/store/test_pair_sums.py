"""Sums over all pairs, and acts upon the two of a pair, on both engines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from store_making import DAY, article, link, mention, reading

from legation.store import LinkMention, Store
from legation.types import Event, Reading, When

LATER = DAY + timedelta(30)
SIDES = (("CHN", "RUS"), ("RUS", "CHN"), ("USA", "CHN"), ("USA", "RUS"), ("IND", "USA"))


def told(number: int, countries: Sequence[str], **more: Any) -> Reading:
    day = more.pop("day", DAY)
    own = article(number, day=day)
    return reading(own, [mention(own.id, countries=countries, when=day, **more)])


@pytest.fixture
def filled(desk: Store) -> Store:
    for number, sides in enumerate(SIDES):
        day = LATER if sides == ("RUS", "CHN") else DAY
        desk.add_reading(told(number, sides, day=day), link)
    return desk


def test_both_directions_of_a_pair_are_one_sum(filled: Store) -> None:
    sums = filled.pair_sums(DAY, LATER)
    assert {(r.a, r.b): r.events for r in sums} == {
        ("CHN", "RUS"): 2, ("CHN", "USA"): 1, ("RUS", "USA"): 1, ("IND", "USA"): 1,
    }  # fmt: skip
    assert all(r.event_type == "CONSULT" and r.modality == "actual" for r in sums)


def test_sums_agree_with_the_daily_record(filled: Store) -> None:
    for row in filled.pair_sums(DAY, LATER):
        daily = filled.daily(row.a, row.b)
        assert row.events == len({d.event_id for d in daily})
        assert row.weight == pytest.approx(sum(d.share for d in daily), abs=1e-5)


def test_days_outside_and_pairs_without_the_state_are_left_out(filled: Store) -> None:
    assert filled.pair_sums(DAY + timedelta(1), LATER - timedelta(1)) == ()
    assert {(r.a, r.b) for r in filled.pair_sums(DAY, DAY, "RUS")} == {
        ("CHN", "RUS"), ("RUS", "USA"),
    }  # fmt: skip


@pytest.mark.parametrize("pair", [("CHN", "RUS"), ("RUS", "CHN"), ("IND", "RUS")])
def test_one_pair_alone_is_what_all_say_of_it(filled: Store, pair: tuple[str, str]) -> None:
    alone = filled.pair_sums(DAY, LATER, pair=pair)
    named = tuple(sorted(pair))
    assert alone == tuple(r for r in filled.pair_sums(DAY, LATER) if (r.a, r.b) == named)


def test_acts_upon_a_pair_are_those_of_the_pair_and_of_others(filled: Store) -> None:
    found = filled.acts_upon("CHN", "RUS", DAY, LATER)
    directions = {(r.source, r.target) for r in found}
    assert directions >= {("CHN", "RUS"), ("RUS", "CHN"), ("USA", "CHN"), ("USA", "RUS")}
    assert all(r.target in ("CHN", "RUS") for r in found)
    assert filled.acts_upon("CHN", "RUS", DAY + timedelta(1), LATER - timedelta(1)) == ()
    assert filled.acts_upon("RUS", "CHN", DAY, LATER) == found


def test_acts_known_only_to_the_month_are_left_out(desk: Store) -> None:
    own = article(9)
    vague = replace(mention(own.id), when=When(DAY, "month", "given"))

    def to_the_month(given: Sequence[LinkMention]) -> Sequence[Event]:
        return [replace(e, granularity="month") for e in link(given)]

    desk.add_reading(reading(own, [vague]), to_the_month)
    assert desk.pair_sums(DAY, DAY) != ()
    assert desk.acts_upon("CHN", "RUS", DAY, DAY) == ()
