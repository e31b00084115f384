"""Reading the stretches of a block that a change can reach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from legation.store.linkable import LINKABLE, link_mention
from legation.store.tables import event_mentions, events, mentions
from legation.store.writing.cuts import Calendar, reaches, touched
from legation.store.writing.inserting import chunks
from legation.store.writing.window import runs
from legation.types import LinkMention


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of a block's live mentions as the linker gets it.

    ``keys``: key of every mention by its id. ``stale``: key and digest of the events that
    rest on them now, by id.
    """

    mentions: tuple[LinkMention, ...]
    keys: dict[str, int]
    stale: dict[str, tuple[int, str]]


_ALL = (
    LINKABLE.add_columns(events.c.pk.label("event"), events.c.id.label("event_id"), events.c.digest)
    .outerjoin(event_mentions, event_mentions.c.mention == mentions.c.pk)
    .outerjoin(events, events.c.pk == event_mentions.c.event)
    .where(mentions.c.block == bindparam("block"), mentions.c.live)
    .order_by(mentions.c.day, mentions.c.id)
)
_ROWS = _ALL.where(mentions.c.day.between(bindparam("low"), bindparam("high")))
_OF_EVENTS = _ALL.where(event_mentions.c.event.in_(bindparam("of_events", expanding=True)))


_COUNTS = (
    select(mentions.c.day, func.count().label("held"))
    .where(mentions.c.block == bindparam("of_block"), mentions.c.live)
    .group_by(mentions.c.day)
)
_COUNTS_WITHIN = _COUNTS.where(mentions.c.day.between(bindparam("low"), bindparam("high")))


def read_stretches(
    connection: Connection, block: int, seeds: Sequence[int], calendar: Calendar
) -> Iterator[Stretch]:
    """Give the pieces of a block that a change on the ``seeds`` can have altered.

    The seeds are numbered days on which mentions came or, now gone, lay. What is read is
    bounded by the calendar's windows, however long the block goes on.
    """
    for reach in reaches(calendar, seeds):
        low, high = reach.counted(calendar)
        where = {"of_block": block, "low": low, "high": high}
        counts = {row.day: row.held for row in connection.execute(_COUNTS_WITHIN, where)}
        for first, last in touched(calendar, counts, reach):
            rows = read_rows(connection, block, first, last)
            if rows:
                yield stretch(rows)


def count_days(connection: Connection, block: int) -> dict[int, int]:
    """Give a block's live mentions by numbered day."""
    return {row.day: row.held for row in connection.execute(_COUNTS, {"of_block": block})}


def read_nearby(
    connection: Connection, block: int, seeds: Sequence[int], gap: int, events_gone: Sequence[int]
) -> Iterator[Stretch]:
    """Give, as one, a block's mentions within ``gap`` days of the ``seeds``, with all others
    of the events that they, or mentions just gone, belong to.
    """
    found: dict[int, Any] = {}
    for low, high in runs(seeds, 2 * gap):
        found |= {row.pk: row for row in read_rows(connection, block, low - gap, high + gap)}
    touched = {row.event for row in found.values() if row.event is not None} | {*events_gone}
    for part in chunks(sorted(touched)):
        where = {"block": block, "of_events": part}
        found |= {row.pk: row for row in connection.execute(_OF_EVENTS, where)}
    if found:
        yield stretch(sorted(found.values(), key=lambda row: (row.day, row.id)))


def read_rows(connection: Connection, block: int, low: int, high: int) -> Sequence[Any]:
    """Give the rows of a block's live mentions between two numbered days."""
    return connection.execute(_ROWS, {"block": block, "low": low, "high": high}).all()


def stretch(rows: Sequence[Any]) -> Stretch:
    """Give rows as the linker gets them, in their fixed order."""
    given = tuple(link_mention(row) for row in rows)
    keys = {one.mention.id: row[0] for one, row in zip(given, rows, strict=True)}
    stale = {name: (key, digest) for *_, key, name, digest in rows if key is not None}
    return Stretch(given, keys, stale)
