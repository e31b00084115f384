"""Questions about pairs of states."""

from __future__ import annotations

import hashlib
from datetime import date
from functools import cache
from typing import Any

import numpy as np
from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    and_,
    bindparam,
    cast,
    func,
    literal_column,
    or_,
    select,
    union,
)

from legation.store import decode
from legation.store.codes import (
    MILLION,
    MODALITY_NAMES,
    TYPE_NAMES,
    day_number,
    day_of,
    state_code,
    state_number,
    week_number,
)
from legation.store.reading.columns import columns
from legation.store.reading.cursors import checked_limit
from legation.store.rows import DailyRow, PairCount, PersonCount, PledgeRecord, RollupRow, Sums
from legation.store.tables import (
    CURRENT,
    actors,
    articles,
    dyads,
    event_actors,
    event_pairs,
    events,
    milestone_states,
    pledge_pairs,
)
from legation.store.tables import milestones as milestone_table
from legation.store.tables import pledges as pledge_table
from legation.store.tables import rollup as rollup_table
from legation.types import Actor, Milestone


def pairs(connection: Connection, limit: int, state: str) -> tuple[PairCount, ...]:
    """Give the pairs with most events, most first."""
    query = select(dyads).order_by(dyads.c.events.desc(), dyads.c.a, dyads.c.b)
    if state:
        number = state_number(state)
        query = query.where(or_(dyads.c.a == number, dyads.c.b == number))
    found = []
    for row in connection.execute(query.limit(checked_limit(limit))):
        a, b = sorted((state_code(row.a), state_code(row.b)))
        found.append(PairCount(a, b, row.events, day_of(row.last_day)))
    return tuple(found)


def both_ways(table: Any, a: str, b: str) -> ColumnElement[bool]:
    """Give the condition that a row is of ``a``→``b`` or ``b``→``a``."""
    one, other = state_number(a), state_number(b)
    return or_(
        and_(table.c.source == one, table.c.target == other),
        and_(table.c.source == other, table.c.target == one),
    )


_ROLLUP = (
    select(rollup_table)
    .where(
        rollup_table.c.source == bindparam("one"),
        rollup_table.c.target == bindparam("other"),
        rollup_table.c.week.between(bindparam("low"), bindparam("high")),
    )
    .order_by(rollup_table.c.week, rollup_table.c.type, rollup_table.c.modality)
)
_DAILY = (
    select(
        event_pairs.c.day,
        event_pairs.c.type,
        event_pairs.c.modality,
        event_pairs.c.confidence,
        event_pairs.c.share,
        events.c.id,
    )
    .join(events, events.c.pk == event_pairs.c.event)
    .where(
        event_pairs.c.source == bindparam("one"),
        event_pairs.c.target == bindparam("other"),
        event_pairs.c.day.between(bindparam("low"), bindparam("high")),
    )
)


def _ways(a: str, b: str) -> tuple[tuple[str, str], ...]:
    return ((a, b),) if a == b else ((a, b), (b, a))


def _asked(source: str, target: str, low: date | None, high: date | None) -> dict[str, int]:
    return {
        "one": state_number(source),
        "other": state_number(target),
        "low": day_number(low or date.min),
        "high": day_number(high or date.max),
    }


def rollup(
    connection: Connection, a: str, b: str, since: date | None, until: date | None
) -> tuple[RollupRow, ...]:
    """Give both directions by week; a week counts whole where a bound falls into it."""
    found = []
    # Thousands of rows fall on hundreds of weeks: each Monday is made once.
    monday = cache(day_of)
    for source, target in _ways(a, b):
        asked = _asked(source, target, since, until)
        asked["low"] = week_number(asked["low"])
        for _, _, week, kind, modality, n, weight, confident in connection.execute(_ROLLUP, asked):
            names = TYPE_NAMES[kind], MODALITY_NAMES[modality]
            sums = weight / MILLION, confident / MILLION
            found.append(RollupRow(monday(week), source, target, *names, n, *sums))
    return tuple(sorted(found, key=lambda row: row.week))


_WEEKS = select(
    rollup_table.c.week,
    rollup_table.c.type,
    rollup_table.c.modality,
    rollup_table.c.events,
    rollup_table.c.weight,
).where(
    rollup_table.c.source == bindparam("one"),
    rollup_table.c.target == bindparam("other"),
    rollup_table.c.week.between(bindparam("low"), bindparam("high")),
)
_MODALITIES = 100
"""More than there are modalities: what parts a type's number from a modality's in one."""


_DAYS = select(
    event_pairs.c.day,
    event_pairs.c.type,
    event_pairs.c.modality,
    literal_column("1").label("events"),
    cast(func.round(event_pairs.c.share * MILLION), BigInteger).label("weight"),
).where(
    event_pairs.c.source == bindparam("one"),
    event_pairs.c.target == bindparam("other"),
    event_pairs.c.day.between(bindparam("low"), bindparam("high")),
)


def weeks(connection: Connection, a: str, b: str, since: date | None, until: date | None) -> Sums:
    """Give what :func:`rollup` gives, as columns, in the same order whoever is named first."""
    low = day_of(week_number(day_number(since))) if since else None
    return _sums(connection, _WEEKS, a, b, low, until)


def days(connection: Connection, a: str, b: str, since: date | None, until: date | None) -> Sums:
    """Give every event of both directions with its day, as columns."""
    return _sums(connection, _DAYS, a, b, since, until)


