"""Desks of older revisions, made by the migrations of their time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

from legation.store.engine import is_postgresql, postgresql_engine, sqlite_engine
from legation.store.revisions import MIGRATIONS


def engine_of(target: str) -> Any:
    if is_postgresql(target):
        return postgresql_engine(target, read_only=False, wait=5)
    return sqlite_engine(Path(target), read_only=False, wait=5)


def bring_to(connection: Connection, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def make_older(target: str, revision: str) -> None:
    """Make the tables of a revision, with nothing on them."""
    engine = engine_of(target)
    with engine.connect() as connection, connection.begin():
        if is_postgresql(target):
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
        bring_to(connection, revision)
    engine.dispose()
