"""What hosts said of their pages, between runs."""

from __future__ import annotations

from datetime import UTC, datetime

from legation.sources import Remembered
from legation.store import FeedState, Store


class FeedMemory:
    """What hosts said of their pages, kept on the desk: a feed unchanged is not fetched twice."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._heard: dict[str, Remembered] = {}

    def get(self, url: str) -> Remembered | None:
        """Give what is remembered of an address."""
        state = self._store.feed_state(url)
        if not (state.etag or state.modified):
            return None
        return Remembered(state.etag, state.modified)

    def put(self, url: str, remembered: Remembered) -> None:
        """Hold what a host said until its pages are safe on the desk."""
        self._heard[url] = remembered

    def keep(self) -> None:
        """Write it down: a run that was cut off must fetch the same pages again."""
        now = datetime.now(UTC)
        for url, heard in self._heard.items():
            self._store.keep_feed_state(FeedState(url, heard.etag, heard.last_modified, now))
