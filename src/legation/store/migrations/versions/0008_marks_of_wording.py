"""Marks of wording that also show a text cut from a longer one: made anew from the bodies."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from legation.store.fingerprint import fingerprint

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

AT_A_TIME = 500
"""Articles: their bodies lie in memory together."""

_articles = sa.table(
    "articles", sa.column("pk", sa.Integer), sa.column("body", sa.Text),
    sa.column("fingerprint", sa.Text),
)  # fmt: skip
_NEXT = (
    sa.select(_articles.c.pk, _articles.c.body)
    .where(_articles.c.pk > sa.bindparam("after"))
    .order_by(_articles.c.pk)
    .limit(AT_A_TIME)
)
_MARK = (
    sa.update(_articles)
    .where(_articles.c.pk == sa.bindparam("of_pk"))
    .values(fingerprint=sa.bindparam("mark"))
)


def upgrade() -> None:
    """Mark every article's body anew: old marks and new ones have nothing in common."""
    connection = op.get_bind()
    after = 0
    while rows := connection.execute(_NEXT, {"after": after}).all():
        marked = [{"of_pk": row.pk, "mark": fingerprint(row.body)} for row in rows]
        connection.execute(_MARK, marked)
        after = rows[-1].pk
