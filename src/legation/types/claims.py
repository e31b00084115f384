"""What else an article says, and all that came of one page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from legation.types.actors import NameSeen
from legation.types.articles import Article, Page, Span
from legation.types.mentions import Mention, Quotation
from legation.types.vocabulary import MilestoneKind, PledgeStage, Stage


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
