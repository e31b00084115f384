"""Names and offices as articles write them, for a reviewer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from legation.types import Span

OfficeVerdict = Literal["accepted", "dismissed"]


@dataclass(frozen=True, slots=True)
class NamePlace:
    """Where an article writes a name: offsets into its body, the sentence and its words."""

    article_id: str
    title: str
    day: date
    start: int
    end: int
    text: str
    sentence: Span
    words: str


@dataclass(frozen=True, slots=True)
class OfficeSeen:
    """Somebody's office as articles write it; a suggestion until a reviewer judged it.

    ``first``/``last``: days of the articles; ``places``: the newest few. ``verdict`` is ""
    where nobody judged it yet.
    """

    id: str
    person: str
    country: str
    office: str
    sector: str
    first: date | None
    last: date | None
    articles: int
    places: tuple[NamePlace, ...]
    verdict: OfficeVerdict | Literal[""] = ""


@dataclass(frozen=True, slots=True)
class UnresolvedName:
    """A name that nothing resolves: how often, in how many articles, and its newest place."""

    text: str
    n: int
    articles: int
    example: NamePlace
