"""What a part of a desk is about."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Concern:
    """Two states, or the act that a mention (by its id) tells of."""

    pair: tuple[str, str] | None = None
    mention: str = ""
