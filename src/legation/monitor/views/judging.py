"""Whether two mentions tell of one act: the machine's word and the reviewers'."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from legation.monitor.views.pages import Reading


@dataclass(frozen=True, slots=True)
class WordView:
    """A reviewer's word on two mentions."""

    reviewer: str
    verdict: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class JudgementView:
    """Two mentions, the machine's judgement with the points of every reason, and words on it.

    ``one_event``: what holds on the desk now. ``reviewers``: newest first; the first counts.
    """

    a: Reading
    b: Reading
    verdict: str
    score: float
    reasons: tuple[str, ...]
    reviewers: tuple[WordView, ...]
    one_event: bool
    demo: bool = False
