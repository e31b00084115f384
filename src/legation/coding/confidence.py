"""From the coder's score to a confidence that means something."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from legation.knowledge.loader import read_yaml

ALONE = "no frame; the classifier alone"
"""The line of a mention's account where no frame proposed it."""


@cache
def _knots(kind: str) -> tuple[tuple[float, ...], tuple[float, ...]]:
    knots = read_yaml("models/calibration.yaml")[kind]
    return tuple(raw for raw, _ in knots), tuple(share for _, share in knots)


def calibrated(raw: float, *, alone: bool = False) -> float:
    """Give the share of mentions with such a score that were right when it was measured.

    Linear between the measured points, flat outside them. ``alone``: no frame proposed the
    act, and the same score is worth less.
    """
    scores, shares = _knots("alone" if alone else "framed")
    return float(np.interp(raw, scores, shares))


SCORE = "score "


def score_line(raw: float) -> str:
    """Write a raw score as the last line of a mention's account."""
    return f"{SCORE}{raw:.4f} before calibration"


def score_of(why: Sequence[str]) -> float:
    """Read the raw score back from a mention's account, 0 where it has none."""
    lines = [line for line in why if line.startswith(SCORE)]
    return float(lines[-1].split()[1]) if lines else 0.0
