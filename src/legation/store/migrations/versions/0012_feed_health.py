"""A table of how the readings of feeds went; feeds read before come in with their next reading."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the table, empty."""
    op.create_table(
        "feed_health",
        sa.Column("url", sa.Text(), primary_key=True),
        sa.Column("ran", NUMBER, nullable=False),
        sa.Column("fetched", NUMBER),
        sa.Column("failed", NUMBER),
        sa.Column("failure", sa.Text(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("again", NUMBER),
        sa.Column("new", sa.Integer(), nullable=False),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.Column("same", sa.Boolean(), nullable=False),
    )
