"""Questions about pages and articles."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, exists, false, or_, select

from legation.errors import NotFound
from legation.store import decode
from legation.store.clean import clean
from legation.store.codes import day_number, day_of, moment_of, state_number
from legation.store.reading.cards import OUTLET_COLUMNS, authors_of, cards
from legation.store.reading.cursors import checked_limit, read_cursor, write_cursor
from legation.store.reading.words import article_matches, terms
from legation.store.rows import ArticleCard, ArticleFilter, ArticleRecord, ArticleState, Slice
from legation.store.tables import (
    CURRENT,
    article_authors,
    articles,
    authors,
    event_mentions,
    event_pairs,
    mentions,
    outlets,
    pages,
)
from legation.store.tables import quotations as quotation_table
from legation.types import Article, Quotation


def knows_page(connection: Connection, sha256: str) -> bool:
    """Say whether bytes of this hash are on file."""
    found = connection.execute(select(pages.c.pk).where(pages.c.sha256 == clean(sha256)))
    return found.first() is not None


def page_bytes(connection: Connection, sha256: str) -> bytes:
    """Give the bytes of a page.

    Raises:
        NotFound: no page has this hash, or a past was kept without its bytes.
    """
    query = select(pages.c.content).where(pages.c.sha256 == clean(sha256))
    content = connection.execute(query).scalar()
    if not content:
        raise NotFound("there is no such page", sha256, "take a hash from an article")
    return zlib.decompress(content)


def article_state(connection: Connection, article: Article) -> ArticleState:
    """Say what adding an article would find."""
    same = select(articles.c.pk).where(articles.c.id == clean(article.id))
    if connection.execute(same).first():
        return "unchanged"
    other = select(articles.c.pk).where(articles.c.url == clean(article.url))
    if article.url and connection.execute(other).first():
        return "changed"
    return "new"


def article_key(connection: Connection, article_id: str) -> int:
    """Give the key of an article.

    Raises:
        NotFound: no article has this id.
    """
    key = connection.execute(select(articles.c.pk).where(articles.c.id == clean(article_id)))
    found = key.scalar()
    if found is None:
        raise NotFound("there is no such article", article_id, "take an id from the list")
    return int(found)


def article(connection: Connection, article_id: str) -> ArticleRecord:
    """Give one article whole.

    Raises:
        NotFound: no article has this id.
    """
    key = article_key(connection, article_id)
    row: Any = connection.execute(
        select(articles, *OUTLET_COLUMNS)
        .outerjoin(outlets, outlets.c.pk == articles.c.outlet)
        .where(articles.c.pk == key)
    ).one()
    whole = Article(
        id=row.id,
        title=row.title,
        body=row.body,
        page_sha256=row.page_sha256,
        origin=row.origin,
        url=row.url,
        outlet=decode.outlet(row),
        authors=authors_of(connection, [key]).get(key, ()),
        sections=decode.sections(row.sections),
        language=row.language,
        published=decode.published(row),
        credit=row.credit,
    )
    return ArticleRecord(
        article=whole,
        fetched=moment_of(row.fetched),
        added_at=moment_of(row.added_at),
        sentences=row.sentences,
        superseded_by=row.superseded_by,
    )


LOOKED_AT = 50
"""Newest articles that are looked through for one whose day is known."""


_NEWEST = (
    select(articles.c.day, articles.c.day_certainty)
    .where(CURRENT)
    .order_by(articles.c.sort_day.desc(), articles.c.pk.desc())
    .limit(LOOKED_AT)
)


def newest_day(connection: Connection) -> date | None:
    """Give the day of the newest current article whose day is not assumed, None without one."""
    return known_day((day, certainty) for day, certainty in connection.execute(_NEWEST))


def published_span(connection: Connection) -> tuple[date, date] | None:
    """Give the first and the last day of current articles whose day is known."""
    t = articles.c
    known = select(t.day).where(CURRENT, t.day.is_not(None), t.day_certainty != "assumed").limit(1)
    first = connection.execute(known.order_by(t.sort_day, t.pk)).scalar()
    last = connection.execute(known.order_by(t.sort_day.desc(), t.pk.desc())).scalar()
    return None if first is None or last is None else (day_of(first), day_of(last))


def known_day(found: Iterable[tuple[int | None, str]]) -> date | None:
    """Give the first day that is not assumed; each comes with its certainty."""
    for day, certainty in found:
        if day is not None and certainty != "assumed":
            return day_of(day)
    return None


def articles_where(where: ArticleFilter, dialect: str) -> Sequence[ColumnElement[bool]]:
    """Give the conditions of a filter."""
    found: list[ColumnElement[bool]] = []
    if not where.superseded:
        found.append(CURRENT)
    if where.outlet_id:
        found.append(outlets.c.id == clean(where.outlet_id))
    if where.outlet_country:
        found.append(outlets.c.country == clean(where.outlet_country))
    if where.language:
        found.append(articles.c.language == clean(where.language))
    if where.since:
        found.append(articles.c.sort_day >= day_number(where.since))
    if where.until:
        found.append(articles.c.sort_day <= day_number(where.until))
    if where.author:
        signs = exists().where(
            article_authors.c.article == articles.c.pk,
            article_authors.c.author == authors.c.pk,
            authors.c.name == clean(where.author),
        )
        found.append(signs)
    if where.pair:
        found.append(articles.c.pk.in_(_of_pair(*where.pair)))
    if where.text:
        wanted = terms(where.text)
        found.append(article_matches(wanted, dialect) if wanted else false())
    return found


def _of_pair(a: str, b: str) -> Any:
    one, other = state_number(a), state_number(b)
    both = or_(
        and_(event_pairs.c.source == one, event_pairs.c.target == other),
        and_(event_pairs.c.source == other, event_pairs.c.target == one),
    )
    return (
        select(mentions.c.article)
        .join(event_mentions, event_mentions.c.mention == mentions.c.pk)
        .join(event_pairs, event_pairs.c.event == event_mentions.c.event)
        .where(both)
    )


def articles_list(
    connection: Connection, where: ArticleFilter, limit: int, cursor: str
) -> Slice[ArticleCard]:
    """List articles by their day, newest first."""
    limit = checked_limit(limit)
    query = (
        select(articles.c.pk, articles.c.sort_day)
        .outerjoin(outlets, outlets.c.pk == articles.c.outlet)
        .where(*articles_where(where, connection.dialect.name))
        .order_by(articles.c.sort_day.desc(), articles.c.pk.desc())
        .limit(limit + 1)
    )
    after = read_cursor(cursor)
    if after:
        day, key = after
        query = query.where(
            articles.c.sort_day <= day, or_(articles.c.sort_day < day, articles.c.pk < key)
        )
    rows = connection.execute(query).all()
    shown = rows[:limit]
    found = cards(connection, [row.pk for row in shown])
    more = write_cursor(shown[-1].sort_day, shown[-1].pk) if len(rows) > limit else ""
    return Slice(tuple(found[row.pk] for row in shown), more)


def quotations(connection: Connection, article_id: str) -> tuple[Quotation, ...]:
    """Give the quotations of an article in the order of the text.

    Raises:
        NotFound: no article has this id.
    """
    key = article_key(connection, article_id)
    query = (
        select(quotation_table)
        .where(quotation_table.c.article == key)
        .order_by(quotation_table.c.start, quotation_table.c.stop)
    )
    return tuple(decode.quotation(row, article_id) for row in connection.execute(query))
