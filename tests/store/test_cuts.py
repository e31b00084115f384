"""Long runs are cut where days are quiet, and a change reaches what lies between two cuts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_making import DAY, article, mention, picture, reading

from legation.events import link
from legation.store import Linking, Store
from legation.store.writing.cuts import Calendar, pieces, reaches, touched
from legation.types import Judgement

counts = st.dictionaries(st.integers(0, 150), st.integers(1, 4), max_size=90)
calendars = st.sampled_from([Calendar(56, 10), Calendar(20, 10), Calendar(8, 3), Calendar(5, 10)])


def _kept(calendar: Calendar, days: dict[int, int]) -> set[tuple[int, ...]]:
    """Give the pieces by the days in them that hold mentions."""
    parts = pieces(calendar, days)
    return {tuple(d for d in sorted(days) if low <= d <= high) for low, high in parts} - {()}


@given(calendars, counts)
def test_every_day_lies_in_one_piece_and_no_piece_is_long(
    calendar: Calendar, days: dict[int, int]
) -> None:
    found = sorted(day for part in _kept(calendar, days) for day in part)
    assert found == sorted(days)
    for low, high in pieces(calendar, days):
        assert high - low < calendar.length + calendar.third


@given(calendars, counts, st.dictionaries(st.integers(0, 150), st.integers(-4, 4), max_size=3))
def test_a_change_alters_no_piece_but_those_touched(
    calendar: Calendar, before: dict[int, int], change: dict[int, int]
) -> None:
    summed = {day: before.get(day, 0) + change.get(day, 0) for day in {*before, *change}}
    after = {day: count for day, count in summed.items() if count > 0}
    found = []
    for reach in reaches(calendar, change):
        low, high = reach.counted(calendar)
        near = {day: count for day, count in after.items() if low <= day <= high}
        found += touched(calendar, near, reach)
    read = {tuple(d for d in sorted(after) if low <= d <= high) for low, high in found} - {()}
    now = _kept(calendar, after)
    assert read <= now
    assert now - _kept(calendar, before) <= read
    seen = {day for part in read for day in part}
    for part in _kept(calendar, before) - now:
        assert set(part) & set(after) <= seen


def test_the_cut_lies_in_the_quietest_days() -> None:
    calendar = Calendar(56, 10)
    days = {day: 3 for day in range(200) if day not in (44, 45, 100)} | {100: 1}
    ends = [low for low, _ in pieces(calendar, days)]
    assert ends[1] in (44, 45, 46)
    assert ends[2] in (100, 101)


def test_a_mention_of_any_day_reaches_at_most_two_windows() -> None:
    calendar = Calendar(56, 10)
    days = dict.fromkeys(range(4_000), 2)
    for day in range(1_000, 1_120):
        (reach,) = reaches(calendar, [day])
        found = touched(calendar, days, reach)
        assert found[-1][1] - found[0][0] <= 2 * (56 + calendar.third)


def _told(number: int, words: str, days: int):  # type: ignore[no-untyped-def]
    own = article(number, day=DAY + timedelta(days))
    return reading(own, [mention(own.id, when=DAY + timedelta(days), words=words)])


def test_the_work_for_a_day_does_not_grow_with_the_years(desk: Store) -> None:
    desk.linking = Linking(gap_days=3, window_days=8)
    for at in range(60):
        desk.add_reading(_told(at, f"They met on number {at}.", at), link)
    given_: list[int] = []

    def counting(mentions, **more):  # type: ignore[no-untyped-def]
        given_.append(len(mentions))
        return link(mentions, **more)

    desk.add_reading(_told(99, "They met once more.", 30), counting)
    assert 1 <= sum(given_) <= 2 * (8 + 2) + 1


def test_a_reviewer_joins_across_a_cut(desk: Store) -> None:
    desk.linking = Linking(gap_days=3, window_days=8)
    told = [_told(at, f"They met on number {at}.", at) for at in range(40)]
    for one in told:
        desk.add_reading(one, link)
    a, b = told[2].mentions[0].id, told[37].mentions[0].id
    desk.settle(Judgement(a, b, "same", 1.0, (), "Ann"), link)
    assert any({a, b} <= set(event.mention_ids) for event in desk.all_events())
    desk.add_reading(_told(77, "They met on fish.", 36), link)
    before = picture(desk)
    assert any({a, b} <= set(event.mention_ids) for event in desk.all_events())
    desk.rebuild(link)
    assert picture(desk) == before


@pytest.mark.parametrize("days", [5, 8, 21])
def test_a_desk_linked_under_other_windows_loses_no_mention(
    new_desk: Callable[[], Store], days: int
) -> None:
    desk = new_desk()
    for at in range(40):
        desk.add_reading(_told(at, "Ministers of both met on grain in Harbin.", at), link)
    desk.linking = Linking(gap_days=3, window_days=days)
    desk.add_reading(_told(77, "They met on fish.", 20), link)
    placed = [name for event in desk.all_events() for name in event.mention_ids]
    assert len(placed) == len(set(placed)) == 41
