"""Coders side by side on one desk: who read what, whose mentions make the events."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from store_making import article, full, link, mention, picture, reading, sizes

from legation.errors import NotFound
from legation.settings import coder_of
from legation.store import CoderCount, Store
from legation.types import Article, Reading, Rejection

LLM = "llm/tiny@00aa"
NEWER = "llm/tiny@11bb"
HYBRID = "hybrid-1/0f3a"


def said(own: Article, coder: str, kind: str = "CONSULT", **more: object) -> Reading:
    """A coder's reading of an article, with one mention."""
    found = mention(own.id, coder=coder, event_type=kind)
    return replace(reading(own, [found]), coder=coder, sentences=3, **more)  # type: ignore[arg-type]


def silent(own: Article, coder: str) -> Reading:
    """A coder's reading that found nothing."""
    return replace(reading(own), coder=coder, sentences=3)


@pytest.mark.parametrize(
    ("version", "name"),
    [
        ("frames-1", "frames"),
        (HYBRID, "hybrid"),
        ("hybrid-1/frames alone", "hybrid"),
        (LLM, "llm/tiny"),
        ("llm/@cf/meta-1@00aa", "llm/@cf/meta-1"),
        ("", ""),
    ],
)
def test_a_version_is_of_its_coder(version: str, name: str) -> None:
    assert coder_of(version) == name


def test_the_first_coder_makes_the_events_and_others_stand_beside_it(desk: Store) -> None:
    own = article(1)
    desk.add_reading(said(own, HYBRID), link)
    before = picture(desk)
    added = desk.add_reading(said(own, LLM, "ACCUSE"), link)
    assert (added.mentions_new, added.events_new, added.events_gone) == (1, 0, 0)
    assert picture(desk) == before
    assert [m.coder for m in desk.all_mentions()] == [HYBRID]
    assert {m.coder for m in desk.all_mentions(retired=True)} == {HYBRID, LLM}
    assert [r.mention.coder for r in desk.mentions_of_article(own.id)] == [HYBRID]
    assert desk.coder() == "hybrid"
    assert desk.coders() == (
        CoderCount("hybrid", 1, 1, True),
        CoderCount("llm/tiny", 1, 1, False),
    )


def test_a_newer_version_retires_only_its_own_coders(desk: Store) -> None:
    own = article(1)
    for version, kind in ((HYBRID, "CONSULT"), (LLM, "ACCUSE"), (NEWER, "AID")):
        desk.add_reading(said(own, version, kind), link)
    (found,) = desk.both_read("hybrid", "llm/tiny")
    assert [m.coder for m in found.a] == [HYBRID]
    assert [m.coder for m in found.b] == [NEWER]
    (by_version,) = desk.both_read(LLM, NEWER)
    assert ([m.coder for m in by_version.a], [m.coder for m in by_version.b]) == ([LLM], [NEWER])
    assert [e.event_type for e in desk.events().items] == ["CONSULT"]


def test_a_newer_version_that_finds_nothing_takes_the_older_ones_place(desk: Store) -> None:
    own = article(1)
    desk.add_reading(said(own, HYBRID), link)
    added = desk.add_reading(silent(own, "hybrid-2/0f3a"), link)
    assert (added.events_gone, desk.counts().events) == (1, 0)
    assert desk.counts().retired == 1


def test_a_version_that_comes_back_late_stays_retired(desk: Store) -> None:
    own = article(1)
    desk.add_reading(said(own, HYBRID), link)
    desk.add_reading(silent(own, "hybrid-2/0f3a"), link)
    desk.add_reading(said(own, HYBRID, "ACCUSE"), link)
    assert list(desk.all_mentions()) == []
    assert desk.counts().retired == 2


def test_an_article_read_without_a_find_counts_as_read(desk: Store) -> None:
    one, other = article(1), article(2)
    desk.add_reading(silent(one, HYBRID), link)
    desk.add_reading(replace(reading(other), coder=HYBRID, waiting=True), link)
    assert desk.has_read(one.id, "hybrid")
    assert not desk.has_read(one.id, "llm/tiny")
    assert not desk.has_read(other.id, "hybrid")
    assert desk.unread("hybrid") == (other.id,)
    assert desk.unread("llm/tiny") == (one.id, other.id)
    assert next(iter(desk.both_read("hybrid", "hybrid"))).sentences == 3


