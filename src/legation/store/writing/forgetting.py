"""Taking out of a copy of a desk what had not come by a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table, delete, exists, select

from legation.store.cut import ChangeKind, Cut
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
from legation.store.writing.inserting import chunks


@dataclass(frozen=True, slots=True)
class Going:
    """Keys of the articles that go, of those that came later but stay, and of those whose text
    is in force where it was not, or the other way round.
    """

    gone: frozenset[int]
    later: frozenset[int]
    settled: frozenset[int]


def forget(
    connection: Connection,
    cut: Cut,
    undo: frozenset[ChangeKind],
    going: Going,
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
            kept = select(articles.c.pk).where(articles.c.added_at > cut.moment)
            # what a later reading of a known article found came with that reading's method
            for table, at in (
                (codings, codings.c.at),
                (pledges, pledges.c.added_at),
                (milestones, milestones.c.added_at),
            ):
                late = at > cut.moment, table.c.article.not_in(kept)
                connection.execute(delete(table).where(*late))
        if "correction" in undo:
            connection.execute(delete(pledge_reviews).where(pledge_reviews.c.at > cut.moment))
        connection.execute(delete(comments).where(comments.c.at > cut.moment))
        connection.execute(delete(feed_health).where(feed_health.c.ran > cut.moment))
        connection.execute(delete(views).where(views.c.day > cut.moment // 86_400_000_000))


def _delete(connection: Connection, table: Table, keys: Iterable[int]) -> None:
    for part in chunks(keys):
        connection.execute(delete(table).where(table.c.pk.in_(part)))
