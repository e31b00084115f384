"""Removing an article takes exactly its trace."""

from __future__ import annotations

from dataclasses import replace

import pytest
from store_making import full, link, mention, picture, reading, simple, sizes

from legation.errors import NotFound
from legation.store import Store
from legation.types import Author, Judgement, Source


def test_nothing_of_it_is_left_and_nothing_else_is_gone(desk: Store) -> None:
    stays = simple(2)
    desk.add_reading(stays, link)
    before, size = picture(desk), sizes(desk)
    goes = full(1)
    assert goes.article is not None
    own = replace(
        goes.article,
        outlet=Source("other", "Other"),
        authors=(Author("Only Here"), *goes.article.authors),
    )
    goes = replace(goes, article=own)
    desk.add_reading(goes, link)
    desk.add_comment(own.id, "Reader", "Well said.")
    desk.count_view(own.id)
    desk.add_judgement(Judgement(goes.mentions[0].id, stays.mentions[0].id, "same", 0.9))
    removed = desk.remove_article(own.id, link)
    assert ("CHN", "USA") in removed.pairs
    assert picture(desk) == before
    assert sizes(desk) == size
    assert desk.search("USA said") == type(desk.search("x"))()


def test_the_same_article_from_two_pages_goes_with_both(desk: Store) -> None:
    given = simple(1)
    desk.add_reading(given, link)
    desk.add_reading(replace(given, page=replace(given.page, content=b"other furniture")), link)
    assert desk.counts().pages == 2
    assert given.article is not None
    desk.remove_article(given.article.id, link)
    assert not any(sizes(desk).values())


def test_removing_the_newer_text_brings_the_older_back(desk: Store) -> None:
    from datetime import UTC, datetime

    from store_making import article

    old, new = article(1, body="Old words."), article(1, body="New words.")
    desk.add_reading(reading(old, [mention(old.id)]), link)
    before = picture(desk)
    later = datetime(2024, 7, 1, tzinfo=UTC)
    desk.add_reading(reading(new, [mention(new.id, event_type="AID")], fetched=later), link)
    desk.remove_article(new.id, link)
    assert picture(desk) == before
    assert desk.article(old.id).superseded_by == ""


def test_what_is_not_there_cannot_be_removed(desk: Store) -> None:
    with pytest.raises(NotFound, match="no such article"):
        desk.remove_article("nothing", link)
