"""A desk as it knew the world on a day: a copy of its own, taken back."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, delete, literal, select, update
from sqlalchemy.exc import DBAPIError

from legation.store.cut import CHANGES, ChangeKind, Cut
from legation.store.desk import Store
from legation.store.faults import desk_errors
from legation.store.opening import open_desk
from legation.store.rows import Link
from legation.store.tables import foreign_events, metadata, outlet_sums, pages
from legation.store.writing.inserting import fill
from legation.store.writing.rewinding import rewind

BATCH = 2_000
"""Rows held at a time on the way from PostgreSQL."""


def open_past(store: Store, cut: Cut, link: Link, undo: frozenset[ChangeKind] = CHANGES) -> Store:
    """Give a desk that answers as ``store`` would have on the day of ``cut``.

    It lies in a temporary folder, cannot be written to, and goes when nobody holds it any
    more. ``undo``: the kinds of changes that are taken back, all by default. The events
    are linked by ``link``, whatever linked them then.

    Raises:
        DeskError: the desk cannot be copied, for example for want of space.
    """
    folder = tempfile.mkdtemp(prefix="legation-past-")
    try:
        path = str(Path(folder) / "desk.sqlite")
        copy_desk(store, path)
        past = open_desk(path, linking=store.linking)
        with past._writing() as connection:
            rewind(connection, cut, link, past.linking, undo)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    past.read_only = True
    past.where = f"{store.where} as known on {cut.day}"
    weakref.finalize(past, shutil.rmtree, folder, ignore_errors=True)
    return past


def copy_desk(store: Store, path: str, *, bare: bool = False) -> None:
    """Copy a desk into an SQLite file that is not there yet.

    ``bare``: without pages as they were fetched and other people's events, as far as the
    engine can leave them out; :func:`make_bare` takes out the rest.

    Raises:
        DeskError: it cannot be copied, for example for want of space.
    """
    if store._engine.dialect.name == "sqlite":
        with desk_errors(store.where):
            _copy_file(store, path)
        return
    left_out = {outlet_sums.name}  # counted by the copy as its articles come
    if bare:
        left_out.add(foreign_events.name)
    with open_desk(path) as made, made._writing() as into, store._reading() as source:
        for table in metadata.sorted_tables:
            if table.name not in left_out:
                for rows in _batches(source, table, bare=bare):
                    fill(into, table, rows)


def make_bare(connection: Connection) -> None:
    """Take pages as they were fetched and other people's events out of a copy."""
    connection.execute(update(pages).where(pages.c.content != b"").values(content=b""))
    connection.execute(delete(foreign_events))


def _copy_file(store: Store, path: str) -> None:
    source: Any = store._engine.raw_connection()
    try:
        target = sqlite3.connect(path)
        try:
            source.driver_connection.backup(target)
        except sqlite3.Error as error:  # raw, so that nobody translates it
            raise DBAPIError("backup", {}, error) from error
        finally:
            target.close()
    finally:
        source.close()


def _batches(source: Connection, table: Table, *, bare: bool) -> Iterator[list[dict[str, Any]]]:
    blank = {pages.c.content} if bare else set()
    columns = [literal(b"").label(c.name) if c in blank else c for c in table.c]
    found = source.execution_options(yield_per=BATCH).execute(select(*columns))
    for part in found.mappings().partitions(BATCH):
        yield [dict(row) for row in part]
