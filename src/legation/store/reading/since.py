"""What came on a desk since a copy of it was taken back to a day, and would change that past."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from legation.store.cut import Cut
from legation.store.reading.changes import record_mark
from legation.store.tables import (
    articles,
    codings,
    forecasts,
    journal,
    judgements,
    mentions,
    pledge_reviews,
    pledges,
)

Holds = Callable[[set[str]], int]
"""Says how many of some articles, by id, are in the copy."""

Told = tuple[int, str, str]
"""How many, and what one and several of them are called."""


@dataclass(frozen=True, slots=True)
class Seen:
    """How far a copy saw its desk: the record's mark, the greatest moment on it (microseconds)
    and its articles.
    """

    mark: tuple[int, ...]
    moment: int
    articles: int


def seen(connection: Connection) -> Seen:
    """Say how far a desk has come."""
    said = [table.c.at for table in (codings, journal, judgements, pledge_reviews, forecasts)]
    moments = (articles.c.added_at, *said)
    newest = [connection.execute(select(func.max(at))).scalar() or 0 for at in moments]
    held = connection.execute(select(func.count()).select_from(articles)).scalar_one()
    return Seen(record_mark(connection), max(newest), held)


def changed_since(connection: Connection, cut: Cut, known: Seen, holds: Holds) -> tuple[str, ...]:
    """Tell what came since that would change the past of ``cut``; () where nothing did.

    What comes after the day leaves what had been read by then as it was, unless it takes an
    article off; what had been published by then is read as the desk reads it today.
    """
    if record_mark(connection) == known.mark:
        return ()
    t = journal.c
    entries = connection.execute(
        select(t.kind, t.subject, t.before, t.at).where(t.at > known.moment)
    ).all()
    # One article may be taken off, read again and taken off again.
    taken = [(row.subject, json.loads(row.before)) for row in entries if row.kind == "removed"]
    seen_then = select(func.count()).where(articles.c.added_at <= known.moment)
    there = connection.execute(seen_then).scalar_one()
    if there + sum(at <= known.moment for _, at in taken) != known.articles:
        return ("the desk is another one, or an older copy of itself",)
    gone = holds({name for name, _ in taken})
    told: list[Told] = [(gone, "article was taken off", "articles were taken off")]
    if cut.known_by == "published" or known.moment <= cut.moment:
        told += _came(connection, cut, known)
        bears = [row for row in entries if cut.known_by == "published" or row.at <= cut.moment]
        again = {row.subject for row in bears if row.kind == "fetched"}
        told.append((holds(again), "page came back", "pages came back"))
        if any(row.kind == "coder" for row in bears):
            told.append((1, "other coder makes the events", ""))
    return tuple(f"{n} {one if n == 1 else many}" for n, one, many in told if n)


def _came(connection: Connection, cut: Cut, known: Seen) -> Iterator[Told]:
    last = cut.moment // 86_400_000_000
    article = articles.c.pk == codings.c.article
    old = articles.c.added_at <= known.moment
    judged = mentions.c.id == judgements.c.a
    of_pledge = pledges.c.pk == pledge_reviews.c.pledge

    def since(at: Any, *where: Any) -> int:
        """Count what came; ``where`` leads from it to the article that it is about."""
        by_then = articles.c.sort_day <= last if cut.known_by == "published" else at <= cut.moment
        query = select(func.count()).where(at > known.moment, by_then, *where)
        return int(connection.execute(query).scalar_one())

    yield since(articles.c.added_at), "article came", "articles came"
    again = since(codings.c.at, article, old)
    yield again, "article was read again", "articles were read again"
    words = since(judgements.c.at, judged, mentions.c.article == articles.c.pk)
    yield words, "judgement was given", "judgements were given"
    reviews = since(pledge_reviews.c.at, of_pledge, pledges.c.article == articles.c.pk)
    yield reviews, "pledge was reviewed", "pledges were reviewed"
    late = cut.known_by == "published"
    issued = select(func.count()).where(
        forecasts.c.at > known.moment,
        forecasts.c.issued <= last,
        *(() if late else (forecasts.c.at <= cut.moment,)),
    )
    n = int(connection.execute(issued).scalar_one())
    yield n, "forecast was issued", "forecasts were issued"
