"""A new SQLite desk from its final tables in one step.

With Alembic to load, all migrations took 640 ms, this 50. ``fresh.sql`` is written by
``python -m legation.store.freshen``; a test holds it against the migrations.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, text

FILE = Path(__file__).with_name("fresh.sql")
_END = "\n;\n"
"""A line of its own: triggers have semicolons within."""


def make_fresh(connection: Connection) -> None:
    """Make every table of the last revision on an empty SQLite database, and its mark."""
    for statement in FILE.read_text("utf-8").split(_END):
        if statement.strip():
            connection.exec_driver_sql(statement)


def script_of(connection: Connection) -> str:
    """Give the statements that make the tables of a desk without content, and its mark."""
    rows = connection.execute(
        text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
    ).all()
    words = tuple(f"{name}_" for name, sql in rows if sql.startswith("CREATE VIRTUAL TABLE"))
    made = [
        sql.strip()
        for name, sql in rows
        # an index of words makes its own tables; its triggers are ours
        if not name.startswith(words) or sql.startswith("CREATE TRIGGER")
    ]
    (mark,) = connection.execute(text("SELECT version_num FROM legation_revision")).one()
    made.append(f"INSERT INTO legation_revision (version_num) VALUES ('{mark}')")  # noqa: S608
    return "".join(statement + _END for statement in made)
