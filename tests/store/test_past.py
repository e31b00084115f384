"""A desk taken back to a day is the desk that it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from history_making import START, Tick, six_days
from store_making import DAY, article, full, mention, picture, reading, simple

from benchmarks.loading import fill_desk
from legation.errors import DeskError, InputError, NotFound
from legation.events import link
from legation.store import Cut, Store, open_desk, open_past
from legation.store.cut import CHANGES
from legation.store.writing import deriving, rewinding
from legation.store.writing.forgetting import Going, forget
from legation.types import Judgement, Source


def state(desk: Store) -> object:
    """All that follows from a desk, with articles in force, judgements and pledges."""
    current = [card.id for card in desk.articles(limit=200).items]
    judged = [(r.judgement, r.at) for r in desk.judgements().items]
    told = sorted(r.pledge.id for r in desk.pledges("CHN", "RUS"))
    return picture(desk), current, judged, told, desk.coder(), len(list(desk.all_mentions()))


def test_every_day_is_as_it_was(desk: Store, on_day: Tick) -> None:
    known = [(day, state(desk)) for day in six_days(desk, on_day)]
    assert len({repr(was) for _, was in known}) == len(known)
    before = state(desk)
    for day, was in known:
        with open_past(desk, Cut(day), link) as past:
            assert state(past) == was, day
    assert state(desk) == before
    with open_past(desk, Cut(START.date() - timedelta(days=1)), link) as past:
        assert past.counts().articles == past.counts().events == past.counts().mentions == 0


def test_many_blocks_are_derived_a_few_at_a_time_with_the_same_result(
    desk: Store, on_day: Tick, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = [(day, state(desk)) for day in six_days(desk, on_day)]
    monkeypatch.setattr(rewinding, "MANY", 0)
    for day, was in known:
        with open_past(desk, Cut(day), link) as past:
            assert state(past) == was, day


def test_only_what_came_since_is_looked_at_each_block_by_itself(
    desk: Store, on_day: Tick, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = on_day(0)
    for number in range(3):
        desk.add_reading(simple(number), link)
    on_day(1)
    desk.add_reading(simple(3), link)
    other = article(4)
    desk.add_reading(reading(other, [mention(other.id, countries=("FRA", "GBR"))]), link)
    looked: list[int] = []
    lost: list[tuple[int, int]] = []

    def in_doubt(*given: Any, **more: Any) -> list[Any]:
        found = list(of_old(*given, **more))
        looked.append(len(found))
        return found

    def read_settled(*given: Any) -> Any:
        lost.append((len(given[4]), len(given[5])))
        return of_blocks(*given)

    of_old, of_blocks = rewinding._in_doubt, deriving.read_settled
    monkeypatch.setattr(rewinding, "_in_doubt", in_doubt)
    monkeypatch.setattr(deriving, "read_settled", read_settled)
    open_past(desk, Cut(day), link).close()
    assert looked == [2]
    assert lost == [(1, 1), (1, 1)]


def test_on_a_desk_without_a_coder_nobody_is_set_aside(new_target: Callable[[], str]) -> None:
    target = new_target()
    fill_desk(target, 300)  # as desks of other makers: mentions, and no word on who made them
    with open_desk(target) as desk:
        assert desk.coder() == ""
        newest = desk.newest_day()
        assert newest is not None
        with open_past(desk, Cut(newest - timedelta(days=3650), "published"), link) as past:
            assert 0 < past.counts().events <= past.counts().mentions < desk.counts().mentions


def test_a_past_of_a_past_is_the_same(desk: Store, on_day: Tick) -> None:
    early = on_day(0)
    desk.add_reading(simple(1), link)
    was = state(desk)
    later = on_day(1)
    desk.add_reading(full(2), link)
    on_day(2)
    desk.add_reading(simple(3), link)
    with open_past(desk, Cut(later), link) as past, open_past(past, Cut(early), link) as older:
        assert state(older) == was


def test_what_was_published_by_a_day(desk: Store, on_day: Tick) -> None:
    on_day(0)
    old, new = article(1, day=DAY), article(2, day=DAY + timedelta(days=5))
    desk.add_reading(reading(old, [mention(old.id)]), link)
    was = state(desk)
    desk.add_reading(reading(new, [mention(new.id, when=DAY + timedelta(days=5))]), link)
    with open_past(desk, Cut(DAY + timedelta(days=4), "published"), link) as past:
        assert state(past) == was
        assert past.outlets()[0].articles == 1


def test_a_removed_article_does_not_come_back_but_is_counted(desk: Store, on_day: Tick) -> None:
    day = on_day(0)
    desk.add_reading(simple(1), link)
    desk.add_reading(simple(2), link)
    on_day(1)
    gone = simple(1).article
    assert gone is not None
    desk.remove_article(gone.id, link)
    with open_past(desk, Cut(day), link) as past:
        assert past.counts().articles == 1
        with pytest.raises(NotFound):
            past.article(gone.id)
    assert desk.removed_since(Cut(day)) == 1
    assert desk.removed_since(Cut(day + timedelta(days=1))) == 0
    told = desk.changes(Cut(day), Cut(day + timedelta(days=1)))
    assert [(c.kind, c.what) for c in told] == [("correction", "an article taken off")]


def test_changes_are_told_by_kind(desk: Store, on_day: Tick) -> None:
    day = on_day(0)
    known = simple(1)
    desk.add_reading(known, link)
    desk.keep_methods({"legation": "1"})
    end = on_day(3)
    desk.add_reading(full(2), link)
    new = article(1, body="Other words. Ministers of both met.")
    desk.add_reading(
        reading(new, [mention(new.id)], fetched=datetime(2027, 1, 1, tzinfo=UTC)), link
    )
    desk.add_judgement(Judgement(known.mentions[0].id, "m", "same", 1, (), "Ann"))
    assert known.article is not None
    desk.add_reading(replace(known, mentions=(mention(known.article.id, coder="frames-2"),)), link)
    desk.keep_methods({"legation": "2"})
    desk.keep_methods({"legation": "2"})
    kinds = [(c.kind, c.what.split()[0]) for c in desk.changes(Cut(day), Cut(end))]
    assert sorted(kinds) == [
        ("correction", "a"), ("correction", "another"), ("method", "another"),
        ("method", "mentions"), ("method", "mentions"), ("new", "a"),
    ]  # fmt: skip
    assert desk.changes(Cut(end), Cut(end + timedelta(days=9))) == ()


def test_nothing_is_written_on_the_past(desk: Store, on_day: Tick) -> None:
    day = on_day(0)
    desk.add_reading(simple(1), link)
    with open_past(desk, Cut(day), link) as past, pytest.raises(DeskError, match="reading only"):
        past.add_reading(simple(2), link)


def test_a_review_of_a_pledge_is_kept_and_goes_with_its_article(desk: Store, on_day: Tick) -> None:
    day = on_day(0)
    given = full(1)
    desk.add_reading(given, link)
    told = given.pledges[0].id, given.mentions[0].id
    on_day(1)
    desk.add_pledge_review(*told, "fulfilled", accepted=False, reviewer=" Ann  Lee ", note="no")
    desk.add_pledge_review(*told, "fulfilled", accepted=True, reviewer="Ann Lee")
    kept = desk.pledge_reviews("RUS", "CHN") or desk.pledge_reviews("CHN", "USA")
    assert [(r.reviewer, r.accepted) for r in kept] == [("Ann Lee", False), ("Ann Lee", True)]
    with pytest.raises(InputError):
        desk.add_pledge_review(*told, "fulfilled", accepted=True, reviewer=" ")
    with pytest.raises(NotFound):
        desk.add_pledge_review("x", told[1], "fulfilled", accepted=True, reviewer="A")
    with open_past(desk, Cut(day), link) as past:
        assert past.pledge_reviews("CHN", "RUS") == past.pledge_reviews("CHN", "USA") == ()
    assert given.article is not None
    desk.remove_article(given.article.id, link)
    assert desk.pledge_reviews("CHN", "RUS") == desk.pledge_reviews("CHN", "USA") == ()


def test_outlets_without_articles_then_are_not_named(desk: Store, on_day: Tick) -> None:
    day = on_day(0)
    desk.add_reading(simple(1), link)
    on_day(1)
    new = article(2, outlet=Source("new", "New", "FRA"))
    desk.add_reading(reading(new, [mention(new.id)]), link)
    with open_past(desk, Cut(day), link) as past:
        assert [row.outlet.id for row in past.outlets()] == ["bugle"]


def test_more_later_articles_stay_than_a_statement_takes_values(desk: Store) -> None:
    later = frozenset(range(300_000))
    with desk._writing() as connection:
        forget(connection, Cut(DAY), CHANGES, Going(frozenset(), later, frozenset()), [])
