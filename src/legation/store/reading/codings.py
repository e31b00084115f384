"""Questions about who read what, and how two coders read the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sqlalchemy import (
    ColumnElement,
    Connection,
    case,
    func,
    or_,
    select,
)

from legation.settings import coder_of
from legation.store import decode
from legation.store.clean import clean
from legation.store.reading.among import Among
from legation.store.reading.cards import cards
from legation.store.rows import CoderCount, TwoReadings
from legation.store.tables import CURRENT, articles, codings, mentions, notes
from legation.types import Mention

# Articles held at a time; a news article has some ten mentions.
BATCH = 500


def desk_coder(connection: Connection) -> str:
    """Give the coder whose mentions make the events, "" where none has read yet."""
    return str(
        connection.execute(select(notes.c.value).where(notes.c.name == "coder")).scalar() or ""
    )


def has_read(connection: Connection, article_id: str, coder: str) -> bool:
    """Say whether a coder, in whatever version, has read an article."""
    query = (
        select(codings.c.article)
        .join(articles, articles.c.pk == codings.c.article)
        .where(articles.c.id == clean(article_id), codings.c.name == clean(coder))
    )
    return connection.execute(query.limit(1)).first() is not None


def unread(connection: Connection, coder: str) -> tuple[str, ...]:
    """Give the ids of the current articles that a coder has not read, first added first."""
    read = select(codings.c.article).where(codings.c.name == clean(coder))
    query = select(articles.c.id).where(CURRENT, articles.c.pk.not_in(read)).order_by(articles.c.pk)
    return tuple(connection.execute(query).scalars())


def coders(connection: Connection) -> tuple[CoderCount, ...]:
    """Give every coder with its articles and mentions in force, most articles first."""
    n = func.count(codings.c.article.distinct())
    read = connection.execute(select(codings.c.name, n).group_by(codings.c.name)).all()
    standing = func.sum(case((mentions.c.retired_at.is_(None), 1), else_=0))
    said: dict[str, int] = defaultdict(int)
    by_version = select(mentions.c.coder, standing).group_by(mentions.c.coder)
    for version, number in connection.execute(by_version):
        said[coder_of(version)] += int(number)
    chosen = desk_coder(connection)
    found = [CoderCount(name, total, said[name], name == chosen) for name, total in read]
    return tuple(sorted(found, key=lambda each: (-each.articles, each.name)))


def both_read(connection: Connection, a: str, b: str) -> Iterator[TwoReadings]:
    """Give the current articles that two coders read, each with both coders' mentions.

    A coder is named as such ("hybrid": what stands of it now) or with its version
    ("hybrid-1/0f3a": what that version said, retired or not).
    """
    query = (
        select(articles.c.pk, articles.c.sentences)
        .where(
            CURRENT,
            articles.c.pk.in_(select(codings.c.article).where(_is(a))),
            articles.c.pk.in_(select(codings.c.article).where(_is(b))),
        )
        .order_by(articles.c.sort_day, articles.c.pk)
    )
    rows = connection.execute(query).all()
    for at in range(0, len(rows), BATCH):
        part = rows[at : at + BATCH]
        keys = [row.pk for row in part]
        shown = cards(connection, keys)
        told = _mentions(connection, keys, {key: card.id for key, card in shown.items()})
        for row in part:
            one = tuple(m for m, stands in told[row.pk] if _speaks(m, a, stands))
            other = tuple(m for m, stands in told[row.pk] if _speaks(m, b, stands))
            yield TwoReadings(shown[row.pk], row.sentences, one, other)


def _is(coder: str) -> ColumnElement[bool]:
    return or_(codings.c.name == clean(coder), codings.c.coder == clean(coder))


def _speaks(mention: Mention, coder: str, stands: bool) -> bool:
    return mention.coder == coder or (stands and coder_of(mention.coder) == coder)


def _mentions(
    connection: Connection, keys: list[int], ids: dict[int, str]
) -> dict[int, list[tuple[Mention, bool]]]:
    query = (
        select(mentions)
        .where(Among(mentions.c.article, "keys"))
        .order_by(mentions.c.start, mentions.c.id)
    )
    found: dict[int, list[tuple[Mention, bool]]] = defaultdict(list)
    for row in connection.execute(query, {"keys": keys}):
        stands = row.retired_at is None
        found[row.article].append((decode.mention(row, ids[row.article]), stands))
    return found
