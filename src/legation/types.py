"""The records that every stage hands to the next: frozen, slotted, importing nothing of ours.

Offsets are characters, counted from 0, end exclusive. Unless a field says otherwise
they point into ``Article.body``, the stored and hashed text, so that ``body[start:end]``
are the exact words that a figure rests on.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Literal

EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
Modality = Literal["actual", "announced", "conditional", "negated", "historical", "alleged"]
OutletKind = Literal["state", "party", "private", "public", "wire", "official", "unknown"]
ActorKind = Literal["state", "organ", "organisation", "person", "group", "unknown"]
DateBasis = Literal["metadata", "byline", "url", "page header", "fetch time", "given", "text"]
Certainty = Literal["exact", "upper_bound", "assumed"]
Granularity = Literal["day", "week", "month", "year", "decade", "unknown"]
Dataset = Literal["gdelt", "icews", "polecat", "phoenix"]
"""Other people's event data that a desk keeps beside its own, always named as theirs."""
Stage = Literal["sources", "articles", "sentences", "coding", "events", "store"]

NOT_FOR_STATE = frozenset({"REB", "UAF", "CRM"})
"""Sectors whose acts are no act of the state that they live in."""
PRIVATE = frozenset({"JRN", "BUS", "SOC", "NGO", "EDU"})
"""Sectors whose named bodies ("Gazeta", "Acme", a charity) speak for themselves."""


