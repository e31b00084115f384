"""Freezing a desk's dataset in a folder."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from legation.errors import InputError
from legation.snapshots.codebook import citation, codebook
from legation.snapshots.hashing import (
    SCHEME,
    TABLES,
    dataset_id,
    file_hash,
    row_hash,
    table_hash,
)
from legation.snapshots.tables import (
    ARTICLES,
    BODY,
    OUTLETS,
    article_rows,
    batches,
    frame_batches,
    order,
    outlet_rows,
    plain,
)
from legation.store import Store

MANIFEST: Final = "manifest.json"
SUMS: Final = "SHA256SUMS"
ROWS: Final = "rows.parquet"
_ROWS: Final = pa.schema([("table", pa.string()), ("id", pa.string()), ("sha256", pa.string())])


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was written: the id, the folder, rows by table."""

    id: str
    folder: Path
    rows: dict[str, int]


@dataclass(frozen=True, slots=True)
class About:
    """What a snapshot says of itself. ``known``: the day it is as of, None for today."""

    title: str
    author: str
    known: date | None = None
    known_by: str = "read"
    scale: str = ""
    text: bool = False


def take(store: Store, out: Path, about: About) -> Snapshot:
    """Write a desk's dataset to a folder that is not there yet, whole or not at all.

    Raises:
        InputError: the folder holds something, or cannot be written.
    """
    where = str(out)
    try:
        if out.exists() and (not out.is_dir() or any(out.iterdir())):
            raise InputError("the folder holds something", where, "name one that does not exist")
        out.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=".legation-", dir=out.parent))
        try:
            taken = _write(store, made, about)
            if out.exists():
                out.rmdir()
            made.chmod(0o755)
            made.rename(out)
        except BaseException:
            shutil.rmtree(made, ignore_errors=True)
            raise
    except OSError as error:
        what = f"the snapshot cannot be written: {error.strerror}"
        raise InputError(what, where, "check rights and space") from error
    return Snapshot(taken.id, out, taken.rows)


def _write(store: Store, folder: Path, about: About) -> Snapshot:
    hashes: dict[str, str] = {}
    counts: dict[str, int] = {}
    columns: dict[str, list[str]] = {}
    with pq.ParquetWriter(folder / ROWS, _ROWS, compression="zstd") as sums:
        for name in TABLES:
            schema, found = _table(store, name, text=about.text)
            columns[name] = list(schema.names)
            own: list[str] = []
            with pq.ParquetWriter(folder / f"{name}.parquet", schema, compression="zstd") as file:
                for batch in found:
                    file.write_batch(batch)
                    rows = batch.to_pylist()
                    told = [row_hash(plain(row)) for row in rows]
                    own += told
                    ids = [row["id"] for row in rows]
                    columns_of = {"table": [name] * len(rows), "id": ids, "sha256": told}
                    sums.write_batch(pa.RecordBatch.from_pydict(columns_of, schema=_ROWS))
            hashes[name], counts[name] = table_hash(own), len(own)
    named = dataset_id(hashes)
    _papers(folder, named, hashes, counts, columns, about)
    return Snapshot(named, folder, counts)


def _table(store: Store, name: str, *, text: bool) -> tuple[pa.Schema, Iterator[pa.RecordBatch]]:
    if name == "articles":
        schema = ARTICLES.append(BODY) if text else ARTICLES
        return schema, batches(article_rows(store, text=text), schema)
    if name == "outlets":
        return OUTLETS, batches(outlet_rows(store), OUTLETS)
    return frame_batches(store, name)


def _papers(
    folder: Path,
    named: str,
    hashes: dict[str, str],
    counts: dict[str, int],
    columns: dict[str, list[str]],
    about: About,
) -> None:
    (folder / "codebook.md").write_text(codebook(columns), "utf-8")
    cited = citation(named, about.title, about.author, _version())
    (folder / "CITATION.cff").write_text(cited, "utf-8")
    files = sorted(path.name for path in folder.iterdir())
    sums = {name: file_hash(folder / name) for name in files}
    manifest: dict[str, Any] = {
        "id": named,
        "scheme": SCHEME,
        "tables": {name: {"rows": counts[name], "sha256": hashes[name]} for name in TABLES},
        "files": sums,
        "as_of": about.known.isoformat() if about.known else "",
        "known_by": about.known_by if about.known else "",
        "scale": about.scale,
        "full_text": about.text,
        "legation": _version(),
    }
    (folder / MANIFEST).write_text(order(manifest), "utf-8")
    sums[MANIFEST] = file_hash(folder / MANIFEST)
    lines = [f"{sums[name]}  {name}\n" for name in sorted(sums)]
    (folder / SUMS).write_text("".join(lines), "utf-8")


def _version() -> str:
    try:
        return version("legation")
    except PackageNotFoundError:  # run from its sources
        return "unknown"
