"""Which of a pair's newest events the press of a country tells of."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, literal_column, select, union_all

from legation.store.clean import clean
from legation.store.codes import (
    MODALITIES,
    MODALITY_NAMES,
    TYPE_NAMES,
    day_number,
    day_of,
    state_number,
)
from legation.store.rows import EventPart
from legation.store.tables import (
    articles,
    event_mentions,
    event_pairs,
    events,
    mentions,
    outlets,
)
from legation.types import Modality


def _way(back: int, source: str, target: str) -> Any:
    part = event_pairs.alias()
    return (
        select(
            part.c.event,
            part.c.day,
            part.c.type,
            part.c.modality,
            part.c.share,
            literal_column(str(back)).label("back"),
            articles.c.outlet,
        )
        .join(event_mentions, event_mentions.c.event == part.c.event)
        .join(mentions, mentions.c.pk == event_mentions.c.mention)
        .join(articles, articles.c.pk == mentions.c.article)
        .where(
            part.c.source == bindparam(source),
            part.c.target == bindparam(target),
            part.c.day.between(bindparam("low"), bindparam("high")),
            part.c.modality.in_(bindparam("modalities", expanding=True)),
            articles.c.outlet.in_(bindparam("outlets", expanding=True)),
        )
    )


_TELLING = union_all(_way(0, "one", "other"), _way(1, "other", "one"))
_PRESS = select(outlets.c.pk, outlets.c.country).where(
    outlets.c.country.in_(bindparam("countries", expanding=True))
)
_MODES = select(events.c.pk, events.c.mode).where(
    events.c.pk.in_(bindparam("keys", expanding=True))
)
_NTH_NEWEST = [
    select(event_pairs.c.day)
    .where(
        event_pairs.c.source == bindparam(source),
        event_pairs.c.target == bindparam(target),
        event_pairs.c.day <= bindparam("high"),
    )
    .order_by(event_pairs.c.day.desc())
    .limit(1)
    .offset(bindparam("nth"))
    for source, target in (("one", "other"), ("other", "one"))
]
ONE_IN = 5
"""Of so many events one is taken to be told by each country's press, until the first days looked
through show how many are: they begin so many times ``limit`` events back, each way half. Then
come as many more as that lets expect to be enough, up to ``GROWTH`` times as many."""
GROWTH = 8


def told_by(
    connection: Connection,
    pair: tuple[str, str],
    countries: Sequence[str],
    modalities: Collection[Modality],
    since: date,
    until: date,
    limit: int,
) -> dict[str, tuple[EventPart, ...]]:
    """Give by country a pair's newest events that its outlets report, newest first.

    Each comes with its share both ways together.
    """
    press = connection.execute(_PRESS, {"countries": [*map(clean, countries)]})
    country_of: dict[int, str] = {row.pk: row.country for row in press}
    one, other = map(state_number, pair)
    asked = {
        "one": one,
        "other": other,
        "modalities": [MODALITIES[name] for name in modalities],
        "outlets": [*country_of],
    }
    found: dict[str, dict[tuple[int, int], list[Any]]] = {code: {} for code in countries}
    high = day_number(until)
    first = high + 1
    nth = {"one": one, "other": other, "high": high, "nth": ONE_IN * limit // 2}
    reached = [connection.execute(way, nth).scalar() for way in _NTH_NEWEST]
    days = first - min(day_number(since) if day is None else day for day in reached)
    while country_of and high >= day_number(since):
        low = max(high - days + 1, day_number(since))
        parts: Any = connection.execute(_TELLING, asked | {"low": low, "high": high}).all()
        # told by several articles of a country, a part is one
        for day, event, kind, modality, share, _, country in {
            (day, event, kind, modality, share, back, country_of[outlet])
            for event, day, kind, modality, share, back, outlet in parts
        }:
            part = found[country].setdefault((day, event), [kind, modality, 0])
            part[2] += share
        least = min(len(found[country]) for country in country_of.values())
        if least >= limit:
            break
        days = _days_more(first - low, least, limit)
        high = low - 1
    newest = {code: sorted(parts, reverse=True)[:limit] for code, parts in found.items()}
    keys = sorted({event for parts in newest.values() for _, event in parts})
    modes = {row.pk: row.mode for row in connection.execute(_MODES, {"keys": keys})}
    return {
        code: tuple(
            EventPart(
                day_of(day),
                TYPE_NAMES[found[code][day, event][0]],
                MODALITY_NAMES[found[code][day, event][1]],
                modes[event],
                found[code][day, event][2],
            )
            for day, event in parts
        )
        for code, parts in newest.items()
    }


def _days_more(days: int, least: int, limit: int) -> int:
    """Give how many days more are likely enough where ``days`` of them gave ``least`` events.

    With a third to spare: days differ, and another round takes longer than a few events more.
    """
    most = GROWTH * days
    return min(4 * (limit - least) * days // (3 * least) + 1, most) if least else most
