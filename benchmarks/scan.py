"""A desk's events in a DuckDB file, one row a directed share: what answers are held against."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from legation.store import Store

_EVENTS = (
    "SELECT e.id, p.source, p.target, p.day, p.type, p.modality, p.confidence, p.share,"
    " e.publishers, e.detail FROM event_pairs p JOIN events e ON e.pk = p.event"
)
_COLUMNS = {
    "id": "VARCHAR",
    "source": "BIGINT",
    "target": "BIGINT",
    "day": "INTEGER",
    "type": "SMALLINT",
    "modality": "SMALLINT",
    "confidence": "DOUBLE",
    "share": "DOUBLE",
    "publishers": "INTEGER",
    "detail": "VARCHAR",
}
BATCH = 50_000


def scan_of(store: Store, path: Path) -> duckdb.DuckDBPyConnection:
    """Open the file, loading the desk's events into it where it is not there; one thread."""
    known = path.exists()
    scan = duckdb.connect(str(path), config={"threads": 1})
    if not known:
        columns = ", ".join(f"{name} {kind}" for name, kind in _COLUMNS.items())
        scan.execute(f"CREATE TABLE events ({columns})")
        if store._engine.dialect.name == "postgresql":
            _load_text(store, scan, path.with_suffix(".csv"))
        else:
            _load_rows(store, scan)
        scan.execute("CHECKPOINT")
    return scan


def _load_rows(store: Store, scan: duckdb.DuckDBPyConnection) -> None:
    with store._reading() as c:
        found = c.execution_options(yield_per=BATCH).exec_driver_sql(_EVENTS)
        for part in found.partitions(BATCH):
            columns = dict(zip(_COLUMNS, map(list, zip(*part, strict=True)), strict=True))
            scan.register("given", pa.table(columns))
            scan.execute("INSERT INTO events SELECT * FROM given")


def _load_text(store: Store, scan: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Go through a file that the server writes to us: ten million rows one by one take long."""
    with store._reading() as c, path.open("wb") as out:
        driver: Any = c.connection.driver_connection
        with (
            driver.cursor() as cursor,
            cursor.copy(f"COPY ({_EVENTS}) TO STDOUT (FORMAT csv)") as copy,
        ):
            for data in copy:
                out.write(data)
    scan.execute(f"INSERT INTO events SELECT * FROM read_csv('{path}', columns = {_COLUMNS})")
    path.unlink()
