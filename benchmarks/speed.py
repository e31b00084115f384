"""How fast each stage is, beside the same work by the bare library under it, in one run.

    python -m benchmarks.speed [--wcep FILE] [--sentences 1000] [--json]

Every ratio is ours / bare: 1.00 is as fast as the library alone. Both sides take
turns and the middle time of each counts, so that a busy machine hurts both alike.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

import trafilatura

from benchmarks.demo_gold import labelled_pages
from benchmarks.measures import ROOT
from legation.articles import extract
from legation.events import link
from legation.pipeline import Reader
from legation.sentences import split
from legation.sentences.parser import load_parser, parse
from legation.settings import load_settings
from legation.sources import open_source
from legation.store import open_desk
from legation.types import Page, Reading, Rejection

WCEP = ROOT.parent / "shared" / "data" / "wcep" / "wcep_2002_2019.jsonl.gz"
RUNS = 5
"""Of one and the same code, the better of two runs gave ratios of reading of 0.31 to 0.44: the
shorter work has the better chance of a quiet moment."""


@dataclass(frozen=True, slots=True)
class Speed:
    """Things a second, ours and the bare library's."""

    stage: str
    unit: str
    things: int
    ours: float
    bare: float
    beside: str

    @property
    def ratio(self) -> float:
        """Ours / bare."""
        return self.ours / self.bare


def rates(
    things: int, ours: Callable[[], object], bare: Callable[[], object]
) -> tuple[float, float]:
    """Give things a second of both, which take turns: the middle of some runs each."""
    turns = [(_seconds(ours), _seconds(bare)) for _ in range(RUNS)]
    middle = statistics.median
    return things / middle(one for one, _ in turns), things / middle(other for _, other in turns)


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def extraction(pages: Sequence[Page]) -> Speed:
    """Page → article, beside trafilatura alone with the metadata that it can find."""

    def bare() -> None:
        for page in pages:
            trafilatura.bare_extraction(page.content, fast=True, with_metadata=True)

    def ours() -> None:
        for page in pages:
            extract(page)

    bare()  # both fill their caches first
    ours()
    found = rates(len(pages), ours, bare)
    return Speed("extraction", "pages", len(pages), *found, "trafilatura")


def reading(rows: Sequence[dict[str, str]], reader: Reader) -> tuple[Speed, list[Reading]]:
    """Rows of text → desk, beside the spaCy parser on all of the same sentences, batched."""
    texts = [s.text for row in rows for s in split(row["text"])]
    parser = load_parser()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "rows.jsonl"
        source.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        number = count()

        def ours() -> None:
            with open_desk(str(Path(folder) / f"{next(number)}.sqlite")) as store:
                reader.read([str(source)], store)

        list(parse(texts[:64], parser))
        found = rates(len(texts), ours, lambda: list(parse(texts, parser)))
        speed = Speed("reading", "sentences", len(texts), *found, "spaCy")
        pages: list[Page | Rejection] = list(open_source(str(source), reader.settings))
    return speed, list(reader.read_pages(pages))


def writing(readings: Sequence[Reading]) -> Speed:
    """Readings → desk with events linked, beside bare sqlite3 with one row a record.

    Both commit once a page, in WAL mode.
    """
    records = [_records(each) for each in readings]
    with tempfile.TemporaryDirectory() as folder:
        number = count()

        def ours() -> None:
            with open_desk(str(Path(folder) / f"{next(number)}.sqlite")) as store:
                for each in readings:
                    store.add_reading(each, link)

        def bare() -> None:
            desk = sqlite3.connect(Path(folder) / f"{next(number)}.sqlite")
            desk.execute("PRAGMA journal_mode=WAL")
            desk.execute("PRAGMA synchronous=NORMAL")
            desk.execute("CREATE TABLE record (id TEXT, what TEXT, content TEXT)")
            for each in records:
                with desk:
                    desk.executemany("INSERT INTO record VALUES (?, ?, ?)", each)
            desk.close()

        found = rates(len(readings), ours, bare)
    return Speed("writing", "pages", len(readings), *found, "sqlite3")


def _records(reading: Reading) -> list[tuple[str, str, str]]:
    rows = [(reading.page.sha256, "page", reading.page.content.decode("utf-8", "replace"))]
    if reading.article is not None:
        rows.append((reading.article.id, "article", reading.article.body))
    rows += [(m.id, "mention", m.text) for m in reading.mentions]
    rows += [(q.article_id, "quotation", q.text) for q in reading.quotations]
    return rows


def rows_to_read(wcep: Path, limit: int) -> tuple[list[dict[str, str]], str]:
    """Give dated texts with about ``limit`` sentences in all, and where they come from."""
    if wcep.is_file():
        with gzip.open(wcep, "rt", encoding="utf-8") as lines:
            # Every 37th report, so that all the years of the file are in it.
            chosen = (json.loads(line) for line in islice(lines, 0, None, 37))
            rows = [{"date": row["date"], "text": row["text"]} for row in islice(chosen, limit)]
        origin = "WCEP reports"
    else:
        rows = [
            {"date": gold["published"], "text": mention["sentence"]}
            for _, gold in labelled_pages()
            for mention in gold["mentions"]
        ]
        origin = "sentences of the demo pages"
    taken, sentences = [], 0
    for row in rows:
        if sentences >= limit:
            break
        sentences += len(split(row["text"]))
        taken.append(row)
    return taken, origin


def measure(wcep: Path, sentences: int) -> dict[str, dict[str, float | int | str]]:
    """Measure every stage; gives a table by stage."""
    rows, origin = rows_to_read(wcep, sentences)
    reader = Reader(load_settings())
    read, readings = reading(rows, reader)
    speeds = [extraction([page for page, _ in labelled_pages()]), read, writing(readings)]
    of = {"extraction": "the demo pages", "reading": origin, "writing": origin}
    return {
        s.stage: {
            "of": of[s.stage],
            "things": s.things,
            "unit": s.unit,
            "ours_per_second": round(s.ours, 1),
            "bare_per_second": round(s.bare, 1),
            "beside": s.beside,
            "ratio": round(s.ratio, 2),
        }
        for s in speeds
    }


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Speed beside the bare libraries.")
    parser.add_argument("--wcep", type=Path, default=WCEP)
    parser.add_argument("--sentences", type=int, default=1000)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args(arguments)
    found = measure(args.wcep, args.sentences)
    if args.json:
        print(json.dumps(found))
        return 0
    for stage, row in found.items():
        print(
            f"{stage:<11}{row['things']:>6} {row['unit']} ({row['of']}): "
            f"{row['ours_per_second']:>9}/s, {row['beside']} alone "
            f"{row['bare_per_second']:>9}/s, ratio {row['ratio']}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
