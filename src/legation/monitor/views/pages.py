"""Answers about articles, events, persons, outlets and the desk as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from legation.dyads import Entry
from legation.monitor.views.comparing import OtherDataset
from legation.monitor.views.judged import JudgedLine, PerhapsLine
from legation.monitor.views.pairs import PairLine, PersonLine
from legation.monitor.views.shared import (
    ArticleLine,
    EventLine,
    MagnitudeView,
    OutletRef,
    PairRef,
    Who,
    Words,
)
from legation.monitor.views.watched import WatchedView


@dataclass(frozen=True, slots=True)
class TopEvent:
    """One of the weightiest events, with the reason in words."""

    event: EventLine
    why: str


@dataclass(frozen=True, slots=True)
class ComingDate:
    """A date ahead in some pair's calendar."""

    pair: str
    names: str
    entry: Entry
    href: str


@dataclass(frozen=True, slots=True)
class FrontView:
    """The front page. ``stale`` says so where the desk's news is older than ``today``.

    ``watched``: the pairs that the reader watches, None where nobody was asked about.
    """

    today: date
    week_start: date
    week_end: date
    stale: str
    top: tuple[TopEvent, ...]
    pairs: tuple[PairLine, ...]
    coming: tuple[ComingDate, ...]
    popular: tuple[ArticleLine, ...]
    new: tuple[ArticleLine, ...]
    articles: int
    events: int
    how: str
    demo: bool
    watched: WatchedView | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of an article's text; ``marks`` name what the words are (trigger, actor, …)."""

    text: str
    start: int
    end: int
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Pieces in a row; ``coded``: a sentence that mentions rest on, else plain text.

    ``notes``: numbers of the notes that explain it, ``anchors``: ids of its mentions.
    """

    start: int
    end: int
    pieces: tuple[Piece, ...]
    notes: tuple[int, ...] = ()
    anchors: tuple[str, ...] = ()
    coded: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or a heading (``level`` 2) of the article's own sections."""

    passages: tuple[Passage, ...]
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """How one sentence was read."""

    number: int
    mention_id: str
    event: EventLine | None
    event_type: str
    type_name: str
    mode: str
    modality_name: str
    headline: str
    text: str
    start: int
    end: int
    confidence: float
    coder: str
    live: bool
    why: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AuthorCard:
    """Who signs an article."""

    name: str
    biography: str
    href: str


@dataclass(frozen=True, slots=True)
class OutletCard:
    """An outlet with what is known of it."""

    ref: OutletRef
    language: str
    domain: str
    about: str
    articles: int
    last_day: date | None


@dataclass(frozen=True, slots=True)
class CommentView:
    """A reader's comment: plain text."""

    name: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article as a page shows it. ``url`` only where it is http or https."""

    line: ArticleLine
    url: str
    origin: str
    language: str
    credit: str
    certainty: str
    sha256: str
    fetched: datetime
    superseded_by: str
    characters: int
    sentences: int
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[Note, ...]
    authors: tuple[AuthorCard, ...]
    outlet: OutletCard | None
    pairs: tuple[PairRef, ...]
    related: tuple[ArticleLine, ...]
    story: int
    comments: tuple[CommentView, ...]
    demo: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """A mention of an event with how it was read."""

    words: Words
    modality_name: str
    coder: str
    live: bool
    speaker: str
    why: tuple[str, ...]
    evidence: tuple[str, ...]
    magnitudes: tuple[MagnitudeView, ...] = ()


@dataclass(frozen=True, slots=True)
class EventView:
    """An event with every sentence that it rests on and how its weight comes about.

    ``joined``: why its claims are one act; ``perhaps``: events that may be the same.
    """

    line: EventLine
    quad_class: int
    cameo_root: str
    pairs: tuple[PairRef, ...]
    shares: tuple[tuple[str, str, float], ...]
    readings: tuple[Reading, ...]
    explanation: tuple[str, ...]
    demo: bool
    joined: tuple[JudgedLine, ...] = ()
    perhaps: tuple[PerhapsLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence of an event that a search found."""

    event: EventLine
    text: str


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article that a search found, with the words around."""

    article: ArticleLine
    snippet: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """What a search found. ``pairs``: of the states that the words name.

    ``persons``: those of the events found whose name holds all the words.
    """

    query: str
    pairs: tuple[PairRef, ...]
    events: tuple[Found, ...]
    articles: tuple[FoundArticle, ...]
    demo: bool
    persons: tuple[Who, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """An office as the news gives it."""

    office: str
    country: str
    first: date
    last: date
    events: int


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person on this desk; counts cover the newest ``covered`` events at most."""

    name: str
    offices: tuple[OfficeLine, ...]
    met: tuple[PersonLine, ...]
    first: date
    last: date
    events: int
    covered: int
    listed: tuple[EventLine, ...]
    demo: bool


@dataclass(frozen=True, slots=True)
class AuthorView:
    """Who signs articles, and the newest of them. ``outlets``: of the articles listed."""

    card: AuthorCard
    outlets: tuple[OutletRef, ...]
    articles: tuple[ArticleLine, ...]
    cursor: str
    demo: bool


@dataclass(frozen=True, slots=True)
class OutletView:
    """An outlet and its newest articles."""

    card: OutletCard
    articles: tuple[ArticleLine, ...]
    cursor: str
    demo: bool


@dataclass(frozen=True, slots=True)
class RejectionLine:
    """How often something was not used for one reason, with one example."""

    stage: str
    reason: str
    n: int
    evidence: str
    origin: str


@dataclass(frozen=True, slots=True)
class Stats:
    """How much a desk holds."""

    pages: int
    articles: int
    superseded: int
    mentions: int
    retired: int
    events: int
    pairs: int
    outlets: int
    actors: int
    quotations: int
    pledges: int
    milestones: int
    rejections: int
    comments: int
    judgements: int
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True, slots=True)
class FeedLine:
    """How a feed does. ``address``: without what only its keeper should know; ``trouble``: one
    line, "" where there is none; the counts are of the last reading, ``ran``. ``again``: before
    which its host asked not to be asked.
    """

    address: str
    trouble: str
    ran: datetime
    fetched: datetime | None
    failed: datetime | None
    failure: str
    failures: int
    again: datetime | None
    new: int
    unchanged: int
    refused: int
    same: bool


@dataclass(frozen=True, slots=True)
class SourcesView:
    """Where a desk's news comes from and what was not used.

    ``published``: first and last day that an article gives as its own, None without one.
    """

    stats: Stats
    published: tuple[date, date] | None
    outlets: tuple[OutletCard, ...]
    rejections: tuple[RejectionLine, ...]
    others: tuple[OtherDataset, ...]
    feeds: tuple[FeedLine, ...]
    demo: bool


@dataclass(frozen=True, slots=True)
class TypeLine:
    """What one event type weighs."""

    event_type: str
    name: str
    scores: tuple[tuple[str, float], ...]
    precision: float
    checked: int


@dataclass(frozen=True, slots=True)
class MethodView:
    """The tables in force."""

    scale: str
    title: str
    source: str
    notes: tuple[str, ...]
    version: str
    types: tuple[TypeLine, ...]
    modalities: tuple[tuple[str, float], ...]
    k: float
    floor: int
    demo: bool
