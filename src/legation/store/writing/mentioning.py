"""Putting an article's mentions on file and retiring those of the coder's older version."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from legation.settings import coder_of
from legation.store.clean import clean
from legation.store.codes import day_number
from legation.store.encode import mention_row
from legation.store.tables import blocks, mentions
from legation.store.writing.deriving import Touched
from legation.store.writing.inserting import chunks, fill, next_key
from legation.store.writing.keeping import Kept
from legation.store.writing.voices import Standing, Voices
from legation.types import Mention

_ON_FILE = select(
    mentions.c.pk,
    mentions.c.id,
    mentions.c.coder,
    mentions.c.block,
    mentions.c.day,
    mentions.c.retired_at,
    mentions.c.aside,
).where(mentions.c.article == bindparam("article"))
_KNOWN = select(mentions.c.id).where(mentions.c.id.in_(bindparam("ids", expanding=True)))
_RETIRE = (
    update(mentions)
    .where(mentions.c.pk == bindparam("key"))
    .values(live=False, retired_at=bindparam("at"))
)
_PUT_ASIDE = (
    update(mentions).where(mentions.c.pk == bindparam("key")).values(live=False, aside=True)
)
_BLOCK = select(blocks.c.pk, blocks.c.key).where(
    blocks.c.key.in_(bindparam("names", expanding=True))
)


def block_name(mention: Mention) -> str:
    """Name the block of a mention: only mentions of one block can be of one event."""
    return f"{mention.event_type} {','.join(mention.countries)}"


def keep_mentions(
    connection: Connection,
    given: Sequence[Mention],
    kept: Kept,
    voices: Voices,
    stands: Standing,
    now: int,
) -> tuple[list[Touched], int]:
    """Write the mentions that are not on file; gives those touched and how many are new.

    Where a coder speaks in a version that has not read this article yet, its word takes the
    place of its earlier versions': those stay on file, retired. Other coders' mentions
    stand; where the desk's coder speaks, they make no events.
    """
    named = {clean(mention.id): mention for mention in given}
    on_file = [] if kept.state == "new" else connection.execute(_ON_FILE, _of(kept)).all()
    taken = _taken(connection, list(named))
    new = {name: mention for name, mention in named.items() if name not in taken}
    others = [row for row in on_file if row.id not in named and row.retired_at is None]
    older = [row for row in others if coder_of(row.coder) in stands.fresh]
    touched = _retire(connection, older, now)
    if not voices.aside:
        foreign = [r for r in others if not r.aside and coder_of(r.coder) != voices.chosen]
        touched += _put_aside(connection, foreign)
    return touched + _write(connection, new, kept, voices, stands, now), len(new)


def _of(kept: Kept) -> dict[str, int]:
    return {"article": kept.key}


def _taken(connection: Connection, names: list[str]) -> set[str]:
    taken: set[str] = set()
    for part in chunks(names):
        taken.update(connection.execute(_KNOWN, {"ids": part}).scalars())
    return taken


def _retire(connection: Connection, rows: Sequence[Any], now: int) -> list[Touched]:
    if rows:
        connection.execute(_RETIRE, [{"key": row.pk, "at": now} for row in rows])
    return [Touched(row.pk, row.block, row.day, gone=True) for row in rows]


def _put_aside(connection: Connection, rows: Sequence[Any]) -> list[Touched]:
    if rows:
        connection.execute(_PUT_ASIDE, [{"key": row.pk} for row in rows])
    return [Touched(row.pk, row.block, row.day, gone=True) for row in rows]


def _write(
    connection: Connection,
    new: dict[str, Mention],
    kept: Kept,
    voices: Voices,
    stands: Standing,
    now: int,
) -> list[Touched]:
    if not new:
        return []
    block_keys = _keep_blocks(connection, sorted({block_name(m) for m in new.values()}))
    rows = []
    for key, mention in enumerate(new.values(), next_key(connection, mentions)):
        row = mention_row(mention)
        retired = row["coder"] not in stands.in_force
        row |= {
            "pk": key,
            "article": kept.key,
            "block": block_keys[block_name(mention)],
            "live": kept.current and not retired and not voices.aside,
            "day": day_number(mention.when.day) if mention.when else kept.day,
            "added_at": now,
            "retired_at": now if retired else None,
            "aside": voices.aside,
        }
        rows.append(row)
    fill(connection, mentions, rows)
    return [Touched(row["pk"], row["block"], row["day"]) for row in rows if row["live"]]


def _keep_blocks(connection: Connection, names: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for part in chunks(names):
        found.update({r.key: r.pk for r in connection.execute(_BLOCK, {"names": part})})
    missing = [name for name in names if name not in found]
    if missing:
        numbered = dict(zip(missing, range(next_key(connection, blocks), 1 << 62), strict=False))
        fill(connection, blocks, [{"pk": pk, "key": name} for name, pk in numbered.items()])
        found |= numbered
    return found
