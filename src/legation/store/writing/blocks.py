"""Reading the stretches of a block that a change can reach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, select

from legation.store import decode
from legation.store.codes import day_of
from legation.store.rows import LinkMention
from legation.store.tables import articles, event_mentions, events, mentions, outlets
from legation.store.writing.inserting import chunks
from legation.store.writing.window import runs

# The first look reaches this many gaps to each side: enough for most runs to end in it.
FIRST_REACH = 4


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
    select(
        mentions,
        articles.c.id.label("article_id"),
        articles.c.day.label("published"),
        articles.c.credit,
        articles.c.fingerprint,
        outlets.c.id.label("outlet_id"),
        events.c.pk.label("event"),
        events.c.id.label("event_id"),
        events.c.digest,
    )
    .join(articles, articles.c.pk == mentions.c.article)
    .outerjoin(outlets, outlets.c.pk == articles.c.outlet)
    .outerjoin(event_mentions, event_mentions.c.mention == mentions.c.pk)
    .outerjoin(events, events.c.pk == event_mentions.c.event)
    .where(mentions.c.block == bindparam("block"), mentions.c.live)
    .order_by(mentions.c.day, mentions.c.id)
)
_ROWS = _ALL.where(mentions.c.day.between(bindparam("low"), bindparam("high")))
_OF_EVENTS = _ALL.where(event_mentions.c.event.in_(bindparam("of_events", expanding=True)))


def read_stretches(
    connection: Connection, block: int, seeds: Sequence[int], gap: int
) -> Iterator[Stretch]:
    """Give the runs of a block that the ``seeds`` lie in or, once their mentions are gone,
    lay in; days are numbered.
    """
    left = sorted(set(seeds))
    while left:
        low, high, rows = _around(connection, block, left[0], left, gap)
        left = [seed for seed in left if seed > high]
        own = [row for row in rows if low <= row.day <= high]
        if own:
            yield stretch(own)


def _around(
    connection: Connection, block: int, first: int, seeds: Sequence[int], gap: int
) -> tuple[int, int, Sequence[Any]]:
    reach = gap * FIRST_REACH
    while True:
        low, high = first - reach, first + reach
        where = {"block": block, "low": low, "high": high}
        rows = connection.execute(_ROWS, where).all()
        present = [row.day for row in rows] + [seed for seed in seeds if low <= seed <= high]
        run = next(r for r in runs(present, gap) if r[0] <= first <= r[1])
        if run[0] - gap >= low and run[1] + gap <= high:
            return *run, rows
        reach *= FIRST_REACH


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
    return Stretch(
        mentions=tuple(_link_mention(row) for row in rows),
        keys={row.id: row.pk for row in rows},
        stale={r.event_id: (r.event, r.digest) for r in rows if r.event is not None},
    )


def _link_mention(row: Any) -> LinkMention:
    return LinkMention(
        mention=decode.mention(row, row.article_id),
        day=day_of(row.day),
        outlet_id=row.outlet_id or "",
        credit=row.credit,
        body_fingerprint=row.fingerprint,
        article_id=row.article_id,
        published=None if row.published is None else day_of(row.published),
    )
