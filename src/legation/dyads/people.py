"""Who appears for a state, in which office, and whom they met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from legation.types import Actor, Event


@dataclass(frozen=True, slots=True)
class Office:
    """An office as the news gives it, with the days it was first and last seen."""

    office: str
    country: str
    first: date
    last: date
    events: int


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A person met: in how many events of talking, and when last."""

    name: str
    country: str
    office: str
    events: int
    last: date


@dataclass(frozen=True, slots=True)
class Presence:
    """A person in some events."""

    name: str
    offices: tuple[Office, ...]
    met: tuple[Counterpart, ...]
    first: date
    last: date
    events: int


def presence(name: str, events: Iterable[Event]) -> Presence | None:
    """Give what events say of the person of this name; None where they do not name them.

    Only talking (CONSULT) that happened counts as having met, and only across a border:
    two of one delegation stand together without meeting.
    """
    mine = [event for event in events if any(a.name == name for a in _sides(event))]
    if not mine:
        return None
    days = [event.day for event in mine]
    return Presence(name, _offices(name, mine), _met(name, mine), min(days), max(days), len(mine))


def _sides(event: Event) -> tuple[Actor, ...]:
    return (*event.actors, *event.recipients)


def _offices(name: str, events: list[Event]) -> tuple[Office, ...]:
    seen: dict[tuple[str, str], list[date]] = {}
    for event in events:
        for actor in {(a.office, a.country) for a in _sides(event) if a.name == name}:
            seen.setdefault(actor, []).append(event.day)
    found = [
        Office(office, country, min(days), max(days), len(days))
        for (office, country), days in seen.items()
    ]
    return tuple(sorted(found, key=lambda o: (-o.last.toordinal(), o.office, o.country)))


def _met(name: str, events: list[Event]) -> tuple[Counterpart, ...]:
    times: Counter[tuple[str, str]] = Counter()
    last: dict[tuple[str, str], tuple[date, str]] = {}
    for event in events:
        if event.event_type != "CONSULT" or event.modality != "actual":
            continue
        own = {a.country for a in _sides(event) if a.name == name}
        others = {
            (a.name, a.country): a.office
            for a in _sides(event)
            if a.kind == "person" and a.country not in own
        }
        times.update(others.keys())
        for who, office in others.items():
            last[who] = max(last.get(who, (date.min, "")), (event.day, office))
    found = [
        Counterpart(who, country, last[who, country][1], n, last[who, country][0])
        for (who, country), n in times.items()
    ]
    return tuple(sorted(found, key=lambda c: (-c.events, -c.last.toordinal(), c.name)))
