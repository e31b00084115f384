"""What changed on the desk, and when."""

from __future__ import annotations

from datetime import datetime

from legation.store import rows
from legation.store.codes import moment_of
from legation.store.cut import Cut
from legation.store.reading import changes
from legation.store.reading.questions.asked import Asked


class AboutChanges(Asked):
    """Questions about what changed."""

    def changes(self, after: Cut, until: Cut) -> tuple[rows.Change, ...]:
        """Give what changed after the end of one day and up to that of another, oldest first."""
        with self._reading() as c:
            return changes.changes(c, after.moment, until.moment)

    def removed_since(self, cut: Cut) -> int:
        """Count the articles read by the end of a day that were taken off later."""
        with self._reading() as c:
            return changes.removed_since(c, cut.moment)

    def first_reading(self) -> datetime | None:
        """Give the moment at which the oldest article on file was read."""
        with self._reading() as c:
            first = changes.first_reading(c)
            return None if first is None else moment_of(first)

    def change_mark(self, cut: Cut) -> tuple[int, ...]:
        """Give a mark that is equal for days between which nothing was read or judged."""
        with self._reading() as c:
            return changes.last_change(c, cut.moment)

    def record_mark(self) -> tuple[int, ...]:
        """Give a mark that changes with the record; unlike :meth:`change_mark`, at any size soon.

        Views and comments leave it as it is.
        """
        with self._reading() as c:
            return changes.record_mark(c)

    def holds_more_mentions_than(self, most: int) -> bool:
        """Say whether more than ``most`` mentions are on file, retired ones too."""
        with self._reading() as c:
            return changes.holds_more_mentions_than(c, most)
