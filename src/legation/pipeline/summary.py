"""Where a run stands, and what it did."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from legation.store import Added
from legation.types import Reading


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a run stands; one a page, after it is safe on the desk."""

    pages: int
    origin: str
    seconds: float


@dataclass
class Summary:
    """What a run did. ``rejected`` counts by reason pages and rows that gave no article."""

    pages: int = 0
    articles_new: int = 0
    articles_changed: int = 0
    articles_unchanged: int = 0
    rejected: Counter[str] = field(default_factory=Counter)
    sentences: int = 0
    unused: Counter[str] = field(default_factory=Counter)
    mentions: int = 0
    events_new: int = 0
    events_changed: int = 0
    pairs: set[tuple[str, str]] = field(default_factory=set)
    seconds: float = 0.0
    note: str = ""

    def count(self, reading: Reading, added: Added) -> None:
        """Take one written page into account."""
        self.pages += 1
        if reading.article is None:
            self.rejected.update(r.reason for r in reading.rejections)
            return
        self.articles_new += added.article_state == "new"
        self.articles_changed += added.article_state == "changed"
        self.articles_unchanged += added.article_state == "unchanged"
        if added.article_state == "unchanged":
            return
        self.sentences += reading.sentences
        self.unused.update(r.reason for r in reading.rejections)
        self.mentions += added.mentions_new
        self.events_new += added.events_new
        self.events_changed += added.events_changed
        self.pairs.update(added.pairs)
