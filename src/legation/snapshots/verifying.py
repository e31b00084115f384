"""Checking a frozen dataset, wherever it lies: nothing in it is taken on trust."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

import pyarrow as pa
import pyarrow.parquet as pq

from legation.errors import InputError, NotFound
from legation.snapshots.hashing import SCHEME, TABLES, dataset_id, file_hash, row_hash, table_hash
from legation.snapshots.tables import BATCH, plain
from legation.snapshots.taking import MANIFEST, ROWS, SUMS

LARGEST_MANIFEST: Final = 1_000_000
"""Bytes; ours are under 3,000."""
NAMED: Final = 10
"""Rows named for each table and kind of difference; all are counted."""

_NAME: Final = re.compile(r"[A-Za-z0-9_.]{1,60}")
_HASH: Final = re.compile(r"[0-9a-f]{64}")

Kind = Literal["missing", "extra", "bytes", "rows", "links", "id"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A difference: of what kind, in which file, in words."""

    kind: Kind
    where: str
    what: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """``sound``: the rows are those of the id. Findings of kind "bytes" alone do not harm
    it: the same rows may be written anew.
    """

    id: str
    sound: bool
    findings: tuple[Finding, ...]


def verify(folder: Path) -> Verdict:
    """Compute every hash of a snapshot again and say what differs.

    Raises:
        NotFound: there is no snapshot. InputError: its manifest cannot be read.
    """
    manifest = _manifest(folder)
    findings = list(_files(folder, manifest["files"]))
    hashes: dict[str, str] = {}
    ids: dict[str, set[str]] = {}
    for name in TABLES:
        path = folder / f"{name}.parquet"
        if not _plain_file(path):
            continue
        try:
            found = _rows(path)
        except (pa.ArrowException, OSError, KeyError, ValueError) as error:
            line = " ".join(str(error).split())[:120]
            findings.append(Finding("rows", path.name, f"cannot be read: {line}"))
            continue
        hashes[name] = table_hash(found.values())
        ids[name] = set(found)
        if hashes[name] != manifest["tables"][name]["sha256"]:
            findings += _differing(folder, name, found)
    findings += _links(folder, ids)
    named = dataset_id(hashes) if len(hashes) == len(TABLES) else ""
    if named != manifest["id"]:
        told = f"the rows make {named}" if named else "not every table is there"
        findings.append(Finding("id", MANIFEST, f"says {manifest['id']}, but {told}"))
    sound = not any(finding.kind in ("missing", "rows", "links", "id") for finding in findings)
    return Verdict(manifest["id"], sound, tuple(findings))


def _plain_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    if not _plain_file(path):
        raise NotFound("there is no snapshot", str(folder), "name a folder with a manifest.json")
    cure = "take the snapshot from its source again"
    if path.stat().st_size > LARGEST_MANIFEST:
        raise InputError("the manifest is too large", str(path), cure)
    try:
        read = json.loads(path.read_text("utf-8"))
        whole: dict[str, Any] = {
            "id": str(read["id"])[:80],
            "scheme": str(read["scheme"]),
            "files": {str(k): str(v) for k, v in read["files"].items()},
            "tables": {name: {"sha256": str(read["tables"][name]["sha256"])} for name in TABLES},
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InputError("the manifest cannot be read", str(path), cure) from error
    if whole["scheme"] != SCHEME:
        what = f"the manifest is of scheme {whole['scheme'][:40]!a}, known is {SCHEME}"
        raise InputError(what, str(path), "pip install --upgrade legation")
    if not all(_NAME.fullmatch(k) and _HASH.fullmatch(v) for k, v in whole["files"].items()):
        raise InputError("the manifest names files that no snapshot has", str(path), cure)
    return whole


def _files(folder: Path, files: dict[str, str]) -> Iterator[Finding]:
    wanted = {*files, *(f"{name}.parquet" for name in TABLES)}
    for name in sorted(wanted):
        path = folder / name
        if not _plain_file(path):
            yield Finding("missing", name, "is not there")
        elif file_hash(path) != files.get(name):
            yield Finding("bytes", name, "has other bytes than when it was taken")
    for path in sorted(folder.iterdir()):
        if path.name not in {*wanted, MANIFEST, SUMS}:
            yield Finding("extra", path.name[:80], "was not in the snapshot")


def _rows(path: Path) -> dict[str, str]:
    """Give the hash of every row by its id."""
    found: dict[str, str] = {}
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(BATCH):
            for row in batch.to_pylist():
                key = str(row["id"])
                again = 2
                while key in found:  # two rows of one id are two rows
                    key = f"{row['id']} ({again})"
                    again += 1
                found[key] = row_hash(plain(row))
    return found


def _differing(folder: Path, table: str, found: dict[str, str]) -> Iterator[Finding]:
    """Say which rows differ, by the hashes kept of each."""
    path = folder / ROWS
    try:
        kept = pq.read_table(path, filters=[("table", "=", table)]).to_pylist()
        then = {str(row["id"]): str(row["sha256"]) for row in kept}
    except (pa.ArrowException, OSError, KeyError, ValueError):
        yield Finding("rows", f"{table}.parquet", "has other rows; which cannot be told")
        return
    where = f"{table}.parquet"
    for what, ids in (
        ("rows gone", then.keys() - found.keys()),
        ("rows added", found.keys() - then.keys()),
        ("rows changed", {i for i in then.keys() & found.keys() if then[i] != found[i]}),
    ):
        if ids:
            shown = ", ".join(sorted(ids)[:NAMED])
            more = ", ..." if len(ids) > NAMED else ""
            yield Finding("rows", where, f"{len(ids)} {what}: {shown}{more}")


def _links(folder: Path, ids: dict[str, set[str]]) -> Iterator[Finding]:
    """Say where a row names another that is not there: a figure must lead to its sentence."""
    if len(ids) < len(TABLES):
        return
    for table, column, to in (
        ("events", "mentions", "mentions"),
        ("mentions", "article_id", "articles"),
    ):
        try:
            with pq.ParquetFile(folder / f"{table}.parquet") as file:
                values = set()
                for batch in file.iter_batches(BATCH, columns=[column]):
                    for value in batch.column(0).to_pylist():
                        values.update(value if isinstance(value, list) else [value])
        except (pa.ArrowException, OSError, KeyError, ValueError):
            yield Finding("links", f"{table}.parquet", f"has no readable column {column}")
            continue
        lost = values - ids[to]
        if lost:
            shown = ", ".join(sorted(map(str, lost))[:NAMED])
            yield Finding("links", f"{table}.parquet", f"{len(lost)} name no row of {to}: {shown}")
