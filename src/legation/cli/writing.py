"""Records into a file or onto standard output, as CSV, JSON lines or Parquet."""

from __future__ import annotations

import csv
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, BinaryIO, Final, cast

from legation.cli.terminal import clean
from legation.errors import InputError, UsageError

if TYPE_CHECKING:
    import pyarrow as pa

Record = dict[str, Any]

ROWS: Final = 5_000
"""Records held at a time for a Parquet row group: some tens of megabytes."""

# A spreadsheet runs what begins so.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def write(records: Iterable[Record], form: str, schema: pa.Schema, path: Path | None) -> None:
    """Write records; a file is put in place whole or not at all.

    Raises:
        UsageError: Parquet would go to a terminal. InputError: the file cannot be written.
    """
    if path is None:
        if form == "parquet" and sys.stdout.isatty():
            raise UsageError("Parquet is no text for a terminal", cure="name a file with --out")
        _write(records, form, schema, sys.stdout.buffer)
        return
    with _replacing(path) as stream:
        _write(records, form, schema, stream)


def write_with(give: Callable[[BinaryIO], None], path: Path | None) -> None:
    """Let ``give`` write bytes; a file is put in place whole or not at all.

    Raises:
        InputError: the file cannot be written.
    """
    if path is None:
        give(sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    with _replacing(path) as stream:
        give(stream)


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    name = ""
    try:
        handle, name = tempfile.mkstemp(prefix=".legation-", dir=path.parent)
        with os.fdopen(handle, "wb") as stream:
            yield cast(BinaryIO, stream)
        _as_new(Path(name))
        Path(name).replace(path)
    except OSError as error:
        Path(name).unlink(missing_ok=True) if name else None
        what = f"cannot write: {error.strerror or error}"
        raise InputError(what, str(path), "check the path, its rights and the space") from error
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _as_new(path: Path) -> None:
    """Give a temporary file the rights that any new file would have."""
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(0o666 & ~mask)


def _write(records: Iterable[Record], form: str, schema: pa.Schema, stream: BinaryIO) -> None:
    if form == "parquet":
        _parquet(records, schema, stream)
    elif form == "jsonl":
        for record in records:
            line = json.dumps(record, ensure_ascii=False) + "\n"
            stream.write(line.encode("utf-8", "replace"))
    else:
        _csv(records, schema.names, stream)
    stream.flush()


def _parquet(records: Iterable[Record], schema: pa.Schema, stream: BinaryIO) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    source = iter(records)
    with pq.ParquetWriter(stream, schema) as writer:
        while part := list(islice(source, ROWS)):
            writer.write_table(pa.Table.from_pylist(part, schema))


def _csv(records: Iterable[Record], names: list[str], stream: BinaryIO) -> None:
    lines = csv.writer(_Encoded(stream), lineterminator="\r\n")
    lines.writerow(names)
    for record in records:
        lines.writerow([_cell(record[name]) for name in names])


class _Encoded:
    """What csv writes to: text in, UTF-8 out."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write text; gives the number of bytes."""
        return self._stream.write(text.encode("utf-8", "replace"))


def _cell(value: Any) -> Any:
    """Give one cell: parties as "Name (CODE)", lists with ";", nested records as JSON."""
    if isinstance(value, list):
        if value and isinstance(value[0], dict):
            told = [_party(one) if "country" in one else None for one in value]
            joined = "; ".join(one for one in told if one is not None)
            return _harmless(joined) if joined else json.dumps(value, ensure_ascii=False)
        return _harmless("; ".join(map(str, value)))
    return _harmless(value) if isinstance(value, str) else value


def _party(party: Record) -> str:
    return f"{party['name']} ({party['country']})" if party["country"] else str(party["name"])


def _harmless(text: str) -> str:
    flat = clean(text) if not text.isprintable() else text
    return f"'{flat}" if flat.startswith(_FORMULA) else flat
