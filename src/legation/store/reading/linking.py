"""Mentions as the linker gets them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, select

from legation.errors import NotFound
from legation.store import decode
from legation.store.clean import clean
from legation.store.codes import day_of
from legation.store.rows import LinkMention
from legation.store.tables import articles, mentions, outlets

_ROWS = (
    select(
        mentions,
        articles.c.id.label("article_id"),
        articles.c.day.label("published"),
        articles.c.credit,
        articles.c.fingerprint,
        outlets.c.id.label("outlet_id"),
    )
    .join(articles, articles.c.pk == mentions.c.article)
    .outerjoin(outlets, outlets.c.pk == articles.c.outlet)
    .where(mentions.c.id.in_(bindparam("names", expanding=True)))
)


def link_mentions(connection: Connection, given: Sequence[str]) -> tuple[LinkMention, ...]:
    """Give mentions by their ids, in the order given, live or not.

    Raises:
        NotFound: a mention is not there.
    """
    names = [clean(name) for name in given]
    rows = {row.id: row for row in connection.execute(_ROWS, {"names": names})}
    missing = [name for name in names if name not in rows]
    if missing:
        cure = "take ids from legation explain"
        raise NotFound("there is no such mention", missing[0][:80], cure)
    return tuple(
        LinkMention(
            mention=decode.mention(row, row.article_id),
            day=day_of(row.day),
            outlet_id=row.outlet_id or "",
            credit=row.credit,
            body_fingerprint=row.fingerprint,
            article_id=row.article_id,
            published=None if row.published is None else day_of(row.published),
        )
        for row in (rows[name] for name in names)
    )
