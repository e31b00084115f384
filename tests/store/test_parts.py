"""The part of a desk about two states or an act is what the whole desk taken back says of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from history_making import START, Tick, six_days
from store_making import DAY, article, full, mention, reading, simple

from legation.errors import InputError, NotFound
from legation.events import link
from legation.store import Concern, Cut, Press, Store, count_printed, open_part, open_past
from legation.types import Judgement, Published, Source

PAIRS = (("CHN", "RUS"), ("CHN", "USA"), ("RUS", "USA"), ("FRA", "GBR"))


def told(desk: Store, pair: tuple[str, str]) -> dict[str, Any]:
    """What a desk says of a pair, and of all that a pair's answers need of the whole desk."""
    events = desk.events(pair=pair, limit=200).items
    ids = [one for event in events for one in event.mention_ids]
    spans = date.min, date.max - timedelta(days=1)
    return {
        "events": sorted(events, key=lambda event: event.id),
        "rollup": desk.rollup(*pair),
        "daily": desk.daily(*pair),
        "count": [row for row in desk.pairs(100, pair[0]) if {row.a, row.b} == {*pair}],
        "people": desk.people(*pair),
        "pledges": desk.pledges(*pair),
        "reviews": desk.pledge_reviews(*pair),
        "milestones": desk.milestones(*pair),
        "leads": desk.leads(ids),
        "words": desk.words_on(ids),
        "judged": [desk.judged(event.id, 50) for event in sorted(events, key=lambda e: e.id)],
        "newest": desk.newest_day(),
        "outlets": desk.outlets(),
        "printed": desk.article_days(*spans),
        "own press": desk.article_days(*spans, Press(("GBR",))),
        "other press": desk.article_days(*spans, Press(("CHN", "RUS"), others=True)),
        "coder": desk.coder(),
    }


def same_as_whole(desk: Store, cut: Cut) -> list[dict[str, Any]]:
    """Take a desk back both ways and hold them against one another; gives what was told."""
    found = []
    with open_past(desk, cut, link) as past:
        for pair in PAIRS:
            with open_part(desk, cut, Concern(pair), link) as part:
                found.append(told(past, pair))
                assert told(part, pair) == found[-1], (cut, pair)
    return found


def test_a_pair_is_on_every_day_as_the_whole_desk_has_it(desk: Store, on_day: Tick) -> None:
    days = list(six_days(desk, on_day))
    before = told(desk, PAIRS[0])
    seen = [same_as_whole(desk, Cut(day)) for day in days]
    assert len({repr(each) for each in seen}) == len(days)
    assert told(desk, PAIRS[0]) == before
    nothing = same_as_whole(desk, Cut(START.date() - timedelta(days=1)))
    assert not any(one["events"] or one["outlets"] or one["newest"] for one in nothing)


def test_what_was_published_by_a_day_counts_whatever_was_fetched_since(
    desk: Store, on_day: Tick
) -> None:
    for _ in six_days(desk, on_day):
        pass
    elsewhere = Source("foyer", "Foyer", "FRA")
    for number, day in enumerate((DAY, DAY + timedelta(days=2), DAY + timedelta(days=4)), 20):
        one = article(number, day=day, outlet=elsewhere)
        desk.add_reading(reading(one, [mention(one.id, countries=("FRA", "GBR"), when=day)]), link)
    late = article(21, day=DAY + timedelta(days=9), body="Rewritten later. They met.")
    desk.add_reading(reading(late, fetched=START), link)
    for days in (-1, 0, 2, 3, 9):
        same_as_whole(desk, Cut(DAY + timedelta(days=days), "published"))


def test_days_assumed_are_no_newest_day_of_a_part_either(desk: Store, on_day: Tick) -> None:
    day = on_day(0)
    desk.add_reading(simple(1), link)
    guessed = replace(
        article(2, day=DAY + timedelta(days=3)),
        published=Published(DAY + timedelta(days=3), "fetch time", "assumed"),
    )
    desk.add_reading(reading(guessed), link)
    assert count_printed(desk, Cut(day)).newest == DAY
    same_as_whole(desk, Cut(day))


def test_an_act_is_found_by_any_of_its_mentions(desk: Store, on_day: Tick) -> None:
    day = on_day(0)
    first, second = simple(1), simple(2)
    desk.add_reading(first, link)
    desk.add_reading(second, link)
    words = Judgement(first.mentions[0].id, second.mentions[0].id, "different", 0, (), "Ann")
    on_day(1)
    desk.settle(words, link)
    desk.add_reading(full(3), link)
    with open_past(desk, Cut(day), link) as past:
        for name in (first.mentions[0].id, second.mentions[0].id):
            with open_part(desk, Cut(day), Concern(mention=name), link) as part:
                assert part.event(name) == past.event(name)
                assert len(part.event(name).mention_ids) == 2
                with pytest.raises(NotFound):
                    part.event(full(3).mentions[0].id)
    with open_part(desk, Cut(day), Concern(mention="nothing"), link) as part:
        assert list(part.all_events()) == []


def test_a_part_holds_no_text_and_nothing_of_others(desk: Store, on_day: Tick) -> None:
    day = on_day(0)
    desk.add_reading(simple(1), link)
    other = article(2)
    desk.add_reading(reading(other, [mention(other.id, countries=("FRA", "GBR"))]), link)
    with open_part(desk, Cut(day), Concern(("CHN", "RUS")), link) as part:
        assert [card.title for card in part.articles().items] == ["Title 1"]
        assert part.article(part.articles().items[0].id).article.body == ""
        assert not part.whole
        assert desk.whole
        with pytest.raises(InputError, match="third states"):
            part.acts_upon("CHN", "RUS", DAY, DAY)


def test_the_mark_of_the_record_moves_with_it_and_not_with_readers(
    desk: Store, on_day: Tick
) -> None:
    marks = []
    for _ in six_days(desk, on_day):
        marks.append(desk.record_mark())
        shown = desk.articles().items[0].id
        desk.count_view(shown)
        desk.add_comment(shown, "Ann", "Well.")
        assert desk.record_mark() == marks[-1]
    desk.remove_article(desk.articles().items[0].id, link)
    marks.append(desk.record_mark())
    assert len({*marks}) == len(marks)
    assert desk.holds_more_mentions_than(1)
    assert not desk.holds_more_mentions_than(1_000)
