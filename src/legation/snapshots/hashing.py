"""From rows to the id of a dataset."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

SCHEME: Final = "legation-rows-1"
"""How rows become an id. Another way of hashing is another scheme, never a change of this one."""

TABLES: Final = ("articles", "events", "mentions", "outlets")
"""In the order in which they enter the id."""


def row_hash(row: Mapping[str, Any]) -> str:
    """Give the hash of a row: its JSON with sorted keys, in UTF-8; days as 2024-06-17."""
    told = json.dumps(row, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def table_hash(hashes: Iterable[str]) -> str:
    """Give the hash of a table from those of its rows, in whatever order they stand."""
    whole = hashlib.sha256()
    for each in sorted(hashes):
        whole.update(bytes.fromhex(each))
    return whole.hexdigest()


def dataset_id(tables: Mapping[str, str]) -> str:
    """Give the citable id of the tables' hashes: "legation:" and 32 hexadecimal digits."""
    whole = hashlib.sha256(SCHEME.encode())
    for name in TABLES:
        whole.update(name.encode() + b"\0" + bytes.fromhex(tables[name]))
    return f"legation:{whole.hexdigest()[:32]}"


def file_hash(path: Path) -> str:
    """Give the SHA-256 of a file's bytes."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
