"""A row of numbers as a row of blocks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

BLOCKS: Final = "▁▂▃▄▅▆▇█"
GAP: Final = "·"
DRAWN: Final = 60
"""Signs that fit beside a label on a terminal of 100 columns."""


def sparkline(values: Sequence[float], low: float | None = None, high: float | None = None) -> str:
    """Draw values between ``low`` and ``high`` (their own least and greatest by default).

    Values all alike are drawn at the middle height; no values give "".
    """
    if not values:
        return ""
    bottom = min(values) if low is None else low
    top = max(values) if high is None else high
    if top <= bottom:
        return BLOCKS[3] * len(values)
    steps = len(BLOCKS) - 1
    return "".join(
        BLOCKS[round(steps * (min(max(value, bottom), top) - bottom) / (top - bottom))]
        for value in values
    )


def gapped(values: Sequence[float | None], low: float, high: float) -> str:
    """Draw values between ``low`` and ``high``, a dot for every one that is not known."""
    return "".join(GAP if value is None else sparkline([value], low, high) for value in values)
