"""Mentions as a desk gives them, and who read them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from legation.store.rows.articles import ArticleCard
from legation.types import Mention


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