def content_id(*parts: str) -> str:
    """Give the id of a thing from its content: 16 hexadecimal digits of BLAKE2b.

    The same parts always give the same id, on every machine; parts are kept apart
    so that ("ab", "c") and ("a", "bc") differ.
    """
    digest = hashlib.blake2b(digest_size=8)
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass")
        digest.update(len(raw).to_bytes(8, "big"))
        digest.update(raw)
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text, ``start`` inclusive, ``end`` exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """An outlet. ``country`` is ISO 3166-1 alpha-3 or "" where unknown."""

    id: str
    name: str
    country: str = ""
    language: str = "en"
    kind: OutletKind = "unknown"
    domain: str = ""
    feeds: tuple[str, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes as they came.

    ``origin`` is where a reader can find them again (URL or path, with ``#line`` for a
    row of a file); ``given`` holds what the carrier already knew: keys ``title``,
    ``published`` (ISO date), ``outlet``, ``author``, ``url``, ``text`` (a row of JSONL or
    CSV whose text needs no extraction).
    """

    origin: str
    content: bytes
    fetched: datetime
    content_type: str = ""
    charset: str = ""
    url: str = ""
    given: Mapping[str, str] = field(default_factory=dict)

    @property
    def sha256(self) -> str:
        """Hash of the bytes, hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Published:
    """The day of an article, on what basis, and how far it can be trusted.

    ``upper_bound``: written on that day or earlier (a page header shows the day of the
    page, not of the writing). ``assumed``: nothing better than the time of fetching.
    """

    day: date
    basis: DateBasis
    certainty: Certainty = "exact"


@dataclass(frozen=True, slots=True)
class Author:
    """Who signs an article."""

    name: str
    biography: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the body under a heading ("" for the introduction)."""

    heading: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """What a page tells, without its furniture."""

    id: str
    title: str
    body: str
    page_sha256: str
    origin: str
    url: str = ""
    outlet: Source | None = None
    authors: tuple[Author, ...] = ()
    sections: tuple[Section, ...] = ()
    language: str = "en"
    published: Published | None = None
    credit: str = ""
    """The wire or outlet that the text is credited to, where it is not the outlet's own."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a body. ``text == body[start:end]``."""

    index: int
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts or is acted upon.

    ``country``: ISO 3166-1 alpha-3, a dated code of a vanished state, or the code of an
    international organisation (UNO, EUU, NATO, ...); "" where unresolved. ``sector``: a
    PLOVER sector, "" where unknown. ``office`` is held on the date of the mention.
    """

    name: str
    country: str = ""
    sector: str = ""
    kind: ActorKind = "unknown"
    office: str = ""

    @property
    def side(self) -> str:
        """Code under which an act of this actor counts between states, "" for none.

        Rebels, gangs, newspapers and companies are at home in a country but do not act
        for it.
        """
        if self.sector in NOT_FOR_STATE or (self.sector in PRIVATE and self.kind == "group"):
            return ""
        return self.country

    @property
    def id(self) -> str:
        """Content id."""
        return content_id("actor", self.name, self.country, self.sector, self.kind, self.office)


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor where a sentence names it. ``basis`` says how it was resolved."""

    actor: Actor
    start: int
    end: int
    text: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that made the coder say so, and what they speak for (trigger, modality, date, ...)."""

    start: int
    end: int
    text: str
    role: str = "trigger"


@dataclass(frozen=True, slots=True)
class When:
    """The date of an act, with its granularity and its basis in words."""

    day: date
    granularity: Granularity = "day"
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where, to country and coordinates (degrees; None where unknown)."""

    name: str
    country: str = ""
    lat: float | None = None
    lon: float | None = None


MagnitudeKind = Literal[
    "dead",
    "injured",
    "missing",
    "displaced",
    "detained",
    "expelled",
    "troops",
    "aircraft",
    "ships",
    "weapons",
    "money",
    "goods",
]


@dataclass(frozen=True, slots=True)
class Magnitude:
    """How many or how much, as one stretch of the sentence tells it.

    ``low`` and ``high`` are both inclusive and equal for a plain number; None where the
    words leave that side open ("at least 30": no ``high``). ``unit``: "persons", a kind of
    thing ("tanks"), "tonnes", or an ISO 4217 code, with "/year" where the words say so.
    ``approximate``: the words say "about", "dozens" or the like.
    """

    kind: MagnitudeKind
    low: float | None
    high: float | None
    unit: str
    approximate: bool
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One sentence's claim of one act.

    ``symmetric``: a mutual act. Its parties stand in ``actors``, each with the others; where
    ``recipients`` holds some too, only the two groups deal with one another (a host and guests).
    ``confidence`` in [0, 1]. ``why`` is the coder's account, a line a step.
    """

    id: str
    article_id: str
    sentence: Span
    text: str
    event_type: EventType
    modality: Modality
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    symmetric: bool
    evidence: tuple[Evidence, ...]
    confidence: float
    coder: str
    mode: str = ""
    medium: str = ""
    when: When | None = None
    place: Place | None = None
    issues: tuple[str, ...] = ()
    speaker: Participant | None = None
    why: tuple[str, ...] = ()
    magnitudes: tuple[Magnitude, ...] = ()

    @property
    def countries(self) -> tuple[str, ...]:
        """Sorted codes of every side named, each once."""
        parties = self.actors + self.recipients
        return tuple(sorted({p.actor.side for p in parties if p.actor.side}))


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that somebody is quoted with; ``direct`` where between quotation marks.

    ``verb``: lemma of the verb by which indirect words are told ("say", "deny"), or
    "according to"; "" for direct ones.
    """

    article_id: str
    start: int
    end: int
    text: str
    direct: bool
    speaker: Participant | None = None
    verb: str = ""


@dataclass(frozen=True, slots=True)
class NameSeen:
    """A name as an article writes it, kept for review.

    Either somebody with the office that stands beside the name (``actor.office``), or a
    name that nothing resolves: ``actor.country`` is then "".
    """

    article_id: str
    sentence: Span
    start: int
    end: int
    text: str
    actor: Actor


@dataclass(frozen=True, slots=True)
class OwnOffice:
    """An office that a reviewer of this desk accepted; ``until`` None: still held."""

    person: str
    country: str
    office: str
    sector: str
    since: date
    until: date | None = None


PledgeStage = Literal[
    "announced", "agreed", "under way", "fulfilled", "suspended", "withdrawn", "lapsed"
]


@dataclass(frozen=True, slots=True)
class Pledge:
    """A commitment as one sentence states it. ``by``/``to`` are country codes."""

    id: str
    article_id: str
    sentence: Span
    start: int
    end: int
    text: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    stage: PledgeStage
    mention_id: str = ""
    due: date | None = None
    issues: tuple[str, ...] = ()


MilestoneKind = Literal[
    "relations_established", "treaty", "anniversary", "meeting_ahead", "deadline"
]


@dataclass(frozen=True, slots=True)
class Milestone:
    """A dated fact of a relation. ``derived``: computed from the words, not read in them."""

    id: str
    article_id: str
    sentence: Span
    start: int
    end: int
    text: str
    kind: MilestoneKind
    countries: tuple[str, ...]
    year: int
    day: date | None = None
    derived: bool = False
    how: str = ""


@dataclass(frozen=True, slots=True)
class Rejection:
    """Something that was not used, once, with its reason and the words."""

    stage: Stage
    reason: str
    evidence: str = ""
    start: int = -1
    end: int = -1
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that came of one page; what the store writes in one transaction.

    ``coder``: version that read the article, "" where none did just now. ``waiting``: it
    could not do so, and the article is to be read later.
    """

    page: Page
    article: Article | None
    mentions: tuple[Mention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    pledges: tuple[Pledge, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    sentences: int = 0
    coder: str = ""
    waiting: bool = False
    names: tuple[NameSeen, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkMention:
    """A live mention with what its article adds, as the linker gets it.

    ``day``: the day of the act (``mention.when``), else the article's day, else the day
    of fetching. ``published``: the article's own day, None where unknown.
    ``body_fingerprint``: groups of 8 hexadecimal digits, by which syndicated copies show: the
    share of the first 32 equal in two fingerprints estimates the wording that two bodies
    share, the rest name runs of words and show a text that stands in a longer one.
    """

    mention: Mention
    day: date
    outlet_id: str
    credit: str
    body_fingerprint: str
    article_id: str
    published: date | None = None


Verdict = Literal["same", "different", "unsure"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether two mentions tell of one act; ``judge`` is "machine" or a reviewer's name."""

    a: str
    b: str
    verdict: Verdict
    score: float
    reasons: tuple[str, ...] = ()
    judge: str = "machine"


@dataclass(frozen=True, slots=True)
class Share:
    """An event's part in one directed pair: ``weight`` is its share when split over pairs."""

    source: str
    target: str
    weight: float


@dataclass(frozen=True, slots=True)
class Event:
    """One act in the world: a cluster of mentions. Derived, never edited.

    ``id`` is the least id of its mentions, so any mention's id finds its event.
    ``publishers`` counts independent voices: syndicated copies are one.
    """

    id: str
    event_type: EventType
    mode: str
    modality: Modality
    day: date
    granularity: Granularity
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    symmetric: bool
    issues: tuple[str, ...]
    quad_class: int
    cameo_root: str
    confidence: float
    mention_ids: tuple[str, ...]
    publishers: int
    shares: tuple[Share, ...]
    place: Place | None = None
    medium: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """One dated value of a series with a 90 % interval and how many events stand behind it."""

    day: date
    value: float
    low: float
    high: float
    events: int


@dataclass(frozen=True, slots=True)
class Series:
    """One measure of one directed or undirected pair over time."""

    source: str
    target: str
    measure: str
    step: Literal["day", "week", "month", "year"]
    points: tuple[Point, ...]
    scale: str
    how: str


@dataclass(frozen=True, slots=True)
class CountForecast:
    """A count to come as a negative binomial: variance = mean + mean² / size."""

    mean: float
    size: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """What may come between two states in the ``weeks`` after the day ``issued``.

    ``chances``: of at least one event of each type. ``events``: how many of the pair it
    rests on. ``model`` is name, version and fit. Never changed once issued.
    """

    id: str
    a: str
    b: str
    issued: date
    weeks: int
    model: str
    cooperation: CountForecast
    conflict: CountForecast
    chances: tuple[tuple[EventType, float], ...]
    events: int

    @property
    def due(self) -> date:
        """The last day that it speaks of."""
        return self.issued + timedelta(days=7 * self.weeks)
