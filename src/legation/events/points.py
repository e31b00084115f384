"""What a feature answers, and what several features ask of two claims."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from legation.events.claims import Claim
from legation.events.words import jaccard

Points: TypeAlias = tuple[float, str]
Feature: TypeAlias = Callable[[Claim, Claim], Points | None]

VETO: Final = -100.0

REPRINT: Final = 0.8
"""Of the wording: agencies' desks change spellings and a word or two of the same sentence."""


def reprinted(a: Claim, b: Claim) -> bool:
    """Say whether two articles print one sentence."""
    return a.article != b.article and jaccard(a.wording.words, b.wording.words) >= REPRINT
