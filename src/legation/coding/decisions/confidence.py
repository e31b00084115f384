"""From the coder's score to a confidence that means something."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from legation.knowledge.loader import read_yaml

ALONE = "no frame; the classifier alone"
"""The line of a mention's account where no frame proposed it."""


@cache
def _levels(kind: str) -> tuple[tuple[float, ...], tuple[float, ...]]:
    levels = read_yaml("models/calibration.yaml")[kind]
    return tuple(least for least, _ in levels), tuple(share for _, share in levels)


def calibrated(raw: float, *, alone: bool = False) -> float:
    """Give the share of mentions with such a score that were right when it was measured.

    Scores of one level have one share: so many claims as were checked tell no finer.
    ``alone``: no frame proposed the act, and the same score is worth less.
    """
    least, shares = _levels("alone" if alone else "framed")
    return shares[max(bisect_right(least, raw) - 1, 0)]


SCORE = "score "


def score_line(raw: float) -> str:
    """Write a raw score as the last line of a mention's account."""
    return f"{SCORE}{raw:.4f} before calibration"


def score_of(why: Sequence[str]) -> float:
    """Read the raw score back from a mention's account, 0 where it has none."""
    lines = [line for line in why if line.startswith(SCORE)]
    return float(lines[-1].split()[1]) if lines else 0.0
