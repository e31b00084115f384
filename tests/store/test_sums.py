"""A pair's events by period, issue and press, and articles by day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from store_making import DAY, link, simple

from legation.store import Press, Store


@pytest.fixture
def filled(desk: Store) -> Store:
    for number in range(6):
        desk.add_reading(simple(number, day=DAY + timedelta(days=3 * number)), link)
    desk.add_reading(simple("back", countries=("RUS", "CHN"), event_type="ACCUSE"), link)
    desk.add_reading(simple("old", day=date(1962, 10, 22)), link)
    return desk


def test_weeks_are_the_rollup_and_days_sum_to_them(filled: Store) -> None:
    weeks = filled.period_sums("CHN", "RUS", weekly=True)
    rollup = filled.rollup("CHN", "RUS")
    assert sorted((r.day, r.source, r.event_type, r.events, r.weight) for r in weeks) == sorted(
        (r.week, r.source, r.event_type, r.events, r.weight) for r in rollup
    )
    assert all(row.day.weekday() == 0 for row in weeks)
    assert min(row.day for row in weeks) == date(1962, 10, 22), "before 1970 too"
    days = filled.period_sums("CHN", "RUS")
    assert sum(r.events for r in days) == sum(r.events for r in rollup)
    assert filled.period_sums("RUS", "CHN") == days


def test_press_and_others_part_what_is_told(filled: Store) -> None:
    whole = sum(r.events for r in filled.period_sums("CHN", "RUS"))
    countries = {o.outlet.country for o in filled.outlets()} - {""}
    told = {
        code: sum(r.events for r in filled.period_sums("CHN", "RUS", press=Press((code,))))
        for code in countries
    }
    others = Press(tuple(countries), others=True)
    assert sum(told.values()) == whole, "each event of this desk has one outlet"
    assert filled.period_sums("CHN", "RUS", press=others) == ()
    for code in countries:
        listed = filled.events(pair=("CHN", "RUS"), outlet_country=code).items
        assert len(listed) == told[code]
    elsewhere = filled.events(pair=("CHN", "RUS"), outlet_country="others").items
    assert len(elsewhere) == sum(n for code, n in told.items() if code not in ("CHN", "RUS"))


def test_an_issue_sums_what_its_list_shows(filled: Store) -> None:
    named = dict(filled.issues_of("CHN", "RUS"))
    for issue, n in named.items():
        assert len(filled.events(pair=("CHN", "RUS"), issue=issue).items) == n
        assert sum(r.events for r in filled.period_sums("CHN", "RUS", issue=issue)) == n
    assert filled.period_sums("CHN", "RUS", issue="no' such--issue") == ()


def test_articles_are_counted_by_day(filled: Store) -> None:
    counted = filled.article_days(date(1900, 1, 1), date(2100, 1, 1))
    assert sum(n for _, n in counted) == filled.counts().articles
    assert [day for day, _ in counted] == sorted({day for day, _ in counted})
    assert filled.article_days(date(1900, 1, 1), date(2100, 1, 1), Press(("XYZ",))) == ()


def test_parts_and_records_are_those_of_the_list(filled: Store) -> None:
    countries = {o.outlet.country for o in filled.outlets()} - {""}
    since, until, kinds = date(2000, 1, 1), date(2100, 1, 1), ("actual",)
    for code in countries:
        listed = filled.events(
            pair=("CHN", "RUS"), outlet_country=code, since=since, modalities=kinds, limit=4
        ).items
        for pair in (("CHN", "RUS"), ("RUS", "CHN")):
            parts = filled.told_by(pair, (code,), kinds, since, until, 4)[code]
            assert [p.day for p in parts] == [e.day for e in listed]
            assert [p.event_type for p in parts] == [e.event_type for e in listed]
            assert [p.weight for p in parts] == [sum(s.weight for s in e.shares) for e in listed]
    listed = filled.events(pair=("CHN", "RUS"), limit=100).items
    records = filled.mention_records([e.id for e in listed] + ["nothing"])
    assert records == {e.id: filled.mention(e.id) for e in listed}


def test_parts_looked_through_a_few_at_a_time_are_the_same(
    filled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    countries = sorted({o.outlet.country for o in filled.outlets()} - {""})
    asked = (("CHN", "RUS"), countries, ("actual",), date(2000, 1, 1), date(2100, 1, 1), 2)
    at_once = filled.told_by(*asked)
    assert any(at_once.values())
    for few in (1, 2, 10_000):
        monkeypatch.setattr("legation.store.reading.told.DAYS_FIRST", few)
        assert filled.told_by(*asked) == at_once


def test_people_of_the_newest_events_only(desk: Store) -> None:
    for number in range(5):
        day = DAY + timedelta(days=9 * number)
        desk.add_reading(simple(number, day=day, person=f"Li {number}"), link)
    assert len(desk.people("CHN", "RUS")) == 5
    assert [p.actor.name for p in desk.people("CHN", "RUS", newest=2)] == ["Li 3", "Li 4"]
