"""Acts in the world, what joins mentions into one, and series over them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from legation.types.actors import Actor
from legation.types.mentions import Mention, Place
from legation.types.vocabulary import EventType, Granularity, Modality, Verdict


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
