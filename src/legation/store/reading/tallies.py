"""How much the desk holds, and what was not used."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Table, func, select

from legation.store import decode
from legation.store.clean import clean
from legation.store.codes import day_of
from legation.store.reading.cards import OUTLET_COLUMNS
from legation.store.reading.cursors import checked_limit, read_cursor, write_cursor
from legation.store.rows import Counts, OutletCount, RejectionCount, Slice
from legation.store.tables import (
    CURRENT,
    actors,
    articles,
    comments,
    dyads,
    events,
    judgements,
    mentions,
    milestones,
    outlet_sums,
    pages,
    pledges,
    quotations,
)
from legation.store.tables import outlets as outlet_table
from legation.store.tables import rejections as rejection_table
from legation.types import Rejection, Stage


def counts(connection: Connection) -> Counts:
    """Count everything."""

    def n(table: Table) -> int:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())

    live = connection.execute(
        select(func.count()).select_from(mentions).where(mentions.c.live)
    ).scalar_one()
    superseded = connection.execute(
        select(func.count()).select_from(articles).where(articles.c.superseded_by != "")
    ).scalar_one()
    first = connection.execute(select(func.min(events.c.day))).scalar()
    last = connection.execute(select(func.max(events.c.day))).scalar()
    return Counts(
        pages=n(pages),
        articles=n(articles) - superseded,
        superseded=superseded,
        mentions=live,
        retired=n(mentions) - live,
        events=n(events),
        pairs=n(dyads),
        outlets=n(outlet_table),
        actors=n(actors),
        quotations=n(quotations),
        pledges=n(pledges),
        milestones=n(milestones),
        rejections=n(rejection_table),
        comments=n(comments),
        judgements=n(judgements),
        first_day=None if first is None else day_of(first),
        last_day=None if last is None else day_of(last),
    )


def outlets(connection: Connection) -> tuple[OutletCount, ...]:
    """Give every outlet with its current articles, most first."""
    last = (
        select(func.max(articles.c.sort_day))
        .where(articles.c.outlet == outlet_table.c.pk, CURRENT)
        .scalar_subquery()
    )
    total = func.coalesce(outlet_sums.c.articles, 0)
    query = (
        select(*OUTLET_COLUMNS, total.label("n"), last.label("last_day"))
        .select_from(outlet_table)
        .outerjoin(outlet_sums, outlet_sums.c.outlet == outlet_table.c.pk)
        .order_by(total.desc(), outlet_table.c.id)
    )
    found = []
    for row in connection.execute(query):
        outlet = decode.outlet(row)
        if outlet is not None:
            day = None if row.last_day is None else day_of(row.last_day)
            found.append(OutletCount(outlet, row.n, day))
    return tuple(found)


_ARTICLES = func.coalesce(outlet_sums.c.articles, 0)
_BY_OUTLET = (
    select(outlet_table.c.country, _ARTICLES)
    .outerjoin(outlet_sums, outlet_sums.c.outlet == outlet_table.c.pk)
    .order_by(_ARTICLES.desc(), outlet_table.c.id)
)


def articles_by_country(connection: Connection) -> dict[str, int]:
    """Count current articles by their outlet's country, that of the greatest outlet first."""
    return by_country((country, n) for country, n in connection.execute(_BY_OUTLET))


def by_country(counts: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Sum up counts of outlets by country, in the order in which countries come up."""
    found: dict[str, int] = {}
    for country, n in counts:
        found[country] = found.get(country, 0) + n
    return found


def rejection_counts(connection: Connection) -> tuple[RejectionCount, ...]:
    """Count what was not used by stage and reason, most first, each with its first example."""
    t = rejection_table.c
    n, first = func.count().label("n"), func.min(t.pk).label("first")
    grouped = select(n, first).group_by(t.stage, t.reason).subquery()
    query = (
        select(t.stage, t.reason, grouped.c.n, t.evidence, t.origin)
        .join(grouped, grouped.c.first == t.pk)
        .order_by(grouped.c.n.desc(), t.stage, t.reason)
    )
    return tuple(RejectionCount(*row) for row in connection.execute(query))


def rejections(
    connection: Connection, stage: Stage | None, reason: str, limit: int, cursor: str
) -> Slice[Rejection]:
    """List what was not used, newest first."""
    limit = checked_limit(limit)
    t = rejection_table.c
    query = select(rejection_table)
    if stage is not None:
        query = query.where(t.stage == stage)
    if reason:
        query = query.where(t.reason == clean(reason))
    after = read_cursor(cursor)
    if after:
        query = query.where(t.pk < after[1])
    rows = connection.execute(query.order_by(t.pk.desc()).limit(limit + 1)).all()
    shown = rows[:limit]
    items = tuple(
        Rejection(r.stage, r.reason, r.evidence, r.start, r.stop, r.origin) for r in shown
    )
    return Slice(items, write_cursor(0, shown[-1].pk) if len(rows) > limit else "")
