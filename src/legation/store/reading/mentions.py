"""Questions about mentions: the sentences that figures rest on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, select

from legation.errors import NotFound
from legation.store import decode
from legation.store.clean import clean
from legation.store.codes import day_of
from legation.store.reading.among import Among
from legation.store.reading.articles import article_key
from legation.store.reading.cards import OUTLET_COLUMNS, cards
from legation.store.reading.events import event_key
from legation.store.rows import Lead, MentionRecord
from legation.store.tables import articles, event_mentions, events, outlets
from legation.store.tables import mentions as table
from legation.types import Source

CHUNK = 1_000

_RECORDS: Select[Any] = (
    select(table, events.c.id.label("event_id"))
    .outerjoin(event_mentions, event_mentions.c.mention == table.c.pk)
    .outerjoin(events, events.c.pk == event_mentions.c.event)
)
_BY_ID = _RECORDS.where(Among(table.c.id, "names"))


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

    Without ``retired``, only those of the coding in force, which is the desk's coder's; a
    superseded article's are given too, marked as not live.
    """
    query = _RECORDS.where(table.c.article == article_key(connection, article_id))
    if not retired:
        query = query.where(table.c.retired_at.is_(None), ~table.c.aside)
    query = query.order_by(table.c.start, table.c.id)
    return _records(connection, connection.execute(query).all())


_LEADS = (
    select(
        table.c.id,
        articles.c.id.label("article_id"),
        table.c.text,
        table.c.start,
        table.c.stop,
        articles.c.outlet,
    )
    .join(articles, articles.c.pk == table.c.article)
    .where(Among(table.c.id, "names"))
)
_OUTLETS = select(outlets.c.pk, *OUTLET_COLUMNS).where(Among(outlets.c.pk, "keys"))


def leads(connection: Connection, ids: Sequence[str]) -> dict[str, Lead]:
    """Give the sentences of mentions by their ids, without the rest of them."""
    return {name: Lead(name, *lead) for name, *lead, _ in _lead_rows(connection, ids)}


def leads_with_outlets(
    connection: Connection, ids: Sequence[str]
) -> dict[str, tuple[Lead, Source | None]]:
    """Give what :func:`leads` gives, each with the outlet that it stands in."""
    rows = _lead_rows(connection, ids)
    keys = sorted({key for *_, key in rows if key is not None})
    known: dict[int | None, Source | None] = {}
    for at in range(0, len(keys), CHUNK):
        for row in connection.execute(_OUTLETS, {"keys": keys[at : at + CHUNK]}):
            known[row.pk] = decode.outlet(row)
    return {name: (Lead(name, *lead), known.get(key)) for name, *lead, key in rows}


def _lead_rows(connection: Connection, ids: Sequence[str]) -> list[Any]:
    found: list[Any] = []
    for at in range(0, len(ids), CHUNK):
        names = [clean(each) for each in ids[at : at + CHUNK]]
        found += connection.execute(_LEADS, {"names": names}).all()
    return found


def mention_records(connection: Connection, ids: Sequence[str]) -> dict[str, MentionRecord]:
    """Give mentions by their ids, those that are there."""
    found: dict[str, MentionRecord] = {}
    for at in range(0, len(ids), CHUNK):
        names = [clean(each) for each in ids[at : at + CHUNK]]
        rows = connection.execute(_BY_ID, {"names": names}).all()
        found |= {record.mention.id: record for record in _records(connection, rows)}
    return found


def mention(connection: Connection, mention_id: str) -> MentionRecord:
    """Give one mention.

    Raises:
        NotFound: no mention has this id.
    """
    rows = connection.execute(_RECORDS.where(table.c.id == clean(mention_id))).all()
    if not rows:
        raise NotFound("there is no such mention", mention_id, "take an id from an event")
    return _records(connection, rows)[0]
