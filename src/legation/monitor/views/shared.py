"""The parts that several answers share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its 90 % interval, what it rests on and where to see it.

    ``text`` and ``range`` are value and interval as a page shows them.
    ``sufficient`` False: too few events; ``value`` is then None and ``text`` says so.
    """

    name: str
    value: float | None
    low: float | None
    high: float | None
    events: int
    sufficient: bool
    text: str
    range: str
    how: str
    href: str


@dataclass(frozen=True, slots=True)
class Who:
    """A party of an event. ``href``: its page where it is a person."""

    name: str
    country: str
    office: str
    kind: str
    href: str


@dataclass(frozen=True, slots=True)
class OutletRef:
    """An outlet in short."""

    id: str
    name: str
    country: str
    kind: str
    href: str


@dataclass(frozen=True, slots=True)
class Words:
    """The sentence that an event rests on: exact offsets into the stored text."""

    mention_id: str
    article_id: str
    title: str
    outlet: OutletRef | None
    day: date | None
    text: str
    start: int
    end: int
    confidence: float
    href: str


@dataclass(frozen=True, slots=True)
class MagnitudeView:
    """How many or how much: see :class:`legation.types.Magnitude`; ``label`` in few words."""

    kind: str
    low: float | None
    high: float | None
    unit: str
    approximate: bool
    label: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event as a list shows it. ``words``: one of its sentences.

    ``magnitudes``: of each kind and unit what its newest article tells.
    """

    id: str
    day: date
    granularity: str
    event_type: str
    type_name: str
    mode: str
    modality: str
    modality_name: str
    headline: str
    actors: tuple[Who, ...]
    recipients: tuple[Who, ...]
    symmetric: bool
    place: str
    medium: str
    issues: tuple[str, ...]
    publishers: int
    mentions: int
    confidence: float
    score: float
    weight: float
    words: Words | None
    href: str
    magnitudes: tuple[MagnitudeView, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article as a list shows it."""

    id: str
    title: str
    outlet: OutletRef | None
    authors: tuple[str, ...]
    day: date | None
    day_basis: str
    note: str
    href: str


@dataclass(frozen=True, slots=True)
class PairRef:
    """A pair in short."""

    code: str
    names: str
    href: str


@dataclass(frozen=True, slots=True)
class Filters:
    """Which events of a pair are listed; empty fields do not filter.

    ``counted``: only events whose modality weighs something, as figures count them.
    """

    direction: str = "both"
    counted: bool = False
    types: tuple[str, ...] = ()
    modalities: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    outlet_country: str = ""
    actor: str = ""
    issue: str = ""
    text: str = ""
    cursor: str = ""
    limit: int = 12
    scale: str = ""


@dataclass(frozen=True, slots=True)
class EventList:
    """Part of a list of events; ``next`` is the path of the following part or ""."""

    events: tuple[EventLine, ...]
    filters: Filters
    next: str
    cursor: str
