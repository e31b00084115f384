"""Which text of a URL is current: the one fetched last."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select, update

from legation.store.clean import clean
from legation.store.tables import articles, mentions
from legation.store.writing.deriving import Touched


@dataclass(frozen=True, slots=True)
class Settled:
    """``others``: there are other texts; ``back``: the article in hand is current again."""

    touched: list[Touched]
    others: bool = False
    back: bool = False


_VERSIONS = select(
    articles.c.pk, articles.c.id, articles.c.fetched, articles.c.superseded_by
).where(articles.c.url == bindparam("of_url"))
_SUPERSEDE = (
    update(articles)
    .where(articles.c.pk == bindparam("key"))
    .values(superseded_by=bindparam("later"))
)
_OWN = (
    mentions.c.article == bindparam("of_article"),
    mentions.c.retired_at.is_(None),
    ~mentions.c.aside,
)
_MENTIONS = select(mentions.c.pk, mentions.c.block, mentions.c.day).where(*_OWN)
_LIVE = update(mentions).where(*_OWN).values(live=bindparam("now_live"))


def settle_versions(connection: Connection, url: str, in_hand: int = 0) -> Settled:
    """Make the text fetched last the current one and set the others' mentions aside.

    The later fetch wins whatever the order of adding; two of one moment go by id.
    """
    rows = connection.execute(_VERSIONS, {"of_url": clean(url)}).all()
    if not rows or (len(rows) == 1 and not rows[0].superseded_by):
        return Settled([])
    winner = max(rows, key=lambda row: (row.fetched, row.id))
    touched: list[Touched] = []
    back = False
    for row in rows:
        later = "" if row.pk == winner.pk else winner.id
        if later == row.superseded_by:
            continue
        connection.execute(_SUPERSEDE, {"key": row.pk, "later": later})
        if bool(later) != bool(row.superseded_by):
            back = back or (row.pk == in_hand and not later)
            touched += _turn(connection, row.pk, live=not later)
    return Settled(touched, len(rows) > 1, back)


def _turn(connection: Connection, article: int, *, live: bool) -> list[Touched]:
    found = connection.execute(_MENTIONS, {"of_article": article}).all()
    if found:
        connection.execute(_LIVE, {"of_article": article, "now_live": live})
    return [Touched(row.pk, row.block, row.day, gone=not live) for row in found]
