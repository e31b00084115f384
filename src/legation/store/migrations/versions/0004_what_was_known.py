"""What was replaced and when, reviews of pledges, and the moment each claim came."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add what is missing; claims on file count as added with their article."""
    op.create_table(
        "journal",
        sa.Column("pk", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
    )
    op.create_index("journal_at", "journal", ["at"])
    op.create_table(
        "pledge_reviews",
        sa.Column("pk", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("pledge", NUMBER, nullable=False),
        sa.Column("mention", NUMBER, nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["pledge"], ["pledges.pk"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["mention"], ["mentions.pk"], ondelete="CASCADE"),
    )
    op.create_index("pledge_reviews_pledge", "pledge_reviews", ["pledge"])
    op.create_index("pledge_reviews_mention", "pledge_reviews", ["mention"])
    for table in ("pledges", "milestones"):
        op.add_column(table, sa.Column("added_at", NUMBER, nullable=False, server_default="0"))
