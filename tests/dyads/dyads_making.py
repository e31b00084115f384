"""Cells, actors and events for the tests of dyads."""

from __future__ import annotations

from datetime import date
from typing import Any

from legation.dyads import Cell
from legation.types import Actor, Event, Place, Share

DAY = date(2024, 6, 12)


def cell(event_type: Any = "CONSULT", events: int = 1, day: date = DAY, **more: Any) -> Cell:
    given: dict[str, Any] = {
        "source": "CHN", "target": "RUS", "modality": "actual", "weight": float(events), **more,
    }  # fmt: skip
    return Cell(day, event_type=event_type, events=events, **given)


def person(name: str, country: str, office: str) -> Actor:
    return Actor(name, country, "GOV", "person", office)


def event(
    number: int = 1, event_type: Any = "CONSULT", day: date = DAY, modality: Any = "actual",
    actors: tuple[Actor, ...] = (), recipients: tuple[Actor, ...] = (), **more: Any,
) -> Event:  # fmt: skip
    given: dict[str, Any] = {"mode": "", "medium": "", "place": None, "publishers": 1,
                             "granularity": "day", **more}  # fmt: skip
    place = Place(given.pop("place"), "CHN") if given["place"] else given.pop("place")
    return Event(
        id=f"{number:016x}", event_type=event_type, modality=modality, day=day,
        actors=actors, recipients=recipients, symmetric=False, issues=(), quad_class=1,
        cameo_root="04", confidence=0.8, mention_ids=(f"{number:016x}",),
        shares=(Share("CHN", "RUS", 0.5), Share("RUS", "CHN", 0.5), Share("CHN", "USA", 1.0)),
        place=place, **given,
    )  # fmt: skip
