"""A pair's events by period, issue and press, and articles by day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from store_making import DAY, article, link, reading, simple

from legation.store import Press, Store
from legation.types import Milestone, Pledge, Reading, Span, content_id


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


def test_people_are_counted_as_events_come_and_go(desk: Store) -> None:
    days = [DAY + timedelta(days=9 * number) for number in range(5)]
    readings = [
        simple(number, day=day, person=f"Li {number // 2}") for number, day in enumerate(days)
    ]
    for reading_of_day in readings:
        desk.add_reading(reading_of_day, link)

    def told() -> list[tuple[str, int, date]]:
        return [(p.actor.name, p.events, p.last_day) for p in desk.people("RUS", "CHN")]

    assert told() == [("Li 0", 2, days[1]), ("Li 1", 2, days[3]), ("Li 2", 1, days[4])]
    assert desk.people("CHN", "USA") == ()
    for gone in (3, 4):
        removed = readings[gone].article
        assert removed is not None
        desk.remove_article(removed.id, link)
    assert told() == [("Li 0", 2, days[1]), ("Li 1", 1, days[2])]
    desk.rebuild(link)
    assert told() == [("Li 0", 2, days[1]), ("Li 1", 1, days[2])]


def dated(number: int, day: date, year: int) -> Reading:
    """An article of a day with a pledge, joint where the number is even, and a milestone."""
    own = article(f"dated {number}", day=day)
    to = ("CHN", "RUS") if number % 2 == 0 else ("RUS",)
    place, words = (own.id, Span(0, 9), 2, 5), "dy "
    pledge = Pledge(
        content_id("p", own.id), *place, words, to if number % 2 == 0 else ("CHN",), to, "announced"
    )
    milestone = Milestone(content_id("m", own.id), *place, words, "treaty", ("RUS", "CHN"), year)
    return reading(own, pledges=(pledge,), milestones=(milestone,))


def test_pledges_and_milestones_are_found_from_their_ends(desk: Store) -> None:
    days = [DAY + timedelta(days=9 * (number % 4)) for number in range(6)]
    for number, day in enumerate(days):
        desk.add_reading(dated(number, day, DAY.year - number), link)
    pledges = desk.pledges("CHN", "RUS")
    assert [row.day for row in pledges] == sorted(days, reverse=True), "a joint one counts once"
    for most in (1, 2, 3, 4):
        assert desk.pledges("RUS", "CHN", most) == pledges[:most]
    milestones = desk.milestones("RUS", "CHN")
    assert [m.year for m in milestones] == sorted(DAY.year - number for number in range(6))
    assert desk.milestones("CHN", "RUS", 2) == milestones[:2]
    assert desk.milestones("CHN", "USA") == ()


def test_pledges_of_a_replaced_text_make_room_for_older_ones(desk: Store) -> None:
    days = [DAY + timedelta(days=9 * number) for number in range(7)]
    for number, day in enumerate(days):
        desk.add_reading(dated(number, day, DAY.year), link)
    before = desk.pledges("CHN", "RUS")
    for number in (6, 5, 3):
        own = article(f"dated {number}", day=days[number], body="Another text of the address.")
        desk.add_reading(reading(own, fetched=datetime(2024, 9, 1, tzinfo=UTC)), link)
    left = tuple(row for row in before if row.day not in (days[6], days[5], days[3]))
    assert len(left) == 4
    for most in range(1, 9):
        assert desk.pledges("CHN", "RUS", most) == left[:most]
        assert desk.pledges("RUS", "CHN", most) == left[:most]
