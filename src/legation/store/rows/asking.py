"""Which part of a desk a question is about, and the part of a list that answers it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, TypeVar

from legation.types import EventType, Modality

T = TypeVar("T")

Direction = Literal["both", "forward", "backward"]
"""For ``pair=(A, B)``: ``forward`` is A→B, ``backward`` B→A."""

FrameKind = Literal["events", "mentions", "rollup"]


@dataclass(frozen=True, slots=True)
class Slice(Generic[T]):
    """Part of a list; hand ``cursor`` back for the next part ("" where there is none)."""

    items: tuple[T, ...]
    cursor: str = ""


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Which events to show; empty fields do not filter.

    ``actor``: an actor's id or exact name. ``text``: words that a sentence of the event
    must hold. ``outlet_country``: events that an outlet of this country reports.
    """

    pair: tuple[str, str] | None = None
    direction: Direction = "both"
    types: tuple[EventType, ...] = ()
    modalities: tuple[Modality, ...] = ()
    since: date | None = None
    until: date | None = None
    outlet_country: str = ""
    actor: str = ""
    issue: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles to show; empty fields do not filter. ``pair`` is unordered."""

    outlet_id: str = ""
    outlet_country: str = ""
    author: str = ""
    language: str = ""
    pair: tuple[str, str] | None = None
    since: date | None = None
    until: date | None = None
    text: str = ""
    superseded: bool = False


@dataclass(frozen=True, slots=True)
class Press:
    """Outlets by their country; ``others``: all of a known country but these."""

    countries: tuple[str, ...]
    others: bool = False
