"""Small frozen records that the store gives beside those of :mod:`legation.types`.

Days are calendar days; ``since`` and ``until`` are both inclusive everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Generic, Literal, TypeAlias, TypeVar

from legation.types import (
    Actor,
    Article,
    Author,
    Event,
    EventType,
    Judgement,
    Mention,
    Modality,
    Pledge,
    Published,
    Source,
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


@dataclass(frozen=True, slots=True)
class Linking:
    """How far a mention that comes or goes can reach into the events of its block.

    By default the linker gets the whole run of mentions around it in which no step is
    greater than ``gap_days``. That is right for any linker, but pairs in the news every
    week have runs of years. ``nearby`` gives it only the mentions within ``gap_days`` and
    the whole events that those belong to. That is right, and quicker, for a linker whose
    events are the connected parts of a relation between two mentions that looks at nothing
    but the two and never holds over more than ``gap_days``.
    """

    gap_days: int = GAP_DAYS
    nearby: bool = False


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


@dataclass(frozen=True, slots=True)
class FeedState:
    """What a host told at the last fetch, for conditional requests."""

    url: str
    etag: str = ""
    modified: str = ""
    checked: datetime | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the desk holds. ``mentions`` counts live ones, ``retired`` the others."""

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
