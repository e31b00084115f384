"""Putting rows in: one by one, many at once, only what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, Insert, Table, case, func, insert, select
from sqlalchemy.dialects import postgresql, sqlite

Row = dict[str, Any]
T = TypeVar("T")

# A guess, not measured: a page's few rows go by executemany, a rebuild's thousands by COPY.
COPY_FROM = 50

# SQLite takes 32,766 values a statement, PostgreSQL 65,535.
CHUNK = 5_000


def next_key(connection: Connection, table: Table) -> int:
    """Give the first free key. Nobody else can take it: a desk has one writer at a time."""
    return (connection.execute(_max_key(table)).scalar() or 0) + 1


@cache
def _max_key(table: Table) -> Any:
    return select(func.max(table.c.pk))


def fill(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows, all with the same columns; by COPY on PostgreSQL where they are many."""
    if not rows:
        return
    if connection.dialect.name == "postgresql" and len(rows) >= COPY_FROM:
        _copy(connection, table, rows)
    elif connection.dialect.name == "sqlite":
        names = tuple(rows[0])
        values = [tuple(row[name] for name in names) for row in rows]
        connection.exec_driver_sql(_insert_sqlite(table, names), values)
    else:
        connection.execute(_insert(table), rows)


@cache
def _insert(table: Table) -> Insert:
    return insert(table)


@cache
def _insert_sqlite(table: Table, names: tuple[str, ...]) -> str:
    # Two in five of a page's statements are these, and no column of ours needs what
    # SQLAlchemy does to parameters on the way.
    columns = ", ".join(f'"{name}"' for name in names)
    return f"INSERT INTO {table.name} ({columns}) VALUES ({', '.join('?' * len(names))})"  # noqa: S608


def _copy(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    from psycopg import sql

    names = list(rows[0])
    command = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(table.name), sql.SQL(", ").join(map(sql.Identifier, names))
    )
    driver: Any = connection.connection.driver_connection
    with driver.cursor() as cursor, cursor.copy(command) as copy:
        for row in rows:
            copy.write_row([row[name] for name in names])


def fill_missing(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows, leaving out those whose key or unique columns are on file."""
    if rows:
        connection.execute(_insert_missing(table, connection.dialect.name), rows)


@cache
def _insert_missing(table: Table, dialect: str) -> Insert:
    if dialect == "postgresql":
        return postgresql.insert(table).on_conflict_do_nothing()
    return sqlite.insert(table).on_conflict_do_nothing()


def fill_adding(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows; where the key is on file, add the other columns to those on file."""
    if rows:
        connection.execute(_insert_adding(table, connection.dialect.name), rows)


@cache
def _insert_adding(table: Table, dialect: str) -> Insert:
    make = postgresql.insert if dialect == "postgresql" else sqlite.insert
    statement = make(table)
    keys = [column.name for column in table.primary_key]
    sums = {
        column.name: column + statement.excluded[column.name]
        for column in table.c
        if column.name not in keys
    }
    return statement.on_conflict_do_update(index_elements=keys, set_=sums)


NEVER: Final = -(1 << 30)
"""A day before any other, where nothing came that could have one."""


def fill_counted(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows of ``events`` and ``last_day``; where the key is on file, add the events and
    keep the later day.
    """
    if rows:
        connection.execute(_insert_counted(table, connection.dialect.name), rows)


@cache
def _insert_counted(table: Table, dialect: str) -> Insert:
    make = postgresql.insert if dialect == "postgresql" else sqlite.insert
    statement = make(table)
    days, later = table.c.last_day, statement.excluded.last_day
    return statement.on_conflict_do_update(
        index_elements=[column.name for column in table.primary_key],
        set_={
            "events": table.c.events + statement.excluded.events,
            "last_day": case((later > days, later), else_=days),
        },
    )


def chunks(items: Iterable[T], size: int = CHUNK) -> Iterator[list[T]]:
    """Split into lists that fit in one statement."""
    iterator = iter(items)
    while part := list(islice(iterator, size)):
        yield part
