"""Read gold files: one JSON object a line, with a clear word on the line that is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from legation.errors import InputError, NotFound


def read_gold(path: Path, needed: tuple[str, ...]) -> list[dict[str, Any]]:
    """Read a gold file.

    ``needed``: keys that every record must have.

    Raises:
        NotFound: no such file. InputError: a line is not JSON or lacks a key.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise NotFound(
            "the gold file cannot be read", where=str(path), cure="give a UTF-8 JSONL file"
        ) from error
    records = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError as error:
            raise InputError(
                "a line is not JSON", where=f"{path}:{number}", cure="one object a line"
            ) from error
        missing = [key for key in needed if not isinstance(record, dict) or key not in record]
        if missing:
            raise InputError(
                f"a record lacks {', '.join(missing)}",
                where=f"{path}:{number}",
                cure="see docs/reference/evaluate.md for the format",
            )
        records.append(record)
    if not records:
        raise InputError("the gold file is empty", where=str(path), cure="give at least one record")
    return records
