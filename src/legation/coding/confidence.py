"""From the coder's score to a confidence that means something."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from legation.knowledge.loader import read_yaml


@cache
def _knots() -> tuple[tuple[float, ...], tuple[float, ...]]:
    knots = read_yaml("models/calibration.yaml")["knots"]
    return tuple(raw for raw, _ in knots), tuple(share for _, share in knots)


def calibrated(raw: float) -> float:
    """Give the share of mentions with such a score that were right when it was measured.

    Linear between the measured points, flat outside them.
    """
    scores, shares = _knots()
    return float(np.interp(raw, scores, shares))


SCORE = "score "


def score_line(raw: float) -> str:
    """Write a raw score as the last line of a mention's account."""
    return f"{SCORE}{raw:.4f} before calibration"


def score_of(why: Sequence[str]) -> float:
    """Read the raw score back from a mention's account, 0 where it has none."""
    lines = [line for line in why if line.startswith(SCORE)]
    return float(lines[-1].split()[1]) if lines else 0.0
