"""Two states in the order in which unordered pairs are kept: the smaller number first."""

from __future__ import annotations

from typing import Any

from sqlalchemy import case

from legation.store.codes import state_number


def low_high(a: str, b: str) -> tuple[int, int]:
    """Give the numbers of two states, the smaller first."""
    one, other = state_number(a), state_number(b)
    return (one, other) if one <= other else (other, one)


def low_high_columns(t: Any) -> tuple[Any, Any]:
    """Give columns ``low`` and ``high`` of a table's ``c`` that has a source and a target."""
    return (
        case((t.source < t.target, t.source), else_=t.target).label("low"),
        case((t.source < t.target, t.target), else_=t.source).label("high"),
    )
