"""How much a desk holds, what changed on it and where its feeds stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from legation.store.cut import ChangeKind
from legation.types import Source, Stage


@dataclass(frozen=True, slots=True)
class OutletCount:
    """An outlet and what the desk has of it."""

    outlet: Source
    articles: int
    last_day: date | None


@dataclass(frozen=True, slots=True)
class RejectionCount:
    """How often something was not used for one reason, with one example."""

    stage: Stage
    reason: str
    n: int
    evidence: str
    origin: str


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
class FeedHealth:
    """How the readings of a feed, or another web address of many articles, went.

    ``ran``: the last reading; ``fetched``: the last that could use it; ``failed``: the last that
    could not, ``failure``: why; ``failures``: readings in a row that could not, 0 where the last
    one could. ``again``: the moment before which its host asked not to be asked. ``new``,
    ``unchanged``, ``refused``: items of the last reading; ``same``: its host said that nothing
    had changed.
    """

    url: str
    ran: datetime
    fetched: datetime | None = None
    failed: datetime | None = None
    failure: str = ""
    failures: int = 0
    again: datetime | None = None
    new: int = 0
    unchanged: int = 0
    refused: int = 0
    same: bool = False
