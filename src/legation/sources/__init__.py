"""Where pages come from: files, folders, addresses, feeds, sitemaps, WARC, standard input."""

from __future__ import annotations

from legation.sources.chat import Chat
from legation.sources.fetcher import UNCHANGED, Busy, Fetcher, NotModified, PageCache, Remembered
from legation.sources.opening import fetch, open_source

__all__ = [
    "UNCHANGED",
    "Busy",
    "Chat",
    "Fetcher",
    "NotModified",
    "PageCache",
    "Remembered",
    "fetch",
    "open_source",
]
