"""Which of a pair's newest events the press of a country tells of."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, literal_column, select, union_all

from legation.store.clean import clean
from legation.store.codes import MODALITIES, MODALITY_NAMES, TYPE_NAMES, day_number, day_of
from legation.store.reading.among import Among
from legation.store.rows import EventPart
from legation.store.tables import pair_press
from legation.store.unordered import low_high
from legation.types import Modality

_t = pair_press.c


@cache
def _newest(countries: int) -> Any:
    """Give the query for the newest events of so many countries, in any order."""
    ways = []
    for at in range(countries):
        way = (
            select(literal_column(str(at)).label("at"), _t.day, _t.event)
            .add_columns(_t.type, _t.modality, _t.mode, _t.share)
            .where(
                _t.low == bindparam("low"),
                _t.high == bindparam("high"),
                _t.country == bindparam(f"country_{at}"),
                _t.day.between(bindparam("since"), bindparam("until")),
                Among(_t.modality, "modalities"),
            )
            .order_by(_t.day.desc(), _t.event.desc())
            .limit(bindparam("most"))
        )
        ways.append(select(way.subquery()))
    return union_all(*ways)


def told_by(
    connection: Connection,
    pair: tuple[str, str],
    countries: Sequence[str],
    modalities: Collection[Modality],
    since: date,
    until: date,
    limit: int,
) -> dict[str, tuple[EventPart, ...]]:
    """Give by country the newest events of a pair of two states that its outlets report.

    Newest first, each with its share both ways together.
    """
    found: dict[str, list[tuple[int, int, EventPart]]] = {code: [] for code in countries}
    if not found:
        return {}
    low, high = low_high(*pair)
    asked = {
        "low": low,
        "high": high,
        "since": day_number(since),
        "until": day_number(until),
        "modalities": [MODALITIES[name] for name in modalities],
        "most": limit,
        **{f"country_{at}": clean(code) for at, code in enumerate(found)},
    }
    names = [*found]
    rows = connection.execute(_newest(len(names)), asked).all()
    for at, day, event, kind, modality, mode, share in rows:
        part = EventPart(day_of(day), TYPE_NAMES[kind], MODALITY_NAMES[modality], mode, share)
        found[names[at]].append((day, event, part))
    return {
        code: tuple(part for *_, part in sorted(parts, key=lambda one: one[:2], reverse=True))
        for code, parts in found.items()
    }
