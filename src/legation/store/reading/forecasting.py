"""Weekly counts to forecast from, and forecasts as they were issued."""

from __future__ import annotations

import json
from datetime import date
from functools import cache, reduce
from operator import add
from typing import Any

import numpy as np
from sqlalchemy import (
    BigInteger,
    Connection,
    Select,
    and_,
    bindparam,
    cast,
    func,
    literal_column,
    or_,
    select,
    union_all,
)

from legation.store.codes import (
    TYPE_NAMES,
    day_number,
    day_of,
    moment_of,
    state_code,
    state_number,
    week_number,
)
from legation.store.reading.columns import columns
from legation.store.rows import IssuedForecast, WeekColumns, WeekCount
from legation.store.tables import WEEKDAYS, forecasts, happened_weeks
from legation.store.unordered import low_high
from legation.types import CountForecast, EventType, Forecast

_f, _h = forecasts.c, happened_weeks.c


def _parted(weekday: int) -> tuple[Any, Any]:
    """Give the sum of a row's days up to a day of the week (0: Monday), and of those after it."""
    early, late = WEEKDAYS[: weekday + 1], WEEKDAYS[weekday + 1 :]
    return reduce(add, (_h[day] for day in early)), reduce(add, (_h[day] for day in late), _NONE)


_NONE: Any = literal_column("0")


def week_counts(
    connection: Connection,
    last: date,
    weeks: int,
    pair: tuple[str, str] | None = None,
    least: int = 0,
) -> tuple[WeekCount, ...]:
    """Count the events that happened by pair, type and week, the newest week ending on ``last``.

    An act in both directions counts once. ``least``: only pairs with as many events or more.
    """
    if pair and pair[0] != pair[1]:
        found_of = _rows_of(week_columns(connection, last, weeks, pair))
        return found_of if sum(row.events for row in found_of) >= least else ()
    monday = week_number(day_number(last))
    ways = []
    # What a row's later days bring falls into the week after that of its earlier ones.
    for after, events in enumerate(_parted(last.weekday())):
        ago = ((monday - _h.week) // 7 - after).label("ago")
        way = select(_h.low, _h.high, ago, _h.type, events.label("n")).where(
            _h.week.between(monday - 7 * (weeks - 1 + after), monday - 7 * after), events > 0
        )
        if pair:
            low, high = low_high(*pair)
            way = way.where(_h.low == low, _h.high == high)
        ways.append(way)
    each = union_all(*ways).subquery().c
    keys = (each.low, each.high, each.ago, each.type)
    found: dict[tuple[str, str], list[WeekCount]] = {}
    query = select(*keys, func.sum(each.n)).group_by(*keys)
    for one, other, when, kind, n in connection.execute(query):
        a, b = sorted((state_code(one), state_code(other)))
        row = WeekCount(a, b, int(when), TYPE_NAMES[kind], int(n))
        found.setdefault((a, b), []).append(row)
    return tuple(
        row
        for _, rows in sorted(found.items())
        if sum(each.events for each in rows) >= least
        for row in sorted(rows, key=lambda r: (-r.ago, r.event_type))
    )


_TYPES = 32
"""More than there are types: what parts a week's number from a type's in one."""
_BITS = 20
"""Hold more acts of a type than two states do in a week: part their numbers from the rest."""
_MOST = 1 << _BITS


@cache
def _weeks_of_pair(weekday: int) -> Select[Any]:
    """Give the query for a pair's rows, to be parted after a day of the week.

    Week, type and both numbers as one: four columns take the engine half as long again.
    """
    early, late = _parted(weekday)
    place = cast((_h.week - bindparam("low_week")) // 7, BigInteger) * _number(_TYPES) + _h.type
    return select(((place * _number(_MOST) + early) * _number(_MOST) + late).label("acts")).where(
        _h.low == bindparam("low"),
        _h.high == bindparam("high"),
        _h.week.between(bindparam("low_week"), bindparam("high_week")),
    )


def _number(value: int) -> Any:
    return literal_column(str(value))


def week_columns(
    connection: Connection, last: date, weeks: int, pair: tuple[str, str]
) -> WeekColumns:
    """Give what :func:`week_counts` gives of one pair of two states, as columns.

    10,000 events take a quarter of the engine's time so.
    """
    monday = week_number(day_number(last))
    a, b = sorted(pair)
    low, high = low_high(a, b)
    asked = {"low": low, "high": high, "low_week": monday - 7 * weeks, "high_week": monday}
    (acts,) = columns(connection, _weeks_of_pair(last.weekday()), asked)
    late, rest = acts & (_MOST - 1), acts >> _BITS
    early, place = rest & (_MOST - 1), rest >> _BITS
    # The first row's earlier days come before the weeks asked for, the last one's later after.
    places = np.concatenate((place, place + _TYPES))
    # Counted by place: ``np.unique`` would sort them all, which takes ten times as long.
    of_week = np.bincount(places, np.concatenate((early, late)), minlength=1)
    of_week[:_TYPES], of_week[(weeks + 1) * _TYPES :] = 0, 0
    found = np.flatnonzero(of_week)
    counts = of_week[found].astype(np.int64)
    number = found % _TYPES
    known = np.bincount(number, minlength=_TYPES) > 0
    types = tuple(TYPE_NAMES[each] for each in np.flatnonzero(known).tolist())
    kinds = (np.cumsum(known) - 1)[number]
    return WeekColumns(a, b, types, weeks - found // _TYPES, kinds, counts)


def _rows_of(found: WeekColumns) -> tuple[WeekCount, ...]:
    rows = zip(found.ago.tolist(), found.kinds.tolist(), found.events.tolist(), strict=True)
    counts = [WeekCount(found.a, found.b, ago, found.types[kind], n) for ago, kind, n in rows]
    return tuple(sorted(counts, key=lambda r: (-r.ago, r.event_type)))


def issued_forecasts(
    connection: Connection,
    pair: tuple[str, str] | None = None,
    due_by: date | None = None,
    limit: int = 300,
    issued: date | None = None,
) -> tuple[IssuedForecast, ...]:
    """Give forecasts, last issued first; ``due_by``: only those whose last day has come by then.

    ``issued``: only those of this day.
    """
    query, asked = (_ISSUED_OF_PAIR if pair else _ISSUED), {"most": limit}
    if pair:
        asked |= {"one": state_number(pair[0]), "other": state_number(pair[1])}
    if due_by:
        query = query.where(_f.due <= day_number(due_by))
    if issued:
        query = query.where(_f.issued == day_number(issued))
    return tuple(_forecast(row) for row in connection.execute(query, asked))


# Made once: a pair's page asks for its own, and making the query takes longer than answering it.
_ISSUED = (
    select(forecasts)
    .order_by(_f.issued.desc(), _f.a, _f.b, _f.weeks)
    .limit(bindparam("most", type_=BigInteger))
)
_ISSUED_OF_PAIR = _ISSUED.where(
    or_(
        and_(_f.a == bindparam("one"), _f.b == bindparam("other")),
        and_(_f.a == bindparam("other"), _f.b == bindparam("one")),
    )
)


def _forecast(row: Any) -> IssuedForecast:
    chances: dict[EventType, float] = json.loads(row.chances)
    told = Forecast(
        id=row.id,
        a=state_code(row.a),
        b=state_code(row.b),
        issued=day_of(row.issued),
        weeks=row.weeks,
        model=row.model,
        cooperation=CountForecast(row.cooperation, row.cooperation_size),
        conflict=CountForecast(row.conflict, row.conflict_size),
        chances=tuple(chances.items()),
        events=row.events,
    )
    return IssuedForecast(told, moment_of(row.at))
