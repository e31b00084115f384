"""Indexes for counting the articles that a desk knew on a day without reading their text.

``articles_counted`` gets the moment of coming; those that another text took the place of, few on
any desk, have an index of their own.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

CURRENT = sa.text("superseded_by = ''")
REPLACED = sa.text("superseded_by <> ''")


def upgrade() -> None:
    """Make one index anew and two more."""
    op.drop_index("articles_counted", "articles")
    op.create_index(
        "articles_counted",
        "articles",
        ["outlet", "sort_day", "added_at"],
        sqlite_where=CURRENT,
        postgresql_where=CURRENT,
    )
    op.create_index(
        "articles_replaced",
        "articles",
        ["url"],
        sqlite_where=REPLACED,
        postgresql_where=REPLACED,
    )
    op.create_index("articles_added", "articles", ["added_at"])
