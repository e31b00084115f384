"""Which event goes from one given phrase to another: the question of `evaluate pair`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from legation.coding.classifier import Answer, Question, load_classifier
from legation.types import EventType

PairQuestion = tuple[str, tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class PairDecision:
    """The event type chosen for a pair, with its confidence in [0, 1]."""

    event_type: EventType
    confidence: float
    answer: Answer


def _apart(question: PairQuestion) -> Question:
    """Cut overlapping spans apart: the classifier's marks cannot nest."""
    text, (a_start, a_end), (r_start, r_end) = question
    if a_start < r_end and r_start < a_end:
        if a_end - a_start > r_end - r_start:
            a_start, a_end = (r_end, a_end) if r_start <= a_start else (a_start, r_start)
        else:
            r_start, r_end = (a_end, r_end) if a_start <= r_start else (r_start, a_start)
    return Question(text, (a_start, max(a_end, a_start)), (r_start, max(r_end, r_start)))


def decide_pairs(questions: Sequence[PairQuestion], view: str = "manual") -> list[PairDecision]:
    """Choose an event type for each (text, actor span, recipient span).

    The question takes for granted that there is an event, so NONE is no answer: its
    share is spread over the types. ``view`` as for :meth:`Classifier.ask`.
    """
    answers = load_classifier().ask([_apart(question) for question in questions], view)
    decisions = []
    for answer in answers:
        shares = {label: share for label, share in answer.types.items() if label != "NONE"}
        best = max(shares, key=lambda label: shares[label])
        total = sum(shares.values())
        decisions.append(
            PairDecision(cast(EventType, best), shares[best] / total if total else 0.0, answer)
        )
    return decisions
