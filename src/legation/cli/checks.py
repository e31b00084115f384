"""What must be right for reading to work: a list of checks, each with its cure."""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from legation.cli.numbers import many
from legation.cli.terminal import clean
from legation.errors import LegationError
from legation.settings import MEGABYTE, Settings

OLDEST: Final = (3, 11)
ROOM: Final = 200 * MEGABYTE
"""A desk of 10,000 articles takes about 100 MB; double that leaves room to work."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: what was found and, for a fault, what cures it."""

    name: str
    ok: bool
    said: str
    cure: str = ""


def examine(settings: Settings) -> list[Check]:
    """Make every check that fits the settings; a check that breaks is a fault."""
    return [_safely(name, check, settings) for name, check in _checks(settings)]


def _checks(settings: Settings) -> list[tuple[str, Callable[[Settings], Check]]]:
    url = settings.desk.startswith("postgres")
    on_file = [("full-text search", search), ("disk space", space)]
    return [
        ("python", python),
        ("parser", parser),
        ("classifier", classifier),
        *([("language model", language_model)] if settings.coder == "llm" else []),
        *([("PostgreSQL driver", driver)] if url else on_file),
        ("desk", desk),
    ]


def _safely(name: str, check: Callable[[Settings], Check], settings: Settings) -> Check:
    try:
        return check(settings)
    except LegationError as error:
        return Check(name, False, clean(error.what), clean(error.cure))
    except Exception as error:  # a doctor does not fall ill over a patient
        return Check(name, False, clean(f"{type(error).__name__}: {error}")[:200], "reinstall")


def python(_: Settings) -> Check:
    """Python's version."""
    ok = sys.version_info[:2] >= OLDEST
    cure = "" if ok else f"install Python {OLDEST[0]}.{OLDEST[1]} or later"
    return Check("python", ok, platform.python_version(), cure)


def parser(settings: Settings) -> Check:
    """The parser's files, against their hashes, and that it loads."""
    from legation.sentences.parser import load_parser

    found = load_parser(settings.parser).meta
    said = f"{found['lang']}_{found['name']} {found['version']}"
    return Check("parser", True, said if settings.parser else f"{said}, hashes as published")


def classifier(settings: Settings) -> Check:
    """The learned judge, unless the coder does without."""
    if settings.coder != "hybrid":
        return Check("classifier", True, f"not needed by the coder '{settings.coder}'")
    from legation.coding.proposals.classifier import load_classifier

    version = load_classifier().version
    return Check("classifier", True, f"loaded, version {version or 'of the sources'}")


def language_model(settings: Settings) -> Check:
    """That the settings name a model to ask; nothing is sent to it."""
    from legation.sources.endpoint import endpoint_of

    found = endpoint_of(settings)
    key = "with a key" if found.key else "without a key"
    return Check("language model", True, f"{clean(found.model)} at {clean(found.shown)}, {key}")


def search(_: Settings) -> Check:
    """SQLite's full-text index."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE probe USING fts5(words)")
    except sqlite3.OperationalError:
        cure = "use a Python whose SQLite has FTS5 (python.org's has), or a PostgreSQL desk"
        return Check("full-text search", False, "this SQLite has no FTS5", cure)
    finally:
        connection.close()
    return Check("full-text search", True, f"SQLite {sqlite3.sqlite_version} with FTS5")


def space(settings: Settings) -> Check:
    """Room where the desk lies."""
    folder = _existing(Path(settings.desk).expanduser().absolute().parent)
    free = shutil.disk_usage(folder).free
    said = f"{free / MEGABYTE:,.0f} MB free in {clean(str(folder))}"
    cure = "" if free >= ROOM else f"free {ROOM // MEGABYTE} MB or name another desk with --desk"
    return Check("disk space", free >= ROOM, said, cure)


def _existing(folder: Path) -> Path:
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    return folder


def driver(_: Settings) -> Check:
    """The package that talks to PostgreSQL."""
    try:
        import psycopg
    except ImportError:
        cure = "pip install 'legation[postgresql]'"
        return Check("PostgreSQL driver", False, "psycopg is not installed", cure)
    return Check("PostgreSQL driver", True, f"psycopg {psycopg.__version__}")


def desk(settings: Settings) -> Check:
    """That the desk opens and can be written; a desk that is not there is not made."""
    from legation.store import open_desk

    path = Path(settings.desk.removeprefix("sqlite:///")).expanduser()
    if not settings.desk.startswith("postgres") and not path.exists():
        return _to_be_made(path)
    with open_desk(settings.desk, wait=2.0) as store:
        articles = store.counts().articles
    if path.is_file() and not os.access(path, os.W_OK):
        return Check("desk", False, f"{clean(str(path))} cannot be written", "check its rights")
    return Check("desk", True, f"{clean(store.where)} opens, {many(articles, 'article')}")


def _to_be_made(path: Path) -> Check:
    folder = _existing(path.absolute().parent)
    if os.access(folder, os.W_OK):
        return Check("desk", True, f"none yet at {clean(str(path))}; the first read makes it")
    cure = "check the rights on the folder or name another desk with --desk"
    return Check("desk", False, f"no desk can be made in {clean(str(folder))}", cure)
