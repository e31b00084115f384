"""Precision, recall, F1 and calibration, computed once for every kind of evaluation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class ClassScore:
    """One class: precision, recall and F1 in [0, 1]; ``support`` is the number in gold."""

    precision: float
    recall: float
    f1: float
    support: int


def ratio(part: float, whole: float) -> float:
    """Give part / whole, 0 where there is no whole."""
    return part / whole if whole else 0.0


def f1_score(precision: float, recall: float) -> float:
    """Give the harmonic mean."""
    return ratio(2 * precision * recall, precision + recall)


def per_class(gold: Sequence[str], guess: Sequence[str]) -> dict[str, ClassScore]:
    """Score each class that gold has, one against the rest."""
    hits = Counter(g for g, p in zip(gold, guess, strict=True) if g == p)
    wanted, given = Counter(gold), Counter(guess)
    out = {}
    for label in sorted(wanted):
        precision = ratio(hits[label], given[label])
        recall = ratio(hits[label], wanted[label])
        out[label] = ClassScore(precision, recall, f1_score(precision, recall), wanted[label])
    return out


def macro_f1(gold: Sequence[str], guess: Sequence[str]) -> float:
    """Give the unweighted mean F1 over the classes of gold."""
    scores = per_class(gold, guess)
    return ratio(sum(score.f1 for score in scores.values()), len(scores))


def confusion(gold: Sequence[str], guess: Sequence[str]) -> dict[str, dict[str, int]]:
    """Count guesses for each class of gold: ``table[gold][guess]``."""
    table: dict[str, dict[str, int]] = {}
    for wanted, given in zip(gold, guess, strict=True):
        row = table.setdefault(wanted, {})
        row[given] = row.get(given, 0) + 1
    return table


def calibration(
    confidences: Sequence[float], right: Sequence[bool], bins: int = 10
) -> tuple[float, list[tuple[float, float, int]]]:
    """Give the expected calibration error and its reliability rows.

    Equal-width bins (Naeini et al. 2015): the error is the mean over answers of
    |accuracy - mean confidence| of their bin. A row is (mean confidence, accuracy, count).
    """
    rows: list[tuple[float, float, int]] = []
    error = 0.0
    for number in range(bins):
        low, high = number / bins, (number + 1) / bins
        inside = [
            (confidence, hit)
            for confidence, hit in zip(confidences, right, strict=True)
            if low <= confidence < high or (number == bins - 1 and confidence == high)
        ]
        if not inside:
            continue
        mean = sum(confidence for confidence, _ in inside) / len(inside)
        accuracy = sum(hit for _, hit in inside) / len(inside)
        rows.append((mean, accuracy, len(inside)))
        error += abs(accuracy - mean) * len(inside) / len(confidences)
    return error, rows


DRAWS = 400
"""Samples of :func:`chance_error`: its mean is then known to within 0.002 at 60 answers."""


def chance_error(confidences: Sequence[float]) -> float:
    """Give the calibration error that so many answers show where every confidence is true.

    The error of few answers is above 0 by chance alone. The mean over ``DRAWS`` samples in
    which each answer is right with just its confidence; always the same for the same answers.
    """
    if not confidences:
        return 0.0
    seeded = np.random.default_rng(len(confidences))
    drawn = seeded.random((DRAWS, len(confidences))) < np.array(confidences)
    return sum(calibration(confidences, row)[0] for row in drawn.tolist()) / DRAWS
