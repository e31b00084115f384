"""Questions about all pairs at once, and about what others do to the two of a pair."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, and_, func, or_, select

from legation.store.codes import (
    MILLION,
    MODALITY_NAMES,
    TYPE_NAMES,
    day_number,
    day_of,
    state_code,
    state_number,
)
from legation.store.reading.pairs import both_ways
from legation.store.rows import DailyRow, PairSum
from legation.store.tables import dyads, event_pairs, events
from legation.store.unordered import low_high_columns


def pair_sums(
    connection: Connection,
    since: date,
    until: date,
    state: str = "",
    pair: tuple[str, str] | None = None,
) -> tuple[PairSum, ...]:
    """Give what every pair's events of some days sum up to, both directions together."""
    t = event_pairs.c
    low, high = low_high_columns(t)
    total = func.sum(func.round(t.share * MILLION)).label("total")
    query = (
        select(low, high, t.type, t.modality, func.count(t.event.distinct()), total)
        .where(t.day.between(day_number(since), day_number(until)))
        .group_by("low", "high", t.type, t.modality)
    )
    if state:
        number = state_number(state)
        query = query.where(or_(t.source == number, t.target == number))
    if pair:
        query = query.where(both_ways(event_pairs, *pair))
    found = []
    for one, other, kind, modality, n, weight in connection.execute(query):
        a, b = sorted((state_code(one), state_code(other)))
        names = TYPE_NAMES[kind], MODALITY_NAMES[modality]
        found.append(PairSum(a, b, *names, n, float(weight) / MILLION))
    return tuple(sorted(found, key=lambda r: (r.a, r.b, r.event_type, r.modality)))


def acts_upon(
    connection: Connection, a: str, b: str, since: date, until: date
) -> tuple[DailyRow, ...]:
    """Give every directed part of an event whose day is known that falls on ``a`` or ``b``."""
    t, sides = event_pairs.c, (state_number(a), state_number(b))
    # The key begins with the source: naming the sources spares a scan of all events.
    partners = select(dyads.c.a).where(dyads.c.b.in_(sides)).union(
        select(dyads.c.b).where(dyads.c.a.in_(sides))
    )  # fmt: skip
    query = (
        select(t.day, t.source, t.target, t.type, t.modality, t.confidence, t.share, events.c.id)
        .join(events, events.c.pk == t.event)
        .where(
            and_(t.source.in_(partners), t.target.in_(sides)),
            t.day.between(day_number(since), day_number(until)),
            events.c.granularity == "day",
        )
    )
    found = [
        DailyRow(
            day_of(day), state_code(source), state_code(target), TYPE_NAMES[kind],
            MODALITY_NAMES[modality], sure, share, name,
        )
        for day, source, target, kind, modality, sure, share, name in connection.execute(query)
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda row: (row.day, row.event_id, row.source, row.target)))
