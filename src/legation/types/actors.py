"""Who acts, and where a text names them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from legation.types.articles import Span
from legation.types.ids import content_id
from legation.types.vocabulary import NOT_FOR_STATE, PRIVATE, ActorKind


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts or is acted upon.

    ``country``: ISO 3166-1 alpha-3, a dated code of a vanished state, or the code of an
    international organisation (UNO, EUU, NATO, ...); "" where unresolved. ``sector``: a
    PLOVER sector, "" where unknown. ``office`` is held on the date of the mention.
    """

    name: str
    country: str = ""
    sector: str = ""
    kind: ActorKind = "unknown"
    office: str = ""

    @property
    def side(self) -> str:
        """Code under which an act of this actor counts between states, "" for none.

        Rebels, gangs, newspapers and companies are at home in a country but do not act
        for it.
        """
        if self.sector in NOT_FOR_STATE or (self.sector in PRIVATE and self.kind == "group"):
            return ""
        return self.country

    @property
    def id(self) -> str:
        """Content id."""
        return content_id("actor", self.name, self.country, self.sector, self.kind, self.office)


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor where a sentence names it. ``basis`` says how it was resolved."""

    actor: Actor
    start: int
    end: int
    text: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class NameSeen:
    """A name as an article writes it, kept for review.

    Either somebody with the office that stands beside the name (``actor.office``), or a
    name that nothing resolves: ``actor.country`` is then "".
    """

    article_id: str
    sentence: Span
    start: int
    end: int
    text: str
    actor: Actor


@dataclass(frozen=True, slots=True)
class OwnOffice:
    """An office that a reviewer of this desk accepted; ``until`` None: still held."""

    person: str
    country: str
    office: str
    sector: str
    since: date
    until: date | None = None
