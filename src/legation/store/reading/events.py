"""Questions about events."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    bindparam,
    exists,
    false,
    or_,
    select,
    union,
)

from legation.errors import NotFound
from legation.store import decode
from legation.store.clean import clean
from legation.store.codes import (
    MODALITIES,
    TYPES,
    actor_number,
    day_number,
    state_number,
)
from legation.store.reading.among import Among
from legation.store.reading.cursors import Position, checked_limit, read_cursor, write_cursor
from legation.store.reading.words import mention_matches, terms
from legation.store.rows import EventFilter, Slice
from legation.store.tables import (
    actors,
    articles,
    event_actors,
    event_issues,
    event_mentions,
    event_pairs,
    events,
    mentions,
    outlets,
)
from legation.types import Event

CHUNK = 5_000

# The key first: so they are found without a name's being looked up.
_BY_KEY = select(events).where(Among(events.c.pk, "keys"))


def event_key(connection: Connection, event_id: str) -> int:
    """Give the key of an event, by its own id or the id of one of its mentions.

    Raises:
        NotFound: there is neither.
    """
    wanted = clean(event_id)
    key = connection.execute(select(events.c.pk).where(events.c.id == wanted)).scalar()
    if key is None:
        query = (
            select(event_mentions.c.event)
            .join(mentions, mentions.c.pk == event_mentions.c.mention)
            .where(mentions.c.id == wanted)
        )
        key = connection.execute(query).scalar()
    if key is None:
        raise NotFound("there is no such event", event_id, "take an id from the list")
    return int(key)


def event(connection: Connection, event_id: str) -> Event:
    """Give one event, by its own id or the id of one of its mentions."""
    key = event_key(connection, event_id)
    return decode.event(connection.execute(select(events).where(events.c.pk == key)).one())


def events_by_key(connection: Connection, keys: Iterable[int]) -> dict[int, Event]:
    """Give events by their keys."""
    wanted = list(keys)
    found = {}
    for at in range(0, len(wanted), CHUNK):
        for row in connection.execute(_BY_KEY, {"keys": wanted[at : at + CHUNK]}).all():
            found[row[0]] = decode.event(row)
    return found


def events_list(
    connection: Connection, where: EventFilter, limit: int, cursor: str
) -> Slice[Event]:
    """List events, newest first."""
    limit = checked_limit(limit)
    after = read_cursor(cursor)
    dialect = connection.dialect.name
    asked: dict[str, Any] = {}
    if where.pair and not _narrowed(where):
        asked = _asked(where, where.pair, after, limit + 1)
        query = _NEWEST[where.direction == "both", bool(where.modalities)]
    elif where.pair:
        query = _of_pair(where, after, limit + 1, dialect)
    else:
        query = _of_all(where, after, limit + 1, dialect)
    rows = connection.execute(query, asked).all()
    shown = rows[:limit]
    found = events_by_key(connection, [row.event for row in shown])
    more = write_cursor(shown[-1].day, shown[-1].event) if len(rows) > limit else ""
    return Slice(tuple(found[row.event] for row in shown), more)


_NO_KEY = 1 << 62
"""A key above any."""


def _of_all(where: EventFilter, after: Position | None, limit: int, dialect: str) -> Select[Any]:
    key, day = events.c.pk, events.c.day
    conditions = [*_common(events, key, where, after), *_more(key, where, dialect)]
    return (
        select(key.label("event"), day.label("day"))
        .where(*conditions)
        .order_by(day.desc(), key.desc())
        .limit(limit)
    )


def _of_pair(where: EventFilter, after: Position | None, limit: int, dialect: str) -> Any:
    assert where.pair is not None
    a, b = (state_number(code) for code in where.pair)
    ways = {"forward": [(a, b)], "backward": [(b, a)], "both": [(a, b), (b, a)]}
    key, day = event_pairs.c.event, event_pairs.c.day
    conditions = [*_common(event_pairs, key, where, after), *_more(key, where, dialect)]
    # Each way is cut to the limit on its own, so that the covering index is read only as
    # far as the page goes; the union drops events that stand in both ways.
    cut = [
        select(key.label("event"), day.label("day"))
        .where(event_pairs.c.source == source, event_pairs.c.target == target, *conditions)
        .order_by(day.desc(), key.desc())
        .limit(limit)
        .subquery()
        for source, target in ways[where.direction]
    ]
    both = union(*(select(part.c.event, part.c.day) for part in cut)).subquery()
    return (
        select(both.c.event, both.c.day)
        .order_by(both.c.day.desc(), both.c.event.desc())
        .limit(limit)
    )


def _newest(*, both: bool, of_modalities: bool) -> Select[Any]:
    """Give what :func:`_of_pair` makes for a pair's events of some days, once for all pairs."""
    t, cut = event_pairs.c, []
    for source, target in (("one", "other"), ("other", "one"))[: 1 + both]:
        query = select(t.event.label("event"), t.day.label("day")).where(
            t.source == bindparam(source),
            t.target == bindparam(target),
            t.day.between(bindparam("low"), bindparam("high")),
            or_(t.day < bindparam("day"), t.event < bindparam("key")),
        )
        if of_modalities:
            query = query.where(Among(t.modality, "modalities"))
        way = query.order_by(t.day.desc(), t.event.desc()).limit(bindparam("most")).subquery()
        cut.append(select(way.c.event, way.c.day))
    found = union(*cut).subquery() if both else cut[0].subquery()
    return (
        select(found.c.event, found.c.day)
        .order_by(found.c.day.desc(), found.c.event.desc())
        .limit(bindparam("most"))
    )


