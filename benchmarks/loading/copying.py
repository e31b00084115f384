"""Loading a PostgreSQL desk by COPY over several connections, its indices made at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, LiteralString

import numpy as np
import psycopg
import pyarrow as pa
import pyarrow.compute as pc
from psycopg import sql

from benchmarks.columns import (
    SUM_UP,
    Blocks,
    Columns,
    Sums,
    event_columns,
    mention_columns,
    paper_columns,
)
from benchmarks.synthetic import draw_acts, draw_papers

SORTING = "1GB"
"""Memory for the making of one index."""
CORES = 2
"""Connections that look through foreign keys at once."""

Batches = Iterable[Iterator[tuple[str, Columns]]]

PAPERS = ("pages", "articles", "article_pages")
MENTIONS = ("mentions",)
EVENTS = (
    "events",
    "event_mentions",
    "event_actors",
    "event_issues",
    "event_pairs",
    "pair_press",
)

_CONSTRAINTS = (
    "SELECT r.relname, c.conname, f.relname, pg_get_constraintdef(c.oid) FROM pg_constraint c"
    " JOIN pg_class r ON r.oid = c.conrelid JOIN pg_namespace n ON n.oid = r.relnamespace"
    " LEFT JOIN pg_class f ON f.oid = c.confrelid WHERE n.nspname = current_schema()"
    " AND (c.contype IN ('p', 'u') AND r.relname = ANY (%(tables)s)"
    " OR c.contype = 'f' AND (r.relname = ANY (%(tables)s) OR f.relname = ANY (%(tables)s)))"
)
_INDICES = (
    "SELECT i.tablename, i.indexname, i.indexdef FROM pg_indexes i"
    " WHERE i.schemaname = current_schema() AND i.tablename = ANY (%s) AND NOT EXISTS"
    " (SELECT FROM pg_constraint c WHERE c.conname = i.indexname)"
)


@dataclass(frozen=True, slots=True)
class Later:
    """What is taken off a table before it is loaded, and the statement that makes it again.

    ``table``: the one that must be full by then; of a foreign key the one that it leads to.
    """

    table: str
    drop: str
    make: str


def fill_postgresql(target: str, n: int, *, one_pair: bool) -> None:
    """Put ``n`` events on an empty desk that nobody else has open."""
    blocks, sums = Blocks(), Sums()

    def papers() -> Batches:
        return map(paper_columns, draw_papers(n))

    def mentions() -> Batches:
        for acts in draw_acts(n, one_pair=one_pair):
            yield mention_columns(acts, blocks)

    def events() -> Batches:
        for acts in draw_acts(n, one_pair=one_pair):
            sums.add(acts)
            yield event_columns(acts)

    own: dict[tuple[str, ...], Callable[[], Batches]] = {
        PAPERS: papers,
        MENTIONS: mentions,
        EVENTS: events,
    }
    with psycopg.connect(target, autocommit=True) as c:
        foreign, later = _definitions(c, [table for tables in own for table in tables])
        for one in (*foreign, *later):
            c.execute(one.drop)
        c.execute("ALTER TABLE articles DISABLE TRIGGER USER")
        with ThreadPoolExecutor(len(own)) as pool:
            waiting = [
                pool.submit(_load, target, tables, batches, later)
                for tables, batches in own.items()
            ]
            for one_load in waiting:
                one_load.result()
        with c.transaction():
            for table, columns in sums.columns(blocks):
                _copy(c, table, columns)
            for statement in SUM_UP:
                c.execute(statement)
        c.execute("ALTER TABLE articles ENABLE TRIGGER USER")
        with ThreadPoolExecutor(CORES) as pool:
            # Keys that lead to one table would only wait for one another.
            owners = [name for name, _ in Counter(one.table for one in foreign).most_common()]
            list(pool.map(lambda owner: _make(target, [owner], foreign), owners))
        c.execute("ANALYZE")


def _definitions(c: psycopg.Connection[Any], tables: list[str]) -> tuple[list[Later], list[Later]]:
    """Give the foreign keys and the indices of tables, constraints of their own among them."""
    foreign: list[Later] = []
    later: list[Later] = []
    for table, name, owner, made in c.execute(_CONSTRAINTS, {"tables": tables}).fetchall():
        change = f'ALTER TABLE "{table}"'
        both = f'{change} DROP CONSTRAINT "{name}"', f'{change} ADD CONSTRAINT "{name}" {made}'
        (foreign if owner else later).append(Later(owner or table, *both))
    for table, name, made in c.execute(_INDICES, (tables,)).fetchall():
        later.append(Later(table, f'DROP INDEX "{name}"', made))
    return foreign, later


def _load(
    target: str, tables: tuple[str, ...], batches: Callable[[], Batches], later: list[Later]
) -> None:
    with psycopg.connect(target, autocommit=True) as c, c.transaction():
        # Rows that no older transaction can see are written as settled ones at once.
        c.execute(f"TRUNCATE {', '.join(tables)}")
        for batch in batches():
            for table, columns in batch:
                _copy(c, table, columns, how="(FREEZE)")
    _make(target, tables, later)


def _make(target: str, tables: Sequence[str], later: list[Later]) -> None:
    with psycopg.connect(target, autocommit=True) as c:
        c.execute(f"SET maintenance_work_mem = '{SORTING}'")
        for one in later:
            if one.table in tables:
                c.execute(one.make)


def _copy(
    c: psycopg.Connection[Any], table: str, columns: Columns, how: LiteralString = ""
) -> None:
    command = sql.SQL("COPY {} ({}) FROM STDIN {}").format(
        sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns)), sql.SQL(how)
    )
    with c.cursor() as cursor, cursor.copy(command) as copy:
        copy.write(lines(columns))


def lines(columns: Columns) -> memoryview:
    """Give rows in the text format of COPY."""
    parts = [_texts(column) for column in columns.values()]
    ends = pc.binary_join_element_wise(*parts, "\t")
    joined = pc.binary_join_element_wise(ends, "", "\n")
    _, _, data = joined.buffers()
    return memoryview(data)


def _texts(column: Any) -> Any:
    """Give a column as COPY reads it; backslashes, the only signs to be marked, doubled."""
    if isinstance(column, bool):
        return "t" if column else "f"
    if isinstance(column, str | int | float):
        return str(column).replace("\\", "\\\\")
    if isinstance(column, np.ndarray):
        return pc.cast(pa.array(column), pa.string())
    if isinstance(column[0], bytes):
        return pa.array(["\\\\x" + value.hex() for value in column])
    if not isinstance(column[0], str):
        return pc.cast(pa.array(column), pa.string())
    given = pa.array(column, pa.string())
    return pc.replace_substring(given, "\\", "\\\\")
