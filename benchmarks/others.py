"""Other people's yearly figures of pairs of states, from CSV files of several shapes.

A folder, a ``.tar`` archive (packed or not) or one file, each ``.csv`` plain or ``.gz``. Columns
are found by name, in any case; the first that a file has wins:

- the two sides: ``Actor1CountryCode`` and ``Actor2CountryCode``, ``source`` and ``target``,
  ``sender`` and ``receiver``, ``a`` and ``b``, ``country1`` and ``country2``, ``iso1`` and
  ``iso2``; ISO 3166-1 alpha-3 or CAMEO codes, or English names;
- the year: ``year``, else the first four digits of ``SQLDATE`` or ``date``, else those of the
  file's name;
- mean score: ``GoldsteinScale``, ``goldstein``, ``mean_goldstein``, ``mean_score``, ``score``,
  ``intensity`` or ``value``;
- part of cooperation, 0 to 1: ``cooperative``, ``cooperative_share``, ``coop_share``,
  ``share_cooperative``, ``cooperation_share`` or ``coop``, else from the four columns
  ``Verbal Cooperation``, ``Material Cooperation``, ``Verbal Conflict``, ``Material Conflict``;
- how many events a row stands for: ``NumberOfRowsBetweenCountries``, ``rows``, ``events``, ``n``,
  ``count`` or ``weight``; 1 without any.

Both directions of a pair are averaged, weighed by events. A file needs a mean score or a part of
cooperation.
"""

from __future__ import annotations

import csv
import gzip
import io
import tarfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from benchmarks.agreement import PairYear
from legation.errors import InputError
from legation.sources.foreign.codes import UNKNOWN, state_of

SIDES: Final = (
    ("actor1countrycode", "actor2countrycode"),
    ("source", "target"),
    ("sender", "receiver"),
    ("a", "b"),
    ("country1", "country2"),
    ("iso1", "iso2"),
)
MEANS: Final = (
    "goldsteinscale",
    "goldstein",
    "mean_goldstein",
    "mean_score",
    "score",
    "intensity",
    "value",
)
SHARES: Final = (
    "cooperative",
    "cooperative_share",
    "coop_share",
    "share_cooperative",
    "cooperation_share",
    "coop",
)
QUADS: Final = (
    "verbal cooperation",
    "material cooperation",
    "verbal conflict",
    "material conflict",
)
WEIGHTS: Final = ("numberofrowsbetweencountries", "rows", "events", "n", "count", "weight")
DAYS: Final = ("year", "sqldate", "date")


@dataclass(frozen=True, slots=True)
class Others:
    """What a project says of pairs by year; ``unread`` counts rows that are not used, by why."""

    name: str
    means: Mapping[PairYear, float]
    shares: Mapping[PairYear, float]
    events: Mapping[PairYear, float]
    unread: Mapping[str, int]


def read_others(path: Path, name: str = "") -> Others:
    """Read a project's figures.

    Raises:
        InputError: there is no such file, or none in it has the columns needed.
    """
    if not path.exists():
        raise InputError("no such file or folder", str(path), "name a folder, archive or CSV")
    sums: dict[str, dict[PairYear, list[float]]] = {"mean": {}, "share": {}}
    events: dict[PairYear, float] = defaultdict(float)
    unread: Counter[str] = Counter()
    for file, text in _files(path):
        _read(file, csv.DictReader(io.StringIO(text)), sums, events, unread)
    if not sums["mean"] and not sums["share"]:
        cure = "see python -m pydoc benchmarks.others for the columns"
        raise InputError("no row with two states, a year and a figure", str(path), cure)
    means, shares = (
        {key: total / weight for key, (total, weight) in sums[kind].items() if weight > 0}
        for kind in ("mean", "share")
    )
    return Others(name or path.name.split(".")[0], means, shares, dict(events), dict(unread))


def _read(
    file: str,
    rows: csv.DictReader[str],
    sums: Mapping[str, dict[PairYear, list[float]]],
    events: dict[PairYear, float],
    unread: Counter[str],
) -> None:
    columns = {name.strip().casefold(): name for name in rows.fieldnames or ()}
    sides = next((pair for pair in SIDES if set(pair) <= columns.keys()), None)
    if sides is None:
        unread[f"file without two sides ({file})"] += 1
        return
    for given in rows:
        row = {key: (given.get(name) or "").strip() for key, name in columns.items()}
        a, b = sorted(_state(row[side]) for side in sides)
        if UNKNOWN in (a, b) or not a:
            unread["a side that is no state on our list"] += 1
        elif a == b:
            unread["both sides one state"] += 1
        elif (year := _year(row, file)) is None:
            unread["no year"] += 1
        else:
            _add(row, (a, b, year), sums, events, unread)


@cache
def _state(cell: str) -> str:
    return state_of(cell, "polecat")  # the dataset whose cells may be codes or names


def _add(
    row: Mapping[str, str],
    key: PairYear,
    sums: Mapping[str, dict[PairYear, list[float]]],
    events: dict[PairYear, float],
    unread: Counter[str],
) -> None:
    weight = _number(row, WEIGHTS)
    weight = 1.0 if weight is None else weight
    found = {"mean": _number(row, MEANS), "share": _share(row)}
    if all(value is None for value in found.values()):
        unread["no figure"] += 1
        return
    events[key] += weight
    for kind, value in found.items():
        if value is not None:
            held = sums[kind].setdefault(key, [0.0, 0.0])
            held[0] += value * weight
            held[1] += weight


def _share(row: Mapping[str, str]) -> float | None:
    given = _number(row, SHARES)
    if given is not None:
        return given
    quads = [_number(row, (name,)) for name in QUADS]
    known = [value for value in quads if value is not None]
    total = sum(known)
    return sum(known[:2]) / total if len(known) == len(QUADS) and total > 0 else None


def _number(row: Mapping[str, str], names: Iterable[str]) -> float | None:
    cell = next((row[name] for name in names if row.get(name)), "")
    try:
        return float(cell)
    except ValueError:
        return None


def _year(row: Mapping[str, str], file: str) -> int | None:
    told = next((row[name] for name in DAYS if row.get(name)), file)[:4]
    return int(told) if told.isascii() and told.isdigit() and len(told) == 4 else None


def _files(path: Path) -> Iterator[tuple[str, str]]:
    for name, raw in _raw(path):
        plain = gzip.decompress(raw) if raw.startswith(b"\x1f\x8b") else raw
        yield name, plain.decode("utf-8-sig", "replace")


def _raw(path: Path) -> Iterator[tuple[str, bytes]]:
    if path.is_dir():
        for file in sorted(path.rglob("*.csv*")):
            yield file.name, file.read_bytes()
    elif ".tar" in path.name or path.suffix == ".tgz":
        with tarfile.open(path) as archive:
            for member in archive:
                held = archive.extractfile(member) if ".csv" in member.name else None
                if held is not None:
                    yield Path(member.name).name, held.read()
    else:
        yield path.name, path.read_bytes()


def window(others: Others, kind: str, years: Sequence[int], least: float) -> dict[PairYear, float]:
    """Give each pair's mean over some years, weighed by events, under the year 0.

    ``kind``: "mean" or "share". Pairs with fewer than ``least`` events in them are left out.
    """
    given = others.means if kind == "mean" else others.shares
    sums: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    for (a, b, year), value in given.items():
        if year in years:
            weight = others.events[a, b, year]
            sums[a, b][0] += value * weight
            sums[a, b][1] += weight
    return {(a, b, 0): total / n for (a, b), (total, n) in sums.items() if n >= least and n > 0}