_NEWEST = {
    (both, of_modalities): _newest(both=both, of_modalities=of_modalities)
    for both in (False, True)
    for of_modalities in (False, True)
}


def _narrowed(where: EventFilter) -> bool:
    """Say whether more is asked of a pair's events than their days and modalities."""
    return bool(where.types or where.issue or where.actor or where.outlet_country or where.text)


def _asked(
    where: EventFilter, pair: tuple[str, str], after: Position | None, most: int
) -> dict[str, Any]:
    one, other = map(state_number, pair[::-1] if where.direction == "backward" else pair)
    high = day_number(where.until or date.max)
    day, key = after or (high + 1, _NO_KEY)
    asked: dict[str, Any] = {
        "one": one,
        "other": other,
        "low": day_number(where.since or date.min),
        "high": min(high, day),
        "day": day,
        "key": key,
        "most": most,
    }
    if where.modalities:
        asked["modalities"] = [MODALITIES[name] for name in where.modalities]
    return asked


def _common(
    table: Any, key: ColumnElement[int], where: EventFilter, after: Position | None
) -> list[ColumnElement[bool]]:
    day = table.c.day
    found: list[ColumnElement[bool]] = []
    if where.types:
        found.append(table.c.type.in_([TYPES[name] for name in where.types]))
    if where.modalities:
        found.append(table.c.modality.in_([MODALITIES[name] for name in where.modalities]))
    if where.since:
        found.append(day >= day_number(where.since))
    if where.until:
        found.append(day <= day_number(where.until))
    if after:
        found += [day <= after[0], or_(day < after[0], key < after[1])]
    return found


def _more(key: ColumnElement[int], where: EventFilter, dialect: str) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if where.issue:
        found.append(
            exists().where(event_issues.c.issue == clean(where.issue), event_issues.c.event == key)
        )
    if where.actor:
        found.append(exists().where(event_actors.c.event == key, _is_actor(where.actor)))
    if where.outlet_country:
        reports = exists().where(
            event_mentions.c.event == key,
            event_mentions.c.mention == mentions.c.pk,
            mentions.c.article == articles.c.pk,
            articles.c.outlet == outlets.c.pk,
            _is_press(where),
        )
        found.append(reports)
    if where.text:
        wanted = terms(where.text)
        holding = (
            select(event_mentions.c.event)
            .join(mentions, mentions.c.pk == event_mentions.c.mention)
            .where(mention_matches(wanted, dialect))
        )
        found.append(key.in_(holding) if wanted else false())
    return found


def _is_press(where: EventFilter) -> ColumnElement[bool]:
    """Give the condition of outlets of a country, or of all countries but the pair's two."""
    if where.outlet_country != "others":
        return outlets.c.country == clean(where.outlet_country)
    return outlets.c.country.not_in(("", *(where.pair or ())))


def _is_actor(wanted: str) -> ColumnElement[bool]:
    named = event_actors.c.actor.in_(select(actors.c.pk).where(actors.c.name == clean(wanted)))
    try:
        number = actor_number(wanted) if len(wanted) == 16 else None
    except ValueError:
        number = None
    return named if number is None else or_(named, event_actors.c.actor == number)
