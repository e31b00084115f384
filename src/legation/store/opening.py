"""Opening a desk: where it lies, whether it may be written, whether it is ours."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine

from legation.errors import DeskError
from legation.store.desk import Store
from legation.store.engine import is_postgresql, postgresql_engine, shown, sqlite_engine
from legation.store.faults import desk_errors
from legation.store.revisions import bring_up, is_current
from legation.store.rows import Linking

DEFAULT_LINKING = Linking()


def open_desk(
    target: str, *, read_only: bool = False, wait: float = 10.0, linking: Linking = DEFAULT_LINKING
) -> Store:
    """Open the desk at a path or a ``postgresql://`` URL, making it where it is missing.

    ``wait``: seconds to wait for another writer. ``linking``: how far a new mention can
    reach into the events on file.

    Raises:
        DeskTooNew: a newer Legation wrote it.
        DeskLocked: somebody else is writing and did not finish within ``wait``.
        DeskFull: no space is left.
        DeskError: anything else; the line says what and what cures it.
    """
    if is_postgresql(target):
        engine = postgresql_engine(target, read_only=read_only, wait=wait)
        where = shown(engine.url)
    else:
        path = _checked_path(target, read_only)
        engine, where = sqlite_engine(path, read_only=read_only, wait=wait), str(path)
    try:
        _make_ready(engine, where, read_only)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, where, read_only=read_only, linking=linking)


def _checked_path(target: str, read_only: bool) -> Path:
    if not target or "\0" in target:
        raise DeskError("the desk has no usable path", cure="name a file or a postgresql:// URL")
    path = Path(target.removeprefix("sqlite:///")).expanduser()
    try:
        if path.is_dir():
            raise DeskError("the desk's path is a folder", str(path), "name a file in it")
        if read_only:
            if not path.is_file():
                raise DeskError("there is no desk", str(path), "read something first, or mend path")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        what = f"the desk's folder cannot be made or entered: {error.strerror}"
        raise DeskError(what, str(path), "check the path and its rights") from error
    return path


def _make_ready(engine: Engine, where: str, read_only: bool) -> None:
    try:
        with desk_errors(where):
            with engine.connect() as connection:
                current = is_current(connection)
            if current:
                return
            if read_only:
                what = "the desk is of an older revision and cannot be brought up unwritten"
                raise DeskError(what, cure="open it once for writing, for example with any add")
            bring_up(engine)
    except DeskError as error:
        if error.where:
            raise
        raise type(error)(error.what, where, error.cure) from error
