"""Which coder read which article, and whose mentions make the events."""

from __future__ import annotations

from collections import Counter
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add what is missing and fill it from the mentions on file; no event changes."""
    op.add_column(
        "mentions", sa.Column("aside", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("rejections", sa.Column("coder", sa.Text(), nullable=False, server_default=""))
    op.create_table(
        "codings",
        sa.Column("article", NUMBER, nullable=False),
        sa.Column("coder", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.pk"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "coder"),
        sqlite_with_rowid=False,
    )
    op.create_index("codings_name", "codings", ["name", "article"])
    _fill(op.get_bind())


def _fill(connection: sa.Connection) -> None:
    said = connection.execute(
        sa.text("SELECT article, coder, min(added_at) AS at FROM mentions GROUP BY article, coder")
    ).all()
    if not said:
        return
    in_force = sa.text("SELECT coder, count(*) AS n FROM mentions WHERE live GROUP BY coder")
    live = {row.coder: row.n for row in connection.execute(in_force)}
    most = Counter(live or Counter(row.coder for row in said)).most_common()
    version = min(coder for coder, n in most if n == most[0][1])
    named = {row.article for row in said}
    articles = connection.execute(sa.text("SELECT pk, added_at FROM articles")).all()
    rows: list[dict[str, Any]] = [
        {"article": row.article, "coder": row.coder, "name": _name(row.coder), "at": row.at}
        for row in said
    ]
    # An article without mentions was read too; nothing tells by which version, so by the usual.
    rows += [
        {"article": row.pk, "coder": version, "name": _name(version), "at": row.added_at}
        for row in articles
        if row.pk not in named
    ]
    connection.execute(
        sa.text(
            "INSERT INTO codings (article, coder, name, at) VALUES (:article, :coder, :name, :at)"
        ),
        rows,
    )
    note = sa.text("INSERT INTO notes (name, value) VALUES ('coder', :value)")
    connection.execute(note, {"value": _name(version)})
    old = sa.text("UPDATE rejections SET coder = :name WHERE stage = 'coding'")
    connection.execute(old, {"name": _name(version)})


def _name(version: str) -> str:
    # As versions were written until this revision: "frames-1", "hybrid-1/0f3a".
    return version.split("-", 1)[0]
