"""A table for forecasts as they were issued."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the table, empty."""
    op.create_table(
        "forecasts",
        sa.Column("pk", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("a", NUMBER, nullable=False),
        sa.Column("b", NUMBER, nullable=False),
        sa.Column("issued", sa.Integer(), nullable=False),
        sa.Column("weeks", sa.SmallInteger(), nullable=False),
        sa.Column("due", sa.Integer(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("cooperation", sa.Double(), nullable=False),
        sa.Column("cooperation_size", sa.Double(), nullable=False),
        sa.Column("conflict", sa.Double(), nullable=False),
        sa.Column("conflict_size", sa.Double(), nullable=False),
        sa.Column("chances", sa.Text(), nullable=False),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("pk"),
    )
    op.create_index("forecasts_id", "forecasts", ["id"], unique=True)
    op.create_index("forecasts_pair", "forecasts", ["a", "b", "issued"])
    op.create_index("forecasts_due", "forecasts", ["due"])
