"""How fast GDELT files are imported, beside DuckDB reading the same file.

    python -m benchmarks.import_speed [--rows 200000] [--json] [FILE...]

FILES are GDELT 2.0 exports (plain or .gz); without any, the whole ones of
../shared/data/gdelt.tar.gz. Their rows are repeated with new ids until there are enough.
DuckDB reads the plain file twice over: the columns that we take, as text (its quickest), and
all columns with types into a table (what a reader of the file would do). Medians of ROUNDS,
one of each in turn. ``cpu``: processor time of all threads, which other work on the machine
changes less than the time that passes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb

from legation.pipeline.importing import import_events
from legation.store import open_desk

SHARED = Path(__file__).parents[2] / "shared" / "data" / "gdelt.tar.gz"
WHOLE = ("20151027220000_events", "20180101000000.export", "20191024143000.export")
ROUNDS = 5
TAKEN = (0, 1, 6, 7, 8, 16, 17, 18, 26, 28, 29, 30, 31, 60)


def shared_rows() -> list[bytes]:
    rows: list[bytes] = []
    with tarfile.open(SHARED) as archive:
        for member in archive:
            if member.isfile() and Path(member.name).name.startswith(WHOLE):
                packed = archive.extractfile(member)
                assert packed is not None
                rows += gzip.decompress(packed.read()).splitlines()
    return rows


def rows_of(files: list[str]) -> list[bytes]:
    rows: list[bytes] = []
    for name in files:
        raw = Path(name).read_bytes()
        rows += (gzip.decompress(raw) if raw.startswith(b"\x1f\x8b") else raw).splitlines()
    return rows


def repeated(rows: list[bytes], wanted: int) -> Iterator[bytes]:
    for number in range(-(-wanted // len(rows)) * len(rows)):
        row = rows[number % len(rows)]
        yield b"%d%s\n" % (number + 1, row[row.index(b"\t") :])


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Give the seconds that passed and those of processor time."""
    started, busy = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - started, time.process_time() - busy


def duckdb_columns(path: Path) -> None:
    lengths = ", ".join(f"sum(length(column{at:02}))" for at in TAKEN)
    options = "delim='\t', header=false, quote='', all_varchar=true"
    duckdb.connect().execute(f"SELECT {lengths} FROM read_csv('{path}', {options})").fetchall()


def duckdb_table(path: Path) -> None:
    options = "delim='\t', header=false, quote=''"
    duckdb.connect().execute(f"CREATE TABLE t AS SELECT * FROM read_csv('{path}', {options})")


def ours(path: Path, folder: Path) -> int:
    desk = folder / f"{time.monotonic_ns()}.sqlite"
    with open_desk(str(desk)) as store:
        return import_events("gdelt", [str(path)], store, folder / "bad.jsonl").new


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("files", nargs="*")
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    if not given.files and not SHARED.is_file():
        print(f"{SHARED} is not here: name GDELT 2.0 files", file=sys.stderr)
        return 66
    rows = rows_of(given.files) if given.files else shared_rows()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        path = folder / "gdelt.tsv"
        path.write_bytes(b"".join(repeated(rows, given.rows)))
        count = path.read_bytes().count(b"\n")
        kept = ours(path, folder)  # also loads the libraries
        works: dict[str, Callable[[], object]] = {
            "import": lambda: ours(path, folder),
            "duckdb_columns": lambda: duckdb_columns(path),
            "duckdb_table": lambda: duckdb_table(path),
        }
        rounds = [{name: timed(work) for name, work in works.items()} for _ in range(ROUNDS)]
    told: dict[str, float] = {"rows": count, "kept": kept}
    for at, kind in enumerate(("", "cpu_")):
        medians = {name: statistics.median(each[name][at] for each in rounds) for name in works}
        told |= {f"{name}_{kind}seconds": round(value, 3) for name, value in medians.items()}
        told[f"import_rows_per_{kind}second"] = round(count / medians["import"])
        for other in ("columns", "table"):
            ratio = medians[f"duckdb_{other}"] / medians["import"]
            told[f"ratio_to_duckdb_{other}{'_cpu' if kind else ''}"] = round(ratio, 3)
    print(json.dumps(told) if given.json else "\n".join(f"{k:<27} {v}" for k, v in told.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
