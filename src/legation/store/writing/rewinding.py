"""Taking a copy of a desk back to what it knew on a day.

Rows carry the moment at which they came; the journal holds what was replaced. What is
undone is only what came later, and only the events that this touches are linked anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Table, bindparam, delete, exists, select, update

from legation.settings import coder_of
from legation.store.cut import CHANGES, ChangeKind, Cut
from legation.store.rows import Link, Linking
from legation.store.tables import (
    article_authors,
    article_pages,
    articles,
    authors,
    codings,
    comments,
    feed_health,
    forecasts,
    mentions,
    milestones,
    outlets,
    pages,
    pledge_reviews,
    pledges,
    views,
)
from legation.store.writing.deriving import Touched, derive
from legation.store.writing.inserting import chunks
from legation.store.writing.rebuilding import rebuild
from legation.store.writing.undoing import undo_coder, undo_fetches, undo_judgements
from legation.store.writing.voices import chosen_coder

MANY: Final = 5_000
"""Mentions touched above which every event is derived anew: deriving by stretches holds all
that it reads until the end, and a rebuild writes as it goes."""


@dataclass(frozen=True, slots=True)
class _Going:
    """Keys of the articles that go and of those that came later but stay."""

    gone: frozenset[int]
    later: frozenset[int]


def rewind(
    connection: Connection,
    cut: Cut,
    link: Link,
    linking: Linking,
    undo: frozenset[ChangeKind] = CHANGES,
) -> None:
    """Undo, in place, the changes of the kinds ``undo`` that came after a cut.

    What a removed article said is not on file any more and does not come back.
    """
    judged: set[str] = set()
    if cut.known_by == "read":
        if "correction" in undo:
            undo_fetches(connection, cut.moment)
            judged = undo_judgements(connection, cut.moment)
        if "method" in undo:
            undo_coder(connection, cut.moment)
    going = _going(connection, cut, undo)
    rows, touched = _mentions(connection, cut, undo, going, judged)
    if len(touched) > MANY:
        _forget(connection, cut, undo, going, rows)
        rebuild(connection, link, linking)
    else:
        derive(connection, touched, link, linking)
        _forget(connection, cut, undo, going, rows)


def _going(connection: Connection, cut: Cut, undo: frozenset[ChangeKind]) -> _Going:
    """Say which articles go, and settle which text of each address was current."""
    t = articles.c
    rows = connection.execute(
        select(t.pk, t.id, t.url, t.fetched, t.added_at, t.sort_day, t.superseded_by)
    ).all()
    if cut.known_by == "published":
        last = cut.moment // 86_400_000_000
        later = {row.pk for row in rows if row.sort_day > last}
        gone = later if "new" in undo else set()
    else:
        later = {row.pk for row in rows if row.added_at > cut.moment}
        known = {row.url for row in rows if row.url and row.pk not in later}
        gone = {
            row.pk
            for row in rows
            if row.pk in later and ("correction" if row.url in known else "new") in undo
        }
    texts: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        if row.url and row.pk not in gone:
            texts[row.url].append(row)
    changed = []
    for versions in texts.values():
        winner = max(versions, key=lambda row: (row.fetched, row.id))
        for row in versions:
            after = "" if row.pk == winner.pk else winner.id
            if after != row.superseded_by:
                changed.append({"key": row.pk, "after": after})
    if changed:
        settle = update(articles).where(t.pk == bindparam("key"))
        connection.execute(settle.values(superseded_by=bindparam("after")), changed)
    return _Going(frozenset(gone), frozenset(later))


def _mentions(
    connection: Connection,
    cut: Cut,
    undo: frozenset[ChangeKind],
    going: _Going,
    judged: set[str],
) -> tuple[list[int], list[Touched]]:
    """Set the mentions as they stood; gives the keys of those to go and what to link anew."""
    m = mentions.c
    chosen = chosen_coder(connection)
    old = set(
        connection.execute(select(articles.c.pk).where(articles.c.superseded_by != "")).scalars()
    )
    columns = (
        m.pk,
        m.id,
        m.article,
        m.block,
        m.day,
        m.live,
        m.aside,
        m.coder,
        m.added_at,
        m.retired_at,
    )
    recoded = "method" in undo and cut.known_by == "read"
    touched, changed, unread = [], [], []
    for row in connection.execute(select(*columns)):
        back = recoded and row.article not in going.later
        came_later = back and row.added_at > cut.moment
        retired = None if back and (row.retired_at or 0) > cut.moment else row.retired_at
        aside = coder_of(row.coder) != chosen
        stays = row.article not in going.gone and not came_later
        live = stays and retired is None and not aside and row.article not in old
        if not stays and row.article not in going.gone:
            unread.append(row.pk)
        if (live, aside, retired) != (bool(row.live), bool(row.aside), row.retired_at):
            changed.append({"key": row.pk, "l": live, "s": aside, "t": retired})
        if live != bool(row.live) or (live and row.id in judged):
            touched.append(Touched(row.pk, row.block, row.day, gone=not live))
    if changed:
        put = update(mentions).where(m.pk == bindparam("key"))
        put = put.values(live=bindparam("l"), aside=bindparam("s"), retired_at=bindparam("t"))
        connection.execute(put, changed)
    return unread, touched


def _forget(
    connection: Connection,
    cut: Cut,
    undo: frozenset[ChangeKind],
    going: _Going,
    unread: Sequence[int],
) -> None:
    """Take out what had not come yet."""
    _delete(connection, mentions, unread)
    fetched: list[int] = []
    for part in chunks(sorted(going.gone)):
        own = select(article_pages.c.page).where(article_pages.c.article.in_(part))
        fetched += connection.execute(own).scalars()
    _delete(connection, articles, sorted(going.gone))
    for part in chunks(fetched):
        unused = ~exists().where(article_pages.c.page == pages.c.pk)
        connection.execute(delete(pages).where(pages.c.pk.in_(part), unused))
    for table, user in ((outlets, articles.c.outlet), (authors, article_authors.c.author)):
        connection.execute(delete(table).where(~exists().where(user == table.c.pk)))
    connection.execute(delete(forecasts).where(forecasts.c.issued > cut.moment // 86_400_000_000))
    if cut.known_by == "read":
        connection.execute(delete(forecasts).where(forecasts.c.at > cut.moment))
        if "method" in undo:
            stays = ~codings.c.article.in_(sorted(going.later)) if going.later else codings.c.at > 0
            connection.execute(delete(codings).where(codings.c.at > cut.moment, stays))
        for table in (pledges, milestones):
            # what a later reading of a known article found came with that reading's method
            if "method" in undo:
                kept = select(articles.c.pk).where(articles.c.added_at > cut.moment)
                late = table.c.added_at > cut.moment, table.c.article.not_in(kept)
                connection.execute(delete(table).where(*late))
        if "correction" in undo:
            connection.execute(delete(pledge_reviews).where(pledge_reviews.c.at > cut.moment))
        connection.execute(delete(comments).where(comments.c.at > cut.moment))
        connection.execute(delete(feed_health).where(feed_health.c.ran > cut.moment))
        connection.execute(delete(views).where(views.c.day > cut.moment // 86_400_000_000))


def _delete(connection: Connection, table: Table, keys: Iterable[int]) -> None:
    for part in chunks(keys):
        connection.execute(delete(table).where(table.c.pk.in_(part)))
