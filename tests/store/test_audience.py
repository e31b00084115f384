"""Readers' words: comments, views, judgements, and what hosts told."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from store_making import full, link, simple

from legation.errors import InputError, NotFound
from legation.store import FeedState, Store
from legation.types import Judgement


@pytest.fixture
def read(desk: Store) -> Store:
    desk.add_reading(simple(1), link)
    desk.add_reading(simple(2), link)
    return desk


def _ids(store: Store) -> list[str]:
    return sorted(card.id for card in store.articles().items)


def test_comments_come_newest_first(read: Store) -> None:
    article = _ids(read)[0]
    given = [read.add_comment(article, f"Reader {n}", f"<b>{n}</b>") for n in range(3)]
    part = read.comments(article, limit=2)
    assert part.items == (given[2], given[1])
    assert read.comments(article, cursor=part.cursor).items == (given[0],)
    assert read.comments(_ids(read)[1]).items == ()


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("", "Hello", "enter your name"),
        (" \n", "Hello", "enter your name"),
        ("Ann", "  ", "enter your comment"),
        ("A" * 101, "Hello", "up to 100"),
        ("Ann", "x" * 5_001, "up to 5000"),
    ],
)
def test_a_comment_needs_name_and_words(read: Store, name: str, text: str, told: str) -> None:
    with pytest.raises(InputError, match=told):
        read.add_comment(_ids(read)[0], name, text)
    assert read.counts().comments == 0


def test_a_comment_needs_its_article(read: Store) -> None:
    with pytest.raises(NotFound):
        read.add_comment("nothing", "Ann", "Hello")


def test_views_make_articles_popular(read: Store) -> None:
    one, other = _ids(read)
    for article in (one, other, other, "nothing"):
        read.count_view(article)
    assert [(p.article.id, p.views) for p in read.popular()] == [(other, 2), (one, 1)]
    tomorrow = datetime.now(UTC).date() + timedelta(1)
    assert read.popular(since=tomorrow) == ()
    assert len(read.popular(since=date(2020, 1, 1), limit=1)) == 1


def test_judgements_of_one_judge_replace_each_other(read: Store) -> None:
    a, b = sorted(m.id for m in read.all_mentions())
    read.add_judgement(Judgement(a, b, "same", 0.9, ("same day",)))
    read.add_judgement(Judgement(b, a, "different", 0.1, ("other place",), "Ann"))
    read.add_judgement(Judgement(a, b, "unsure", 0.5, ("hm",), "Ann"))
    found = [record.judgement for record in read.judgements(a).items]
    assert found == [
        Judgement(a, b, "unsure", 0.5, ("hm",), "Ann"),
        Judgement(a, b, "same", 0.9, ("same day",)),
    ]
    assert read.judgements("other").items == ()
    assert len(read.judgements(limit=1).items) == 1


def test_feed_state(desk: Store) -> None:
    assert desk.feed_state("https://x") == FeedState("https://x")
    for etag in ("one", "two"):
        state = FeedState("https://x", etag, "yesterday", datetime(2024, 1, 1, tzinfo=UTC))
        desk.keep_feed_state(state)
    assert desk.feed_state("https://x") == state


def test_rejections_are_counted_and_listed(desk: Store) -> None:
    given = full()
    desk.add_reading(given, link)
    (count,) = desk.rejection_counts()
    assert (count.reason, count.n, count.evidence) == ("no actor", 2, "They met.")
    assert set(desk.rejections("coding").items) == set(given.rejections)
    assert desk.rejections("articles").items == desk.rejections(reason="other").items == ()
    part = desk.rejections(limit=1)
    assert len(desk.rejections(cursor=part.cursor).items) == 1


def test_a_note_about_the_desk_is_kept_and_replaced(desk: Store) -> None:
    assert desk.meta("demo") == ""
    desk.keep_meta("demo", "1")
    desk.keep_meta("demo", "2")
    assert desk.meta("demo") == "2"
