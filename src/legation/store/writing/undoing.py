"""Undoing what the journal tells of, newest entry first."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from legation.store.tables import articles, journal, judgements
from legation.store.tables.history import SEPARATOR
from legation.store.writing.inserting import fill, next_key
from legation.store.writing.journal import Kind
from legation.store.writing.voices import note_coder


def undo_fetches(connection: Connection, moment: int) -> None:
    """Give articles back the moment at which they had been fetched by then."""
    was = {row.subject: json.loads(row.before) for row in _undone(connection, "fetched", moment)}
    if was:
        again = update(articles).where(articles.c.id == bindparam("of_id"))
        rows = [{"of_id": name, "then": fetched} for name, fetched in was.items()]
        connection.execute(again.values(fetched=bindparam("then")), rows)


def undo_coder(connection: Connection, moment: int) -> None:
    """Let the coder that made the events then make them again."""
    for row in _undone(connection, "coder", moment):
        note_coder(connection, json.loads(row.before))


def undo_judgements(connection: Connection, moment: int) -> set[str]:
    """Put judgements back as they were; gives the ids of the mentions judged otherwise."""
    t = judgements.c
    late = connection.execute(select(t.a, t.b).where(t.at > moment)).all()
    named = {name for row in late for name in (row.a, row.b)}
    connection.execute(delete(judgements).where(t.at > moment))
    was = {row.subject: json.loads(row.before) for row in _undone(connection, "judgement", moment)}
    for subject, (verdict, score, reasons, at) in was.items():
        if at > moment:
            continue  # given and changed after the cut
        a, b, judge = subject.split(SEPARATOR, 2)
        named |= {a, b}
        told = {"verdict": verdict, "score": score, "reasons": reasons, "at": at}
        key = next_key(connection, judgements)
        fill(connection, judgements, [{"pk": key, "a": a, "b": b, "judge": judge, **told}])
    return named


def _undone(connection: Connection, kind: Kind, moment: int) -> list[Any]:
    """Take the entries after a moment out of the journal, newest first."""
    t = journal.c
    query = select(journal).where(t.kind == kind, t.at > moment).order_by(t.pk.desc())
    rows = list(connection.execute(query).all())
    connection.execute(delete(journal).where(t.kind == kind, t.at > moment))
    return rows
