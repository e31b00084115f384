"""A desk on which something of every kind changes from day to day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from store_making import article, full, mention, reading, simple

from legation.events import link
from legation.store import Store
from legation.types import Judgement

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
Tick = Callable[[float], date]


def six_days(desk: Store, on_day: Tick) -> Iterator[date]:
    """Give every day once all that happens on it has happened."""
    day = on_day(0)
    first, second = simple(1), simple(2)
    desk.add_reading(first, link)
    desk.add_reading(second, link)
    yield day
    day = on_day(1)
    desk.add_reading(full(3), link)
    desk.settle(
        Judgement(first.mentions[0].id, second.mentions[0].id, "same", 0.7, (), "Ann"), link
    )
    yield day
    day = on_day(2)  # the first page says something else now
    new = article(1, body="Other words. Ministers of both met.")
    late = datetime(2027, 1, 1, tzinfo=UTC)
    desk.add_reading(reading(new, [mention(new.id, event_type="AID")], fetched=late), link)
    yield day
    day = on_day(3)  # and then what it said at first
    again = replace(first.page, fetched=datetime(2028, 1, 1, tzinfo=UTC))
    desk.add_reading(replace(first, page=again), link)
    desk.settle(
        Judgement(first.mentions[0].id, second.mentions[0].id, "different", 0, (), "Ann"), link
    )
    yield day
    day = on_day(4)  # a newer version of the coder reads the second article
    assert second.article is not None
    newer = mention(second.article.id, coder="frames-2", event_type="ACCUSE")
    desk.add_reading(replace(second, mentions=(newer,)), link)
    yield day
    day = on_day(5)
    other = mention(second.article.id, coder="llm/x@1", event_type="SANCTION")
    desk.add_reading(replace(second, mentions=(other,)), link)
    desk.choose_coder("llm/x", link)
    yield day
