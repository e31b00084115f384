"""What articles tell, for stories: their days, their events, their wording."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, select

from legation.store.codes import day_of
from legation.store.fingerprint import SLOTS
from legation.store.reading.among import Among
from legation.store.reading.articles import article_key
from legation.store.reading.cards import cards
from legation.store.rows import ArticleCard
from legation.store.tables import CURRENT, articles, event_mentions, mentions
from legation.store.writing.inserting import chunks


@dataclass(frozen=True, slots=True)
class ToldRecord:
    """An article's day, the keys of its events and the mark of its wording."""

    id: str
    day: date
    events: frozenset[int]
    fingerprint: str


_EVENTS = (
    select(mentions.c.article, event_mentions.c.event)
    .join(event_mentions, event_mentions.c.mention == mentions.c.pk)
    .where(Among(mentions.c.article, "keys"))
)
_SHARING = (
    select(mentions.c.article)
    .distinct()
    .join(event_mentions, event_mentions.c.mention == mentions.c.pk)
    .join(articles, articles.c.pk == mentions.c.article)
    .where(
        Among(event_mentions.c.event, "events"),
        CURRENT,
        articles.c.sort_day.between(bindparam("low"), bindparam("high")),
    )
)
_SAME_DAYS = select(articles.c.pk, articles.c.fingerprint).where(
    CURRENT,
    articles.c.fingerprint != "",
    articles.c.sort_day.between(bindparam("low"), bindparam("high")),
)
_CARDS = select(articles.c.pk, articles.c.id, articles.c.sort_day, articles.c.fingerprint).where(
    Among(articles.c.pk, "keys")
)
_KEYS = select(articles.c.pk).where(Among(articles.c.id, "names"))
_GROUP = 8
_NAMED = SLOTS * _GROUP
MOST_SCANNED = 5_000
"""Articles of the days around whose wording is compared: a desk that reads more a week finds
copies through the events that they share."""


def told_around(connection: Connection, article_id: str, days: int) -> list[ToldRecord]:
    """Give the article first, then those near in time that share an event or wording with it.

    Raises:
        NotFound: no article has this id.
    """
    key = article_key(connection, article_id)
    (own,) = _records(connection, [key])
    number = connection.execute(
        select(articles.c.sort_day).where(articles.c.pk == key)
    ).scalar_one()
    window = {"low": number - days, "high": number + days}
    near: set[int] = set()
    for part in chunks(sorted(own.events)):
        near |= {*connection.execute(_SHARING, {"events": part, **window}).scalars()}
    if own.fingerprint:
        near |= _alike(connection, own.fingerprint, window)
    return [own, *_records(connection, sorted(near - {key}))]


def article_cards(connection: Connection, given: Collection[str]) -> tuple[ArticleCard, ...]:
    """Give articles without their bodies, in the order of their ids; unknown ids give none."""
    keys: list[int] = []
    for part in chunks(sorted(given)):
        keys += connection.execute(_KEYS, {"names": part}).scalars()
    found = cards(connection, keys)
    return tuple(sorted(found.values(), key=lambda card: card.id))


def _alike(connection: Connection, mark: str, window: dict[str, int]) -> set[int]:
    own = _parts(mark)
    found = connection.execute(_SAME_DAYS.limit(MOST_SCANNED), window)
    return {row.pk for row in found if not own.isdisjoint(_parts(row.fingerprint))}


def _parts(mark: str) -> set[tuple[int, str]]:
    """Give what a mark is compared by: its slots with their places, and the runs it names."""
    return {(min(at, _NAMED), mark[at : at + _GROUP]) for at in range(0, len(mark), _GROUP)}


def _records(connection: Connection, keys: Collection[int]) -> list[ToldRecord]:
    events: dict[int, set[int]] = defaultdict(set)
    rows: list[Any] = []
    for part in chunks(sorted(keys)):
        for row in connection.execute(_EVENTS, {"keys": part}):
            events[row.article].add(row.event)
        rows += connection.execute(_CARDS, {"keys": part}).all()
    return [
        ToldRecord(row.id, day_of(row.sort_day), frozenset(events[row.pk]), row.fingerprint)
        for row in rows
    ]
