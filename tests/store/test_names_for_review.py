"""Magnitudes, reported words and names for review, on both engines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from store_making import DAY, article, link, mention, participant, reading

from legation.errors import UsageError
from legation.store import Store, open_desk
from legation.types import Actor, Article, Magnitude, NameSeen, Quotation, Reading, Span

DEAD = Magnitude("dead", 12.0, None, "persons", False, 4, 10, "at least 12")
MONEY = Magnitude("money", 5e7, 5e7, "EUR/year", True, 11, 15, "€50m")


def _name(of: Article, person: str, country: str, office: str, at: int = 0) -> NameSeen:
    end = at + len(person)
    return NameSeen(
        of.id, Span(0, 20), at, end, person, Actor(person, country, "GOV", "person", office)
    )


def _reading(number: int, names: Sequence[tuple[str, str, str]], day: date = DAY) -> Reading:
    what = article(number, day=day)
    seen = tuple(_name(what, *one, at=30 * at) for at, one in enumerate(names))
    return replace(reading(what, [mention(what.id)]), names=seen, sentences=2)


DONG = ("Dong Jun", "CHN", "Foreign Minister")


def test_magnitudes_come_back_as_they_went(desk: Store) -> None:
    what = article()
    told = replace(mention(what.id), magnitudes=(DEAD, MONEY))
    plain = mention(what.id, salt="other", words="Others met.")
    desk.add_reading(reading(what, [told, plain]), link)
    assert desk.mention(told.id).mention == told
    assert desk.mention(plain.id).mention.magnitudes == ()
    assert told in list(desk.all_mentions())
    event = desk.event(told.id)
    assert desk.magnitudes_of([event.id, "none"]) == {event.id: (DEAD, MONEY)}
    rows = {row["id"]: row["magnitudes"] for row in desk.frame("mentions").to_pylist()}
    assert [each["unit"] for each in rows[told.id]] == ["persons", "EUR/year"]
    assert rows[told.id][0]["high"] is None
    assert rows[plain.id] == []


def test_the_newest_articles_magnitude_comes_first(desk: Store) -> None:
    for number, low in ((1, 12.0), (2, 14.0)):
        what = article(number, day=DAY + timedelta(days=number))
        told = replace(DEAD, low=low)
        desk.add_reading(reading(what, [replace(mention(what.id), magnitudes=(told,))]), link)
    (told_of,) = desk.magnitudes_of([e.id for e in desk.all_events()]).values()
    assert [each.low for each in told_of] == [14.0, 12.0]


def test_reported_words_keep_their_verb(desk: Store) -> None:
    what = article()
    said = Quotation(what.id, 5, 12, what.body[5:12], False, participant("CHN", "Wang"), "deny")
    desk.add_reading(replace(reading(what), quotations=(said,)), link)
    assert desk.quotations(what.id) == (said,)


def test_sightings_are_summed_by_person_and_office(desk: Store) -> None:
    desk.add_reading(_reading(1, [DONG]), link)
    later = ("Dong Jun", "CHN", "foreign  MINISTER")
    desk.add_reading(
        _reading(2, [later, ("Xi Jinping", "CHN", "President")], DAY + timedelta(9)), link
    )
    found = {each.person: each for each in desk.offices_seen()}
    one = found["Dong Jun"]
    assert (one.articles, one.first, one.last) == (2, DAY, DAY + timedelta(9))
    assert [place.day for place in one.places] == [DAY + timedelta(9), DAY]
    assert one.places[0].words == article(2).body[:20]
    assert found["Xi Jinping"].articles == 1
    assert desk.offices_seen("RUS") == ()
    assert desk.offices_seen(one=one.id) == (one,)


def test_reading_again_counts_nothing_twice_and_a_new_reading_replaces(desk: Store) -> None:
    first = _reading(1, [DONG])
    desk.add_reading(first, link)
    before = desk.offices_seen()
    desk.add_reading(first, link)
    assert desk.offices_seen() == before
    uncoded = replace(first, mentions=(), names=(), sentences=0)
    desk.add_reading(uncoded, link)
    assert desk.offices_seen() == before
    desk.add_reading(replace(first, names=()), link)
    assert desk.offices_seen() == ()


def test_removing_an_article_removes_its_sightings(desk: Store) -> None:
    one, other = _reading(1, [DONG]), _reading(2, [DONG, ("Smithson", "", "")], DAY + timedelta(1))
    for each in (one, other):
        desk.add_reading(each, link)
    assert other.article is not None
    desk.remove_article(other.article.id, link)
    (left,) = desk.offices_seen()
    assert (left.articles, left.last) == (1, DAY)
    assert desk.unresolved() == ()


def test_a_reviewers_word_stands_and_outlives_the_articles(
    new_target: Callable[[], str],
) -> None:
    target = new_target()
    with open_desk(target) as desk:
        given = _reading(1, [DONG, ("Xi Jinping", "CHN", "Emperor")])
        desk.add_reading(given, link)
        found = {each.person: each for each in desk.offices_seen()}
        desk.judge_office(found["Dong Jun"], "accepted")
        desk.judge_office(found["Xi Jinping"], "accepted")
        desk.judge_office(found["Xi Jinping"], "dismissed")
        assert given.article is not None
        desk.remove_article(given.article.id, link)
    with open_desk(target, read_only=True) as desk:
        (own,) = desk.own_offices()
        assert (own.person, own.office, own.since, own.until) == (*DONG[::2], DAY, None)
        left = {each.person: (each.verdict, each.articles) for each in desk.offices_seen()}
        assert left == {"Dong Jun": ("accepted", 0), "Xi Jinping": ("dismissed", 0)}


def test_what_has_no_day_cannot_be_accepted(desk: Store) -> None:
    desk.add_reading(_reading(1, [DONG]), link)
    undated = replace(desk.offices_seen()[0], first=None)
    with pytest.raises(UsageError, match="no day"):
        desk.judge_office(undated, "accepted")
    assert desk.own_offices() == ()


def test_unresolved_names_most_frequent_first(desk: Store) -> None:
    desk.add_reading(_reading(1, [("Smithson", "", ""), ("Durovich", "", "")]), link)
    desk.add_reading(_reading(2, [("Smithson", "", "")], DAY + timedelta(1)), link)
    found = desk.unresolved()
    assert [(each.text, each.n, each.articles) for each in found] == [
        ("Smithson", 2, 2),
        ("Durovich", 1, 1),
    ]
    assert found[0].example.day == DAY + timedelta(1)
    assert len(desk.unresolved(1)) == 1


def test_hostile_names_are_kept_as_text(desk: Store) -> None:
    nasty = "Ro'; DROP TABLE names_seen; --\0\ud800" + "x" * 5000
    desk.add_reading(_reading(1, [(nasty, "", ""), (nasty, "CHN", nasty)]), link)
    assert len(desk.unresolved()) == 1
    assert len(desk.offices_seen()[0].person) == 300
