"""What add_reading writes and says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from store_making import DAY, OUTLET, article, full, link, mention, picture, reading, simple, sizes

from legation.errors import InputError
from legation.store import Store
from legation.store.fingerprint import fingerprint
from legation.types import Rejection


def test_a_reading_comes_back_as_it_went_in(desk: Store) -> None:
    given = full()
    added = desk.add_reading(given, link)
    assert added.article_state == "new"
    assert (added.mentions_new, added.events_new) == (2, 2)
    assert added.pairs == (("CHN", "RUS"), ("CHN", "USA"), ("RUS", "USA"))
    assert given.article is not None
    found = desk.article(given.article.id)
    assert found.article == given.article
    assert found.sentences == 4
    assert tuple(desk.all_mentions()) == given.mentions
    assert sorted(desk.quotations(given.article.id), key=lambda q: q.start) == sorted(
        given.quotations, key=lambda q: q.start
    )
    assert [p.pledge for p in desk.pledges("RUS", "CHN")] == list(given.pledges)
    assert desk.milestones("CHN", "RUS") == given.milestones
    assert desk.page_bytes(given.page.sha256) == given.page.content
    assert desk.knows_page(given.page.sha256)
    assert not desk.knows_page("0" * 64)


def test_adding_twice_changes_nothing(desk: Store) -> None:
    desk.add_reading(full(), link)
    before, size = picture(desk), sizes(desk)
    again = desk.add_reading(full(), link)
    assert again.article_state == "unchanged"
    assert (again.mentions_new, again.events_new, again.events_changed, again.pairs) == (
        0,
        0,
        0,
        (),
    )
    assert picture(desk) == before
    assert sizes(desk) == size


def test_mentions_of_one_act_become_one_event(desk: Store) -> None:
    desk.add_reading(simple(1), link)
    added = desk.add_reading(simple(2, day=DAY + timedelta(1)), link)
    assert (added.events_new + added.events_changed + added.events_gone) >= 1
    (event,) = desk.events().items
    assert len(event.mention_ids) == 2
    (pair,) = desk.pairs()
    assert (pair.a, pair.b, pair.events) == ("CHN", "RUS", 1)


def test_a_mention_between_two_events_joins_them(desk: Store) -> None:
    for number, days in ((1, 0), (2, 6)):
        desk.add_reading(simple(number, day=DAY + timedelta(days)), link)
    assert len(desk.events().items) == 2
    added = desk.add_reading(simple(3, day=DAY + timedelta(3)), link)
    assert len(desk.events().items) == 1
    assert added.events_gone >= 1
    assert sum(row.events for row in desk.rollup("CHN", "RUS")) == 1


def test_other_blocks_are_left_alone(desk: Store) -> None:
    desk.add_reading(simple(1), link)
    desk.add_reading(simple(2, event_type="ACCUSE"), link)
    desk.add_reading(simple(3, countries=("CHN", "USA")), link)
    calls: list[int] = []

    def counting(given):  # type: ignore[no-untyped-def]
        calls.append(len(given))
        return link(given)

    desk.add_reading(simple(4), counting)
    assert calls == [2]


def test_far_days_of_a_block_are_not_linked_anew(desk: Store) -> None:
    for number in range(5):
        desk.add_reading(simple(number, day=DAY + timedelta(days=11 * number)), link)
    calls: list[int] = []

    def counting(given):  # type: ignore[no-untyped-def]
        calls.append(len(given))
        return link(given)

    desk.add_reading(simple("far", day=DAY + timedelta(days=300)), counting)
    desk.add_reading(simple("near", day=DAY - timedelta(days=10)), counting)
    assert calls == [1, 2]


def test_a_changed_text_takes_the_place_of_the_old_one(desk: Store) -> None:
    old = article(1, body="Old words here.")
    new = article(1, body="New words here.")
    first = reading(old, [mention(old.id)])
    later = reading(
        new,
        [mention(new.id, event_type="ACCUSE")],
        fetched=datetime(2024, 6, 20, tzinfo=UTC),
    )
    desk.add_reading(first, link)
    assert desk.article_state(new) == "changed"
    assert desk.article_state(old) == "unchanged"
    added = desk.add_reading(later, link)
    assert added.article_state == "changed"
    assert added.events_gone == 1
    assert [e.event_type for e in desk.events().items] == ["ACCUSE"]
    assert desk.article(old.id).superseded_by == new.id
    (kept,) = desk.mentions_of_article(old.id)
    assert not kept.live
    assert kept.event_id == ""
    assert [card.id for card in desk.articles().items] == [new.id]
    assert desk.counts().superseded == 1


def test_a_text_that_comes_back_is_current_again(desk: Store) -> None:
    old, new = article(1, body="Old words."), article(1, body="New words.")
    at = datetime(2024, 6, 20, tzinfo=UTC)
    for number, own in enumerate((old, new, old)):
        desk.add_reading(reading(own, [mention(own.id)], fetched=at + timedelta(number)), link)
    assert desk.article(old.id).superseded_by == ""
    assert desk.article(new.id).superseded_by == old.id
    assert [m.article_id for m in desk.all_mentions()] == [old.id]


def test_an_older_fetch_that_comes_late_does_not_win(desk: Store) -> None:
    old, new = article(1, body="Old words."), article(1, body="New words.")
    at = datetime(2024, 6, 20, tzinfo=UTC)
    desk.add_reading(reading(new, [mention(new.id)], fetched=at), link)
    desk.add_reading(reading(old, [mention(old.id)], fetched=at - timedelta(1)), link)
    assert desk.article(old.id).superseded_by == new.id
    assert [m.article_id for m in desk.all_mentions()] == [new.id]


def test_a_new_coder_retires_the_old_ones_mentions(desk: Store) -> None:
    own = article(1)
    first, second = mention(own.id), mention(own.id, coder="frames-2", event_type="ACCUSE")
    desk.add_reading(reading(own, [first]), link)
    added = desk.add_reading(reading(own, [second]), link)
    assert added.article_state == "unchanged"
    assert list(desk.all_mentions()) == [second]
    assert set(desk.all_mentions(retired=True)) == {first, second}
    assert [e.event_type for e in desk.events().items] == ["ACCUSE"]
    assert desk.counts().retired == 1
    desk.add_reading(reading(own, [first]), link)
    assert list(desk.all_mentions()) == [second]


def test_the_linker_gets_what_the_article_knows(desk: Store) -> None:
    got = []

    def seeing(given):  # type: ignore[no-untyped-def]
        got.extend(given)
        return link(given)

    own = article(1, day=DAY - timedelta(5))
    desk.add_reading(reading(own, [mention(own.id, when=None)]), seeing)
    (one,) = got
    assert one.day == one.published == DAY - timedelta(5)
    assert (one.outlet_id, one.credit, one.article_id) == (OUTLET.id, "AFP", own.id)
    assert one.body_fingerprint == fingerprint(own.body)


def test_an_undated_article_counts_from_its_fetching(desk: Store) -> None:
    own = article(1, day=None)
    desk.add_reading(reading(own, [mention(own.id, when=None)]), link)
    (event,) = desk.events().items
    assert event.day == datetime(2024, 6, 18, tzinfo=UTC).date()
    assert desk.article(own.id).article.published is None


def test_a_page_without_an_article_is_kept_with_its_reason(desk: Store) -> None:
    refused = Rejection("articles", "no article found", "nav", origin="nowhere")
    given = reading(None, rejections=(refused, refused))
    for _ in range(2):
        assert desk.add_reading(given, link).article_state == "none"
    assert desk.knows_page(given.page.sha256)
    (count,) = desk.rejection_counts()
    assert (count.stage, count.reason, count.n) == ("articles", "no article found", 2)


def test_a_rejection_without_a_page_counts_once(desk: Store) -> None:
    for _ in range(2):
        desk.add_rejection(Rejection("sources", "redirect loop", "https://x", origin="https://x"))
    assert [c.n for c in desk.rejection_counts()] == [1]


def test_two_texts_of_one_id_are_refused(desk: Store) -> None:
    own = article(1)
    desk.add_reading(reading(own), link)
    with pytest.raises(InputError, match="two texts have one id"):
        desk.add_reading(reading(replace(own, body="Something else.")), link)
    assert desk.article(own.id).article.body == own.body


def test_a_linker_that_fails_leaves_nothing(desk: Store) -> None:
    def broken(given):  # type: ignore[no-untyped-def]
        raise RuntimeError("broken")

    given = full()
    with pytest.raises(RuntimeError):
        desk.add_reading(given, broken)
    assert not desk.knows_page(given.page.sha256)
    assert not any(sizes(desk).values())


def test_a_linker_that_invents_is_refused(desk: Store) -> None:
    def inventing(given):  # type: ignore[no-untyped-def]
        return [replace(link(given)[0], mention_ids=("0" * 16,))]

    with pytest.raises(ValueError, match="out of nowhere"):
        desk.add_reading(simple(), inventing)


def test_a_bad_state_code_is_refused_whole(desk: Store) -> None:
    with pytest.raises(InputError, match="no code of a state"):
        desk.add_reading(simple(countries=("CHN", "r'; DROP TABLE")), link)
    assert desk.counts().articles == 0


def test_hostile_text_keeps_its_places(desk: Store) -> None:
    own = article(
        1, body="a\0b\ud800c \N{GRINNING FACE} '; DROP TABLE articles; --", title="\0\udfff"
    )
    words = "x\0y\ud800z"
    desk.add_reading(reading(own, [mention(own.id, words=words, person="N\0\ud800")]), link)
    body = desk.article(own.id).article.body
    assert len(body) == len(own.body)
    assert body[6:] == own.body[6:]
    assert len(desk.mentions_of_article(own.id)[0].mention.text) == len(words)
    desk.add_reading(reading(own, [mention(own.id, words=words)]), link)


def test_many_desks_do_not_mix(new_desk: Callable[[], Store]) -> None:
    one, other = new_desk(), new_desk()
    one.add_reading(simple(), link)
    assert other.counts().articles == 0
