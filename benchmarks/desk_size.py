"""How a desk of many events answers, against a bare DuckDB scan of the same events.

    python -m benchmarks.desk_size [--events N] [--one-pair]
        [--desk FOLDER or postgresql://...] [--scan FILE] [--write]

Fills a desk with synthetic events by the bulk path (or takes the one that is there), loads
the same events into a DuckDB file, asks both the same questions in the same run and prints
medians, the slowest, processor time and the ratio. ``--write`` puts the table into
``docs/desk-speed.md``, beside those of other sizes that stand there.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import duckdb

from benchmarks.loading import fill_desk
from benchmarks.scan import scan_of
from benchmarks.speed_doc import ROUNDS, Line, Table, keep_size, text_of
from benchmarks.synthetic import DAYS, FIRST
from legation.dyads import load_weighing
from legation.monitor import Monitor, numbers
from legation.monitor.front import _top
from legation.settings import Settings
from legation.store import open_desk
from legation.store.codes import day_number, state_number
from legation.store.engine import is_postgresql

Ask = Callable[[], object]


def measured(name: str, ours: Ask, theirs: Ask) -> Line:
    """Ask ours several times, then both in turn as often."""
    ours(), theirs()
    alone = [_timed(ours) for _ in range(ROUNDS)]
    turns = [(_timed(theirs), _timed(ours)) for _ in range(ROUNDS)]
    middle = statistics.median
    return Line(
        name,
        middle(wall for wall, _ in alone),
        max(wall for wall, _ in alone),
        middle(own for _, own in alone),
        middle(own for (_, own), _ in turns),
        middle(wall for _, (wall, _) in turns),
    )


def _timed(ask: Ask) -> tuple[float, float]:
    """Give the milliseconds that a question takes by the clock and of our processor."""
    start, used = time.perf_counter(), time.process_time()
    ask()
    return (time.perf_counter() - start) * 1_000, (time.process_time() - used) * 1_000


def questions(
    monitor: Monitor, client: Any, scan: duckdb.DuckDBPyConnection, a: str, b: str, of: str
) -> dict[str, tuple[Ask, Ask]]:
    """Give what a reader asks of a pair, each beside the bare scan of the rows it is made of."""
    code, both = f"{a}-{b}", [state_number(a), state_number(b)]
    pair = "source IN (?, ?) AND target IN (?, ?)"
    series = (
        "SELECT source, target, day - (day + 3) % 7 AS week, type, modality, count(*), sum(share)"
        f" FROM events WHERE {pair} GROUP BY ALL ORDER BY week"
    )
    page = f"SELECT * FROM events WHERE {pair} ORDER BY day DESC LIMIT 120"

    def first_view() -> object:
        numbers.numbers.cache_clear()
        return next_view()

    def next_view() -> object:
        answer = client.get(f"/pairs/{code}")
        assert answer.status_code == 200, answer.status_code
        return answer

    def scanned_series() -> object:
        return scan.execute(series, both * 2).fetchall()

    def scanned_page() -> object:
        return scanned_series(), scan.execute(page, both * 2).fetchall()

    return {
        f"series by week with intervals, {of}": (
            lambda: monitor.series(code, "week"),
            scanned_series,
        ),
        f"page of the pair as HTML, first view, {of}": (first_view, scanned_page),
        f"page of the pair as HTML, again, {of}": (next_view, scanned_page),
    }


def of_the_desk(monitor: Monitor, scan: duckdb.DuckDBPyConnection) -> dict[str, tuple[Ask, Ask]]:
    """Give what a reader asks of the whole desk, each beside a bare scan."""
    today = FIRST + timedelta(DAYS)
    week = [day_number(today - timedelta(6)), day_number(today)]
    top = "SELECT * FROM events WHERE day BETWEEN ? AND ? ORDER BY confidence DESC LIMIT 20"
    pairs = (
        "SELECT least(source, target) AS x, greatest(source, target) AS y, count(*) AS n,"
        " max(day) FROM events GROUP BY x, y ORDER BY n DESC LIMIT 100"
    )
    return {
        "top 5 of a week, with words and why": (
            lambda: _top(monitor.store, load_weighing(), today - timedelta(6), today),
            lambda: scan.execute(top, week).fetchall(),
        ),
        "pairs by events, a hundred": (
            lambda: monitor.store.pairs(100),
            lambda: scan.execute(pairs).fetchall(),
        ),
    }


def idle_speed() -> float:
    """Give the milliseconds of processor time that a bare loop of a million rounds takes."""
    used = time.process_time()
    total = 0
    for number in range(1_000_000):
        total += number
    return (time.process_time() - used) * 1_000


def measure(target: str, known: Path) -> Table:
    """Ask a filled desk everything; ``known``: the DuckDB file with its events, or none yet."""
    from fastapi.testclient import TestClient

    from legation.site.app import create_app
    from legation.site.settling import settle

    app = create_app(Settings(desk=target))
    monitor: Monitor = app.state.monitor
    store = monitor.store
    scan = scan_of(store, known)
    ranked = store.pairs(1_000)
    densest, middle = ranked[0], ranked[len(ranked) // 2]
    with TestClient(app) as client:
        asked = questions(monitor, client, scan, densest.a, densest.b, "densest pair")
        if middle is not densest:
            asked |= questions(monitor, client, scan, middle.a, middle.b, "pair in the middle")
        asked |= of_the_desk(monitor, scan)
        settle()  # as ``legation serve`` does
        lines = tuple(measured(name, *both) for name, both in asked.items())
    (events,) = scan.execute("SELECT count(DISTINCT id) FROM events").fetchone() or (0,)
    scan.close()
    engine = "PostgreSQL" if is_postgresql(target) else "SQLite"
    return Table(engine, events, densest.events, idle_speed(), lines)


def filled(target: str, events: int, *, one_pair: bool) -> float | None:
    """Fill the desk where nothing is on it yet; gives the seconds that it took, if so."""
    with open_desk(target) as store:
        if store.pairs(1):
            return None
    start = time.perf_counter()
    fill_desk(target, events, one_pair=one_pair)
    took = time.perf_counter() - start
    print(f"filled with {events:,} events in {took:.0f} s", flush=True)
    return took


def main() -> None:
    """Fill, measure and print."""
    reads = argparse.ArgumentParser(description=__doc__)
    reads.add_argument("--events", type=int, default=200_000)
    reads.add_argument("--desk", default="", help="a folder to keep it in, or postgresql://...")
    reads.add_argument("--scan", default="", help="a DuckDB file to keep its events in")
    reads.add_argument("--one-pair", action="store_true", help="all events between two states")
    reads.add_argument("--write", action="store_true", help="write docs/desk-speed.md")
    asked = reads.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        if is_postgresql(asked.desk):
            target = asked.desk
        else:
            scratch = Path(asked.desk or folder)
            scratch.mkdir(parents=True, exist_ok=True)
            target = str(scratch / "desk.sqlite")
        took = filled(target, asked.events, one_pair=asked.one_pair)
        table = measure(target, Path(asked.scan or scratch / "scan.duckdb"))
    print(text_of(table))
    if asked.write:
        keep_size(table, took)


if __name__ == "__main__":
    main()
