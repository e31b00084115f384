"""Writes the readings of one run onto a desk, and keeps count."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from legation.events import link
from legation.pipeline.summary import Progress, Summary
from legation.store import Added, Store
from legation.types import Reading


class Keeping:
    """One run's writing. ``summary``: what it did so far; ``failed``: ids left waiting."""

    def __init__(
        self, store: Store, summary: Summary, on_progress: Callable[[Progress], None] | None
    ) -> None:
        self.summary = summary
        self.failed: set[str] = set()
        self._store, self._on_progress = store, on_progress
        self._started = time.monotonic()

    @property
    def seconds(self) -> float:
        """Time since the run began."""
        return time.monotonic() - self._started

    def keep(
        self,
        readings: Iterable[Reading],
        on_kept: Callable[[Reading, Added], None] | None = None,
    ) -> None:
        """Write readings, one transaction each, and say after each where the run stands.

        ``on_kept``: told each reading once it is written, with what it changed.
        """
        for reading in readings:
            added = self._store.add_reading(reading, link)
            self.summary.count(reading, added)
            if on_kept is not None:
                on_kept(reading, added)
            if reading.waiting and reading.article is not None:
                self.failed.add(reading.article.id)
            if self._on_progress is not None:
                self._on_progress(Progress(self.summary.pages, reading.page.origin, self.seconds))
