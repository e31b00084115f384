"""What reviewers said of pledges."""

from __future__ import annotations

from typing import cast

from sqlalchemy import Connection, select

from legation.store.codes import moment_of, state_code, state_number
from legation.store.reading.pairs import between
from legation.store.rows import PledgeReview
from legation.store.tables import mentions, pledge_pairs, pledge_reviews, pledges
from legation.types import PledgeStage

_r = pledge_reviews.c
_OF_PAIR = (
    select(pledge_reviews, pledges.c.id.label("pledge_id"), mentions.c.id.label("mention_id"))
    .join(pledges, pledges.c.pk == _r.pledge)
    .join(mentions, mentions.c.pk == _r.mention)
    .where(_r.pledge.in_(select(pledge_pairs.c.pledge).where(between(pledge_pairs))))
    .order_by(_r.at, _r.pk)
)


def pledge_reviews_of(connection: Connection, a: str, b: str) -> tuple[PledgeReview, ...]:
    """Give every word on the pledges between two states, oldest first."""
    asked = {"one": state_number(a), "other": state_number(b)}
    return tuple(
        PledgeReview(
            row.pledge_id,
            row.mention_id,
            cast(PledgeStage, row.stage),
            row.verdict == "accepted",
            row.reviewer,
            row.note,
            moment_of(row.at),
        )
        for row in connection.execute(_OF_PAIR, asked)
    )


def pledged_pairs(connection: Connection) -> tuple[tuple[str, str], ...]:
    """Give the unordered pairs with a pledge between them, sorted."""
    query = select(pledge_pairs.c.source, pledge_pairs.c.target).distinct()
    found = set()
    for row in connection.execute(query):
        a, b = sorted((state_code(row.source), state_code(row.target)))
        found.add((a, b))
    return tuple(sorted(found))
