"""What articles say of a pair besides acts: pledges and milestones."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, bindparam, select

from legation.store import decode
from legation.store.codes import day_of, state_number
from legation.store.reading.cursors import checked_limit
from legation.store.rows import PledgeRecord
from legation.store.tables import (
    CURRENT,
    articles,
    milestone_pairs,
    milestones,
    pledge_pairs,
    pledges,
)
from legation.store.unordered import low_high
from legation.types import Milestone

_p, _m = pledge_pairs.c, milestone_pairs.c


# The index ends with the engine at the last one needed: of thousands, most have no say.
_PLEDGES = (
    select(
        pledges,
        articles.c.id.label("article_id"),
        articles.c.day.label("article_day"),
        _p.day.label("printed"),
    )
    .select_from(pledge_pairs)
    .join(pledges, pledges.c.pk == _p.pledge)
    .join(articles, articles.c.pk == pledges.c.article)
    .where(_p.source == bindparam("one"), _p.target == bindparam("other"), CURRENT)
    .order_by(_p.day.desc(), pledges.c.id)
    .limit(bindparam("most"))
)

_MILESTONES = (
    select(milestones, articles.c.id.label("article_id"))
    .select_from(milestone_pairs)
    .join(milestones, milestones.c.pk == _m.milestone)
    .join(articles, articles.c.pk == milestones.c.article)
    .where(_m.low == bindparam("low"), _m.high == bindparam("high"), CURRENT)
    .order_by(_m.year, _m.day, milestones.c.id)
    .limit(bindparam("most"))
)


def naming(a: str, b: str) -> ColumnElement[bool]:
    """Give the condition of milestones that name both of two states."""
    low, high = low_high(a, b)
    both = select(_m.milestone).where(_m.low == low, _m.high == high)
    return milestones.c.pk.in_(both)


def pledges_of(connection: Connection, a: str, b: str, limit: int) -> tuple[PledgeRecord, ...]:
    """Give what ``a`` and ``b`` promised each other in current articles, newest first."""
    most = checked_limit(limit)
    found = {}
    for one, other in ((a, b), (b, a)):
        asked = {"one": state_number(one), "other": state_number(other), "most": most}
        # what both promise together is found both ways
        found.update({row.id: row for row in connection.execute(_PLEDGES, asked).all()})
    newest = sorted(found.values(), key=lambda row: (-row.printed, row.id))[:most]
    return tuple(
        PledgeRecord(decode.pledge(told, article), None if day is None else day_of(day))
        for *told, article, day, _ in newest
    )


def milestones_of(connection: Connection, a: str, b: str, limit: int) -> tuple[Milestone, ...]:
    """Give the dated facts in current articles that name both states, by year and day."""
    low, high = low_high(a, b)
    asked = {"low": low, "high": high, "most": checked_limit(limit)}
    found = connection.execute(_MILESTONES, asked).all()
    return tuple(decode.milestone(told, article) for *told, article in found)
