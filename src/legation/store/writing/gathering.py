"""Reading what a change can have altered, with what reviewers' words join or part there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import Connection, bindparam, select

from legation.store.rows import Linking
from legation.store.tables import event_mentions, mentions
from legation.store.writing.blocks import Stretch, read_nearby, read_stretches
from legation.store.writing.cuts import Calendar
from legation.store.writing.inserting import chunks
from legation.store.writing.settling import Settled, anything_settled, settled_in


def partners(words: Iterable[Settled], known: Collection[int]) -> set[int]:
    """Give the mentions that were judged with one of ``known`` and are not among them."""
    sides = [(word.a, word.b) for word in words]
    met = {b for a, b in sides if a in known} | {a for a, b in sides if b in known}
    return met - {*known}


_EVENTS = select(event_mentions.c.event).where(
    event_mentions.c.mention.in_(bindparam("judged", expanding=True))
)
# The block is not asked for: SQLite would go through all of it, for each event anew.
_HELD = (
    select(mentions.c.pk, mentions.c.day, mentions.c.block, mentions.c.live)
    .join(event_mentions, event_mentions.c.mention == mentions.c.pk)
    .where(event_mentions.c.event.in_(bindparam("held", expanding=True)))
)


def read_settled(
    connection: Connection,
    block: int,
    seeds: Sequence[int],
    linking: Linking,
    gone: Collection[int],
    events_gone: Sequence[int],
) -> list[tuple[Stretch, Sequence[Settled]]]:
    """Give the stretches around ``seeds`` with the words that hold in them.

    ``gone``: keys of mentions that just went, ``events_gone`` of the events they were in.
    What a word joins or parts is read with its partner: neither can change alone.
    """
    words = settled_in(connection, block) if anything_settled(connection) else []
    read = _nearby if linking.nearby else _pieces
    found = read(connection, block, seeds, linking, words, gone, events_gone)
    return [(stretch, words) for stretch in found]


def _nearby(
    connection: Connection,
    block: int,
    seeds: Sequence[int],
    linking: Linking,
    words: Sequence[Settled],
    gone: Collection[int],
    events_gone: Sequence[int],
) -> list[Stretch]:
    wanted = set(events_gone)
    while True:
        found = list(read_nearby(connection, block, seeds, linking.gap_days, sorted(wanted)))
        known = {*gone, *(key for stretch in found for key in stretch.keys.values())}
        more: set[int] = set()
        for part in chunks(sorted(partners(words, known))):
            more |= {*connection.execute(_EVENTS, {"judged": part}).scalars()}
        if more <= wanted:
            return found
        wanted |= more


def _pieces(
    connection: Connection,
    block: int,
    seeds: Sequence[int],
    linking: Linking,
    words: Sequence[Settled],
    gone: Collection[int],
    events_gone: Sequence[int],
) -> list[Stretch]:
    days = set(seeds)
    calendar = Calendar(linking.window_days, linking.gap_days)
    same = [word for word in words if word.judgement.verdict == "same"]
    while True:
        found = list(read_stretches(connection, block, sorted(days), calendar))
        known = {*gone, *(key for stretch in found for key in stretch.keys.values())}
        far = partners(same, known)
        more = {d for w in same for k, d in ((w.a, w.a_day), (w.b, w.b_day)) if k in far}
        more |= _days_beyond(connection, block, found, known, events_gone)
        more -= days
        if not more:
            return _joined(found, same)
        days |= more


def _days_beyond(
    connection: Connection,
    block: int,
    found: Sequence[Stretch],
    known: set[int],
    events_gone: Sequence[int],
) -> set[int]:
    """Give the days of mentions outside what was read that share an event with some inside.

    There are none but on a desk linked under other windows: no mention loses its event there.
    """
    held = {key for one in found for key, _ in one.stale.values()} | {*events_gone}
    days: set[int] = set()
    for part in chunks(sorted(held)):
        rows = connection.execute(_HELD, {"held": part})
        days |= {r.day for r in rows if r.live and r.block == block and r.pk not in known}
    return days


def _joined(found: Sequence[Stretch], words: Iterable[Settled]) -> list[Stretch]:
    groups = list(found)
    for word in words:
        met = [g for g in groups if {word.judgement.a, word.judgement.b} & set(g.keys)]
        if word.live and len(met) > 1:
            groups = [g for g in groups if g not in met] + [_union(met)]
    return groups


def _union(parts: Sequence[Stretch]) -> Stretch:
    told = sorted(
        (one for part in parts for one in part.mentions), key=lambda one: (one.day, one.mention.id)
    )
    keys = {name: key for part in parts for name, key in part.keys.items()}
    return Stretch(tuple(told), keys, {k: v for part in parts for k, v in part.stale.items()})
