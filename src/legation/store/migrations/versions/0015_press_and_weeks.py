"""Events between two states by the countries whose outlets tell of them, and what happened by week.

Of the densest pair of ten million events, the newest that each country's press tells of were
found by looking up some thousand events' mentions and these' articles, and what happened lay in
44,000 rows of a day each, nearly as many places.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

_KEY = ["low", "high", "country", "day", "event"]
_TOLD = (
    "INSERT INTO pair_press (low, high, country, day, event, type, modality, mode, share)"
    " SELECT p.low, p.high, o.country, p.day, p.event, p.type, p.modality, e.mode, p.share"
    " FROM (SELECT CASE WHEN source < target THEN source ELSE target END AS low,"
    " CASE WHEN source < target THEN target ELSE source END AS high,"
    " day, event, type, modality, sum(share) AS share FROM event_pairs"
    " WHERE source <> target GROUP BY 1, 2, 3, 4, 5, 6) p"
    " JOIN (SELECT DISTINCT x.event, o.country FROM event_mentions x"
    " JOIN mentions m ON m.pk = x.mention JOIN articles a ON a.pk = m.article"
    " JOIN outlets o ON o.pk = a.outlet WHERE o.country <> '') o ON o.event = p.event"
    " JOIN events e ON e.pk = p.event ORDER BY 1, 2, 3, 4, 5"
)

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PLACE = "(day + 3 + 7000000) % 7"  # of a day in its week, before 1970 too
_COUNTED = (
    f"INSERT INTO happened_weeks (low, high, week, type, {', '.join(DAYS)})"  # noqa: S608
    f" SELECT low, high, day - {_PLACE}, type, "
    + ", ".join(f"sum(CASE {_PLACE} WHEN {at} THEN events ELSE 0 END)" for at in range(7))
    + " FROM happened GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4"
)


def upgrade() -> None:
    """Add the tables; look up once who tells of what, and bring days together to weeks."""
    # All at once takes PostgreSQL less time than row by row; SQLite takes no keys later.
    later = op.get_bind().dialect.name == "postgresql"
    keys = (
        sa.PrimaryKeyConstraint(*_KEY),
        sa.ForeignKeyConstraint(["event"], ["events.pk"], ondelete="CASCADE"),
    )
    op.create_table(
        "pair_press",
        *(sa.Column(n, NUMBER, autoincrement=False, nullable=False) for n in ("low", "high")),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", NUMBER, autoincrement=False, nullable=False),
        *(sa.Column(n, sa.SmallInteger(), nullable=False) for n in ("type", "modality")),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("share", sa.Double(), nullable=False),
        *(() if later else keys),
        sqlite_with_rowid=False,
    )
    op.execute(_TOLD)
    if later:
        op.create_primary_key("pair_press_pkey", "pair_press", _KEY)
        op.create_foreign_key(
            "pair_press_event_fkey", "pair_press", "events", ["event"], ["pk"], ondelete="CASCADE"
        )
    op.create_index("pair_press_event", "pair_press", ["event"])
    op.create_table(
        "happened_weeks",
        *(sa.Column(n, NUMBER, autoincrement=False, nullable=False) for n in ("low", "high")),
        sa.Column("week", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("type", sa.SmallInteger(), autoincrement=False, nullable=False),
        *(sa.Column(day, sa.Integer(), nullable=False) for day in DAYS),
        sa.PrimaryKeyConstraint("low", "high", "week", "type"),
        sqlite_with_rowid=False,
    )
    op.execute(_COUNTED)
    op.drop_table("happened")
