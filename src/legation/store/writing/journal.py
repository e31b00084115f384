"""Keeping what a change is about to destroy, so that a desk can say what it knew before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from sqlalchemy import Connection, bindparam, delete, select

from legation.store.clean import clean
from legation.store.encode import dumps
from legation.store.tables import journal
from legation.store.tables.history import SEPARATOR
from legation.store.writing.inserting import chunks, fill, next_key

Kind = Literal["fetched", "coder", "judgement", "removed", "method"]
"""``fetched``: an article came again later; ``coder``: another coder makes the events;
``judgement``: a judge changed a word; ``removed``: an article was taken off; ``method``: a
version of the programme or of a table wrote for the first time."""


def note(
    connection: Connection, kind: Kind, subject: str, before: Any, after: Any, now: int
) -> None:
    """Write an entry; ``now`` in microseconds UTC."""
    row = {
        "pk": next_key(connection, journal),
        "at": now,
        "kind": kind,
        "subject": clean(subject),
        "before": dumps(before),
        "after": dumps(after),
    }
    fill(connection, journal, [row])


def forget(connection: Connection, kind: Kind, subject: str) -> None:
    """Take out the entries on a subject that is itself taken out."""
    named = journal.c.kind == bindparam("of_kind"), journal.c.subject == bindparam("of_subject")
    connection.execute(
        delete(journal).where(*named), {"of_kind": kind, "of_subject": clean(subject)}
    )


def forget_judgements(connection: Connection, mention_ids: Iterable[str]) -> None:
    """Take out the entries on judgements of mentions that are themselves taken out."""
    gone = set(map(clean, mention_ids))
    found = connection.execute(
        select(journal.c.pk, journal.c.subject).where(journal.c.kind == "judgement")
    ).all()
    keys = [row.pk for row in found if gone & set(row.subject.split(SEPARATOR, 2)[:2])]
    for part in chunks(keys):
        connection.execute(delete(journal).where(journal.c.pk.in_(part)))
