"""What changed on a desk between two moments, by kind."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, Select, func, select

from legation.settings import coder_of
from legation.store.codes import moment_of
from legation.store.cut import ChangeKind
from legation.store.rows import Change
from legation.store.tables import (
    articles,
    codings,
    forecasts,
    journal,
    judgements,
    mentions,
    pledge_reviews,
)
from legation.store.tables.history import SEPARATOR


def changes(connection: Connection, after: int, until: int) -> tuple[Change, ...]:
    """Give the changes after one moment and up to another, oldest first."""
    found = [
        *_articles(connection, after, until),
        *_recodings(connection, after, until),
        *_judgements(connection, after, until),
        *_journal(connection, after, until),
    ]
    return tuple(sorted(found, key=lambda c: (c.at, c.kind, c.what, c.subject)))


def removed_since(connection: Connection, moment: int) -> int:
    """Count the articles that were on file at a moment and were taken off later."""
    query = select(journal.c.before).where(journal.c.kind == "removed", journal.c.at > moment)
    return sum(json.loads(text) <= moment for text in connection.execute(query).scalars())


def first_reading(connection: Connection) -> int | None:
    """Give the moment at which the oldest article on file came, None for an empty desk."""
    return connection.execute(select(func.min(articles.c.added_at))).scalar()


def last_change(connection: Connection, until: int) -> tuple[int, ...]:
    """Give a mark that is equal for two moments between which nothing changed."""
    sums: list[Any] = []
    for column in (
        articles.c.added_at,
        mentions.c.added_at,
        mentions.c.retired_at,
        judgements.c.at,
        journal.c.at,
    ):
        query = select(func.max(column), func.count()).where(column <= until)
        sums += connection.execute(query).one()
    sums.append(connection.execute(select(func.count()).select_from(articles)).scalar())
    return tuple(int(each or 0) for each in sums)


def record_mark(connection: Connection) -> tuple[int, ...]:
    """Give a mark that changes with every article, mention, reading and judgement.

    Keys only grow, and what is taken out or replaced leaves an entry in the journal.
    """
    newest = (
        articles.c.pk,
        mentions.c.pk,
        journal.c.pk,
        judgements.c.pk,
        judgements.c.at,
        pledge_reviews.c.pk,
        forecasts.c.pk,
    )
    queries: list[Select[Any]] = [select(func.max(column)) for column in newest]
    queries += [select(func.count()).select_from(table) for table in (articles, codings)]
    return tuple(int(connection.execute(query).scalar() or 0) for query in queries)


def holds_more_mentions_than(connection: Connection, most: int) -> bool:
    """Say whether more than so many mentions are on file, without counting all."""
    # In the order of an index, which holds fifty rows where the table holds one.
    some = select(mentions.c.block).order_by(mentions.c.block, mentions.c.live, mentions.c.day)
    counted = select(func.count()).select_from(some.limit(most + 1).subquery())
    return int(connection.execute(counted).scalar_one()) > most


def _articles(connection: Connection, after: int, until: int) -> list[Change]:
    t = articles.c
    known = set(connection.execute(select(t.url).where(t.added_at <= after)).scalars()) - {""}
    query = select(t.id, t.title, t.url, t.added_at).where(t.added_at > after, t.added_at <= until)
    found = []
    for row in connection.execute(query):
        again = row.url in known
        kind: ChangeKind = "correction" if again else "new"
        what = "another text at a known address" if again else "a new article"
        found.append(Change(kind, what, row.id, row.title, moment_of(row.added_at)))
    return found


def _recodings(connection: Connection, after: int, until: int) -> list[Change]:
    """Sum what a version said newly, and what it put out of force, of articles known before."""
    m = mentions.c
    found = []
    for column, what in (
        (m.added_at, "mentions by a version that had not read these articles"),
        (m.retired_at, "mentions of an older version out of force"),
    ):
        query = (
            select(m.coder, func.count().label("n"), func.max(column).label("at"))
            .join(articles, articles.c.pk == m.article)
            .where(articles.c.added_at <= after, column > after, column <= until)
            .group_by(m.coder)
        )
        found += [
            Change(
                "method", what, row.coder, f"{row.n} of {coder_of(row.coder)}", moment_of(row.at)
            )
            for row in connection.execute(query)
        ]
    return found


def _judgements(connection: Connection, after: int, until: int) -> list[Change]:
    t = judgements.c
    query = select(judgements).where(t.at > after, t.at <= until)
    return [
        Change(
            "correction",
            "a judgement",
            f"{r.a} {r.b}",
            f"{r.verdict} by {r.judge}",
            moment_of(r.at),
        )
        for r in connection.execute(query)
    ]


_TOLD: dict[str, tuple[ChangeKind, str]] = {
    "fetched": ("correction", "a page that came back"),
    "removed": ("correction", "an article taken off"),
    "judgement": ("correction", "a judgement taken back"),
    "coder": ("method", "another coder makes the events"),
    "method": ("method", "another version"),
}


def _journal(connection: Connection, after: int, until: int) -> list[Change]:
    t = journal.c
    query = select(journal).where(t.at > after, t.at <= until)
    found = []
    for row in connection.execute(query):
        kind, what = _TOLD[row.kind]
        before, later = json.loads(row.before), json.loads(row.after)
        if row.kind == "removed" and before > after:
            continue  # it came and went in between
        told = {
            "coder": f"{before or 'none'} → {later}",
            "method": f"{before or 'none'} → {later}",
        }.get(row.kind, "")
        if row.kind == "judgement":
            told = f"was {before[0]} by {row.subject.split(SEPARATOR, 2)[2]}"
        subject = row.subject.replace(SEPARATOR, " ")
        found.append(Change(kind, what, subject, told, moment_of(row.at)))
    return found
