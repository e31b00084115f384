"""Answers about pledges that wait for a reviewer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PledgeLine:
    """A pledge in short, in names. ``href``: its sentence."""

    id: str
    by: str
    to: str
    text: str
    stage: str
    href: str


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """An act proposed as a stage of a pledge, with the score and the reasons."""

    pair: str
    pledge: PledgeLine
    stage: str
    standing: str
    judge: str
    event_id: str
    mention_id: str
    day: date
    text: str
    score: float
    reasons: tuple[str, ...]
    href: str


@dataclass(frozen=True, slots=True)
class ReviewView:
    """Proposals, the surest first."""

    proposals: tuple[ProposalLine, ...]
    demo: bool = False
