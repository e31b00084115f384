"""Read the knowledge files: the one place that knows where they lie."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from legation.errors import KnowledgeError

FOLDER = Path(__file__).parent

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a PyYAML built without libyaml: ten times slower, same result
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]


@cache
def read_yaml(name: str) -> Any:
    """Read one YAML file by its path inside ``knowledge/``.

    Raises:
        KnowledgeError: missing or malformed.
    """
    path = FOLDER / name
    try:
        return yaml.load(path.read_bytes(), Loader=_Loader)
    except OSError as error:
        raise _missing(path) from error
    except yaml.YAMLError as error:
        raise KnowledgeError(
            "a knowledge file is malformed", where=str(path), cure=str(error)
        ) from error


def read_csv(name: str) -> Iterator[dict[str, str]]:
    """Give the rows of one CSV file by its path inside ``knowledge/``.

    Raises:
        KnowledgeError: missing.
    """
    path = FOLDER / name
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)
    except OSError as error:
        raise _missing(path) from error


def read_text(name: str) -> str:
    """Read one text file by its path inside ``knowledge/``.

    Raises:
        KnowledgeError: missing.
    """
    path = FOLDER / name
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise _missing(path) from error


def files(pattern: str) -> tuple[str, ...]:
    """Give the names of the files that match, sorted, relative to ``knowledge/``."""
    return tuple(str(path.relative_to(FOLDER)) for path in sorted(FOLDER.glob(pattern)))


def _missing(path: Path) -> KnowledgeError:
    return KnowledgeError("a knowledge file is missing", where=str(path), cure="reinstall legation")
