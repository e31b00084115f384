"""Deriving the whole record anew."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, delete, select

from legation.store.rows import Link, Linking
from legation.store.tables import (
    actors,
    dyads,
    event_actors,
    event_issues,
    event_mentions,
    event_pairs,
    events,
    happened_weeks,
    machine_judgements,
    mentions,
    pair_people,
    pair_press,
    rollup,
)
from legation.store.writing.blocks import count_days, read_rows, stretch
from legation.store.writing.cuts import Calendar, pieces
from legation.store.writing.deriving import fresh_events
from legation.store.writing.inserting import Row, fill
from legation.store.writing.machine import judged_rows
from legation.store.writing.replacing import Fresh, replace_events
from legation.store.writing.settling import anything_settled, joined_runs, linked, settled_in
from legation.store.writing.window import runs

# Events written at a time: enough for COPY and executemany to pay, little in memory.
BATCH = 2_000

# Children first, so that no foreign key has to look for rows that are gone anyway.
_DERIVED = (
    rollup,
    happened_weeks,
    pair_people,
    dyads,
    pair_press,
    event_pairs,
    event_issues,
    event_actors,
    event_mentions,
    events,
    actors,
    machine_judgements,
)
_BLOCKS = select(mentions.c.block).where(mentions.c.live).distinct().order_by(mentions.c.block)


def rebuild(connection: Connection, link: Link, linking: Linking) -> int:
    """Throw away every event and derive them from the live mentions; gives their number."""
    for table in _DERIVED:
        connection.execute(delete(table))
    total = 0
    waiting: list[Fresh] = []
    for fresh, judged in _all_fresh(connection, link, linking):
        waiting += fresh
        fill(connection, machine_judgements, judged)
        if len(waiting) >= BATCH:
            total += _flush(connection, waiting)
    return total + _flush(connection, waiting)


def _all_fresh(
    connection: Connection, link: Link, linking: Linking
) -> Iterator[tuple[list[Fresh], list[Row]]]:
    judged = anything_settled(connection)
    calendar = Calendar(linking.window_days, linking.gap_days)
    for block in connection.execute(_BLOCKS).scalars().all():
        counts = count_days(connection, block)
        words = settled_in(connection, block) if judged else []
        parts = runs(counts, linking.gap_days) if linking.nearby else pieces(calendar, counts)
        for group in joined_runs(parts, words):
            rows = [row for low, high in group for row in read_rows(connection, block, low, high)]
            own = stretch(rows)
            found = linked(link, own, words)
            yield fresh_events(own, found), judged_rows(found, own.keys)


def _flush(connection: Connection, waiting: list[Fresh]) -> int:
    written = len(waiting)
    replace_events(connection, {}, waiting)
    waiting.clear()
    return written
