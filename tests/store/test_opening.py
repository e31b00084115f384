"""Opening a desk, and every way in which it fails with one clear line."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text
from store_making import link, simple

from legation.errors import DeskError, DeskFull, DeskLocked, DeskTooNew
from legation.store import open_desk
from legation.store.engine import WORKERS_COST, is_postgresql
from legation.store.revisions import MIGRATIONS, REVISIONS, VERSION_TABLE
from legation.store.tables import metadata


def test_a_desk_is_made_kept_and_opened_again(new_target: Callable[[], str]) -> None:
    target = new_target()
    with open_desk(target) as desk:
        desk.add_reading(simple(), link)
    with open_desk(target) as desk:
        assert desk.counts().events == 1
    with open_desk(target, read_only=True) as desk:
        assert desk.counts().events == 1
        with pytest.raises(DeskError, match="reading only"):
            desk.add_reading(simple(2), link)


def test_folders_are_made(tmp_path: Path) -> None:
    target = tmp_path / "a b" / "ü?#%" / "desk.sqlite"
    with open_desk(str(target)) as desk:
        desk.add_reading(simple(), link)
    assert target.is_file()
    with open_desk(str(target), read_only=True) as desk:
        assert desk.counts().articles == 1


def test_a_newer_desk_is_refused(new_target: Callable[[], str]) -> None:
    target = new_target()
    with open_desk(target) as desk, desk._writing() as connection:
        connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '9999'"))
    for read_only in (False, True):
        with pytest.raises(DeskTooNew, match="upgrade legation") as caught:
            open_desk(target, read_only=read_only)
        assert caught.value.exit_code == 78
        assert caught.value.where


def test_a_locked_desk_says_so(new_target: Callable[[], str]) -> None:
    target = new_target()
    with open_desk(target) as one, open_desk(target, wait=0.1) as other:
        with one._writing(), pytest.raises(DeskLocked, match="somebody else is writing"):
            other.add_reading(simple(), link)
        assert other.add_reading(simple(), link).events_new == 1


def test_readers_do_not_wait_for_a_writer(new_target: Callable[[], str]) -> None:
    target = new_target()
    with open_desk(target) as one, open_desk(target, wait=0.1) as other:
        one.add_reading(simple(), link)
        with one._writing() as connection:
            connection.execute(text("DELETE FROM rollup"))
            assert len(other.rollup("CHN", "RUS")) == 1


def test_a_full_disk_says_so_and_keeps_nothing_of_the_page(tmp_path: Path) -> None:
    with open_desk(str(tmp_path / "d.sqlite")) as desk:
        desk.add_reading(simple(), link)
        with desk._reading() as connection:
            size = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count={size}")
        with pytest.raises(DeskFull, match="no space is left"):
            desk.add_reading(simple(2, body="long words " * 50_000), link)
        assert desk.counts().articles == 1


@pytest.mark.parametrize(
    "content", [b"This is a letter, not a database.\n" * 200, b"\x89PNG" * 999]
)
def test_a_file_of_another_kind_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(DeskError, match="no desk"):
        open_desk(str(path))
    assert path.read_bytes() == content


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    with pytest.raises(DeskError, match="another program"):
        open_desk(str(path))
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("theirs",)]


def test_a_clipped_desk_is_damaged_not_a_crash(tmp_path: Path) -> None:
    path = tmp_path / "d.sqlite"
    with open_desk(str(path)) as desk:
        for number in range(20):
            desk.add_reading(simple(number), link)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 3])

    def read_all() -> None:
        with open_desk(str(path)) as desk:
            list(desk.all_mentions())
            list(desk.all_events())
            desk.search("ministers")

    with pytest.raises(DeskError):
        read_all()


@pytest.mark.parametrize("target", ["", "a\0b", "."])
def test_an_unusable_path_is_refused(target: str) -> None:
    with pytest.raises(DeskError):
        open_desk(target)


def test_a_path_through_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(DeskError, match="folder"):
        open_desk(str(tmp_path / "file" / "desk.sqlite"))


def test_nothing_is_made_for_readers(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="there is no desk"):
        open_desk(str(tmp_path / "d.sqlite"), read_only=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("postgresql://u:secret@127.0.0.1:1/x", "does not answer"),
        ("postgresql://host:port/x", "no PostgreSQL address"),
        ("postgresql://no-such-host.invalid/x", "does not answer"),
    ],
)
def test_a_server_that_is_not_there(url: str, told: str) -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(DeskError, match=told) as caught:
        open_desk(url, wait=1)
    assert "secret" not in caught.value.line()


def test_a_database_that_is_not_there(new_target: Callable[[], str]) -> None:
    target = new_target()
    if is_postgresql(target):
        with pytest.raises(DeskError, match="createdb"):
            open_desk(target.rsplit("/", 1)[0] + "/nowhere")


def test_every_error_is_one_line_with_a_cure(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"not a database at all" * 100)
    with pytest.raises(DeskError) as caught:
        open_desk(str(tmp_path / "x"))
    assert re.fullmatch(r"this file is no desk \(.*x\): name another path.*", caught.value.line())


def test_the_migrations_make_the_tables_described(new_target: Callable[[], str]) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    def ours(thing, name, kind, reflected, compared):  # type: ignore[no-untyped-def]
        covering = ("event_pairs_covering", "events_weightiest")
        return not (name and ("words" in name or name in covering))

    with open_desk(new_target()) as desk, desk._reading() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_object": ours, "version_table": VERSION_TABLE}
        )
        assert compare_metadata(context, metadata) == []


def test_the_covering_indexes_described_are_made(new_target: Callable[[], str]) -> None:
    from sqlalchemy import inspect

    with open_desk(new_target()) as desk, desk._reading() as connection:
        described = {
            index.name: (
                [column.name for column in index.columns],
                index.dialect_options["postgresql"]["include"],
            )
            for table in metadata.tables.values()
            for index in table.indexes
            if index.dialect_options["postgresql"]["include"]
        }
        made = {
            index["name"]: (index["column_names"], included)
            for table in metadata.tables
            for index in inspect(connection).get_indexes(table)
            if (included := index.get("dialect_options", {}).get("postgresql_include"))
        }
        assert len(described) == 2
        assert made == (described if connection.dialect.name == "postgresql" else {})


def test_the_revisions_listed_are_those_shipped() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    shipped = [s.revision for s in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(shipped)) == REVISIONS


def test_many_may_open_a_new_desk_at_once(new_target: Callable[[], str]) -> None:
    target = new_target()

    def add(number: int) -> int:
        with open_desk(target) as desk:
            return desk.add_reading(simple(number), link).mentions_new

    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(add, range(6))) == [1] * 6
    with open_desk(target) as desk:
        assert desk.counts().mentions == 6


def test_short_questions_start_no_workers(new_target: Callable[[], str]) -> None:
    target = new_target()
    with open_desk(target) as desk, desk._reading() as connection:
        if is_postgresql(target):
            cost = connection.execute(text("SHOW parallel_setup_cost")).scalar_one()
            assert float(cost) == WORKERS_COST
