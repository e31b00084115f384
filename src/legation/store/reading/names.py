"""Names for review: offices as articles give them, and names that nothing resolves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from legation.store.codes import day_of
from legation.store.reading.cards import CHUNK
from legation.store.rows import NamePlace, OfficeSeen, UnresolvedName
from legation.store.tables import CURRENT, articles, names_seen, office_judgements
from legation.types import OwnOffice, Span

PLACES = 5
"""Sentences given for each suggestion, the newest."""

_t = names_seen.c
_SENTENCE = func.substr(
    articles.c.body, _t.sentence_start + 1, _t.sentence_stop - _t.sentence_start
).label("words")
_PLACE_COLUMNS = (
    articles.c.id.label("article_id"),
    articles.c.title,
    articles.c.sort_day,
    _t.start,
    _t.stop,
    _t.text,
    _t.sentence_start,
    _t.sentence_stop,
    _SENTENCE,
)


def offices_seen(connection: Connection, country: str, one: str) -> tuple[OfficeSeen, ...]:
    """Give every office that articles write beside a name, last seen first.

    ``country``: only its people; ``one``: only this suggestion. Judged ones of which no
    article is left are given too, without places.
    """
    n = func.count(func.distinct(_t.article)).label("n")
    first = func.min(articles.c.sort_day).label("first")
    last = func.max(articles.c.sort_day).label("last")
    query = (
        select(
            _t.suggestion,
            func.min(_t.person).label("person"),
            func.min(_t.country).label("country"),
            func.min(_t.office).label("office"),
            func.min(_t.sector).label("sector"),
            n,
            first,
            last,
        )
        .join(articles, articles.c.pk == _t.article)
        .where(CURRENT, _t.suggestion != "")
        .group_by(_t.suggestion)
    )
    judged_query = select(office_judgements)
    if country:
        query = query.where(_t.country == country)
        judged_query = judged_query.where(office_judgements.c.country == country)
    if one:
        query = query.where(_t.suggestion == one)
        judged_query = judged_query.where(office_judgements.c.id == one)
    rows = connection.execute(query).all()
    judged = {row.id: row for row in connection.execute(judged_query)}
    places = _places(connection, [row.suggestion for row in rows])
    found = [_seen(row, judged.pop(row.suggestion, None), places[row.suggestion]) for row in rows]
    found += [_only_judged(row) for row in judged.values()]
    return tuple(sorted(found, key=_order))


def _order(seen: OfficeSeen) -> tuple[int, str, str]:
    return (-(seen.last.toordinal() if seen.last else 0), seen.person, seen.id)


def _seen(row: Any, judged: Any, places: Sequence[NamePlace]) -> OfficeSeen:
    return OfficeSeen(
        row.suggestion,
        row.person,
        row.country,
        row.office,
        row.sector,
        day_of(row.first),
        day_of(row.last),
        row.n,
        tuple(places),
        judged.verdict if judged else "",
    )


def _only_judged(row: Any) -> OfficeSeen:
    since = None if row.since is None else day_of(row.since)
    return OfficeSeen(
        row.id, row.person, row.country, row.office, row.sector, since, since, 0, (), row.verdict
    )


def _places(connection: Connection, ids: Sequence[str]) -> dict[str, list[NamePlace]]:
    """Give the newest places of each suggestion."""
    found: dict[str, list[NamePlace]] = defaultdict(list)
    rank = func.row_number().over(
        partition_by=_t.suggestion, order_by=(articles.c.sort_day.desc(), _t.pk.desc())
    )
    for at in range(0, len(ids), CHUNK):
        inner = (
            select(_t.suggestion, *_PLACE_COLUMNS, rank.label("rank"))
            .join(articles, articles.c.pk == _t.article)
            .where(CURRENT, _t.suggestion.in_(ids[at : at + CHUNK]))
            .subquery()
        )
        query = select(inner).where(inner.c.rank <= PLACES).order_by(inner.c.rank)
        for row in connection.execute(query):
            found[row.suggestion].append(_place(row))
    return found


def _place(row: Any) -> NamePlace:
    return NamePlace(
        row.article_id,
        row.title,
        day_of(row.sort_day),
        row.start,
        row.stop,
        row.text,
        Span(row.sentence_start, row.sentence_stop),
        row.words,
    )


def unresolved(connection: Connection, limit: int) -> tuple[UnresolvedName, ...]:
    """Give names that nothing resolved, most often written first, each with its newest place."""
    n = func.count().label("n")
    grouped = (
        select(_t.text, n, func.count(func.distinct(_t.article)).label("articles"))
        .join(articles, articles.c.pk == _t.article)
        .where(CURRENT, _t.country == "")
        .group_by(_t.text)
        .order_by(n.desc(), _t.text)
        .limit(limit)
    )
    found = []
    for row in connection.execute(grouped).all():
        place = (
            select(*_PLACE_COLUMNS)
            .join(articles, articles.c.pk == _t.article)
            .where(CURRENT, _t.country == "", _t.text == row.text)
            .order_by(articles.c.sort_day.desc(), _t.pk.desc())
            .limit(1)
        )
        example = _place(connection.execute(place).one())
        found.append(UnresolvedName(row.text, row.n, row.articles, example))
    return tuple(found)


def own_offices(connection: Connection) -> tuple[OwnOffice, ...]:
    """Give the offices that reviewers accepted, oldest first."""
    t = office_judgements.c
    query = select(office_judgements).where(t.verdict == "accepted").order_by(t.since, t.id)
    return tuple(
        OwnOffice(
            row.person,
            row.country,
            row.office,
            row.sector,
            day_of(row.since),
            None if row.until is None else day_of(row.until),
        )
        for row in connection.execute(query)
    )
