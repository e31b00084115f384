"""A table for the linker's judgements. Events derived before have none until derived again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the table, empty."""
    op.create_table(
        "machine_judgements",
        sa.Column("a", NUMBER, nullable=False),
        sa.Column("b", NUMBER, nullable=False),
        sa.Column("verdict", sa.SmallInteger(), nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("linker", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["a"], ["mentions.pk"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["b"], ["mentions.pk"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("a", "b"),
        sqlite_with_rowid=False,
    )
    op.create_index("machine_judgements_b", "machine_judgements", ["b"])
