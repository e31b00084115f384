"""A new SQLite desk is made in one step: it must be what the migrations make."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from store_making import link, picture, simple

from legation.store import open_desk
from legation.store.engine import sqlite_engine
from legation.store.fresh import FILE, script_of
from legation.store.revisions import bring_up, migrate


def _all_of(engine: Engine) -> tuple[set[tuple[str, ...]], dict[str, list[tuple[object, ...]]]]:
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT type, name, tbl_name, sql FROM sqlite_master"))
        made = {tuple(row) for row in rows}
        held = {
            name: [tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"')]
            for kind, name, *_ in made
            if kind == "table"
        }
    return made, held


def _trimmed(made: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    return {(*row[:3], (row[3] or "").strip()) for row in made}


@pytest.fixture
def engines(tmp_path: Path) -> tuple[Engine, Engine]:
    fresh, migrated = (
        sqlite_engine(tmp_path / name, read_only=False, wait=5) for name in ("fresh", "migrated")
    )
    bring_up(fresh)
    migrate(migrated)
    return fresh, migrated


def test_a_fresh_desk_is_a_migrated_one(engines: tuple[Engine, Engine]) -> None:
    (made, held), (expected, content) = map(_all_of, engines)
    assert _trimmed(made) == _trimmed(expected), "run python -m legation.store.freshen"
    assert held == content


def test_the_file_is_what_the_migrations_make(engines: tuple[Engine, Engine]) -> None:
    with engines[1].connect() as connection:
        assert FILE.read_text("utf-8") == script_of(connection), (
            "run python -m legation.store.freshen"
        )


def test_both_are_written_alike(engines: tuple[Engine, Engine], tmp_path: Path) -> None:
    for engine in engines:
        engine.dispose()
    pictures = []
    for name in ("fresh", "migrated"):
        with open_desk(str(tmp_path / name)) as desk:
            for number in range(3):
                desk.add_reading(simple(number), link)
            pictures.append(picture(desk))
    assert pictures[0] == pictures[1]


def test_a_new_desk_needs_no_migrations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "alembic", None)  # cannot be imported
    with open_desk(str(tmp_path / "desk.sqlite")) as desk:
        assert desk.counts().articles == 0
