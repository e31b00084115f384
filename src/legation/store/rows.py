"""Small frozen records that the store gives beside those of :mod:`legation.types`.

Days are calendar days; ``since`` and ``until`` are both inclusive everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Generic, Literal, TypeAlias, TypeVar

from legation.store.cut import ChangeKind
from legation.types import (
    Actor,
    Article,
    Author,
    Dataset,
    Event,
    EventType,
    Forecast,
    Judgement,
    Mention,
    Modality,
    Pledge,
    PledgeStage,
    Published,
    Source,
    Span,
    Stage,
)
from legation.types import (
    LinkMention as LinkMention,
)

T = TypeVar("T")

ArticleState = Literal["new", "unchanged", "changed", "none"]
"""``changed``: same URL, other text; ``none``: the page gave no article."""

Direction = Literal["both", "forward", "backward"]
"""For ``pair=(A, B)``: ``forward`` is A→B, ``backward`` B→A."""

FrameKind = Literal["events", "mentions", "rollup"]


Link: TypeAlias = Callable[[Sequence[LinkMention]], Sequence[Event]]
"""Clusters the mentions of one block into events; pure, and blind to the order given."""


GAP_DAYS: Final = 10
"""Reports of one act lie closer than this. Syndication and follow-ups run for days, weekly
papers a week; ten days hold both."""

WINDOW_DAYS: Final = 56
"""Eight weeks. See ADR 0018 for what it costs in time and in events parted."""


@dataclass(frozen=True, slots=True)
class Linking:
    """How far a mention that comes or goes can reach into the events of its block.

    By default the linker gets the piece of a run around it: a run of mentions in which no
    step is greater than ``gap_days``, cut once in every ``window_days`` of the calendar where
    the days around are quietest. So a day costs what its window costs, however many years
    the pair has been in the news. The linker joins nothing across a cut; a reviewer's
    "same" does. ``nearby`` gives the linker only the mentions within ``gap_days`` and
    the whole events that those belong to, uncut. That is right for a linker whose
    events are the connected parts of a relation between two mentions that looks at nothing
    but the two and never holds over more than ``gap_days``.
    """

    gap_days: int = GAP_DAYS
    nearby: bool = False
    window_days: int = WINDOW_DAYS


@dataclass(frozen=True, slots=True)
class Added:
    """What one reading changed. ``pairs``: sorted unordered pairs whose events changed."""

    article_state: ArticleState
    mentions_new: int = 0
    events_new: int = 0
    events_changed: int = 0
    events_gone: int = 0
    pairs: tuple[tuple[str, str], ...] = ()


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
class ArticleCard:
    """An article without its body."""

    id: str
    title: str
    url: str
    origin: str
    language: str
    outlet: Source | None
    authors: tuple[Author, ...]
    published: Published | None
    credit: str
    added_at: datetime
    superseded_by: str = ""


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article as stored. ``superseded_by``: id of the later text at the same URL or ""."""

    article: Article
    fetched: datetime
    added_at: datetime
    sentences: int
    superseded_by: str = ""


@dataclass(frozen=True, slots=True)
class MentionRecord:
    """A mention with its article; ``event_id`` is "" for one that no event rests on."""

    mention: Mention
    article: ArticleCard
    day: date
    live: bool
    event_id: str = ""


@dataclass(frozen=True, slots=True)
class Lead:
    """A mention's sentence alone: its words and where they stand in the article."""

    mention_id: str
    article_id: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DailyRow:
    """An event's part in one direction of a pair: what an index is summed from."""

    day: date
    source: str
    target: str
    event_type: EventType
    modality: Modality
    confidence: float
    share: float
    event_id: str


@dataclass(frozen=True, slots=True)
class EventPart:
    """What an event brings to a pair, both ways together."""

    day: date
    event_type: EventType
    modality: Modality
    mode: str
    weight: float


@dataclass(frozen=True, slots=True)
class Press:
    """Outlets by their country; ``others``: all of a known country but these."""

    countries: tuple[str, ...]
    others: bool = False


@dataclass(frozen=True, slots=True)
class PeriodSum:
    """One direction on one day, or in the week from ``day``; ``weight``: sum of shares."""

    day: date
    source: str
    target: str
    event_type: EventType
    modality: Modality
    events: int
    weight: float


@dataclass(frozen=True, slots=True)
class RollupRow:
    """One week of one direction. ``week`` is its Monday.

    ``weight`` is the sum of shares, ``confident`` the sum of share x confidence; both are
    kept in millionths so that sums are exact.
    """

    week: date
    source: str
    target: str
    event_type: EventType
    modality: Modality
    events: int
    weight: float
    confident: float


@dataclass(frozen=True, slots=True)
class PairSum:
    """Events of one kind between two states (``a`` < ``b``) in some time, both ways together.

    ``events`` counts each once; ``weight`` is the sum of their shares in both directions.
    """

    a: str
    b: str
    event_type: EventType
    modality: Modality
    events: int
    weight: float


@dataclass(frozen=True, slots=True)
class PairCount:
    """An unordered pair (``a`` < ``b``), its distinct events and the day of the last one."""

    a: str
    b: str
    events: int
    last_day: date


@dataclass(frozen=True, slots=True)
class PersonCount:
    """A person in the events of a pair."""

    actor: Actor
    events: int
    last_day: date


