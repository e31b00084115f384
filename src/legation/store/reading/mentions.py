"""Questions about mentions: the sentences that figures rest on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, select

from legation.errors import NotFound
from legation.store import decode
from legation.store.clean import clean
from legation.store.codes import day_of
from legation.store.reading.articles import article_key
from legation.store.reading.cards import cards
from legation.store.reading.events import event_key
from legation.store.rows import MentionRecord
from legation.store.tables import articles, event_mentions, events
from legation.store.tables import mentions as table

_RECORDS: Select[Any] = (
    select(table, events.c.id.label("event_id"))
    .outerjoin(event_mentions, event_mentions.c.mention == table.c.pk)
    .outerjoin(events, events.c.pk == event_mentions.c.event)
)


def _records(connection: Connection, rows: Sequence[Any]) -> tuple[MentionRecord, ...]:
    found = cards(connection, [row.article for row in rows])
    return tuple(
        MentionRecord(
            mention=decode.mention(row, found[row.article].id),
            article=found[row.article],
            day=day_of(row.day),
            live=bool(row.live),
            event_id=row.event_id or "",
        )
        for row in rows
    )


def mentions_of(connection: Connection, event_id: str) -> tuple[MentionRecord, ...]:
    """Give the mentions of an event, oldest article first."""
    key = event_key(connection, event_id)
    query = (
        _RECORDS.join(articles, articles.c.pk == table.c.article)
        .where(event_mentions.c.event == key)
        .order_by(articles.c.sort_day, articles.c.id, table.c.start, table.c.id)
    )
    return _records(connection, connection.execute(query).all())


def mentions_of_article(
    connection: Connection, article_id: str, *, retired: bool
) -> tuple[MentionRecord, ...]:
    """Give the mentions of an article in the order of the text.

    Without ``retired``, only those of the coding in force; a superseded article's are
    given too, marked as not live.
    """
    query = _RECORDS.where(table.c.article == article_key(connection, article_id))
    if not retired:
        query = query.where(table.c.retired_at.is_(None))
    query = query.order_by(table.c.start, table.c.id)
    return _records(connection, connection.execute(query).all())


def mention(connection: Connection, mention_id: str) -> MentionRecord:
    """Give one mention.

    Raises:
        NotFound: no mention has this id.
    """
    rows = connection.execute(_RECORDS.where(table.c.id == clean(mention_id))).all()
    if not rows:
        raise NotFound("there is no such mention", mention_id, "take an id from an event")
    return _records(connection, rows)[0]
