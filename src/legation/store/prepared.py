"""Copies of a desk taken back to a day and kept beside it, to be read by many."""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import func, select

from legation.errors import DeskError, LegationError
from legation.settings import data_folder
from legation.store import rows
from legation.store.cut import Cut, KnownBy
from legation.store.desk import Store
from legation.store.faults import desk_errors
from legation.store.opening import open_desk
from legation.store.past import copy_desk, make_bare
from legation.store.reading.since import Seen, changed_since, seen
from legation.store.tables import articles
from legation.store.today import PastStore
from legation.store.writing.inserting import chunks
from legation.store.writing.rewinding import rewind
from legation.types import content_id

SUFFIX: Final = ".pasts"
NOTE: Final = "past"
"""Name of the note in a copy that says what it is."""
LEFT_OVER: Final = 86_400
"""Seconds after which what a killed preparation left is taken for left over; a choice."""
LOOSE: Final = 0.2
"""Part of a copy's pages that may be empty before it is written anew, a choice."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A copy on file. ``made``: when; ``linker``: the version that linked its events; ``seen``:
    how far the desk had come; ``size`` in bytes.
    """

    path: Path
    cut: Cut
    made: datetime
    linker: str
    seen: Seen
    size: int


def pasts_folder(store: Store, given: str = "") -> Path:
    """Say where the prepared days of a desk lie; the folder may not be there yet.

    ``given``: a folder in which each desk gets one of its own instead. An SQLite desk has them
    beside its file, a PostgreSQL desk, whose server may be elsewhere, in the user's data folder.
    """
    url = store._engine.url
    if store._engine.dialect.name == "sqlite":
        if not given:
            return Path(f"{store.where}{SUFFIX}")
        file = Path(store.where).absolute()
        name = f"{file.name}-{content_id(str(file))[:8]}"  # two of one name are two desks
    else:
        name = f"{url.host or 'local'}-{url.port or 5432}-{url.database}"
    safe = "".join(sign if sign.isalnum() or sign in "-_." else "_" for sign in name)
    return (Path(given).expanduser() if given else data_folder()) / f"{safe}{SUFFIX}"


def prepare(store: Store, cut: Cut, link: rows.Link, linker: str, folder: Path) -> Prepared:
    """Take the whole desk back to a day and keep the copy in ``folder``, in the place of one
    of the same day.

    The copy holds no page as fetched, nor other people's events. Until it is made, as much
    space is taken as the desk takes.

    Raises:
        DeskError: it cannot be written, for example for want of space.
    """
    with desk_errors(str(folder)), _making(folder) as making:
        _clear_up(folder)
        copy_desk(store, str(making), bare=True)
        with open_desk(str(making), linking=store.linking) as made:
            with made._writing() as connection:
                told = seen(connection)  # of the desk: nothing is taken back yet
                make_bare(connection)
                rewind(connection, cut, link, made.linking)
            made.keep_meta(NOTE, _note(cut, linker, told))
        _close(making)
        copy = _read(making)
        assert copy is not None
        path = making.replace(_path(folder, cut))  # from here on others may take it off
    return replace(copy, path=path)


def _note(cut: Cut, linker: str, told: Seen) -> str:
    made = datetime.now(UTC).isoformat()  # to the microsecond: by it copies of a day are told apart
    named = {"day": str(cut.day), "known_by": cut.known_by, "linker": linker, "made": made}
    return json.dumps({**named, "seen": asdict(told)})


@contextmanager
def _making(folder: Path) -> Iterator[Path]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        own = Path(tempfile.mkdtemp(prefix="making-", dir=folder))
        try:
            yield own / "desk.sqlite"
        finally:
            shutil.rmtree(own, ignore_errors=True)
    except (OSError, sqlite3.Error) as error:
        said = error.strerror if isinstance(error, OSError) else str(error)
        cure = "check the folder, its rights and its space"
        raise DeskError(f"the day cannot be kept: {said}", str(folder), cure) from error


def _clear_up(folder: Path) -> None:
    for left in folder.glob("making-*"):
        with suppress(FileNotFoundError):  # another preparation has come to its end
            if time.time() - left.stat().st_mtime > LEFT_OVER:
                shutil.rmtree(left, ignore_errors=True)


def _close(path: Path) -> None:
    """Make a copy one file that can be read where nothing may be written."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        number = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("freelist_count", "page_count")
        }
        connection.execute("PRAGMA journal_mode=DELETE")
        if number["freelist_count"] > LOOSE * number["page_count"]:
            connection.execute("VACUUM")


def _path(folder: Path, cut: Cut) -> Path:
    return folder / f"{cut.day}-{cut.known_by}.sqlite"


def prepared_for(folder: Path, cut: Cut) -> Prepared | None:
    """Give what is prepared of a day, None where nothing is."""
    found = _read(_path(folder, cut))
    return found if found and found.cut == cut else None


def prepared(folder: Path) -> tuple[Prepared, ...]:
    """Give what is prepared in a folder, oldest day first; what cannot be read is passed over."""
    known: list[Prepared] = []
    with suppress(OSError):  # a folder that may not be looked into holds nothing to be read
        known += filter(None, map(_read, folder.glob("*.sqlite")))
    return tuple(sorted(known, key=lambda one: (one.cut.day, one.cut.known_by)))


def _read(path: Path) -> Prepared | None:
    try:
        size = path.stat().st_size
        # Not through a desk: of an older revision it could not be opened, but is to be listed.
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as c:
            row = c.execute("SELECT value FROM notes WHERE name = ?", (NOTE,)).fetchone()
        told: dict[str, Any] = json.loads(row[0])
        known_by: KnownBy = "read" if told["known_by"] == "read" else "published"
        known = Seen(**{**told["seen"], "mark": tuple(told["seen"]["mark"])})
        cut = Cut(date.fromisoformat(told["day"]), known_by)
        made = datetime.fromisoformat(told["made"])
        return Prepared(path, cut, made, told["linker"], known, size)
    except (OSError, sqlite3.Error, ValueError, TypeError, KeyError):
        return None


def why_stale(store: Store, one: Prepared, linker: str) -> tuple[str, ...]:
    """Say why a copy is not what the desk taken back would be now; () where it is."""
    if one.linker != linker:
        return ("another version of the linker made it",)
    try:
        copy = open_desk(str(one.path), read_only=True)
    except LegationError:  # gone, or of an older or newer revision
        return ("another version of Legation made it",)

    def holds(ids: set[str]) -> int:
        counted = select(func.count())
        with copy._reading() as c:
            return sum(
                c.execute(counted.where(articles.c.id.in_(part))).scalar_one()
                for part in chunks(ids)
            )

    with copy, store._reading() as connection:
        return changed_since(connection, one.cut, one.seen, holds)


def open_prepared(store: Store, one: Prepared) -> PastStore:
    """Open a copy for reading; ``store``: the desk itself.

    Raises:
        DeskError: it is gone or cannot be read by this version.
    """
    opened = open_desk(str(one.path), read_only=True, linking=store.linking)
    return PastStore(opened._engine, store, one.cut, opened.linking)


def remove_prepared(one: Prepared) -> None:
    """Take a copy off the disk; whoever reads it reads on to the end.

    Raises:
        DeskError: it may not be taken off.
    """
    try:
        one.path.unlink(missing_ok=True)
    except OSError as error:
        what = f"it cannot be taken off: {error.strerror}"
        raise DeskError(what, str(one.path), "check the folder's rights") from error
