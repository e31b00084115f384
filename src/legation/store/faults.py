"""What an engine says went wrong, said in one line with its cure."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from legation.errors import DeskError, DeskFull, DeskLocked

# SQLSTATE codes of PostgreSQL.
_LOCK_STATES = {"55P03", "40P01", "57014"}
_FULL_STATES = {"53100"}
_DENIED_STATES = {"28P01", "28000"}
_MISSING_STATES = {"3D000"}


@contextmanager
def desk_errors(where: str) -> Iterator[None]:
    """Turn errors of the engine into those of :mod:`legation.errors`, naming ``where``."""
    try:
        yield
    except DBAPIError as error:
        raise _translated(error, where) from error
    except PoolTimeout as error:
        raise DeskLocked("too many are using the desk", where, "try again") from error
    except SQLAlchemyError as error:
        raise DeskError(_first_line(str(error)), where, "report this, it is our fault") from error


def _translated(error: DBAPIError, where: str) -> DeskError:
    told = str(error.orig)
    state = getattr(error.orig, "sqlstate", None) or ""
    for kind, words, states, what, cure in _KINDS:
        if state in states or any(word in told for word in words):
            return kind(what, where, cure)
    return DeskError(_first_line(told), where, "check that the desk can be read and written")


_KINDS: tuple[tuple[type[DeskError], tuple[str, ...], set[str], str, str], ...] = (
    (
        DeskLocked,
        ("database is locked", "database table is locked"),
        _LOCK_STATES,
        "the desk is locked: somebody else is writing",
        "wait for the other one to finish, then try again",
    ),
    (
        DeskFull,
        ("database or disk is full",),
        _FULL_STATES,
        "no space is left for the desk",
        "free some space or move the desk; nothing of the last page was kept",
    ),
    (
        DeskError,
        ("file is not a database",),
        set(),
        "this file is no desk",
        "name another path, or move the file away",
    ),
    (
        DeskError,
        ("database disk image is malformed",),
        set(),
        "the desk's file is damaged",
        "bring back a copy, or read the sources again into a new desk",
    ),
    (
        DeskError,
        ("unable to open database file",),
        set(),
        "the desk's file cannot be opened",
        "check the path and the rights on its folder",
    ),
    (
        DeskError,
        ("attempt to write a readonly database", "read-only transaction"),
        {"25006"},
        "the desk cannot be written",
        "check the rights on the file and its folder",
    ),
    (
        DeskError,
        ('" does not exist',),
        _MISSING_STATES,
        "the database is not there",
        "create it with createdb, or mend its name in the address",
    ),
    (
        DeskError,
        ("password authentication failed", "no password supplied"),
        _DENIED_STATES,
        "PostgreSQL refused the user",
        "check the user and the password in the address",
    ),
    (
        DeskError,
        (
            "connection refused",
            "Connection refused",
            "connection failed",
            "could not translate",
            "failed to resolve",
        ),
        set(),
        "PostgreSQL does not answer",
        "check host, port and that the server runs",
    ),
)


def _first_line(told: str) -> str:
    return told.splitlines()[0][:200] if told else "the desk failed"
