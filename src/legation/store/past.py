"""A desk as it knew the world on a day: a copy of its own, taken back."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Table, select

from legation.store.cut import CHANGES, ChangeKind, Cut
from legation.store.desk import Store
from legation.store.faults import desk_errors
from legation.store.opening import open_desk
from legation.store.rows import Link
from legation.store.tables import metadata, outlet_sums
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
        _copy(store, path)
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


def _copy(store: Store, path: str) -> None:
    if store._engine.dialect.name == "sqlite":
        with desk_errors(store.where):
            _copy_file(store, path)
        return
    with open_desk(path) as made, made._writing() as into, store._reading() as source:
        for table in metadata.sorted_tables:
            if table is outlet_sums:
                continue  # counted by the copy as its articles come
            for rows in _batches(source, table):
                fill(into, table, rows)


def _copy_file(store: Store, path: str) -> None:
    source: Any = store._engine.raw_connection()
    try:
        target = sqlite3.connect(path)
        try:
            source.driver_connection.backup(target)
        finally:
            target.close()
    finally:
        source.close()


def _batches(source: Any, table: Table) -> Iterator[list[dict[str, Any]]]:
    found = source.execution_options(yield_per=BATCH).execute(select(table))
    for part in found.mappings().partitions(BATCH):
        yield [dict(row) for row in part]
