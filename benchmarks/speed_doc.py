"""The document of a desk's speed: what was measured, kept as JSON, told as Markdown."""

from __future__ import annotations

import json
import os
import platform
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

DOC = Path(__file__).parents[1] / "docs" / "desk-speed.md"
ROUNDS = 15
A_DAY = "a day"
GOALS = {"series": 50.0, "page": 150.0, "top": 20.0}
"""Milliseconds that a reader shall wait at most, by the beginning of a question's name."""


@dataclass(frozen=True, slots=True)
class Line:
    """A question with what it took, in milliseconds; ``processor``: of the processor alone.

    ``between``: the median where a scan by DuckDB went before each time; None: not measured.
    """

    question: str
    median: float
    worst: float
    processor: float
    duckdb: float
    between: float | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """What one desk took; ``densest``: the events of the pair that has most."""

    engine: str
    events: int
    densest: int
    idle: float
    lines: tuple[Line, ...]


def text_of(table: Table) -> str:
    """Give a table as Markdown."""
    rows = [
        f"### {table.engine}, {table.events:,} events",
        "",
        f"The densest pair has {table.densest:,} events. A bare Python loop of a million rounds "
        f"took {table.idle:.0f} ms of the processor in the same run.",
        "",
        "| question | median, ms | slowest, ms | processor, ms | goal, ms | after a scan, ms "
        "| DuckDB, ms | ratio |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for line in table.lines:
        goal = next(
            (f"{ms:.0f}" for name, ms in GOALS.items() if line.question.startswith(name)), ""
        )
        # What a server does is in no process of ours: the clock alone knows of it.
        own = line.median if table.engine == "PostgreSQL" else line.processor
        after = "–" if line.between is None else f"{line.between:.1f}"
        rows.append(
            f"| {line.question} | {line.median:.1f} | {line.worst:.1f} | {line.processor:.1f} "
            f"| {goal} | {after} | {line.duckdb:.1f} | {own / line.duckdb:.1f} |"
        )
    return "\n".join(rows)


HEAD = """<!-- Written by `python -m benchmarks.desk_size`; not by hand -->

# Speed of a desk

`python -m benchmarks.desk_size --events N --write` fills a desk with N synthetic events over
twenty years (half of them between nine pairs of states, both ways; an article of sixty words for
each four, a pledge and a milestone for each hundred), loads the same events into a DuckDB file,
and asks both in turn. The densest pair of a million has some 58,000; `--events 58000 --one-pair`
makes a desk of such a pair alone, which is quickly filled.

- **median, slowest**: from question to answer by the clock, of {rounds} times, other work of the
  machine included. **processor**: the median of our own processor time, which other work moves
  less; what PostgreSQL's server takes is not in it.
- **goal**: what issue 4 asks for. **after a scan**: the median again, of as many times with the
  scan by DuckDB before each, which leaves the processor's caches to others.
- **DuckDB**: processor time of a bare scan on one thread for the rows that the answer is made of,
  without intervals, words, drawing or page. **ratio**: our processor time to that; on
  PostgreSQL, whose server works too, the median by the clock to that.
- A page is the whole pair page as HTML through the site's application, in a warm process; "first
  view" with nothing of the pair remembered.

A size that does not stand here was not measured.
"""

A_DAY_HEAD = """## Adding a day

`python -m benchmarks.adding_a_day --write` fills desks of so many years with the hard case, the
same six kinds of things every day, then adds the same five days more, six pages each, a page at
a time, as reading does, re-deriving the events that they touch. **a day**: processor time of the
middle one of the five; **ratio**: to the same days on an empty desk; **claims**: what the linker
was given for the day; **deriving all**: what deriving every event anew takes instead.

| linking | years | mentions | events | deriving all, s | claims | a day, ms | ratio |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"""


def keep_size(table: Table, took: float | None) -> None:
    """Put a table into the document, in place of an older one of its engine and size.

    ``took``: seconds that filling took; where nothing was filled now, an earlier time stands.
    """
    kept = _kept()
    name = f"{table.engine} {table.events:012}"
    took = took or kept.get(name, {}).get("filled")
    _write(kept | {name: {"about": _about(), "filled": took, **asdict(table)}})


def keep_days(rows: list[dict[str, Any]]) -> None:
    """Put what adding a day took into the document, in place of an older measurement."""
    _write(_kept() | {A_DAY: {"about": _about(), "rows": rows}})


def _about() -> str:
    load = os.getloadavg()[0]
    return f"{os.cpu_count()} cores, Python {platform.python_version()}, load {load:.0f}"


def _kept() -> dict[str, Any]:
    known = DOC.with_suffix(".json")
    return json.loads(known.read_text()) if known.exists() else {}


def _days(told: dict[str, Any]) -> str:
    base = {row["linking"]: row["day_ms"] for row in told["rows"] if row["years"] == 0}
    rows = [
        f"| {row['linking']} | {row['years']} | {row['mentions']:,} | {row['events']:,} "
        f"| {row['rebuild_s']:.1f} | {row['claims']:,} | {row['day_ms']:.0f} "
        f"| {row['day_ms'] / base[row['linking']]:.2f} |"
        for row in told["rows"]
    ]
    return "\n".join([A_DAY_HEAD, *rows, "", f"Measured on {told['about']}.", ""])


def _write(kept: dict[str, Any]) -> None:
    DOC.with_suffix(".json").write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n")
    parts = [HEAD.format(rounds=ROUNDS)]
    for name, told in sorted(kept.items(), reverse=True):
        if name == A_DAY:
            continue
        lines = tuple(Line(**line) for line in told["lines"])
        part = Table(told["engine"], told["events"], told["densest"], told["idle"], lines)
        filling = f" Filling took {told['filled']:.0f} s." if told.get("filled") else ""
        parts.append(f"{text_of(part)}\n\nMeasured on {told['about']}.{filling}\n")
    if A_DAY in kept:
        parts.append(_days(kept[A_DAY]))
    DOC.write_text("\n".join(parts))
