"""What articles say of a pair besides acts: pledges and milestones."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, select, union, union_all

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
from legation.store.writing.inserting import NEVER
from legation.types import Milestone

_p, _m = pledge_pairs.c, milestone_pairs.c


def _pledges(source: str, target: str) -> Any:
    return (
        select(
            pledges,
            articles.c.id.label("article_id"),
            articles.c.day.label("article_day"),
            _p.day.label("printed"),
        )
        .select_from(pledge_pairs)
        .join(pledges, pledges.c.pk == _p.pledge)
        .join(articles, articles.c.pk == pledges.c.article)
        .where(
            _p.source == bindparam(source),
            _p.target == bindparam(target),
            _p.day >= bindparam("since"),
            CURRENT,
        )
    )


def _newest(source: str, target: str) -> Any:
    way = (
        select(_p.pledge, _p.day)
        .where(_p.source == bindparam(source), _p.target == bindparam(target))
        .order_by(_p.day.desc())
        .limit(bindparam("most"))
        .subquery()
    )
    return select(way.c.pledge, way.c.day)


_WAYS = (("one", "other"), ("other", "one"))
_PLEDGES = union_all(*(_pledges(*way) for way in _WAYS))
# Found in the index alone: of thousands of pledges only so many are looked up.
_BOTH = union(*(_newest(*way) for way in _WAYS)).subquery()
_DAY_OF_LAST = select(_BOTH.c.day).order_by(_BOTH.c.day.desc()).limit(1).offset(bindparam("before"))

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
    wanted = most = checked_limit(limit)
    asked = {"one": state_number(a), "other": state_number(b)}
    while True:
        last = asked | {"most": wanted, "before": wanted - 1}
        since = connection.execute(_DAY_OF_LAST, last).scalar()
        rows = connection.execute(_PLEDGES, asked | {"since": NEVER if since is None else since})
        # what both promise together is found both ways
        found = {row.id: row for row in rows.all()}
        if since is None or len(found) >= most:
            break
        wanted *= 4  # some were in articles that another text has replaced
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
