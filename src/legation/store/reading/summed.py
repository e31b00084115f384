"""Both directions of a pair by week or by day, as columns."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
from sqlalchemy import BigInteger, Connection, bindparam, case, cast, func, literal_column, select

from legation.store.codes import (
    MILLION,
    MODALITY_NAMES,
    TYPE_NAMES,
    day_number,
    day_of,
    week_number,
)
from legation.store.reading.columns import Whole, columns
from legation.store.reading.pairs import bounds
from legation.store.rows import Sums
from legation.store.tables import event_pairs
from legation.store.tables import rollup as rollup_table

_MODALITY_BITS = 5
"""Hold any modality: what parts a type's number from a modality's in one."""
_KIND_BITS = 5 + _MODALITY_BITS
"""Hold any type and modality: what parts a day's number from theirs in one."""
_EVENT_BITS = 24
"""Hold more events than a week of one type and modality has: part their number from the rest."""
# Whole powers of two: numpy parts by bits a tenth as long as it divides.
_KINDS, _MOST = 1 << _KIND_BITS, 1 << _EVENT_BITS


def _place(table: Any, day: Any) -> Any:
    """Give a row's day, type and modality as one number."""
    kind = table.c.type * literal_column(str(1 << _MODALITY_BITS)) + table.c.modality
    return cast(day, BigInteger) * literal_column(str(_KINDS)) + kind


def _summed(place: Any, counted: Any, beyond: Any) -> Any:
    """Give columns that are short to write: as most shares are whole, only those of rows with
    another ``beyond`` are, with their places.
    """
    return select(
        counted.label("counted"),
        case((beyond != 0, place)).label("place"),
        func.nullif(beyond, literal_column("0")).label("beyond"),
    )


_MILLIONTHS: Any = literal_column(str(MILLION))
_WEEKS = _summed(
    _place(rollup_table, rollup_table.c.week),
    _place(rollup_table, rollup_table.c.week) * literal_column(str(_MOST)) + rollup_table.c.events,
    rollup_table.c.weight - cast(rollup_table.c.events, BigInteger) * _MILLIONTHS,
).where(
    rollup_table.c.source == bindparam("one"),
    rollup_table.c.target == bindparam("other"),
    rollup_table.c.week.between(bindparam("low"), bindparam("high")),
)
_DAYS = select(
    _place(event_pairs, event_pairs.c.day).label("place"),
    (cast(func.round(event_pairs.c.share * MILLION), BigInteger) - _MILLIONTHS).label("beyond"),
).where(
    event_pairs.c.source == bindparam("one"),
    event_pairs.c.target == bindparam("other"),
    event_pairs.c.day.between(bindparam("low"), bindparam("high")),
)


def weeks(connection: Connection, a: str, b: str, since: date | None, until: date | None) -> Sums:
    """Give what :func:`rollup` gives, as columns, in the same order whoever is named first."""
    low = day_of(week_number(day_number(since))) if since else None
    sides = tuple(sorted({a, b}))
    parts = []
    for at, source in enumerate(sides):
        asked = bounds(source, sides[-1 - at], low, until)
        counted, odd, beyond = columns(connection, _WEEKS, asked)
        parts.append((_sided(counted, at, _KIND_BITS + _EVENT_BITS), _sided(odd, at), beyond))
    counted, odd, beyond = map(np.concatenate, zip(*parts, strict=True))
    counted.sort()  # a day, side and kind has one row: numbers alone are sorted, not their places
    place, n = counted >> _EVENT_BITS, counted & (_MOST - 1)
    weight = n * MILLION
    weight[np.searchsorted(place, odd)] += beyond
    return _sums(sides, place, n, weight)


def days(connection: Connection, a: str, b: str, since: date | None, until: date | None) -> Sums:
    """Give every event of both directions with its day, as columns."""
    sides = tuple(sorted({a, b}))
    parts = []
    for at, source in enumerate(sides):
        place, beyond = columns(connection, _DAYS, bounds(source, sides[-1 - at], since, until))
        parts.append((_sided(place, at), beyond))
    place, beyond = map(np.concatenate, zip(*parts, strict=True))
    order = np.lexsort((beyond, place))
    return _sums(sides, place[order], np.ones_like(place), MILLION + beyond[order])


def _sided(place: Whole, side: int, below: int = _KIND_BITS) -> Whole:
    """Give numbers with that of a side put in over their lowest ``below`` bits."""
    return ((place >> below << 1) + side << below) + (place & ((1 << below) - 1))


def _sums(sides: tuple[str, ...], place: Whole, n: Whole, weight: Whole) -> Sums:
    """Give sums by places in order, each of a day, a side and a kind."""
    day, kind = place >> _KIND_BITS, place & (_KINDS - 1)
    times = np.bincount(kind, minlength=1)
    found = np.flatnonzero(times)
    at_kind = np.cumsum(times > 0) - 1
    kinds = tuple(
        (TYPE_NAMES[each >> _MODALITY_BITS], MODALITY_NAMES[each & ((1 << _MODALITY_BITS) - 1)])
        for each in found.tolist()
    )
    return Sums(
        sides,
        kinds,
        (day >> 1) + day_of(0).toordinal(),
        day & 1,
        at_kind[kind],
        n,
        weight / MILLION,
    )
