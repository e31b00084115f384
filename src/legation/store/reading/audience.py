"""What readers and reviewers left."""

from __future__ import annotations

import json
from datetime import date

from sqlalchemy import Connection, bindparam, func, or_, select

from legation.store.clean import clean
from legation.store.codes import day_number, moment_of
from legation.store.reading.articles import article_key
from legation.store.reading.cards import cards
from legation.store.reading.cursors import checked_limit, read_cursor, write_cursor
from legation.store.rows import Comment, FeedState, JudgementRecord, Popular, Slice
from legation.store.tables import CURRENT, articles, feeds, notes, views
from legation.store.tables import comments as comment_table
from legation.store.tables import judgements as judgement_table
from legation.types import Judgement


def popular(connection: Connection, limit: int, since: date | None) -> tuple[Popular, ...]:
    """Give the current articles most read, most first."""
    n = func.sum(views.c.n).label("n")
    query = (
        select(views.c.article, n)
        .join(articles, articles.c.pk == views.c.article)
        .where(CURRENT)
        .group_by(views.c.article, articles.c.sort_day)
        .order_by(n.desc(), articles.c.sort_day.desc(), views.c.article)
        .limit(checked_limit(limit))
    )
    if since:
        query = query.where(views.c.day >= day_number(since))
    rows = connection.execute(query).all()
    shown = cards(connection, [row.article for row in rows])
    return tuple(Popular(shown[row.article], int(row.n)) for row in rows)


def comments(connection: Connection, article_id: str, limit: int, cursor: str) -> Slice[Comment]:
    """Give the comments on an article, newest first.

    Raises:
        NotFound: no article has this id.
    """
    limit = checked_limit(limit)
    t = comment_table.c
    query = select(comment_table).where(t.article == article_key(connection, article_id))
    after = read_cursor(cursor)
    if after:
        query = query.where(t.pk < after[1])
    rows = connection.execute(query.order_by(t.pk.desc()).limit(limit + 1)).all()
    shown = rows[:limit]
    items = tuple(Comment(article_id, r.name, r.text, moment_of(r.at)) for r in shown)
    return Slice(items, write_cursor(0, shown[-1].pk) if len(rows) > limit else "")


def judgements(
    connection: Connection, mention_id: str, limit: int, cursor: str
) -> Slice[JudgementRecord]:
    """Give judgements, newest first."""
    limit = checked_limit(limit)
    t = judgement_table.c
    query = select(judgement_table)
    if mention_id:
        wanted = clean(mention_id)
        query = query.where(or_(t.a == wanted, t.b == wanted))
    after = read_cursor(cursor)
    if after:
        query = query.where(t.pk < after[1])
    rows = connection.execute(query.order_by(t.pk.desc()).limit(limit + 1)).all()
    shown = rows[:limit]
    items = tuple(
        JudgementRecord(
            Judgement(r.a, r.b, r.verdict, r.score, tuple(json.loads(r.reasons)), r.judge),
            moment_of(r.at),
        )
        for r in shown
    )
    return Slice(items, write_cursor(0, shown[-1].pk) if len(rows) > limit else "")


_NOTE = select(notes.c.value).where(notes.c.name == bindparam("name"))


def meta(connection: Connection, name: str) -> str:
    """Give a note about the desk itself, "" where there is none."""
    found = connection.execute(_NOTE, {"name": name}).scalar()
    return str(found) if found is not None else ""


def feed_state(connection: Connection, url: str) -> FeedState:
    """Give what a host told at the last fetch."""
    row = connection.execute(select(feeds).where(feeds.c.url == clean(url))).first()
    if row is None:
        return FeedState(url)
    checked = None if row.checked is None else moment_of(row.checked)
    return FeedState(url, row.etag, row.modified, checked)
