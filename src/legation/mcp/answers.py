"""What the tools answer: every figure with the sentences that it rests on.

These records have no slots: the package mcp takes a slot for the default of a field, and then
cannot make the schema of an answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Evidence:
    """One sentence, word for word, with who printed it when and where it stands.

    ``start`` and ``end``: characters of the article's stored text. ``url``: the article at its
    outlet, "" where none is known; ``page``: the sentence on the desk's own site.
    """

    sentence: str
    outlet: str
    outlet_country: str
    published: date | None
    title: str
    url: str
    page: str
    start: int
    end: int
    mention_id: str


@dataclass(frozen=True)
class EventAnswer:
    """One act. ``claims``: sentences that tell of it; ``evidence``: one of them.

    ``happened``: False for what was only announced, denied, remembered and the like, as
    ``modality`` says. ``score``: from −10 (conflict) to +10 (cooperation).
    """

    id: str
    day: date
    headline: str
    type: str
    mode: str
    modality: str
    happened: bool
    score: float
    confidence: float
    claims: int
    independent_publishers: int
    evidence: Evidence | None
    page: str


@dataclass(frozen=True)
class FigureAnswer:
    """A number with its 90 % interval, or "insufficient evidence", and what it rests on.

    ``events``: how many it counts; ``evidence``: the weightiest of those that make it up (of a
    conflict of 0.0 none); ``list_events``: what to ask the tool ``events`` for all it counts.
    """

    name: str
    text: str
    value: float | None
    low: float | None
    high: float | None
    events: int
    how: str
    evidence: tuple[EventAnswer, ...]
    list_events: dict[str, Any]
    page: str


@dataclass(frozen=True)
class PairAnswer:
    """A pair in short: how many events, and the newest of them."""

    code: str
    names: str
    events: int
    newest: EventAnswer | None
    page: str


@dataclass(frozen=True)
class PairsAnswer:
    """Pairs, most events first. ``notes``: what to know before using them."""

    pairs: tuple[PairAnswer, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class OutletAnswer:
    """What one outlet brings to a pair. ``alone``: events that no other outlet tells of."""

    outlet: str
    country: str
    events: int
    alone: int
    newest_sentence: str
    page: str


@dataclass(frozen=True)
class RecordAnswer:
    """Where two states stand. ``standing``: in a word, "" where evidence is insufficient."""

    code: str
    names: str
    events: int
    as_of: date
    scale: str
    standing: str
    level: FigureAnswer
    figures: tuple[FigureAnswer, ...]
    figures_over_weeks: int
    newest: tuple[EventAnswer, ...]
    outlets: tuple[OutletAnswer, ...]
    page: str
    notes: tuple[str, ...]


@dataclass(frozen=True)
class EventsAnswer:
    """Events, newest first; ``cursor``: ask again with it for older ones, "" at the end."""

    events: tuple[EventAnswer, ...]
    cursor: str
    notes: tuple[str, ...]


@dataclass(frozen=True)
class ReadingAnswer:
    """One sentence's claim and how it was read."""

    evidence: Evidence
    modality: str
    confidence: float
    on_the_word_of: str
    coder: str
    why: tuple[str, ...]


@dataclass(frozen=True)
class ExplainAnswer:
    """An event with every sentence that tells of it, and what it weighs, step by step."""

    event: EventAnswer
    readings: tuple[ReadingAnswer, ...]
    weight: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class ArticleAnswer:
    """An article that holds the words searched for."""

    title: str
    outlet: str
    published: date | None
    snippet: str
    url: str
    page: str


@dataclass(frozen=True)
class SearchAnswer:
    """What a search found."""

    pairs: tuple[str, ...]
    events: tuple[EventAnswer, ...]
    articles: tuple[ArticleAnswer, ...]
    notes: tuple[str, ...]
