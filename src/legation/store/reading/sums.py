"""A pair's events summed by day or week, of one issue or as some press tells them."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, func, select

from legation.store.clean import clean
from legation.store.codes import (
    MILLION,
    MODALITY_NAMES,
    TYPE_NAMES,
    day_number,
    day_of,
    state_number,
)
from legation.store.rows import PeriodSum, Press
from legation.store.tables import (
    CURRENT,
    articles,
    event_issues,
    event_mentions,
    event_pairs,
    mentions,
    outlets,
)

# 1970-01-01 was a Thursday: three days later a week begins. Never negative before 1970.
_MONDAY = 3
_FAR = 7 * 1_000_000


def period_sums(
    connection: Connection,
    a: str,
    b: str,
    since: date | None,
    until: date | None,
    issue: str = "",
    press: Press | None = None,
    *,
    weekly: bool = False,
) -> tuple[PeriodSum, ...]:
    """Sum both directions by day (``weekly``: by week), type and modality, oldest first.

    ``issue``: only events of it; ``press``: only events that such outlets report.
    """
    t = event_pairs.c
    day = (t.day - (t.day + _MONDAY + _FAR) % 7).label("at") if weekly else t.day.label("at")
    total = func.sum(func.round(t.share * MILLION))
    found = []
    day_made = cache(day_of)
    for source, target in ((a, b), (b, a)):
        query = (
            select(day, t.type, t.modality, func.count(), total)
            .where(
                t.source == state_number(source),
                t.target == state_number(target),
                t.day.between(day_number(since or date.min), day_number(until or date.max)),
                *_chosen(issue, press),
            )
            .group_by("at", t.type, t.modality)
        )
        found += [
            PeriodSum(
                day_made(at), source, target, TYPE_NAMES[kind], MODALITY_NAMES[modality], n,
                float(weight) / MILLION,
            )
            for at, kind, modality, n, weight in connection.execute(query)
        ]  # fmt: skip
    # In one order whichever state is named first: intervals are drawn row by row.
    return tuple(sorted(found, key=lambda r: (r.day, r.source, r.target, r.event_type, r.modality)))


def _chosen(issue: str, press: Press | None) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if issue:
        found.append(
            exists().where(
                event_issues.c.issue == clean(issue), event_issues.c.event == event_pairs.c.event
            )
        )
    if press is not None:
        found.append(
            exists().where(
                event_mentions.c.event == event_pairs.c.event,
                event_mentions.c.mention == mentions.c.pk,
                mentions.c.article == articles.c.pk,
                articles.c.outlet.in_(_outlets(press)),
            )
        )
    return found


def _outlets(press: Press) -> Any:
    named = outlets.c.country.in_([clean(code) for code in press.countries])
    query = select(outlets.c.pk)
    return query.where(~named, outlets.c.country != "") if press.others else query.where(named)


def article_days(
    connection: Connection, since: date, until: date, press: Press | None = None
) -> tuple[tuple[date, int], ...]:
    """Count the current articles by their day (of fetching, where theirs is unknown)."""
    t = articles.c
    query = (
        select(t.sort_day, func.count())
        .where(CURRENT, t.sort_day.between(day_number(since), day_number(until)))
        .group_by(t.sort_day)
        .order_by(t.sort_day)
    )
    if press is not None:
        query = query.where(t.outlet.in_(_outlets(press)))
    return tuple((day_of(day), n) for day, n in connection.execute(query))


def issues_of(connection: Connection, a: str, b: str, limit: int) -> tuple[tuple[str, int], ...]:
    """Give the issues of a pair's newest events with how many of those name each."""
    t, parts = event_pairs.c, []
    for source, target in ((a, b), (b, a)):
        parts.append(
            select(t.event)
            .where(t.source == state_number(source), t.target == state_number(target))
            .order_by(t.day.desc(), t.event.desc())
            .limit(limit)
        )
    keys = sorted({key for part in parts for key in connection.execute(part).scalars()})
    counts: dict[str, int] = {}
    for at in range(0, len(keys), 5_000):
        rows = select(event_issues.c.issue, func.count()).where(
            event_issues.c.event.in_(keys[at : at + 5_000])
        )
        for issue, n in connection.execute(rows.group_by(event_issues.c.issue)):
            counts[issue] = counts.get(issue, 0) + n
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
