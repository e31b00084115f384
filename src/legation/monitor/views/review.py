"""What a reviewer is asked to look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class NamePlaceView:
    """Where an article writes a name: offsets of the name and of its sentence."""

    article_id: str
    title: str
    day: date
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody's office as articles write it.

    ``table``: "agrees", "another office" or "unknown person"; ``table_says``: the offices
    that the tables have of the person. ``verdict``: "accepted", "dismissed", or "" where
    nobody judged it. ``places``: the newest few.
    """

    id: str
    person: str
    country: str
    country_name: str
    office: str
    sector: str
    first: date | None
    last: date | None
    articles: int
    places: tuple[NamePlaceView, ...]
    table: str
    table_says: tuple[str, ...]
    verdict: str


@dataclass(frozen=True, slots=True)
class UnresolvedView:
    """A name that nothing resolves: times written, articles, and its newest place."""

    text: str
    n: int
    articles: int
    example: NamePlaceView


@dataclass(frozen=True, slots=True)
class SuggestionsView:
    """People to check, ``total`` of them, and names without a state."""

    country: str
    total: int
    suggestions: tuple[Suggestion, ...]
    unresolved: tuple[UnresolvedView, ...]
    demo: bool
