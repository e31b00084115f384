"""Taking events out and putting others in, with everything that is summed over them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, delete, exists, select

from legation.store.clean import clean
from legation.store.codes import actor_number, state_code, state_number
from legation.store.tables import (
    actors,
    event_actors,
    event_issues,
    event_mentions,
    event_pairs,
    events,
    pair_press,
    states,
)
from legation.store.writing.casting import Seen, count_people
from legation.store.writing.inserting import Row, chunks, fill, fill_missing, next_key
from legation.store.writing.pressing import press_rows
from legation.store.writing.summing import sum_pairs
from legation.types import Actor, Event


@dataclass(frozen=True, slots=True)
class Fresh:
    """An event to be written: the record, its row without a key, its mentions' keys."""

    event: Event
    row: Row
    mentions: tuple[int, ...]


def replace_events(
    connection: Connection, going: Mapping[str, int], coming: Sequence[Fresh]
) -> tuple[tuple[str, str], ...]:
    """Delete events (key by id) and write others; an id that stays keeps its key.

    Gives the sorted unordered pairs of states whose events changed.
    """
    if not going and not coming:
        return ()
    key = next_key(connection, events)  # before any goes: those that stay keep theirs
    out, cast, seen = _take_out(connection, list(going.values()))
    keyed = []
    for fresh in coming:
        kept = going.get(fresh.event.id)
        keyed.append((key if kept is None else kept, fresh))
        key += kept is None
    into, seen_now = _put_in(connection, keyed)
    touched = sum_pairs(connection, out, into)
    count_people(connection, (out, seen), (into, seen_now))
    for part in chunks(sorted(cast)):
        connection.execute(_DELETE_ORPHANS, {"keys": part})
    pairs = {tuple(sorted((state_code(a), state_code(b)))) for a, b in touched}
    return tuple(sorted((a, b) for a, b in pairs))


_KEYS: BindParameter[Any] = bindparam("keys", expanding=True)
_OLD_PAIRS = select(event_pairs).where(event_pairs.c.event.in_(_KEYS))
_OLD_ACTORS = (
    select(event_actors.c.event, actors.c.pk, actors.c.country, actors.c.kind)
    .join(actors, actors.c.pk == event_actors.c.actor)
    .where(event_actors.c.event.in_(_KEYS))
)
_DELETE_EVENTS = delete(events).where(events.c.pk.in_(_KEYS))
_DELETE_ORPHANS = delete(actors).where(
    actors.c.pk.in_(_KEYS), ~exists().where(event_actors.c.actor == actors.c.pk)
)


def _take_out(
    connection: Connection, keys: Sequence[int]
) -> tuple[list[Row], set[int], list[Seen]]:
    pairs: list[Row] = []
    cast: set[int] = set()
    seen: list[Seen] = []
    for part in chunks(keys):
        given = {"keys": part}
        pairs += [dict(row) for row in connection.execute(_OLD_PAIRS, given).mappings()]
        for event, actor, country, kind in connection.execute(_OLD_ACTORS, given):
            cast.add(actor)
            if kind == "person":
                seen.append(Seen(event, actor, country))
        connection.execute(_DELETE_EVENTS, given)
    return pairs, cast, seen


def _put_in(
    connection: Connection, keyed: Iterable[tuple[int, Fresh]]
) -> tuple[list[Row], list[Seen]]:
    rows: dict[str, list[Row]] = defaultdict(list)
    people: dict[int, Row] = {}
    for key, fresh in keyed:
        event = fresh.event
        rows["events"].append({"pk": key, **fresh.row})
        rows["mentions"] += [{"event": key, "mention": m} for m in fresh.mentions]
        sides = {actor_number(a.id): a for a in event.actors + event.recipients}
        people.update((number, _actor_row(number, a)) for number, a in sides.items())
        rows["actors"] += [{"event": key, "actor": number} for number in sides]
        rows["issues"] += [{"issue": i, "event": key} for i in sorted({*map(clean, event.issues)})]
        rows["pairs"] += _pair_rows(key, fresh)
    fill(connection, events, rows["events"])
    fill_missing(connection, actors, list(people.values()))
    fill(connection, event_mentions, rows["mentions"])
    fill(connection, event_actors, rows["actors"])
    fill(connection, event_issues, rows["issues"])
    fill(connection, event_pairs, rows["pairs"])
    modes = {row["pk"]: row["mode"] for row in rows["events"]}
    fill(connection, pair_press, press_rows(connection, rows["mentions"], rows["pairs"], modes))
    named = {r[side] for r in rows["pairs"] for side in ("source", "target")}
    fill_missing(connection, states, [{"number": n, "code": state_code(n)} for n in sorted(named)])
    seen = [
        Seen(row["event"], row["actor"], people[row["actor"]]["country"])
        for row in rows["actors"]
        if people[row["actor"]]["kind"] == "person"
    ]
    return rows["pairs"], seen


def _actor_row(number: int, actor: Actor) -> Row:
    return {
        "pk": number,
        "name": clean(actor.name),
        "country": state_number(actor.country),
        "sector": clean(actor.sector),
        "kind": actor.kind,
        "office": clean(actor.office),
    }


def _pair_rows(key: int, fresh: Fresh) -> list[Row]:
    weights: Counter[tuple[int, int]] = Counter()
    for share in fresh.event.shares:
        if share.source and share.target:
            weights[state_number(share.source), state_number(share.target)] += share.weight  # type: ignore[assignment]
    same: dict[str, Any] = {
        name: fresh.row[name] for name in ("day", "type", "modality", "confidence")
    }
    return [
        {"source": source, "target": target, "event": key, "share": float(weight), **same}
        for (source, target), weight in sorted(weights.items())
    ]
