"""Judgements as an event's page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class JudgedLine:
    """A judgement on two mentions, by the linker or by a reviewer.

    ``judge``: "machine" or the reviewer's name; ``linker``: the version that judged, "" for a
    reviewer's word, whose moment is ``at``. ``a_text``, ``b_text``: the two sentences. ``href``:
    where both stand side by side with how to judge them.
    """

    a: str
    b: str
    a_text: str
    b_text: str
    verdict: str
    score: float
    reasons: tuple[str, ...]
    judge: str
    linker: str
    href: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PerhapsLine:
    """Another event that may be the same act.

    ``likeliest``: the two mentions that speak most for it; ``against``: where these are judged
    the same, the two that keep the events apart, None where only the days do.
    """

    event_id: str
    headline: str
    day: date
    href: str
    likeliest: JudgedLine
    against: JudgedLine | None = None
