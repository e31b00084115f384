"""Visits, calls, meetings: events that brought two sides to talk."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from legation.types import Actor, Event

Rank = Literal["leaders", "ministers", "officials", "not stated"]
Kind = Literal["visit", "call", "summit", "meeting"]
Standing = Literal["held", "announced", "reported", "not held"]

_LEADERS = re.compile(
    r"\b(?:president|prime minister|premier|chancellor|king|queen|emperor|emir|sultan|"
    r"supreme leader|general secretary|head of (?:state|government)|taoiseach|crown prince)\b",
    re.IGNORECASE,
)
_BELOW = re.compile(r"\b(?:vice|deputy|former|ex|assistant|adviser to|spokes\w+)\b", re.IGNORECASE)
_MINISTERS = re.compile(
    r"\bminister\b|\bsecretary of (?:state|defen[cs]e|the treasury)\b|\bforeign secretary\b|"
    r"\b(?:defen[cs]e|commerce|treasury|energy) secretary\b",
    re.IGNORECASE,
)
_RANKS: tuple[Rank, ...] = ("leaders", "ministers", "officials", "not stated")


@dataclass(frozen=True, slots=True)
class Exchange:
    """One event of talking. ``rank`` is the lower of the two sides' highest offices.

    ``medium``: how they met, in the coder's word, or the place's name where they were
    together. ``held`` tells only of the past: an announced visit stays "announced" until
    a sentence says that it took place.
    """

    event_id: str
    day: date
    kind: Kind
    rank: Rank
    standing: Standing
    medium: str
    place: str
    people: tuple[str, ...]
    publishers: int


def is_exchange(event: Event) -> bool:
    """Say whether an event is an exchange: talking, or agreeing to talk by a named medium."""
    return event.event_type == "CONSULT" or (event.event_type == "AGREE" and bool(event.medium))


def exchanges(events: Iterable[Event]) -> tuple[Exchange, ...]:
    """Give the exchanges among events, newest first; remembered ones are left out."""
    found = [
        _exchange(event)
        for event in events
        if is_exchange(event) and event.modality not in ("historical", "conditional")
    ]
    return tuple(sorted(found, key=lambda x: (-x.day.toordinal(), x.event_id)))


def _exchange(event: Event) -> Exchange:
    sides = (*event.actors, *event.recipients)
    people = tuple(dict.fromkeys(a.name for a in sides if a.kind == "person"))
    return Exchange(
        event_id=event.id,
        day=event.day,
        kind=kind_of(event),
        rank=_level(sides),
        standing=standing_of(event),
        medium=event.medium,
        place=event.place.name if event.place else "",
        people=people,
        publishers=event.publishers,
    )


def kind_of(event: Event) -> Kind:
    """Give what an exchange is, by its mode and medium."""
    if event.mode == "visit" or event.medium == "visit":
        return "visit"
    if event.mode == "phone" or "call" in event.medium or "conference" in event.medium:
        return "call"
    if event.mode == "multilateral" or event.medium == "summit":
        return "summit"
    return "meeting"


def standing_of(event: Event) -> Standing:
    """Say whether an exchange was held, by its modality."""
    if event.modality == "negated":
        return "not held"
    if event.modality == "alleged":
        return "reported"
    return "announced" if event.event_type == "AGREE" or event.modality == "announced" else "held"


def _level(sides: Iterable[Actor]) -> Rank:
    best: dict[str, int] = {}
    for actor in sides:
        if actor.country:
            rank = _RANKS.index(rank_of(actor.office))
            best[actor.country] = min(rank, best.get(actor.country, len(_RANKS) - 1))
    known = [rank for rank in best.values() if _RANKS[rank] != "not stated"]
    return _RANKS[max(known)] if known else "not stated"


def rank_of(office: str) -> Rank:
    """Give the rank of an office by its words; "" gives "not stated"."""
    if not office:
        return "not stated"
    if _BELOW.search(office):
        return "officials"
    if _MINISTERS.search(office) and not re.search(r"\bprime minister\b", office, re.IGNORECASE):
        return "ministers"
    return "leaders" if _LEADERS.search(office) else "officials"
