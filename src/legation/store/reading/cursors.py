"""Cursors: where the next part of a list begins, as text that a reader may carry."""

from __future__ import annotations

import re

from legation.errors import UsageError

LARGEST_LIMIT = 10_000
"""More at once is an export: use ``all_events``, ``all_mentions`` or ``frame``."""

_SHAPE = re.compile(r"(-?\d{1,9})\.(\d{1,18})")

Position = tuple[int, int]


def write_cursor(day: int, key: int) -> str:
    """Give the cursor after the item of this numbered day and key."""
    return f"{day}.{key}"


def read_cursor(cursor: str) -> Position | None:
    """Give day and key of a cursor, None for "".

    Raises:
        UsageError: it is none of ours.
    """
    if not cursor:
        return None
    found = _SHAPE.fullmatch(cursor)
    if not found:
        raise UsageError(f"{cursor[:40]!a} is no cursor", cure="take it from the last answer")
    return int(found[1]), int(found[2])


def checked_limit(limit: int) -> int:
    """Give the limit.

    Raises:
        UsageError: it is below 1 or above 10,000.
    """
    if not 1 <= limit <= LARGEST_LIMIT:
        raise UsageError(f"limit is {limit}", cure=f"ask for 1 to {LARGEST_LIMIT}")
    return limit
