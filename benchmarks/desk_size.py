"""How a desk of many events answers, against a bare DuckDB scan of the same events.

    python -m benchmarks.desk_size [--events N] [--one-pair]
        [--desk FOLDER or postgresql://...] [--write]

Fills a desk with synthetic events by the bulk path (or takes the one that is there), loads
the same events into a DuckDB file, asks both the same questions in the same run and prints
medians, the slowest, processor time and the ratio. ``--write`` puts the table into
``docs/desk-speed.md``, beside those of other sizes that stand there.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from benchmarks.synthetic import DAYS, FIRST, fill_desk
from legation.dyads import load_weighing
from legation.monitor import Monitor, numbers
from legation.monitor.front import _top
from legation.settings import Settings
from legation.store import Store, open_desk
from legation.store.codes import day_number, state_number
from legation.store.engine import is_postgresql

ROUNDS = 15
DOC = Path(__file__).parents[1] / "docs" / "desk-speed.md"
GOALS = {"series": 50.0, "page": 150.0, "top": 20.0}
"""Milliseconds that a reader shall wait at most, by the beginning of a question's name."""

Ask = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Line:
    """A question with what it took, in milliseconds; ``processor``: of the processor alone."""

    question: str
    median: float
    worst: float
    processor: float
    duckdb: float

    @property
    def ratio(self) -> float:
        """Say how many scans of the same events an answer takes; of the processor's time."""
        return self.processor / self.duckdb


@dataclass(frozen=True, slots=True)
class Table:
    """What one desk took; ``densest``: the events of the pair that has most."""

    engine: str
    events: int
    densest: int
    idle: float
    lines: tuple[Line, ...]


def scan_of(store: Store, path: Path) -> duckdb.DuckDBPyConnection:
    """Load the same events into DuckDB, one row a directed share."""
    scan = duckdb.connect(str(path), config={"threads": 1})
    names = "id source target day type modality confidence share publishers detail".split()
    made = False
    with store._reading() as c:
        found = c.execution_options(yield_per=50_000).exec_driver_sql(
            "SELECT e.id, p.source, p.target, p.day, p.type, p.modality, p.confidence, p.share,"
            " e.publishers, e.detail FROM event_pairs p JOIN events e ON e.pk = p.event"
        )
        for part in found.partitions(50_000):
            columns = dict(zip(names, map(list, zip(*part, strict=True)), strict=True))
            scan.register("given", pa.table(columns))
            into = "INSERT INTO events" if made else "CREATE TABLE events AS"
            scan.execute(f"{into} SELECT * FROM given")
            made = True
    scan.execute("CHECKPOINT")
    return scan


def measured(name: str, ours: Ask, theirs: Ask) -> Line:
    """Ask both the same, one after the other, several times."""
    ours(), theirs()
    wall: list[float] = []
    own: list[float] = []
    other: list[float] = []
    for _ in range(ROUNDS):
        start, used = time.perf_counter(), time.process_time()
        ours()
        wall.append((time.perf_counter() - start) * 1_000)
        own.append((time.process_time() - used) * 1_000)
        used = time.process_time()
        theirs()
        other.append((time.process_time() - used) * 1_000)
    middle = statistics.median
    return Line(name, middle(wall), max(wall), middle(own), middle(other))


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


