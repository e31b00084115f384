"""Everything, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, select

from legation.store import decode
from legation.store.tables import articles, events, mentions
from legation.types import Event, Mention

# Rows held at a time.
BATCH = 1_000


def _stream(connection: Connection, query: Select[Any]) -> Iterator[Any]:
    yield from connection.execution_options(yield_per=BATCH).execute(query)


def all_mentions(connection: Connection, *, retired: bool) -> Iterator[Mention]:
    """Stream mentions in the order of adding."""
    query = (
        select(mentions, articles.c.id.label("article_id"))
        .join(articles, articles.c.pk == mentions.c.article)
        .order_by(mentions.c.pk)
    )
    if not retired:
        query = query.where(mentions.c.live)
    for row in _stream(connection, query):
        yield decode.mention(row, row.article_id)


def all_events(connection: Connection) -> Iterator[Event]:
    """Stream events, oldest first."""
    for row in _stream(connection, select(events).order_by(events.c.day, events.c.pk)):
        yield decode.event(row)
