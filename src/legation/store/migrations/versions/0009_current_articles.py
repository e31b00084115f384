"""Current articles by outlet in an index of their own, and how many each outlet has.

An index that began with ``superseded_by`` looked to SQLite as if it found few articles: it
read the whole desk where a few pledges or the newest articles were asked for.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

_COUNT = (
    "INSERT INTO outlet_sums (outlet, articles) SELECT outlet, count(*) FROM articles"
    " WHERE outlet IS NOT NULL AND superseded_by = '' GROUP BY outlet"
)


def upgrade() -> None:
    """Make the index anew, count what is there, and keep count from now on."""
    op.drop_index("articles_counted", "articles")
    op.create_index(
        "articles_counted",
        "articles",
        ["outlet", "sort_day"],
        sqlite_where=sa.text("superseded_by = ''"),
        postgresql_where=sa.text("superseded_by = ''"),
    )
    op.create_table(
        "outlet_sums",
        sa.Column("outlet", NUMBER, autoincrement=False, nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["outlet"], ["outlets.pk"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("outlet"),
    )
    op.execute(_COUNT)
    if op.get_bind().dialect.name == "postgresql":
        _keep_postgresql()
    else:
        _keep_sqlite()


def _keep_sqlite() -> None:
    came = (
        "INSERT INTO outlet_sums (outlet, articles) SELECT new.outlet, 1"
        " WHERE new.outlet IS NOT NULL AND new.superseded_by = ''"
        " ON CONFLICT (outlet) DO UPDATE SET articles = articles + 1;"
    )
    went = (
        "UPDATE outlet_sums SET articles = articles - 1"
        " WHERE outlet = old.outlet AND old.superseded_by = '';"
        "DELETE FROM outlet_sums WHERE outlet = old.outlet AND articles = 0;"
    )
    for name, when, does in (
        ("in", "INSERT", came),
        ("out", "DELETE", went),
        ("turned", "UPDATE OF outlet, superseded_by", went + came),
    ):
        op.execute(f"CREATE TRIGGER outlet_sums_{name} AFTER {when} ON articles BEGIN {does} END")


def _keep_postgresql() -> None:
    # A statement's rows together: thousands of updates of one row in a transaction, as
    # copying in would make of them one by one, cost the square of their number.
    for name, when, tables in (
        ("in", "INSERT", "NEW TABLE AS came"),
        ("out", "DELETE", "OLD TABLE AS went"),
        ("turned", "UPDATE", "OLD TABLE AS went NEW TABLE AS came"),
    ):
        parts = [
            f"SELECT outlet, {one} AS n FROM {table}"  # noqa: S608
            " WHERE outlet IS NOT NULL AND superseded_by = ''"
            for table, one in (("came", "1"), ("went", "-1"))
            if table in tables
        ]
        op.execute(
            f"CREATE FUNCTION outlet_sums_{name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"  # noqa: S608
            " INSERT INTO outlet_sums AS s (outlet, articles)"
            f" SELECT outlet, sum(n) FROM ({' UNION ALL '.join(parts)}) AS moved"
            " GROUP BY outlet HAVING sum(n) <> 0 ORDER BY outlet"
            " ON CONFLICT (outlet) DO UPDATE SET articles = s.articles + excluded.articles;"
            " DELETE FROM outlet_sums WHERE articles = 0;"
            " RETURN NULL; END $$"
        )
        op.execute(
            f"CREATE TRIGGER outlet_sums_{name} AFTER {when} ON articles REFERENCING {tables}"
            f" FOR EACH STATEMENT EXECUTE FUNCTION outlet_sums_{name}()"
        )
