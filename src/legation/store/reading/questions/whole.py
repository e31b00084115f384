"""The desk as a whole: searched, counted, given out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from legation.store import rows
from legation.store.reading import audience, export, health, search, tallies
from legation.store.reading.questions.asked import Asked, Pair
from legation.types import Event, Mention, Rejection, Stage

if TYPE_CHECKING:
    import pyarrow as pa


class AboutTheWhole(Asked):
    """Questions about the whole desk."""

    def search(self, query: str, limit: int = 20) -> rows.SearchHits:
        """Find articles and the sentences of events; any text is safe, "" finds nothing.

        All words must occur; words in double quotes must stand together.
        """
        with self._reading() as c:
            return search.search(c, query, limit)

    def counts(self) -> rows.Counts:
        """Say how much the desk holds."""
        with self._reading() as c:
            return tallies.counts(c)

    def articles_by_country(self) -> dict[str, int]:
        """Count current articles by their outlet's country, that of the greatest outlet first."""
        with self._reading() as c:
            return tallies.articles_by_country(c)

    def outlets(self) -> tuple[rows.OutletCount, ...]:
        """Give every outlet with its current articles, most articles first."""
        with self._reading() as c:
            return tallies.outlets(c)

    def rejection_counts(self) -> tuple[rows.RejectionCount, ...]:
        """Count what was not used by stage and reason, most first."""
        with self._reading() as c:
            return tallies.rejection_counts(c)

    def rejections(
        self, stage: Stage | None = None, reason: str = "", limit: int = 50, cursor: str = ""
    ) -> rows.Slice[Rejection]:
        """List what was not used, newest first."""
        with self._reading() as c:
            return tallies.rejections(c, stage, reason, limit, cursor)

    def all_mentions(self, *, retired: bool = False) -> Iterator[Mention]:
        """Stream every live mention in the order of adding; ``retired``: old ones too."""
        with self._reading() as c:
            yield from export.all_mentions(c, retired=retired)

    def all_events(self) -> Iterator[Event]:
        """Stream every event, oldest first."""
        with self._reading() as c:
            yield from export.all_events(c)

    def frame(self, kind: rows.FrameKind, pair: Pair | None = None) -> pa.Table:
        """Give events, live mentions or weekly sums as an Arrow table, oldest first.

        ``events`` holds lists of actors, recipients, shares and mentions; ``mentions``
        lists of actors, recipients and evidence; ``rollup`` the columns of a
        ``RollupRow``. polars and DuckDB read them as they are.
        """
        from legation.store.reading import frames  # pyarrow takes long to load

        with self._reading() as c:
            return frames.frame(c, kind, pair)

    def meta(self, name: str) -> str:
        """Give a note about the desk itself, "" where there is none."""
        return self._of_itself(("note", name), lambda c: audience.meta(c, name))

    def feed_state(self, url: str) -> rows.FeedState:
        """Give what a host told at the last fetch of ``url`` (empty where never fetched)."""
        with self._reading() as c:
            return audience.feed_state(c, url)

    def feed_healths(self) -> tuple[rows.FeedHealth, ...]:
        """Give how the readings of every feed went, by address."""
        with self._reading() as c:
            return health.feed_healths(c)

    def feed_health(self, url: str) -> rows.FeedHealth | None:
        """Give how the readings of one feed went, None where it never was read."""
        with self._reading() as c:
            return health.feed_health(c, url)
