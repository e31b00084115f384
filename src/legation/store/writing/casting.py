"""Who acted between two states: persons of either, counted by the events between the two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import (
    Connection,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    union_all,
    update,
)

from legation.store.tables import actors, event_actors, event_pairs, pair_people
from legation.store.unordered import low_high_columns
from legation.store.writing.inserting import NEVER, Row, fill_counted

Place: TypeAlias = tuple[int, int, int]
"""Two states, smaller number first, and a person."""


class Seen(NamedTuple):
    """A person in an event, by numbers."""

    event: int
    actor: int
    country: int


def count_people(
    connection: Connection,
    out: tuple[Sequence[Row], Iterable[Seen]],
    into: tuple[Sequence[Row], Iterable[Seen]],
) -> None:
    """Bring ``pair_people`` up to the events that went and came.

    Each is given as rows of ``event_pairs`` and the persons in the events.
    """
    before, after = _places(*out), _places(*into)
    moves = [
        {
            **_named(place),
            "events": len(after.get(place, ())) - len(before.get(place, ())),
            "last_day": max(after.get(place, {}).values(), default=NEVER),
        }
        for place in sorted(before.keys() | after.keys())
    ]
    fill_counted(connection, pair_people, moves)
    if before:
        connection.execute(_DELETE_EMPTY, [_asked(place) for place in sorted(before)])
    older = [
        _asked(place)
        for place, days in sorted(before.items())
        if max(days.values()) > max(after.get(place, {}).values(), default=NEVER)
    ]
    if older:
        connection.execute(_SET_LAST, older)


def count_all_people(connection: Connection) -> None:
    """Count the persons of every event on an empty table."""
    low, high = low_high_columns(event_pairs.c)
    counted = (
        select(low, high, actors.c.pk, func.count(event_pairs.c.event.distinct()))
        .add_columns(func.max(event_pairs.c.day))
        .select_from(event_pairs)
        .join(event_actors, event_actors.c.event == event_pairs.c.event)
        .join(actors, actors.c.pk == event_actors.c.actor)
        .where(
            actors.c.kind == "person",
            event_pairs.c.source != event_pairs.c.target,
            or_(actors.c.country == event_pairs.c.source, actors.c.country == event_pairs.c.target),
        )
        .group_by(low, high, actors.c.pk)
    )
    connection.execute(insert(pair_people).from_select([c.name for c in pair_people.c], counted))


def _places(pairs: Iterable[Row], people: Iterable[Seen]) -> dict[Place, dict[int, int]]:
    """Give the day of each event of a person between two states."""
    cast: dict[int, list[Seen]] = defaultdict(list)
    for seen in people:
        cast[seen.event].append(seen)
    found: defaultdict[Place, dict[int, int]] = defaultdict(dict)
    for row in pairs:
        low, high = sorted((row["source"], row["target"]))
        if low == high:
            continue
        for seen in cast.get(row["event"], ()):
            if seen.country in (low, high):
                found[low, high, seen.actor][row["event"]] = row["day"]
    return found


def _named(place: Place) -> Row:
    return dict(zip(("low", "high", "actor"), place, strict=True))


def _asked(place: Place) -> Row:
    return {f"b_{name}": value for name, value in _named(place).items()}


_PLACE = and_(
    pair_people.c.low == bindparam("b_low"),
    pair_people.c.high == bindparam("b_high"),
    pair_people.c.actor == bindparam("b_actor"),
)
_DELETE_EMPTY = delete(pair_people).where(_PLACE, pair_people.c.events == 0)


def _newest(source: str, target: str) -> Any:
    # From the newest event back to the first of the person's: few are looked at.
    t = event_pairs.c
    with_them = exists().where(
        event_actors.c.event == t.event, event_actors.c.actor == bindparam("b_actor")
    )
    way = select(t.day).where(
        t.source == bindparam(source), t.target == bindparam(target), with_them
    )
    return select(way.order_by(t.day.desc()).limit(1).subquery())


_BOTH = union_all(_newest("b_low", "b_high"), _newest("b_high", "b_low")).subquery()
_SET_LAST = (
    update(pair_people)
    .where(_PLACE)
    .values(last_day=select(func.max(_BOTH.c.day)).scalar_subquery())
)
