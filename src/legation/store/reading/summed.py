"""Both directions of a pair by week or by day, as columns."""

from __future__ import annotations

from collections.abc import Callable
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

_MODALITIES = 100
"""More than there are modalities: what parts a type's number from a modality's in one."""
_KINDS = 100 * _MODALITIES
"""More than there are types and modalities: what parts a day's number from theirs in one."""


_MOST = 10_000_000
"""More events than a week of one type and modality has: parts their number from the rest."""


def _place(table: Any, day: Any) -> Any:
    """Give a row's day, type and modality as one number."""
    kind = table.c.type * literal_column(str(_MODALITIES)) + table.c.modality
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

    def read(asked: dict[str, int]) -> tuple[Whole, Whole, Whole]:
        counted, odd, beyond = columns(connection, _WEEKS, asked)
        counted.sort()
        place, n = np.divmod(counted, _MOST)
        weight = n * MILLION
        weight[np.searchsorted(place, odd)] += beyond
        return place, n, weight

    return _sums(read, a, b, low, until)


def days(connection: Connection, a: str, b: str, since: date | None, until: date | None) -> Sums:
    """Give every event of both directions with its day, as columns."""

    def read(asked: dict[str, int]) -> tuple[Whole, Whole, Whole]:
        place, beyond = columns(connection, _DAYS, asked)
        return place, np.ones_like(place), MILLION + beyond

    return _sums(read, a, b, since, until)


def _sums(
    read: Callable[[dict[str, int]], tuple[Whole, Whole, Whole]],
    a: str,
    b: str,
    since: date | None,
    until: date | None,
) -> Sums:
    sides = tuple(sorted({a, b}))
    parts = []
    for at, source in enumerate(sides):
        place, n, weight = read(bounds(source, sides[-1 - at], since, until))
        day, kind = np.divmod(place, _KINDS)
        parts.append([(day * 2 + at) * _KINDS + kind, n, weight])
    place, n, weight = map(np.concatenate, zip(*parts, strict=True))
    order = np.argsort(place, kind="stable")  # each way comes in order already
    if (np.diff(place[order]) == 0).any():  # several of a day and kind: by weight too
        order = np.lexsort((weight, place))
    place, n, weight = place[order], n[order], weight[order]
    day, kind = np.divmod(place, _KINDS)
    times = np.bincount(kind, minlength=1)
    found = np.flatnonzero(times)
    at_kind = np.cumsum(times > 0) - 1
    kinds = tuple(
        (TYPE_NAMES[each // _MODALITIES], MODALITY_NAMES[each % _MODALITIES])
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
