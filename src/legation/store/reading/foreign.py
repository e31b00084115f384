"""Questions about other people's events."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, and_, func, or_, select

from legation.store.codes import (
    DATASET_NAMES,
    DATASETS,
    TYPE_NAMES,
    day_number,
    day_of,
    state_code,
)
from legation.store.reading.cursors import checked_limit, read_cursor, write_cursor
from legation.store.reading.pairs import both_ways
from legation.store.rows import ForeignCount, ForeignDay, ForeignEvent, Slice
from legation.store.tables import foreign_events
from legation.types import Dataset

_T = foreign_events.c


def foreign_counts(
    connection: Connection, pair: tuple[str, str] | None
) -> tuple[ForeignCount, ...]:
    """Count events by dataset, of a pair or of all, in the order of the datasets' numbers."""
    query: Any = select(_T.dataset, func.count(), func.min(_T.day), func.max(_T.day))
    if pair:
        query = query.where(both_ways(foreign_events, *pair))
    rows = connection.execute(query.group_by(_T.dataset).order_by(_T.dataset))
    return tuple(
        ForeignCount(DATASET_NAMES[number], events, day_of(first), day_of(last))
        for number, events, first, last in rows
    )


def foreign_daily(
    connection: Connection, a: str, b: str, since: date | None, until: date | None
) -> tuple[ForeignDay, ...]:
    """Sum both directions of a pair by dataset and day, oldest first."""
    cooperative = func.count().filter(_T.quad <= 2)
    query = (
        select(
            _T.dataset, _T.day, func.count(), func.coalesce(func.sum(_T.score), 0.0),
            func.count(_T.score), cooperative,
        )
        .where(both_ways(foreign_events, a, b), *_between(since, until))
        .group_by(_T.dataset, _T.day)
        .order_by(_T.dataset, _T.day)
    )  # fmt: skip
    return tuple(
        ForeignDay(DATASET_NAMES[number], day_of(day), events, total, scored, coop)
        for number, day, events, total, scored, coop in connection.execute(query)
    )


def foreign_events_list(
    connection: Connection,
    pair: tuple[str, str],
    dataset: Dataset,
    since: date | None,
    until: date | None,
    limit: int,
    cursor: str,
) -> Slice[ForeignEvent]:
    """List a dataset's events of a pair, newest first."""
    limit = checked_limit(limit)
    query = select(foreign_events).where(
        both_ways(foreign_events, *pair),
        _T.dataset == DATASETS[dataset],
        *_between(since, until),
    )
    after = read_cursor(cursor)
    if after:
        day, key = after
        query = query.where(or_(_T.day < day, and_(_T.day == day, _T.pk < key)))
    rows = connection.execute(query.order_by(_T.day.desc(), _T.pk.desc()).limit(limit + 1)).all()
    shown = rows[:limit]
    last = write_cursor(shown[-1].day, shown[-1].pk) if len(rows) > limit else ""
    return Slice(tuple(_event(row) for row in shown), last)


def _event(row: Any) -> ForeignEvent:
    return ForeignEvent(
        dataset=DATASET_NAMES[row.dataset],
        id=row.id,
        day=day_of(row.day),
        source=state_code(row.source),
        target=state_code(row.target),
        event_type=TYPE_NAMES.get(row.type),
        code=row.code,
        quad=row.quad,
        score=row.score,
        mentions=row.mentions,
        source_name=row.source_name,
        target_name=row.target_name,
        url=row.url,
    )


def _between(since: date | None, until: date | None) -> list[Any]:
    found = [] if since is None else [_T.day >= day_number(since)]
    return found if until is None else [*found, _T.day <= day_number(until)]