@dataclass(frozen=True, slots=True)
class OutletCount:
    """An outlet and what the desk has of it."""

    outlet: Source
    articles: int
    last_day: date | None


@dataclass(frozen=True, slots=True)
class PledgeRecord:
    """A pledge with the day of its article (None where unknown)."""

    pledge: Pledge
    day: date | None


@dataclass(frozen=True, slots=True)
class RejectionCount:
    """How often something was not used for one reason, with one example."""

    stage: Stage
    reason: str
    n: int
    evidence: str
    origin: str


@dataclass(frozen=True, slots=True)
class CoderCount:
    """A coder, how many articles it read and how many of its mentions stand.

    ``makes_events``: whether the desk's events rest on its mentions.
    """

    name: str
    articles: int
    mentions: int
    makes_events: bool


@dataclass(frozen=True, slots=True)
class TwoReadings:
    """An article that two coders read; ``sentences``: how many it has."""

    article: ArticleCard
    sentences: int
    a: tuple[Mention, ...]
    b: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Popular:
    """An article and how often it was read on this desk."""

    article: ArticleCard
    views: int


@dataclass(frozen=True, slots=True)
class Related:
    """An article that tells of the same; ``shared``: events in common (0: same pair only)."""

    article: ArticleCard
    shared: int


@dataclass(frozen=True, slots=True)
class ArticleHit:
    """An article that a search found, with the words around the find (plain text)."""

    article: ArticleCard
    snippet: str


@dataclass(frozen=True, slots=True)
class EventHit:
    """An event that a search found, through which sentence."""

    event: Event
    mention_id: str
    article_id: str
    text: str


@dataclass(frozen=True, slots=True)
class SearchHits:
    """What a search found, best first."""

    articles: tuple[ArticleHit, ...] = ()
    events: tuple[EventHit, ...] = ()


@dataclass(frozen=True, slots=True)
class Comment:
    """What a reader wrote under an article: plain text, to be escaped where shown."""

    article_id: str
    name: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class JudgementRecord:
    """A judgement and when it was given."""

    judgement: Judgement
    at: datetime


OfficeVerdict = Literal["accepted", "dismissed"]


@dataclass(frozen=True, slots=True)
class NamePlace:
    """Where an article writes a name: offsets into its body, the sentence and its words."""

    article_id: str
    title: str
    day: date
    start: int
    end: int
    text: str
    sentence: Span
    words: str


@dataclass(frozen=True, slots=True)
class OfficeSeen:
    """Somebody's office as articles write it; a suggestion until a reviewer judged it.

    ``first``/``last``: days of the articles; ``places``: the newest few. ``verdict`` is ""
    where nobody judged it yet.
    """

    id: str
    person: str
    country: str
    office: str
    sector: str
    first: date | None
    last: date | None
    articles: int
    places: tuple[NamePlace, ...]
    verdict: OfficeVerdict | Literal[""] = ""


@dataclass(frozen=True, slots=True)
class UnresolvedName:
    """A name that nothing resolves: how often, in how many articles, and its newest place."""

    text: str
    n: int
    articles: int
    example: NamePlace


@dataclass(frozen=True, slots=True)
class PledgeReview:
    """A reviewer's word on whether a mention's event took a pledge to a stage."""

    pledge_id: str
    mention_id: str
    stage: PledgeStage
    accepted: bool
    reviewer: str
    note: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Change:
    """Something that changed on a desk. ``subject``: an id or a version; ``told``: words."""

    kind: ChangeKind
    what: str
    subject: str
    told: str
    at: datetime


@dataclass(frozen=True, slots=True)
class FeedState:
    """What a host told at the last fetch, for conditional requests."""

    url: str
    etag: str = ""
    modified: str = ""
    checked: datetime | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the desk holds. ``mentions`` counts live ones, ``retired`` the others.

    The others are of older versions, of superseded articles, or of coders whose mentions do
    not make this desk's events.
    """

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
class WeekCount:
    """``events`` of a type between two states (``a`` < ``b``) in one week, both ways together.

    ``ago``: 0 for the seven days that end on the last day asked for, 1 for those before.
    """

    a: str
    b: str
    ago: int
    event_type: EventType
    events: int


@dataclass(frozen=True, slots=True)
class IssuedForecast:
    """A forecast and the moment at which it was kept."""

    forecast: Forecast
    at: datetime


@dataclass(frozen=True, slots=True)
class ForeignCount:
    """How many of another dataset's events the desk holds, and their first and last day."""

    dataset: Dataset
    events: int
    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True)
class ForeignDay:
    """A dataset's events of a pair on one day, both directions.

    ``total``: sum of the scores of the ``scored`` events that have one; ``cooperative``:
    events of quad class 1 or 2.
    """

    dataset: Dataset
    day: date
    events: int
    total: float
    scored: int
    cooperative: int


@dataclass(frozen=True, slots=True)
class ForeignEvent:
    """An event as another dataset has it. ``event_type``: ours by the crosswalk, or None.

    ``code``, ``quad``, ``score`` and names are theirs; ``url`` may be any text.
    """

    dataset: Dataset
    id: str
    day: date
    source: str
    target: str
    event_type: EventType | None
    code: str
    quad: int
    score: float | None
    mentions: int
    source_name: str
    target_name: str
    url: str
