"""Articles as a desk gives them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from legation.types import Article, Author, Published, Source

ArticleState = Literal["new", "unchanged", "changed", "none"]
"""``changed``: same URL, other text; ``none``: the page gave no article."""


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
class Popular:
    """An article and how often it was read on this desk."""

    article: ArticleCard
    views: int


@dataclass(frozen=True, slots=True)
class Related:
    """An article that tells of the same; ``shared``: events in common (0: same pair only)."""

    article: ArticleCard
    shared: int
