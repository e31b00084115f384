"""Other people's events."""

from __future__ import annotations

from datetime import date

from legation.store import rows
from legation.store.reading import foreign
from legation.store.reading.questions.asked import Asked, Pair
from legation.types import Dataset


class AboutForeign(Asked):
    """Questions about other people's events."""

    def foreign_counts(self, pair: Pair | None = None) -> tuple[rows.ForeignCount, ...]:
        """Count other people's events by dataset, of a pair or of all."""
        with self._reading() as c:
            return foreign.foreign_counts(c, pair)

    def foreign_daily(
        self, a: str, b: str, since: date | None = None, until: date | None = None
    ) -> tuple[rows.ForeignDay, ...]:
        """Sum other people's events of a pair by dataset and day, oldest day first."""
        with self._reading() as c:
            return foreign.foreign_daily(c, a, b, since, until)

    def foreign_events(
        self,
        pair: Pair,
        dataset: Dataset,
        since: date | None = None,
        until: date | None = None,
        limit: int = 50,
        cursor: str = "",
    ) -> rows.Slice[rows.ForeignEvent]:
        """List a dataset's events of a pair, newest first."""
        with self._reading() as c:
            return foreign.foreign_events_list(c, pair, dataset, since, until, limit, cursor)
