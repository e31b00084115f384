"""Re-deriving the events of the blocks that a change touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from legation.store.encode import event_row
from legation.store.rows import Link, Linking
from legation.store.tables import event_mentions, events
from legation.store.writing.blocks import Stretch
from legation.store.writing.gathering import read_settled
from legation.store.writing.inserting import Row, chunks
from legation.store.writing.machine import judged_rows, keep_judged
from legation.store.writing.replacing import Fresh, replace_events
from legation.store.writing.settling import linked
from legation.types import Event


@dataclass(frozen=True, slots=True)
class Touched:
    """A mention that came or, where ``gone``, went: its key, its block, its numbered day."""

    mention: int
    block: int
    day: int
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Derived:
    """What a re-derivation changed."""

    new: int = 0
    changed: int = 0
    gone: int = 0
    pairs: tuple[tuple[str, str], ...] = ()


_OF_GONE = (
    select(events.c.pk, events.c.id, events.c.digest, event_mentions.c.mention)
    .join(event_mentions, event_mentions.c.event == events.c.pk)
    .where(event_mentions.c.mention.in_(bindparam("gone", expanding=True)))
)


def fresh_events(given: Stretch, events_found: Sequence[Event]) -> list[Fresh]:
    """Give what the linker made of a stretch as rows to be written.

    Raises:
        ValueError: the linker named a mention that it was not given, or one twice.
    """
    found = []
    seen: set[str] = set()
    for event in events_found:
        for mention_id in event.mention_ids:
            if mention_id not in given.keys or mention_id in seen:
                raise ValueError(f"the linker gave mention {mention_id!r} twice or out of nowhere")
            seen.add(mention_id)
        keys = tuple(given.keys[mention_id] for mention_id in event.mention_ids)
        found.append(Fresh(event, event_row(event), keys))
    return found


def derive(
    connection: Connection, touched: Iterable[Touched], link: Link, linking: Linking
) -> Derived:
    """Link anew every stretch that ``touched`` mentions lie in; write what came out other.

    The result depends only on the live mentions and on what reviewers said of them, not on
    the order in which they came.
    """
    seeds: dict[int, list[int]] = defaultdict(list)
    block_of: dict[int, int] = {}
    for one in touched:
        seeds[one.block].append(one.day)
        if one.gone:
            block_of[one.mention] = one.block
    stale: dict[str, tuple[int, str]] = {}
    # By block: what another block lost is no concern of a block, and they may be many.
    gone: dict[int, list[int]] = defaultdict(list)
    lost: dict[int, set[int]] = defaultdict(set)
    for mention, block in block_of.items():
        gone[block].append(mention)
    for part in chunks(block_of):
        for row in connection.execute(_OF_GONE, {"gone": part}):
            stale[row.id] = (row.pk, row.digest)
            lost[block_of[row.mention]].add(row.pk)
    fresh: list[Fresh] = []
    judged: list[Row] = []
    read = {*block_of}
    for block, days in sorted(seeds.items()):
        of_block = gone[block], sorted(lost[block])
        for stretch, words in read_settled(connection, block, days, linking, *of_block):
            stale |= stretch.stale
            found = linked(link, stretch, words)
            fresh += fresh_events(stretch, found)
            judged += judged_rows(found, stretch.keys)
            if stretch.stale:  # else nothing here was ever linked, nor judged
                read |= {*stretch.keys.values()}
    keep_judged(connection, read, judged)
    return _write(connection, stale, fresh)


def _write(
    connection: Connection, stale: dict[str, tuple[int, str]], fresh: list[Fresh]
) -> Derived:
    kept = {f.event.id for f in fresh if stale.get(f.event.id, (0, ""))[1] == f.row["digest"]}
    coming = [f for f in fresh if f.event.id not in kept]
    going = {name: pk for name, (pk, _) in stale.items() if name not in kept}
    changed = sum(f.event.id in going for f in coming)
    pairs = replace_events(connection, going, coming)
    return Derived(
        new=len(coming) - changed,
        changed=changed,
        gone=len(going) - changed,
        pairs=pairs,
    )
