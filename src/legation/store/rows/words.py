"""What readers and reviewers of a desk said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from legation.types import Judgement, PledgeStage


@dataclass(frozen=True, slots=True)
class Comment:
    """What a reader wrote under an article: plain text, to be escaped where shown."""

    article_id: str
    name: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class JudgementRecord:
    """A judgement and when it was given."""

    judgement: Judgement
    at: datetime


@dataclass(frozen=True, slots=True)
class MachineJudgement:
    """What a linker judged of two live mentions, and the events that they are of.

    ``linker``: the version that judged.
    """

    judgement: Judgement
    linker: str
    a_event: str
    b_event: str


@dataclass(frozen=True, slots=True)
class PledgeReview:
    """A reviewer's word on whether a mention's event took a pledge to a stage."""

    pledge_id: str
    mention_id: str
    stage: PledgeStage
    accepted: bool
    reviewer: str
    note: str
    at: datetime
