"""Weekly counts to forecast from, and forecasts as they were issued."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import numpy as np
from sqlalchemy import (
    BigInteger,
    Connection,
    and_,
    bindparam,
    cast,
    func,
    literal_column,
    or_,
    select,
)

from legation.store.codes import (
    TYPE_NAMES,
    day_number,
    day_of,
    moment_of,
    state_code,
    state_number,
)
from legation.store.reading.columns import columns
from legation.store.rows import IssuedForecast, WeekColumns, WeekCount
from legation.store.tables import forecasts, happened
from legation.store.unordered import low_high
from legation.types import CountForecast, EventType, Forecast

_f, _h = forecasts.c, happened.c


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
    end = day_number(last)
    ago = ((end - _h.day) // 7).label("ago")
    query: Any = (
        select(_h.low, _h.high, ago, _h.type, func.sum(_h.events))
        .where(_h.day <= end, _h.day > end - 7 * weeks)
        .group_by(_h.low, _h.high, "ago", _h.type)
    )
    if pair:
        low, high = low_high(*pair)
        query = query.where(_h.low == low, _h.high == high)
    found: dict[tuple[str, str], list[WeekCount]] = {}
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


_TYPES = 100
"""More than there are types: what parts a week's or a day's number from a type's in one."""
_MOST = 1_000_000
"""More acts of a type than two states do in a day: parts their number from the rest."""
# Day, type and number as one: three columns take the engine a third longer.
_DAYS = select(
    (
        (cast(_h.day - bindparam("low_day"), BigInteger) * literal_column(str(_TYPES)) + _h.type)
        * literal_column(str(_MOST))
        + _h.events
    ).label("acts")
).where(
    _h.low == bindparam("low"),
    _h.high == bindparam("high"),
    _h.day.between(bindparam("low_day"), bindparam("high_day")),
)


def week_columns(
    connection: Connection, last: date, weeks: int, pair: tuple[str, str]
) -> WeekColumns:
    """Give what :func:`week_counts` gives of one pair of two states, as columns.

    10,000 events take a quarter of the engine's time so.
    """
    end = day_number(last)
    a, b = sorted(pair)
    low, high = low_high(a, b)
    asked = {"low": low, "high": high, "low_day": end - 7 * weeks + 1, "high_day": end}
    (acts,) = columns(connection, _DAYS, asked)
    place, n = np.divmod(acts, _MOST)
    day, kind = np.divmod(place, _TYPES)
    # Counted by place: ``np.unique`` would sort them all, which takes ten times as long.
    of_week = np.bincount((day // 7 + 1) * _TYPES + kind, n, minlength=1)
    found = np.flatnonzero(of_week)
    counts = of_week[found].astype(np.int64)
    numbers, kinds = np.unique(found % _TYPES, return_inverse=True)
    types = tuple(TYPE_NAMES[number] for number in numbers.tolist())
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
    query = select(forecasts)
    if pair:
        one, other = (state_number(code) for code in pair)
        query = query.where(or_(and_(_f.a == one, _f.b == other), and_(_f.a == other, _f.b == one)))
    if due_by:
        query = query.where(_f.due <= day_number(due_by))
    if issued:
        query = query.where(_f.issued == day_number(issued))
    query = query.order_by(_f.issued.desc(), _f.a, _f.b, _f.weeks).limit(limit)
    return tuple(_forecast(row) for row in connection.execute(query))


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
