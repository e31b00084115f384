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
    """What a run did. ``rejected`` counts by reason pages and rows that gave no article.

    ``articles_again``: those of the unchanged that this coder had not read before.
    ``waiting``: articles that the coder could not read, kept to be read later; ``failure``:
    why the first of them. ``desk_coder``: the coder whose mentions make the events.
    """

    pages: int = 0
    articles_new: int = 0
    articles_changed: int = 0
    articles_unchanged: int = 0
    articles_again: int = 0
    waiting: int = 0
    failure: str = ""
    rejected: Counter[str] = field(default_factory=Counter)
    sentences: int = 0
    unused: Counter[str] = field(default_factory=Counter)
    mentions: int = 0
    events_new: int = 0
    events_changed: int = 0
    pairs: set[tuple[str, str]] = field(default_factory=set)
    seconds: float = 0.0
    note: str = ""
    coder: str = ""
    desk_coder: str = ""

    @property
    def aside(self) -> bool:
        """Whether what was read stands beside the desk's events."""
        return bool(self.desk_coder) and self.coder != self.desk_coder

    def count(self, reading: Reading, added: Added) -> None:
        """Take one written page into account."""
        self.pages += 1
        if reading.article is None:
            self.rejected.update(r.reason for r in reading.rejections)
            return
        self.articles_new += added.article_state == "new"
        self.articles_changed += added.article_state == "changed"
        self.articles_unchanged += added.article_state == "unchanged"
        if reading.waiting:
            self.waiting += 1
            self.failure = self.failure or reading.rejections[0].evidence
            return
        if added.article_state == "unchanged":
            if not reading.coder:
                return
            self.articles_again += 1
        self.sentences += reading.sentences
        self.unused.update(r.reason for r in reading.rejections)
        self.mentions += added.mentions_new
        self.events_new += added.events_new
        self.events_changed += added.events_changed
        self.pairs.update(added.pairs)
