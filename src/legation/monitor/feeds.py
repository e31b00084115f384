"""How the feeds of a desk do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final
from urllib.parse import urlsplit

from legation.monitor.views import FeedLine
from legation.store import FeedHealth

FOLLOWED: Final = timedelta(days=30)
"""A feed that was not read for so long, while others were, is not followed any more."""


def feed_lines(told: Sequence[FeedHealth]) -> tuple[FeedLine, ...]:
    """Give the feeds that the desk follows, those in trouble first."""
    newest = max((one.ran for one in told), default=None)
    if newest is None:
        return ()
    lines = [_line(one) for one in told if one.ran >= newest - FOLLOWED]
    return tuple(sorted(lines, key=lambda line: (not line.trouble, line.address)))


def _line(one: FeedHealth) -> FeedLine:
    return FeedLine(
        address(one.url), trouble(one), one.ran, one.fetched, one.failed, one.failure,
        one.failures, one.again, one.new, one.unchanged, one.refused, one.same,
    )  # fmt: skip


def trouble(one: FeedHealth) -> str:
    """Say in a line what is wrong with a feed's last reading, "" where nothing is."""
    if one.failures > 1:
        return f"{one.failure}, {one.failures} readings in a row"
    if one.failures:
        return one.failure
    if one.refused and not (one.new or one.unchanged):
        items = "its one item" if one.refused == 1 else f"any of its {one.refused} items"
        return f"could not use {items}"
    return ""


def address(url: str) -> str:
    """Give host and path: names, passwords and keys in an address are not for readers."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return "an address that cannot be read"
    path = parts.path.rstrip("/")
    return f"{host}{path}{'?…' if parts.query else ''}"
