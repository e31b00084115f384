"""Loading an SQLite desk in one transaction, its indices and words made at the end."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import repeat
from typing import Any

import numpy as np

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

CACHE_KIB = 1024 * 1024
"""Keys of texts come in any order: their trees stay in memory while they grow."""

# Those that can go: the others are part of a table.
_LATER = "SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql > ''"
_WORDS = "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%'"


def fill_sqlite(path: str, n: int, *, one_pair: bool) -> None:
    """Put ``n`` events on an empty desk that nobody else has open."""
    with closing(sqlite3.connect(path, isolation_level=None)) as c:
        # A crash leaves no desk worth keeping: it is begun anew then.
        for pragma in ("journal_mode=OFF", "synchronous=OFF", f"cache_size=-{CACHE_KIB}"):
            c.execute(f"PRAGMA {pragma}")
        c.execute("BEGIN")
        later = c.execute(_LATER).fetchall()
        for kind, name, _ in later:
            c.execute(f'DROP {kind} "{name}"')
        for table, columns in _all(n, one_pair=one_pair):
            _insert(c, table, columns)
        for _, _, made in later:
            c.execute(made)
        for (words,) in c.execute(_WORDS).fetchall():
            c.execute(f"INSERT INTO {words}({words}) VALUES ('rebuild')")
        for sums in SUM_UP:
            c.execute(sums)
        c.execute("COMMIT")
        broken = c.execute("PRAGMA foreign_key_check").fetchone()
        assert broken is None, broken


def _all(n: int, *, one_pair: bool) -> Iterator[tuple[str, Columns]]:
    blocks, sums = Blocks(), Sums()
    for acts, papers in zip(draw_acts(n, one_pair=one_pair), draw_papers(n), strict=True):
        yield from paper_columns(papers)
        yield from mention_columns(acts, blocks)
        yield from event_columns(acts)
        sums.add(acts)
    yield from sums.columns(blocks)


def _insert(c: sqlite3.Connection, table: str, columns: Columns) -> None:
    names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
    values = zip(*map(_values, columns.values()), strict=False)  # repeated ones have no end
    c.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", values)


def _values(column: Any) -> Iterable[Any]:
    if isinstance(column, np.ndarray):
        return list(column.tolist())
    return column if isinstance(column, list) else repeat(column)
