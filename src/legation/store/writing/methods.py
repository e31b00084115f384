"""Which versions wrote on a desk, and since when."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, bindparam, delete, select

from legation.store.clean import clean
from legation.store.tables import notes
from legation.store.writing.inserting import fill
from legation.store.writing.journal import note

PREFIX = "method "


def keep_methods(connection: Connection, versions: Mapping[str, str], now: int) -> None:
    """Note the versions in force by name; a change of one goes into the journal, once."""
    for name, version in sorted(versions.items()):
        key = clean(PREFIX + name)
        before = connection.execute(select(notes.c.value).where(notes.c.name == key)).scalar()
        if before == version:
            continue
        of_name = notes.c.name == bindparam("of_name")
        connection.execute(delete(notes).where(of_name), {"of_name": key})
        fill(connection, notes, [{"name": key, "value": clean(version)}])
        if before is not None:
            note(connection, "method", name, str(before), version, now)
