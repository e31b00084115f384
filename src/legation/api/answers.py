"""Shapes that only the API answers with."""

from __future__ import annotations

from dataclasses import dataclass

from legation.monitor import views


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong, where, and what cures it."""

    error: str
    where: str
    cure: str


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs, most events first."""

    pairs: tuple[views.PairLine, ...]


@dataclass(frozen=True, slots=True)
class Events:
    """Part of a list of events, newest first; ``cursor`` is "" at its end."""

    events: tuple[views.EventLine, ...]
    cursor: str


@dataclass(frozen=True, slots=True)
class Articles:
    """Part of a list of articles, newest first; ``cursor`` is "" at its end."""

    articles: tuple[views.ArticleLine, ...]
    cursor: str


@dataclass(frozen=True, slots=True)
class Series:
    """Both directions of a pair; empty where nothing is on record."""

    series: tuple[views.SeriesView, ...]
