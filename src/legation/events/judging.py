"""Whether two mentions tell of one act, with score and reasons."""

from __future__ import annotations

from collections.abc import Iterator
from math import exp
from typing import Final

from legation.events.claims import Claim, claim_of
from legation.events.features import FEATURES, VETO
from legation.types import Judgement, LinkMention, Verdict

SAME: Final = 0.54
DIFFERENT: Final = 0.25
"""Between the two the judgement is "unsure", and unsure claims stay apart."""


def judge(a: LinkMention, b: LinkMention) -> Judgement:
    """Judge two mentions: same, different or unsure, with the points of every reason.

    ``score`` in [0, 1]. The order of the two does not matter.
    """
    return judge_claims(claim_of(a), claim_of(b))


def judge_claims(a: Claim, b: Claim) -> Judgement:
    """Judge two prepared mentions, as :func:`judge`."""
    first, second = (a, b) if a.id <= b.id else (b, a)
    total = 0.0
    reasons = []
    for points, reason in _points(first, second):
        if points == VETO:
            return Judgement(first.id, second.id, "different", 0.0, (reason,))
        total += points
        reasons.append(f"{points:+.1f} {reason}")
    score = 1.0 / (1.0 + exp(-total))
    return Judgement(first.id, second.id, _verdict(score), round(score, 4), tuple(reasons))


def _points(a: Claim, b: Claim) -> Iterator[tuple[float, str]]:
    for feature in FEATURES:
        found = feature(a, b)
        if found is not None:
            yield found


def _verdict(score: float) -> Verdict:
    if score >= SAME:
        return "same"
    return "different" if score <= DIFFERENT else "unsure"
