"""Which event goes from one given phrase to another: the question of `evaluate pair`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from legation.coding.proposals.classifier import Answer, Question, load_classifier
from legation.types import EventType

PairQuestion = tuple[str, tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class PairDecision:
    """The event type chosen for a pair, with its confidence in [0, 1]."""

    event_type: EventType
    confidence: float
    answer: Answer


def likeliest(shares: Mapping[str, float], group: Callable[[str], str]) -> tuple[str, float]:
    """Give the likeliest group of types, and its part of what is given to any event.

    ``shares``: what each type has, NONE among them; ``group``: which group a type is of.
    Shares within a group add up: whoever asks whether it is cooperation does not ask of
    which kind.
    """
    totals: dict[str, float] = {}
    for label, share in shares.items():
        if label != "NONE":
            totals[group(label)] = totals.get(group(label), 0.0) + share
    best = max(totals, key=lambda each: totals[each])
    whole = sum(totals.values())
    return best, totals[best] / whole if whole else 0.0


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
        best, sure = likeliest(answer.types, lambda label: label)
        decisions.append(PairDecision(cast(EventType, best), sure, answer))
    return decisions
