"""Keeping the linker's judgements beside the events that it made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, and_, bindparam, delete, or_, select

from legation.store.clean import clean
from legation.store.codes import VERDICTS
from legation.store.encode import dumps
from legation.store.tables import machine_judgements as table
from legation.store.writing.inserting import Row, chunks, fill
from legation.types import Event, Judgement

Two = tuple[int, int]
"""Keys of two mentions."""
Says = tuple[int, float, str]
"""Verdict, score and the linker's version: the reasons follow from these and the mentions."""

_KEYS: BindParameter[Any] = bindparam("keys", expanding=True)
_KNOWN = select(table.c.a, table.c.b, table.c.verdict, table.c.score, table.c.linker).where(
    or_(table.c.a.in_(_KEYS), table.c.b.in_(_KEYS))
)
_FORGET = delete(table).where(and_(table.c.a == bindparam("of_a"), table.c.b == bindparam("of_b")))


def judged_rows(found: Sequence[Event], keys: Mapping[str, int]) -> list[Row]:
    """Give what a linker judged as rows; none where it tells of no judgements.

    ``keys``: of the mentions that it was given, by their ids.
    """
    judgements: Sequence[Judgement] = getattr(found, "judgements", ())
    linker = clean(getattr(found, "version", ""))
    return [
        {
            "a": keys[one.a],
            "b": keys[one.b],
            "verdict": VERDICTS[one.verdict],
            "score": one.score,
            "reasons": dumps(one.reasons),
            "linker": linker,
        }
        for one in judgements
    ]


def keep_judged(connection: Connection, mentions: Iterable[int], rows: Sequence[Row]) -> None:
    """Put ``rows`` in the place of all judgements on ``mentions``, those linked again or gone.

    What stands already stays untouched.
    """
    coming = {(row["a"], row["b"]): row for row in rows}
    standing: dict[Two, Says] = {}
    for part in chunks(sorted(set(mentions)), 2_000):
        for old in connection.execute(_KNOWN, {"keys": part}):
            standing[old.a, old.b] = (old.verdict, old.score, old.linker)
    fresh = [two for two, row in sorted(coming.items()) if standing.get(two) != _says(row)]
    going = sorted(standing.keys() - (coming.keys() - fresh))
    if going:
        connection.execute(_FORGET, [{"of_a": a, "of_b": b} for a, b in going])
    fill(connection, table, [coming[two] for two in fresh])


def _says(row: Row) -> Says:
    return row["verdict"], row["score"], row["linker"]
