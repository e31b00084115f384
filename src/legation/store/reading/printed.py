"""How many articles each outlet had on a desk by day, as known on a day in the past.

Counted in indexes alone, so that it costs the same whether much or little came since. Only
addresses with more than one text are looked at one by one: which of them was in force depends on
what had come by then.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from legation.store import decode
from legation.store.codes import day_number, day_of
from legation.store.cut import Cut
from legation.store.reading.articles import LOOKED_AT, known_day
from legation.store.reading.cards import OUTLET_COLUMNS
from legation.store.rows import OutletCount, Press
from legation.store.tables import CURRENT, REPLACED, articles, journal
from legation.store.tables import outlets as outlet_table

_t = articles.c
_VERSIONS = select(
    _t.pk, _t.id, _t.url, _t.fetched, _t.added_at, _t.sort_day, _t.day, _t.day_certainty,
    _t.superseded_by, _t.outlet,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Printed:
    """``days``: current articles by country of their outlet (None: no outlet known) and numbered
    day. ``newest``: as :meth:`Store.newest_day` gives it.
    """

    outlets: tuple[OutletCount, ...]
    days: Counter[tuple[str | None, int]]
    newest: date | None

    def article_days(
        self, since: date, until: date, press: Press | None
    ) -> tuple[tuple[date, int], ...]:
        """Count articles, of some press or of all, by day, oldest first."""
        low, high = day_number(since), day_number(until)
        found = Counter[int]()
        for (country, day), n in self.days.items():
            if low <= day <= high and _is_of(country, press):
                found[day] += n
        return tuple((day_of(day), n) for day, n in sorted(found.items()))


def _is_of(country: str | None, press: Press | None) -> bool:
    if press is None:
        return True
    if country is None:
        return False
    named = country in press.countries
    return country != "" and not named if press.others else named


def printed(connection: Connection, cut: Cut) -> Printed:
    """Count what was on file and in force at the end of a day."""
    known = _known(cut)
    of_outlet: Counter[tuple[int | None, int]] = Counter()
    counted = select(_t.outlet, _t.sort_day, func.count()).where(CURRENT, known)
    for outlet, day, n in connection.execute(counted.group_by(_t.outlet, _t.sort_day)):
        of_outlet[outlet, day] = n
    versions = _versions(connection, cut)
    in_force = _in_force(connection, versions, cut)
    for row in versions:
        was = row.pk in in_force
        if was != (row.superseded_by == ""):
            of_outlet[row.outlet, row.sort_day] += 1 if was else -1
    of_outlet = +of_outlet
    own = {row.outlet for row in versions} | {outlet for outlet, _ in of_outlet}
    cards = {row.pk: row for row in connection.execute(select(outlet_table.c.pk, *OUTLET_COLUMNS))}
    days: Counter[tuple[str | None, int]] = Counter()
    for (outlet, day), n in of_outlet.items():
        days[cards[outlet].outlet_country if outlet in cards else None, day] += n
    newest = _newest(connection, known, versions, in_force, of_outlet)
    return Printed(_outlets([cards[key] for key in own if key in cards], of_outlet), days, newest)


def _known(cut: Cut) -> ColumnElement[bool]:
    """Give the condition of articles that are not later than the cut."""
    if cut.known_by == "published":
        return _t.sort_day <= cut.moment // 86_400_000_000
    return _t.added_at <= cut.moment


def _versions(connection: Connection, cut: Cut) -> Sequence[Any]:
    """Give the texts known then of addresses that have more than one now."""
    addresses = select(_t.url).where(REPLACED, _t.url != "")
    return connection.execute(_VERSIONS.where(_t.url.in_(addresses), _known(cut))).all()


def _in_force(connection: Connection, versions: Sequence[Any], cut: Cut) -> set[int]:
    """Give the keys of the texts that were in force: of an address, the one fetched last."""
    fetched = _fetched_then(connection, cut) if versions and cut.known_by == "read" else {}
    latest: dict[str, tuple[int, str, int]] = {}
    for row in versions:
        one = (fetched.get(row.id, row.fetched), row.id, row.pk)
        latest[row.url] = max(one, latest.get(row.url, one))
    return {key for _, _, key in latest.values()}


def _fetched_then(connection: Connection, cut: Cut) -> dict[str, int]:
    """Give by article the moment of fetching that a later one took the place of."""
    query = select(journal.c.subject, journal.c.before).where(
        journal.c.kind == "fetched", journal.c.at > cut.moment
    )
    told = connection.execute(query.order_by(journal.c.pk.desc()))
    return {row.subject: json.loads(row.before) for row in told}  # the oldest entry comes last


def _newest(
    connection: Connection,
    known: ColumnElement[bool],
    versions: Sequence[Any],
    in_force: set[int],
    of_outlet: Counter[tuple[int | None, int]],
) -> date | None:
    """Look through the newest articles, in the days alone that hold them."""
    by_day = Counter[int]()
    for (_, day), n in of_outlet.items():
        by_day[day] += n
    total = 0
    lowest = highest = max(by_day, default=0)
    for day in sorted(by_day, reverse=True):
        total, lowest = total + by_day[day], day
        if total >= LOOKED_AT:
            break
    other = {row.pk for row in versions}
    query = (
        select(_t.pk, _t.sort_day, _t.day, _t.day_certainty)
        .where(CURRENT, known, _t.sort_day.between(lowest, highest))
        .order_by(_t.sort_day.desc(), _t.pk.desc())
        .limit(LOOKED_AT + len(other))
    )
    found = [row for row in connection.execute(query) if row.pk not in other]
    found += [row for row in versions if row.pk in in_force]
    found.sort(key=lambda row: (row.sort_day, row.pk), reverse=True)
    return known_day((row.day, row.day_certainty) for row in found[:LOOKED_AT])


def _outlets(
    cards: Sequence[Any], of_outlet: Counter[tuple[int | None, int]]
) -> tuple[OutletCount, ...]:
    total: Counter[int | None] = Counter()
    last: dict[int | None, int] = {}
    for (outlet, day), n in of_outlet.items():
        total[outlet] += n
        last[outlet] = max(day, last.get(outlet, day))
    found = []
    for row in cards:
        source = decode.outlet(row)
        if source is not None:
            newest = day_of(last[row.pk]) if row.pk in last else None
            found.append(OutletCount(source, total[row.pk], newest))
    return tuple(sorted(found, key=lambda each: (-each.articles, each.outlet.id)))
