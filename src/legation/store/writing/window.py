"""Runs of days: the stretches that a block falls into."""

from __future__ import annotations

from collections.abc import Iterable


def runs(days: Iterable[int], gap: int) -> list[tuple[int, int]]:
    """Split days into the longest runs without a step greater than ``gap``, as (first, last)."""
    found: list[tuple[int, int]] = []
    for day in sorted(set(days)):
        if found and day - found[-1][1] <= gap:
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found
