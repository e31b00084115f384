"""Questions about pairs of states."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    bindparam,
    func,
    or_,
    select,
    union,
)

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
from legation.store.reading.cursors import checked_limit
from legation.store.rows import DailyRow, PairCount, PersonCount, RollupRow
from legation.store.tables import (
    actors,
    dyads,
    event_pairs,
    events,
    pair_people,
)
from legation.store.tables import rollup as rollup_table
from legation.store.unordered import low_high
from legation.types import Actor


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


_OF_PAIR = select(dyads.c.events).where(
    dyads.c.a == bindparam("low"), dyads.c.b == bindparam("high")
)
_WITH = select(func.coalesce(func.sum(dyads.c.events), 0)).where(
    or_(dyads.c.a == bindparam("number"), dyads.c.b == bindparam("number"))
)


_OF_DAYS = [
    select(event_pairs.c.event).where(
        event_pairs.c.source == bindparam(source),
        event_pairs.c.target == bindparam(target),
        event_pairs.c.day.between(bindparam("low"), bindparam("high")),
    )
    for source, target in (("one", "other"), ("other", "one"))
]
_COUNTED = select(func.count()).select_from(union(*_OF_DAYS).subquery())


def pair_events(
    connection: Connection, a: str, b: str, since: date | None = None, until: date | None = None
) -> int:
    """Count the events of a pair, of all days or of some, each once."""
    if since or until:
        asked = bounds(a, b, since, until)
        return int(connection.execute(_COUNTED, asked).scalar_one())
    low, high = low_high(a, b)
    return int(connection.execute(_OF_PAIR, {"low": low, "high": high}).scalar() or 0)


def events_with(connection: Connection, state: str) -> int:
    """Count the events of all pairs of a state, in each of which an event counts once."""
    return int(connection.execute(_WITH, {"number": state_number(state)}).scalar_one())


def both_ways(table: Any, a: str, b: str) -> ColumnElement[bool]:
    """Give the condition that a row is of ``a``→``b`` or ``b``→``a``."""
    return _both_ways(table, state_number(a), state_number(b))


def between(table: Any) -> ColumnElement[bool]:
    """Give that condition for a query made once, of the numbers ``one`` and ``other``."""
    return _both_ways(table, bindparam("one"), bindparam("other"))


def _both_ways(table: Any, one: Any, other: Any) -> ColumnElement[bool]:
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


def bounds(source: str, target: str, low: date | None, high: date | None) -> dict[str, int]:
    """Give what a query of one way between two days asks, as numbers."""
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
        asked = bounds(source, target, since, until)
        asked["low"] = week_number(asked["low"])
        for _, _, week, kind, modality, n, weight, confident in connection.execute(_ROLLUP, asked):
            names = TYPE_NAMES[kind], MODALITY_NAMES[modality]
            sums = weight / MILLION, confident / MILLION
            found.append(RollupRow(monday(week), source, target, *names, n, *sums))
    return tuple(sorted(found, key=lambda row: row.week))


def daily(
    connection: Connection, a: str, b: str, since: date | None, until: date | None
) -> tuple[DailyRow, ...]:
    """Give every event of both directions, oldest first."""
    found = []
    for source, target in _ways(a, b):
        asked = bounds(source, target, since, until)
        for day, kind, modality, sure, share, name in connection.execute(_DAILY, asked):
            names = TYPE_NAMES[kind], MODALITY_NAMES[modality]
            found.append(DailyRow(day_of(day), source, target, *names, sure, share, name))
    return tuple(sorted(found, key=lambda row: (row.day, row.event_id, row.source)))


_PEOPLE = (
    select(actors, pair_people.c.events.label("n"), pair_people.c.last_day)
    .select_from(pair_people)
    .join(actors, actors.c.pk == pair_people.c.actor)
    .where(pair_people.c.low == bindparam("low"), pair_people.c.high == bindparam("high"))
    .order_by(pair_people.c.events.desc(), actors.c.name, actors.c.office)
    .limit(bindparam("most"))
)


def people(connection: Connection, a: str, b: str, limit: int) -> tuple[PersonCount, ...]:
    """Give the persons of ``a`` and ``b`` in the pair's events, most events first."""
    low, high = low_high(a, b)
    asked = {"low": low, "high": high, "most": checked_limit(limit)}
    return tuple(
        PersonCount(
            Actor(row.name, state_code(row.country), row.sector, row.kind, row.office),
            row.n,
            day_of(row.last_day),
        )
        for row in connection.execute(_PEOPLE, asked).all()
    )