def _sums(
    connection: Connection, query: Any, a: str, b: str, since: date | None, until: date | None
) -> Sums:
    sides = tuple(sorted({a, b}))
    parts = []
    for at, source in enumerate(sides):
        asked = _asked(source, sides[-1 - at], since, until)
        day, kind, modality, n, weight = columns(connection, query, asked)
        parts.append([day, np.full(len(day), at), kind * _MODALITIES + modality, n, weight])
    day, acts, kind, n, weight = map(np.concatenate, zip(*parts, strict=True))
    order = np.lexsort((weight, (day * 2 + acts) * _MODALITIES**2 + kind))
    found, places = np.unique(kind[order], return_inverse=True)
    kinds = tuple(
        (TYPE_NAMES[each // _MODALITIES], MODALITY_NAMES[each % _MODALITIES])
        for each in found.tolist()
    )
    day, acts, n, weight = (column[order] for column in (day, acts, n, weight))
    told = [repr((sides, kinds)).encode(), *(c.tobytes() for c in (day, acts, places, n, weight))]
    return Sums(
        sides,
        kinds,
        day + day_of(0).toordinal(),
        acts,
        places,
        n,
        weight / MILLION,
        hashlib.sha256(b"".join(told)).digest(),
    )


def daily(
    connection: Connection, a: str, b: str, since: date | None, until: date | None
) -> tuple[DailyRow, ...]:
    """Give every event of both directions, oldest first."""
    found = []
    for source, target in _ways(a, b):
        asked = _asked(source, target, since, until)
        for day, kind, modality, sure, share, name in connection.execute(_DAILY, asked):
            names = TYPE_NAMES[kind], MODALITY_NAMES[modality]
            found.append(DailyRow(day_of(day), source, target, *names, sure, share, name))
    return tuple(sorted(found, key=lambda row: (row.day, row.event_id, row.source)))


def people(
    connection: Connection, a: str, b: str, limit: int, newest: int = 0
) -> tuple[PersonCount, ...]:
    """Give the persons of ``a`` and ``b`` in the pair's events, most events first.

    ``newest``: only of so many newest events each way, 0 for all.
    """
    part = _parts(a, b, newest)
    # Summed by number first: who they are is looked up once each, not once an event.
    seen = (
        select(
            event_actors.c.actor,
            func.count().label("n"),
            func.max(part.c.day).label("last_day"),
        )
        .select_from(part)
        .join(event_actors, event_actors.c.event == part.c.event)
        .group_by(event_actors.c.actor)
        .subquery()
    )
    person = (actors.c.name, actors.c.country, actors.c.sector, actors.c.kind, actors.c.office)
    query = (
        select(*person, seen.c.n, seen.c.last_day)
        .select_from(seen)
        .join(actors, actors.c.pk == seen.c.actor)
        .where(
            actors.c.kind == "person",
            actors.c.country.in_([state_number(a), state_number(b)]),
        )
        .order_by(seen.c.n.desc(), actors.c.name, actors.c.office)
        .limit(checked_limit(limit))
    )
    return tuple(
        PersonCount(
            Actor(row.name, state_code(row.country), row.sector, row.kind, row.office),
            row.n,
            day_of(row.last_day),
        )
        for row in connection.execute(query)
    )


def _parts(a: str, b: str, newest: int) -> Any:
    """Give event and day of a pair's events, of the ``newest`` each way where not 0."""
    t = event_pairs.c
    ways = []
    for source, target in _ways(a, b):
        way = select(t.event, t.day).where(
            t.source == state_number(source), t.target == state_number(target)
        )
        if newest:
            way = way.order_by(t.day.desc(), t.event.desc()).limit(newest)
        ways.append(select(way.subquery()))
    return union(*ways).subquery()  # what goes both ways counts once


def pledges(connection: Connection, a: str, b: str, limit: int) -> tuple[PledgeRecord, ...]:
    """Give what ``a`` and ``b`` promised each other in current articles, newest first."""
    t = pledge_table
    query = (
        select(t, articles.c.id.label("article_id"), articles.c.day.label("article_day"))
        .join(articles, articles.c.pk == t.c.article)
        .where(
            t.c.pk.in_(select(pledge_pairs.c.pledge).where(both_ways(pledge_pairs, a, b))),
            CURRENT,
        )
        .order_by(articles.c.sort_day.desc(), t.c.id)
        .limit(checked_limit(limit))
    )
    return tuple(
        PledgeRecord(
            decode.pledge(row), None if row.article_day is None else day_of(row.article_day)
        )
        for row in connection.execute(query)
    )


def milestones(connection: Connection, a: str, b: str, limit: int) -> tuple[Milestone, ...]:
    """Give the dated facts in current articles that name both states, by year and day."""
    t = milestone_table
    naming = [
        t.c.pk.in_(
            select(milestone_states.c.milestone).where(
                milestone_states.c.state == state_number(code)
            )
        )
        for code in (a, b)
    ]
    query = (
        select(t, articles.c.id.label("article_id"))
        .join(articles, articles.c.pk == t.c.article)
        .where(*naming, CURRENT)
        .order_by(t.c.year, t.c.day.is_(None), t.c.day, t.c.id)
        .limit(checked_limit(limit))
    )
    return tuple(decode.milestone(row) for row in connection.execute(query))
