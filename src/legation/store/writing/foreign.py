"""Other people's events onto a desk, many at once, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import polars as pl
from sqlalchemy import Connection

from legation.store.codes import DATASETS, TYPES, state_number
from legation.store.tables import foreign_events
from legation.store.writing.inserting import next_key
from legation.types import Dataset

if TYPE_CHECKING:
    from collections.abc import Sequence

COLUMNS: Final = tuple(column.name for column in foreign_events.c)
_NAMES: Final = ", ".join(COLUMNS)


def add_foreign(connection: Connection, dataset: Dataset, table: pl.DataFrame) -> int:
    """Keep the rows whose id the desk does not have from this dataset; gives how many.

    ``table``: columns id, day, source, target, event_type, code, quad, score, mentions,
    source_name, target_name, url.
    """
    if not len(table):
        return 0
    rows = _rows(table, dataset, next_key(connection, foreign_events))
    if connection.dialect.name == "postgresql":
        return _postgresql(connection, rows)
    marks = ", ".join("?" * len(COLUMNS))
    statement = f"INSERT OR IGNORE INTO foreign_events ({_NAMES}) VALUES ({marks})"  # noqa: S608
    return int(connection.exec_driver_sql(statement, rows).rowcount)


def _rows(table: pl.DataFrame, dataset: Dataset, first: int) -> Sequence[tuple[Any, ...]]:
    codes = pl.concat([table["source"], table["target"]]).unique().to_list()
    numbers = [state_number(code) for code in codes]
    types: dict[str, int] = {"": 0, **dict(TYPES.items())}
    numbered = table.with_columns(
        pl.int_range(first, first + len(table), dtype=pl.Int64).alias("pk"),
        pl.lit(DATASETS[dataset]).alias("dataset"),
        pl.col("source", "target").replace_strict(codes, numbers, return_dtype=pl.Int64),
        pl.col("day").to_physical(),
        pl.col("event_type")
        .replace_strict(list(types), list(types.values()), return_dtype=pl.Int16)
        .alias("type"),
    )
    return numbered.select(COLUMNS).rows()


def _postgresql(connection: Connection, rows: Sequence[tuple[Any, ...]]) -> int:
    # COPY cannot leave out what is there, so it goes by a table of its own.
    connection.exec_driver_sql(
        "CREATE TEMPORARY TABLE IF NOT EXISTS foreign_incoming (LIKE foreign_events) ON COMMIT DROP"
    )
    driver: Any = connection.connection.driver_connection
    with driver.cursor() as cursor:
        with cursor.copy(f"COPY foreign_incoming ({_NAMES}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        cursor.execute(
            f"INSERT INTO foreign_events ({_NAMES})"  # noqa: S608
            f" SELECT {_NAMES} FROM foreign_incoming ON CONFLICT DO NOTHING"
        )
        new = int(cursor.rowcount)
        cursor.execute("TRUNCATE foreign_incoming")
    return new
