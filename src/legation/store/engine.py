"""Connections to the two engines, set up so that both behave alike."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from legation.errors import DeskError

WRITING = "legation_writing"

AS_BYTES = "legation_as_bytes"
"""Option of a statement that PostgreSQL is to answer in binary, which else writes bytes as text:
twice as long, and written and read once more."""

# Page cache a connection, in KiB: a fifth of a desk of 200,000 events with their articles
# (353 MB by benchmarks/desk_size.py), so that the upper levels of every index stay.
CACHE_KIB = 64 * 1024

# What PostgreSQL reckons that starting workers costs, 1,000 where nothing is set. Measured, they
# took 13 ms to start, in which the question alone (cost 2,500) would have been answered in 3 ms.
WORKERS_COST = 20_000

# Any constant of ours: one writer at a time, as on SQLite.
ADVISORY_LOCK = 0x4C454741


def is_postgresql(target: str) -> bool:
    """Say whether a desk's address names a PostgreSQL database."""
    return target.startswith(("postgresql://", "postgres://", "postgresql+psycopg://"))


def postgresql_engine(target: str, *, read_only: bool, wait: float) -> Engine:
    """Give an engine for a ``postgresql://`` address; nothing is connected yet.

    Raises:
        DeskError: the address cannot be read, or psycopg is missing.
    """
    try:
        url = make_url(target).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError) as error:
        raise DeskError(
            "this is no PostgreSQL address", cure="write postgresql://user:password@host/name"
        ) from error
    options = f"-c lock_timeout={int(wait * 1000)} -c timezone=UTC"
    options += f" -c parallel_setup_cost={WORKERS_COST}"
    if read_only:
        options += " -c default_transaction_read_only=on"
    try:
        engine = create_engine(
            url,
            connect_args={"options": options, "connect_timeout": max(2, int(wait))},
            pool_pre_ping=True,
            isolation_level="REPEATABLE READ" if read_only else "READ COMMITTED",
        )
    except ModuleNotFoundError as error:
        raise DeskError(
            "psycopg is not installed", shown(url), "pip install 'legation[postgresql]'"
        ) from error
    event.listen(engine, "before_cursor_execute", _as_bytes)
    return engine


def _as_bytes(
    _connection: Connection, cursor: Any, _said: str, _asked: Any, context: Any, _many: bool
) -> None:
    if context is not None and context.execution_options.get(AS_BYTES):
        cursor.format = type(cursor.format).BINARY


def shown(url: URL | str) -> str:
    """Give an address without its password."""
    return make_url(url).render_as_string(hide_password=True)


def sqlite_engine(path: Path, *, read_only: bool, wait: float) -> Engine:
    """Give an engine for an SQLite file, which must exist where ``read_only``."""

    def connect() -> sqlite3.Connection:
        address = path.absolute().as_uri() + _mode(path, read_only)
        return sqlite3.connect(
            address, uri=True, timeout=wait, check_same_thread=False, isolation_level=None
        )

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    event.listen(engine, "connect", _set_up(read_only, wait))
    event.listen(engine, "begin", _begin)
    return engine


def _mode(path: Path, read_only: bool) -> str:
    if not read_only:
        return ""
    # Without a place for the -shm file, SQLite reads a WAL file only as unchanging.
    if not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists():
        return "?mode=ro&immutable=1"
    return "?mode=ro"


def _set_up(read_only: bool, wait: float) -> Callable[[DBAPIConnection, ConnectionPoolEntry], None]:
    def pragmas(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        if read_only:
            cursor.execute("PRAGMA query_only=ON")
        else:
            _use_wal(cursor, wait)
            # In WAL a killed process loses nothing that was committed; only a power cut
            # can take back the last pages, never half of one.
            cursor.execute("PRAGMA synchronous=NORMAL")
            cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute(f"PRAGMA cache_size=-{CACHE_KIB}")
        cursor.execute("PRAGMA temp_store=MEMORY")
        cursor.close()

    return pragmas


def _use_wal(cursor: DBAPICursor, wait: float) -> None:
    # SQLite does not wait for others where it changes the journal of a new file.
    deadline = time.monotonic() + wait
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get(WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def take_write_lock(connection: Connection) -> None:
    """Become the one writer until the transaction ends (SQLite did so at BEGIN)."""
    if connection.dialect.name == "postgresql":
        connection.execute(_TAKE_LOCK, {"key": ADVISORY_LOCK})


_TAKE_LOCK = text("SELECT pg_advisory_xact_lock(:key)")
