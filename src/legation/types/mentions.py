"""What a sentence says that somebody did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from legation.types.actors import Participant
from legation.types.articles import Span
from legation.types.vocabulary import EventType, Granularity, MagnitudeKind, Modality


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that made the coder say so, and what they speak for (trigger, modality, date, ...)."""

    start: int
    end: int
    text: str
    role: str = "trigger"


@dataclass(frozen=True, slots=True)
class When:
    """The date of an act, with its granularity and its basis in words."""

    day: date
    granularity: Granularity = "day"
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where, to country and coordinates (degrees; None where unknown)."""

    name: str
    country: str = ""
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class Magnitude:
    """How many or how much, as one stretch of the sentence tells it.

    ``low`` and ``high`` are both inclusive and equal for a plain number; None where the
    words leave that side open ("at least 30": no ``high``). ``unit``: "persons", a kind of
    thing ("tanks"), "tonnes", or an ISO 4217 code, with "/year" where the words say so.
    ``approximate``: the words say "about", "dozens" or the like.
    """

    kind: MagnitudeKind
    low: float | None
    high: float | None
    unit: str
    approximate: bool
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One sentence's claim of one act.

    ``symmetric``: a mutual act. Its parties stand in ``actors``, each with the others; where
    ``recipients`` holds some too, only the two groups deal with one another (a host and guests).
    ``confidence`` in [0, 1]. ``why`` is the coder's account, a line a step.
    """

    id: str
    article_id: str
    sentence: Span
    text: str
    event_type: EventType
    modality: Modality
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    symmetric: bool
    evidence: tuple[Evidence, ...]
    confidence: float
    coder: str
    mode: str = ""
    medium: str = ""
    when: When | None = None
    place: Place | None = None
    issues: tuple[str, ...] = ()
    speaker: Participant | None = None
    why: tuple[str, ...] = ()
    magnitudes: tuple[Magnitude, ...] = ()

    @property
    def countries(self) -> tuple[str, ...]:
        """Sorted codes of every side named, each once."""
        parties = self.actors + self.recipients
        return tuple(sorted({p.actor.side for p in parties if p.actor.side}))


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that somebody is quoted with; ``direct`` where between quotation marks.

    ``verb``: lemma of the verb by which indirect words are told ("say", "deny"), or
    "according to"; "" for direct ones.
    """

    article_id: str
    start: int
    end: int
    text: str
    direct: bool
    speaker: Participant | None = None
    verb: str = ""