def measure(target: str, scratch: Path) -> Table:
    """Ask a filled desk everything."""
    from fastapi.testclient import TestClient

    from legation.site.app import create_app

    app = create_app(Settings(desk=target))
    monitor: Monitor = app.state.monitor
    store = monitor.store
    known = scratch / "scan.duckdb"
    scan = duckdb.connect(str(known), config={"threads": 1}) if known.exists() else None
    scan = scan or scan_of(store, known)
    ranked = store.pairs(1_000)
    densest, middle = ranked[0], ranked[len(ranked) // 2]
    with TestClient(app) as client:
        asked = questions(monitor, client, scan, densest.a, densest.b, "densest pair")
        if middle is not densest:
            asked |= questions(monitor, client, scan, middle.a, middle.b, "pair in the middle")
        asked |= of_the_desk(monitor, scan)
        lines = tuple(measured(name, *both) for name, both in asked.items())
    (events,) = scan.execute("SELECT count(DISTINCT id) FROM events").fetchone() or (0,)
    scan.close()
    engine = "PostgreSQL" if is_postgresql(target) else "SQLite"
    return Table(engine, events, densest.events, idle_speed(), lines)


def filled(target: str, events: int, *, one_pair: bool) -> None:
    """Fill the desk where nothing is on it yet."""
    with open_desk(target) as store:
        if store.pairs(1):
            return
        start = time.perf_counter()
        fill_desk(store, events, one_pair=one_pair)
        print(f"filled with {events:,} events in {time.perf_counter() - start:.0f} s", flush=True)


def text_of(table: Table) -> str:
    """Give a table as Markdown."""
    rows = [
        f"### {table.engine}, {table.events:,} events",
        "",
        f"The densest pair has {table.densest:,} events. A bare Python loop of a million rounds "
        f"took {table.idle:.0f} ms of the processor in the same run.",
        "",
        "| question | median, ms | slowest, ms | processor, ms | goal, ms | DuckDB, ms | ratio |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for line in table.lines:
        goal = next(
            (f"{ms:.0f}" for name, ms in GOALS.items() if line.question.startswith(name)), ""
        )
        rows.append(
            f"| {line.question} | {line.median:.1f} | {line.worst:.1f} | {line.processor:.1f} "
            f"| {goal} | {line.duckdb:.1f} | {line.ratio:.1f} |"
        )
    return "\n".join(rows)


HEAD = """<!-- Written by `python -m benchmarks.desk_size`; not by hand -->

# Speed of a desk

`python -m benchmarks.desk_size --events N --write` fills a desk with N synthetic events over
twenty years (half of them between nine pairs of states, both ways; a pledge and a milestone for
each hundred), loads the same events into a DuckDB file, and asks both in turn. The densest pair
of a million has some 58,000; `--events 58000 --one-pair` makes a desk of such a pair alone, which
is quickly filled.

- **median, slowest**: from question to answer by the clock, of {rounds} times, other work of the
  machine included. **processor**: the median of our own processor time, which other work moves
  less; what PostgreSQL's server takes is not in it.
- **goal**: what issue 4 asks for.
- **DuckDB**: processor time of a bare scan on one thread for the rows that the answer is made of,
  without intervals, words, drawing or page. **ratio**: our processor time to that.
- A page is the whole pair page as HTML through the site's application, in a warm process; "first
  view" with nothing of the pair remembered.

A size that does not stand here was not measured.
"""


def write(table: Table, about: str) -> None:
    """Put a table into the document, in place of an older one of its engine and size."""
    known = DOC.with_suffix(".json")
    kept: dict[str, Any] = json.loads(known.read_text()) if known.exists() else {}
    kept[f"{table.engine} {table.events:012}"] = {"about": about, **asdict(table)}
    known.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n")
    parts = [HEAD.format(rounds=ROUNDS)]
    for _, told in sorted(kept.items(), reverse=True):
        lines = tuple(Line(**line) for line in told["lines"])
        part = Table(told["engine"], told["events"], told["densest"], told["idle"], lines)
        parts.append(f"{text_of(part)}\n\nMeasured on {told['about']}.\n")
    DOC.write_text("\n".join(parts))


def main() -> None:
    """Fill, measure and print."""
    reads = argparse.ArgumentParser(description=__doc__)
    reads.add_argument("--events", type=int, default=200_000)
    reads.add_argument("--desk", default="", help="a folder to keep it in, or postgresql://...")
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
        filled(target, asked.events, one_pair=asked.one_pair)
        table = measure(target, scratch)
    print(text_of(table))
    if asked.write:
        load = os.getloadavg()[0]
        about = f"{os.cpu_count()} cores, Python {platform.python_version()}, load {load:.0f}"
        write(table, about)


if __name__ == "__main__":
    main()
