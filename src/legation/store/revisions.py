"""Bringing a desk's tables up to this version's."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from legation.errors import DeskError, DeskTooNew
from legation.store.engine import WRITING, take_write_lock
from legation.store.fresh import make_fresh

VERSION_TABLE = "legation_revision"
MIGRATIONS = Path(__file__).parent / "migrations"

# Oldest first. Repeated here so that opening a current desk need not load Alembic;
# tests hold it against the files.
REVISIONS = tuple(f"{number:04}" for number in range(1, 16))


def revision_of(connection: Connection) -> str:
    """Give the revision of a desk, "" for an empty database.

    Raises:
        DeskError: the database holds something else.
    """
    names = set(inspect(connection).get_table_names())
    if VERSION_TABLE in names:
        found = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()  # noqa: S608
        return str(found or "")
    if connection.dialect.name == "sqlite" and names:
        raise DeskError(
            "this SQLite file belongs to another program", cure="name another path for the desk"
        )
    return ""


def is_current(connection: Connection) -> bool:
    """Say whether a desk has this version's tables.

    Raises:
        DeskTooNew: it has tables of a version that this one does not know.
        DeskError: the database holds something else.
    """
    found = revision_of(connection)
    if found and found not in REVISIONS:
        raise DeskTooNew(
            f"the desk is of revision {found[:40]!a}, this Legation knows up to {REVISIONS[-1]}",
            cure="pip install --upgrade legation",
        )
    return found == REVISIONS[-1]


def bring_up(engine: Engine) -> None:
    """Make the tables or run the missing migrations, in one transaction that others wait for."""
    with engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        take_write_lock(connection)
        if is_current(connection):
            return
        if connection.dialect.name == "sqlite" and not revision_of(connection):
            make_fresh(connection)
        else:
            _upgrade(connection)


def migrate(engine: Engine) -> None:
    """Run every missing migration, on a new desk too."""
    with engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        take_write_lock(connection)
        _upgrade(connection)


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
