"""The weightiest events."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, case, cast, literal, select
from sqlalchemy import Double as Real

from legation.store.codes import MODALITIES, TYPES, day_number
from legation.store.reading.cursors import checked_limit
from legation.store.reading.events import events_by_key
from legation.store.tables import events
from legation.types import Event, EventType, Modality


def top_events(
    connection: Connection,
    since: date | None,
    until: date | None,
    limit: int,
    weights: Mapping[EventType, float],
    modality_weights: Mapping[Modality, float],
) -> tuple[Event, ...]:
    """Give the weightiest events; of two of one weight the later first."""
    known = cast(events.c.publishers, Real)
    score = (
        _weight(events.c.type, {TYPES[name]: abs(w) for name, w in weights.items()})
        * _weight(events.c.modality, {MODALITIES[n]: w for n, w in modality_weights.items()})
        * events.c.confidence
        * (known / (known + 1.0))
    )
    query = (
        select(events.c.pk)
        .order_by(score.desc(), events.c.day.desc(), events.c.id)
        .limit(checked_limit(limit))
    )
    if since:
        query = query.where(events.c.day >= day_number(since))
    if until:
        query = query.where(events.c.day <= day_number(until))
    keys = connection.execute(query).scalars().all()
    found = events_by_key(connection, keys)
    return tuple(found[key] for key in keys)


def _weight(column: Any, weights: Mapping[int, float]) -> ColumnElement[float]:
    one: ColumnElement[float] = literal(1.0)
    return (
        case({number: literal(float(w)) for number, w in weights.items()}, value=column, else_=one)
        if weights
        else one
    )
