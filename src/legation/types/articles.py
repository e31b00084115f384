"""What is read: pages, articles and the sentences in them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from legation.types.vocabulary import Certainty, DateBasis, OutletKind


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text, ``start`` inclusive, ``end`` exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """An outlet. ``country`` is ISO 3166-1 alpha-3 or "" where unknown."""

    id: str
    name: str
    country: str = ""
    language: str = "en"
    kind: OutletKind = "unknown"
    domain: str = ""
    feeds: tuple[str, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes as they came.

    ``origin`` is where a reader can find them again (URL or path, with ``#line`` for a
    row of a file); ``given`` holds what the carrier already knew: keys ``title``,
    ``published`` (ISO date), ``outlet``, ``author``, ``url``, ``text`` (a row of JSONL or
    CSV whose text needs no extraction).
    """

    origin: str
    content: bytes
    fetched: datetime
    content_type: str = ""
    charset: str = ""
    url: str = ""
    given: Mapping[str, str] = field(default_factory=dict)

    @property
    def sha256(self) -> str:
        """Hash of the bytes, hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Published:
    """The day of an article, on what basis, and how far it can be trusted.

    ``upper_bound``: written on that day or earlier (a page header shows the day of the
    page, not of the writing). ``assumed``: nothing better than the time of fetching.
    """

    day: date
    basis: DateBasis
    certainty: Certainty = "exact"


@dataclass(frozen=True, slots=True)
class Author:
    """Who signs an article."""

    name: str
    biography: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the body under a heading ("" for the introduction)."""

    heading: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """What a page tells, without its furniture."""

    id: str
    title: str
    body: str
    page_sha256: str
    origin: str
    url: str = ""
    outlet: Source | None = None
    authors: tuple[Author, ...] = ()
    sections: tuple[Section, ...] = ()
    language: str = "en"
    published: Published | None = None
    credit: str = ""
    """The wire or outlet that the text is credited to, where it is not the outlet's own."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a body. ``text == body[start:end]``."""

    index: int
    text: str
    start: int
    end: int
