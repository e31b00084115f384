"""What a search found."""

from __future__ import annotations

from dataclasses import dataclass

from legation.store.rows.articles import ArticleCard
from legation.types import Event


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
