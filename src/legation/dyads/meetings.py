"""One exchange announced, held and reported after: its stages and both sides' levels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeAlias

from legation.dyads.exchanges import Kind, Rank, is_exchange, kind_of, rank_of, standing_of
from legation.types import Actor, Event, Granularity

StageName = Literal["announced", "held", "reported after", "not held"]

AHEAD: Final = 120
"""Days that an announcement may lie before the exchange. A choice: state visits are made
known weeks ahead; what was said longer ago may be another plan."""
NEAR: Final = 3
"""Days between two reports of one exchange: a visit of three days, told on its last."""
AFTER: Final = 45
"""Days within which an exchange that is remembered is the one just held."""

SPANS: Final[dict[Granularity, int]] = {
    "day": 1, "week": 7, "month": 31, "year": 366, "decade": 3653, "unknown": 3653,
}  # fmt: skip
"""Days in which an exchange can lie by its words: "in November", "this year"."""
VAGUE: Final = 31
"""Days: what is dated no closer is no exchange of its own, but may tell of one that is known."""

_TOGETHER: Final[frozenset[Kind]] = frozenset({"visit", "meeting", "summit"})
People: TypeAlias = dict[str, frozenset[str]]
"""The words of the names of those who act, by country."""

_WORD: Final = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class StageOf:
    """A stage of an exchange with the event behind it. ``day``: of the act or its telling."""

    stage: StageName
    day: date
    event_id: str


@dataclass(frozen=True, slots=True)
class Side:
    """Who spoke for a country, and the highest level of them."""

    country: str
    level: Rank
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """One exchange. ``standing``: its latest stage; ``id``: the least id of its events."""

    id: str
    kind: Kind
    day: date
    standing: StageName
    sides: tuple[Side, ...]
    place: str
    medium: str
    stages: tuple[StageOf, ...]
    event_ids: tuple[str, ...]
    publishers: int


def meetings(
    events: Iterable[Event], pair: tuple[str, str], told: dict[str, date] | None = None
) -> tuple[Meeting, ...]:
    """Join the exchanges of a pair that are stages of one, newest first.

    ``told``: the day on which an event was first told, by its id; an announcement without
    one is told on its event's day. Two stages join where kind and people allow it and the
    days do; one dated to a week, month or year joins the only exchange in it or, where it is
    known when it was told, the last before. The order of ``events`` changes nothing.
    """
    of_pair = [event for event in events if is_exchange(event) and _between(event, pair)]
    known = [event for event in of_pair if event.modality != "conditional"]
    ranks = {"held": 0, "not held": 1, "announced": 2, "reported after": 3}
    known.sort(key=lambda e: (ranks[_stage(e)], SPANS[e.granularity], e.day, e.id))
    # Once an event: each is compared with every exchange found so far.
    named = {event.id: _people(event) for event in known}
    groups: list[list[Event]] = []
    for event in known:
        fitting = [
            at
            for at, group in enumerate(groups)
            if _fits_days(event, group[0], named[event.id])
            and all(_fits(event, other, named) for other in group)
        ]
        at = _nearest(event, fitting, groups, (told or {}).get(event.id))
        if at is not None:
            groups[at].append(event)
        elif _stage(event) != "reported after" and SPANS[event.granularity] <= VAGUE:
            groups.append([event])
    found = [_meeting(group, pair, told or {}) for group in groups]
    return tuple(sorted(found, key=lambda m: (-m.day.toordinal(), m.id)))


def _nearest(
    event: Event, fitting: Sequence[int], groups: Sequence[Sequence[Event]], told: date | None
) -> int | None:
    """Give which of the groups that fit an event is a stage of, None where none or unclear."""
    if SPANS[event.granularity] == 1:
        found = sorted((abs((event.day - groups[at][0].day).days), at) for at in fitting)
        return found[0][1] if found else None
    if told is None:
        return fitting[0] if len(fitting) == 1 else None
    before = sorted((groups[at][0].day, -at) for at in fitting if groups[at][0].day <= told)
    return -before[-1][1] if before else None


def _between(event: Event, pair: tuple[str, str]) -> bool:
    return {*pair} <= {actor.side for actor in (*event.actors, *event.recipients)}


def _stage(event: Event) -> StageName:
    if event.modality == "historical":
        return "reported after"
    standing = standing_of(event)
    return "held" if standing in ("held", "reported") else standing  # type: ignore[return-value]


def _fits(event: Event, other: Event, people: Mapping[str, People]) -> bool:
    one, two = kind_of(event), kind_of(other)
    if one != two and not (one in _TOGETHER and two in _TOGETHER):
        return False
    if event.place and other.place and event.place.country != other.place.country:
        return False
    named, known = people[event.id], people[other.id]
    return all(named[country] & known[country] for country in named.keys() & known.keys())


def _fits_days(event: Event, first: Event, named: People) -> bool:
    """Say whether an event can be a stage of the exchange that ``first`` is the surest of."""
    apart = (event.day - first.day).days
    stage, base = _stage(event), _stage(first)
    span = SPANS[event.granularity]
    if span > 1 and stage != "announced" and SPANS[first.granularity] == 1:
        return -span < apart <= 0
    if stage == "announced" and base in ("held", "not held"):
        # A plan dated to the day itself, or told before it.
        return -AHEAD <= apart <= NEAR and (apart >= -NEAR or bool(named))
    if stage == "reported after":
        return 0 <= apart <= AFTER or -NEAR <= apart < 0
    return abs(apart) <= NEAR


def _people(event: Event) -> People:
    """Give the words of the names of those who act, by country."""
    found: dict[str, set[str]] = {}
    for actor in (*event.actors, *event.recipients):
        if actor.kind == "person" and actor.side:
            words = {word.lower() for word in _WORD.findall(actor.name)} or {actor.name.lower()}
            found.setdefault(actor.side, set()).update(words)
    return {country: frozenset(words) for country, words in found.items()}


def _meeting(group: list[Event], pair: tuple[str, str], told: dict[str, date]) -> Meeting:
    surest = group[0]
    stages = sorted(
        (_stage_of(event, surest, told) for event in group),
        key=lambda s: (s.day, s.stage, s.event_id),
    )
    held = [event for event in group if _stage(event) == "held"]
    ordered = sorted(group, key=lambda e: (e not in held, -e.publishers, e.id))
    actors = [actor for event in ordered for actor in (*event.actors, *event.recipients)]
    return Meeting(
        id=min(event.id for event in group),
        kind=next((k for k in map(kind_of, ordered) if k != "meeting"), "meeting"),
        day=surest.day,
        standing="reported after" if held and _reported(stages) else _stage(surest),
        sides=tuple(_side(country, actors) for country in pair),
        place=next((event.place.name for event in ordered if event.place), ""),
        medium=next((event.medium for event in ordered if event.medium), ""),
        stages=tuple(stages),
        event_ids=tuple(sorted(event.id for event in group)),
        publishers=max(event.publishers for event in group),
    )


def _stage_of(event: Event, surest: Event, told: dict[str, date]) -> StageOf:
    stage = _stage(event)
    if stage == "held":
        vague = SPANS[event.granularity] > 1 and event is not surest
        if vague and told.get(event.id, surest.day) > surest.day:
            return StageOf("reported after", told[event.id], event.id)
        return StageOf(stage, surest.day if vague else event.day, event.id)
    return StageOf(stage, told.get(event.id, event.day), event.id)


def _reported(stages: Sequence[StageOf]) -> bool:
    return any(stage.stage == "reported after" for stage in stages)


def _side(country: str, actors: Sequence[Actor]) -> Side:
    own = [actor for actor in actors if actor.side == country]
    order: tuple[Rank, ...] = ("leaders", "ministers", "officials", "not stated")
    levels = [rank_of(actor.office) for actor in own] or ["not stated"]
    people = tuple(dict.fromkeys(actor.name for actor in own if actor.kind == "person"))
    return Side(country, min(levels, key=order.index), people)
