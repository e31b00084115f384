"""Legation reads the news and keeps the record of relations between states.

``Desk`` opens the record, ``read_article`` reads one page without keeping it. Both load
what they need on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from legation.desk import Desk, read_article

__all__ = ["Desk", "read_article"]


def __getattr__(name: str) -> object:
    if name in __all__:
        from legation import desk

        return getattr(desk, name)
    raise AttributeError(f"module 'legation' has no attribute {name!r}")