def test_an_older_text_is_not_waited_for(desk: Store) -> None:
    old, new = article(1, body="Old words."), article(1, body="New words.")
    at = datetime(2024, 6, 20, tzinfo=UTC)
    for number, own in enumerate((old, new)):
        late = reading(own, fetched=at + timedelta(number))
        desk.add_reading(replace(late, coder=HYBRID), link)
    assert desk.unread("llm/tiny") == (new.id,)


def test_events_can_be_made_from_another_coder_and_back(desk: Store) -> None:
    for number in range(3):
        own = article(number)
        desk.add_reading(said(own, HYBRID), link)
        desk.add_reading(said(own, LLM, "ACCUSE"), link)
    before = picture(desk)
    assert desk.choose_coder("llm/tiny", link)
    assert {e.event_type for e in desk.all_events()} == {"ACCUSE"}
    assert {m.coder for m in desk.all_mentions()} == {LLM}
    assert [r.mention.coder for r in desk.mentions_of_article(article(1).id)] == [LLM]
    assert not desk.choose_coder("llm/tiny", link)
    assert desk.choose_coder("hybrid", link)
    assert picture(desk) == before
    with pytest.raises(NotFound, match="choose of hybrid, llm/tiny"):
        desk.choose_coder("oracle", link)


def test_the_order_of_coders_does_not_change_the_record(
    new_desk: Callable[[], Store],
) -> None:
    pictures = []
    for order in ((HYBRID, LLM), (LLM, HYBRID)):
        desk = new_desk()
        desk.choose_coder("hybrid", link)
        for version in order:
            for number in range(3):
                kind = "CONSULT" if version == HYBRID else "ACCUSE"
                desk.add_reading(said(article(number), version, kind), link)
        pictures.append(picture(desk))
    assert pictures[0] == pictures[1]
    assert len(pictures[0]["events"]) == 1


def test_a_text_that_is_superseded_takes_and_gives_back_only_the_desks_own(desk: Store) -> None:
    old, new = article(1, body="Old words."), article(1, body="New words.")
    at = datetime(2024, 6, 20, tzinfo=UTC)
    for number, own in enumerate((old, new, old)):
        for version in (HYBRID, LLM):
            late = reading(own, [mention(own.id, coder=version)], fetched=at + timedelta(number))
            desk.add_reading(replace(late, coder=version), link)
    assert [(m.article_id, m.coder) for m in desk.all_mentions()] == [(old.id, HYBRID)]
    desk.choose_coder("llm/tiny", link)
    assert [(m.article_id, m.coder) for m in desk.all_mentions()] == [(old.id, LLM)]


def test_another_coders_other_claims_are_not_kept_twice(desk: Store) -> None:
    given = full(1)
    assert given.article is not None
    desk.add_reading(given, link)
    before = sizes(desk)
    beside = replace(given, coder=LLM, mentions=(mention(given.article.id, coder=LLM),))
    desk.add_reading(beside, link)
    after = sizes(desk)
    grown = {name for name in after if after[name] != before[name]}
    assert grown == {"mentions", "rejections", "codings"}


def test_each_coders_refusals_are_its_own(desk: Store) -> None:
    own = article(1)
    refused = Rejection("coding", "no event", "They met.", 0, 9, own.origin)
    by_rules = replace(silent(own, HYBRID), rejections=(refused,))
    by_model = replace(by_rules, coder=LLM)
    for given in (by_rules, by_model, by_rules, by_model):
        desk.add_reading(given, link)
    told = {count.reason: count.n for count in desk.rejection_counts()}
    assert told == {"no event": 1, "llm/tiny: no event": 1}
    desk.add_reading(reading(own), link)  # the page came again and nobody read it
    assert {c.reason: c.n for c in desk.rejection_counts()} == told
    desk.add_reading(replace(by_model, rejections=()), link)
    assert {c.reason for c in desk.rejection_counts()} == {"no event"}


def test_removing_an_article_removes_who_read_it(desk: Store) -> None:
    own = article(1)
    before = sizes(desk)
    desk.add_reading(said(own, HYBRID), link)
    desk.add_reading(said(own, LLM, "ACCUSE"), link)
    desk.remove_article(own.id, link)
    assert sizes(desk) == before
