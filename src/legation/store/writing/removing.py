"""Removing an article and exactly its trace."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    BindParameter,
    Column,
    Connection,
    Table,
    bindparam,
    delete,
    exists,
    or_,
    select,
    update,
)

from legation.errors import NotFound
from legation.store.clean import clean
from legation.store.rows import Added, Link, Linking
from legation.store.tables import (
    article_authors,
    article_pages,
    articles,
    authors,
    blocks,
    judgements,
    mentions,
    outlets,
    pages,
)
from legation.store.writing.deriving import Touched, derive
from legation.store.writing.inserting import chunks
from legation.store.writing.journal import forget, forget_judgements, note
from legation.store.writing.versions import settle_versions

_ARTICLE = select(articles.c.pk, articles.c.url, articles.c.outlet, articles.c.added_at).where(
    articles.c.id == bindparam("id")
)
_MENTIONS = select(mentions.c.pk, mentions.c.id, mentions.c.block, mentions.c.day).where(
    mentions.c.article == bindparam("of_article")
)
_AUTHORS = select(article_authors.c.author).where(
    article_authors.c.article == bindparam("of_article")
)
_PAGES = select(article_pages.c.page).where(article_pages.c.article == bindparam("of_article"))
_SILENCE = update(mentions).where(mentions.c.article == bindparam("of_article")).values(live=False)
_NAMES: BindParameter[Any] = bindparam("names", expanding=True)


def remove_article(
    connection: Connection, article_id: str, link: Link, linking: Linking, now: int
) -> Added:
    """Remove an article with its page, claims, comments, views and judgements.

    Outlet, authors and page go with it where no other article has them; an older text of
    the same URL becomes current again. The journal keeps the id and the moment, nothing else.

    Raises:
        NotFound: no article has this id.
    """
    row = connection.execute(_ARTICLE, {"id": clean(article_id)}).first()
    if row is None:
        raise NotFound("there is no such article", article_id, "take an id from the list")
    given = {"of_article": row.pk}
    own = connection.execute(_MENTIONS, given).all()
    signed = connection.execute(_AUTHORS, given).scalars().all()
    fetched = connection.execute(_PAGES, given).scalars().all()
    connection.execute(_SILENCE, given)
    gone = [Touched(m.pk, m.block, m.day, gone=True) for m in own]
    derived = derive(connection, gone, link, linking)
    for part in chunks(m.id for m in own):
        names = {"names": part}
        either = or_(judgements.c.a.in_(_NAMES), judgements.c.b.in_(_NAMES))
        connection.execute(delete(judgements).where(either), names)
    connection.execute(delete(articles).where(articles.c.pk == row.pk))
    _forget_unused(connection, articles.c.outlet, outlets, [row.outlet])
    _forget_unused(connection, article_pages.c.page, pages, fetched)
    _forget_unused(connection, article_authors.c.author, authors, signed)
    _forget_unused(connection, mentions.c.block, blocks, {m.block for m in own})
    forget(connection, "fetched", article_id)
    forget_judgements(connection, [m.id for m in own])
    note(connection, "removed", article_id, row.added_at, None, now)
    back = settle_versions(connection, row.url).touched if row.url else []
    again = derive(connection, back, link, linking)
    return Added(
        article_state="none",
        events_new=derived.new + again.new,
        events_changed=derived.changed + again.changed,
        events_gone=derived.gone + again.gone,
        pairs=tuple(sorted({*derived.pairs, *again.pairs})),
    )


def _forget_unused(
    connection: Connection, user: Column[Any], table: Table, keys: Iterable[int | None]
) -> None:
    for key in keys:
        if key is not None:
            unused = ~exists().where(user == table.c.pk)
            connection.execute(delete(table).where(table.c.pk == key, unused))
