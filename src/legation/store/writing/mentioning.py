"""Putting an article's mentions on file and setting the older coder's aside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from legation.store.clean import clean
from legation.store.codes import day_number
from legation.store.encode import mention_row
from legation.store.tables import blocks, mentions
from legation.store.writing.deriving import Touched
from legation.store.writing.inserting import chunks, fill, next_key
from legation.store.writing.keeping import Kept
from legation.types import Mention

_ON_FILE = select(
    mentions.c.pk,
    mentions.c.id,
    mentions.c.coder,
    mentions.c.block,
    mentions.c.day,
    mentions.c.retired_at,
).where(mentions.c.article == bindparam("article"))
_KNOWN = select(mentions.c.id).where(mentions.c.id.in_(bindparam("ids", expanding=True)))
_RETIRE = (
    update(mentions)
    .where(mentions.c.pk == bindparam("key"))
    .values(live=False, retired_at=bindparam("at"))
)
_BLOCK = select(blocks.c.pk, blocks.c.key).where(
    blocks.c.key.in_(bindparam("names", expanding=True))
)


def block_name(mention: Mention) -> str:
    """Name the block of a mention: only mentions of one block can be of one event."""
    return f"{mention.event_type} {','.join(mention.countries)}"


def keep_mentions(
    connection: Connection, given: Sequence[Mention], kept: Kept, now: int
) -> tuple[list[Touched], int]:
    """Write the mentions that are not on file; gives those touched and how many are new.

    Where a coder speaks that has no mention on this article yet, its reading takes the
    place of the earlier ones: those stay on file, retired.
    """
    named = {clean(mention.id): mention for mention in given}
    if not named:
        return [], 0
    on_file = [] if kept.state == "new" else connection.execute(_ON_FILE, _of(kept)).all()
    taken = _taken(connection, list(named))
    new = {name: mention for name, mention in named.items() if name not in taken}
    coders = {clean(mention.coder) for mention in named.values()}
    touched: list[Touched] = []
    if coders - {row.coder for row in on_file}:
        touched = _retire(connection, [r for r in on_file if r.id not in named], now)
        in_force = coders
    else:
        in_force = {row.coder for row in on_file if row.retired_at is None}
    return touched + _write(connection, new, kept, in_force, now), len(new)


def _of(kept: Kept) -> dict[str, int]:
    return {"article": kept.key}


def _taken(connection: Connection, names: list[str]) -> set[str]:
    taken: set[str] = set()
    for part in chunks(names):
        taken.update(connection.execute(_KNOWN, {"ids": part}).scalars())
    return taken


def _retire(connection: Connection, rows: Sequence[Any], now: int) -> list[Touched]:
    old = [row for row in rows if row.retired_at is None]
    if old:
        connection.execute(_RETIRE, [{"key": row.pk, "at": now} for row in old])
    return [Touched(row.pk, row.block, row.day, gone=True) for row in old]


def _write(
    connection: Connection, new: dict[str, Mention], kept: Kept, in_force: set[str], now: int
) -> list[Touched]:
    if not new:
        return []
    block_keys = _keep_blocks(connection, sorted({block_name(m) for m in new.values()}))
    rows = []
    for key, mention in enumerate(new.values(), next_key(connection, mentions)):
        row = mention_row(mention)
        retired = row["coder"] not in in_force
        row |= {
            "pk": key,
            "article": kept.key,
            "block": block_keys[block_name(mention)],
            "live": kept.current and not retired,
            "day": day_number(mention.when.day) if mention.when else kept.day,
            "added_at": now,
            "retired_at": now if retired else None,
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
