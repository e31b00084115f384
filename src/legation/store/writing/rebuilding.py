"""Deriving the whole record anew."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, bindparam, delete, select

from legation.store.rows import Link, Linking
from legation.store.tables import (
    actors,
    dyads,
    event_actors,
    event_issues,
    event_mentions,
    event_pairs,
    events,
    mentions,
    rollup,
)
from legation.store.writing.blocks import read_rows, stretch
from legation.store.writing.deriving import fresh_events
from legation.store.writing.replacing import Fresh, replace_events
from legation.store.writing.window import runs

# Events written at a time: enough for COPY and executemany to pay, little in memory.
BATCH = 2_000

# Children first, so that no foreign key has to look for rows that are gone anyway.
_DERIVED = (
    rollup,
    dyads,
    event_pairs,
    event_issues,
    event_actors,
    event_mentions,
    events,
    actors,
)
_BLOCKS = select(mentions.c.block).where(mentions.c.live).distinct().order_by(mentions.c.block)
_DAYS = (
    select(mentions.c.day)
    .where(mentions.c.block == bindparam("of_block"), mentions.c.live)
    .distinct()
)


def rebuild(connection: Connection, link: Link, linking: Linking) -> int:
    """Throw away every event and derive them from the live mentions; gives their number."""
    for table in _DERIVED:
        connection.execute(delete(table))
    total = 0
    waiting: list[Fresh] = []
    for fresh in _all_fresh(connection, link, linking):
        waiting += fresh
        if len(waiting) >= BATCH:
            total += _flush(connection, waiting)
    return total + _flush(connection, waiting)


def _all_fresh(connection: Connection, link: Link, linking: Linking) -> Iterator[list[Fresh]]:
    for block in connection.execute(_BLOCKS).scalars().all():
        days = connection.execute(_DAYS, {"of_block": block}).scalars().all()
        for low, high in runs(days, linking.gap_days):
            own = stretch(read_rows(connection, block, low, high))
            yield fresh_events(own, link(own.mentions))


def _flush(connection: Connection, waiting: list[Fresh]) -> int:
    written = len(waiting)
    replace_events(connection, {}, waiting)
    waiting.clear()
    return written
