"""What a pair's page asks for in the order in which it is asked.

Of the densest pair of ten million events, all rows were read for what happened week by week, all
its pledges for the newest, all milestones of either state for those that name both, and some
thousand events for the persons in them.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

_LOW = "CASE WHEN source < target THEN source ELSE target END"
_HIGH = "CASE WHEN source < target THEN target ELSE source END"
_COUNT = (
    "INSERT INTO happened (low, high, day, type, events)"  # noqa: S608
    f" SELECT {_LOW} AS low, {_HIGH} AS high, day, type, count(DISTINCT event) FROM event_pairs"
    " WHERE modality = 1 GROUP BY 1, 2, 3, 4"
)
_SEEN = (
    "INSERT INTO pair_people (low, high, actor, events, last_day)"  # noqa: S608
    f" SELECT {_LOW} AS low, {_HIGH} AS high, a.pk, count(DISTINCT p.event), max(p.day)"
    " FROM event_pairs p JOIN event_actors x ON x.event = p.event JOIN actors a ON a.pk = x.actor"
    " WHERE a.kind = 'person' AND p.source <> p.target AND a.country IN (p.source, p.target)"
    " GROUP BY 1, 2, 3"
)
_PLEDGED = (
    "UPDATE pledge_pairs SET day = (SELECT a.sort_day FROM pledges p"
    " JOIN articles a ON a.pk = p.article WHERE p.pk = pledge_pairs.pledge)"
)
_NAMED = (
    "INSERT INTO milestone_pairs (low, high, year, day, milestone)"
    " SELECT x.state, y.state, m.year, coalesce(m.day, 2147483647), m.pk FROM milestone_states x"
    " JOIN milestone_states y ON y.milestone = x.milestone AND x.state < y.state"
    " JOIN milestones m ON m.pk = x.milestone"
)


def upgrade() -> None:
    """Add tables of days, of persons, and of pairs that milestones name, and pledges' days."""
    op.create_table(
        "happened",
        *(sa.Column(n, NUMBER, autoincrement=False, nullable=False) for n in ("low", "high")),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("type", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("low", "high", "day", "type"),
        sqlite_with_rowid=False,
    )
    op.execute(_COUNT)
    op.create_table(
        "pair_people",
        *(
            sa.Column(n, NUMBER, autoincrement=False, nullable=False)
            for n in ("low", "high", "actor")
        ),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.Column("last_day", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["actor"], ["actors.pk"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("low", "high", "actor"),
        sqlite_with_rowid=False,
    )
    op.create_index("pair_people_actor", "pair_people", ["actor"])
    op.execute(_SEEN)
    op.create_table(
        "milestone_pairs",
        *(sa.Column(n, NUMBER, autoincrement=False, nullable=False) for n in ("low", "high")),
        *(sa.Column(n, sa.Integer(), autoincrement=False, nullable=False) for n in ("year", "day")),
        sa.Column("milestone", NUMBER, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["milestone"], ["milestones.pk"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("low", "high", "year", "day", "milestone"),
        sqlite_with_rowid=False,
    )
    op.execute(_NAMED)
    op.create_index("milestone_pairs_milestone", "milestone_pairs", ["milestone"])
    op.drop_table("milestone_states")
    op.add_column(
        "pledge_pairs", sa.Column("day", sa.Integer(), nullable=False, server_default="0")
    )
    op.execute(_PLEDGED)
    op.create_index("pledge_pairs_newest", "pledge_pairs", ["source", "target", "day", "pledge"])
