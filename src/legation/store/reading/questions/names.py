"""Names and offices for review."""

from __future__ import annotations

from legation.store import rows
from legation.store.reading import names
from legation.store.reading.questions.asked import Asked
from legation.types import OwnOffice


class AboutNames(Asked):
    """Questions about names and offices."""

    def offices_seen(self, country: str = "", one: str = "") -> tuple[rows.OfficeSeen, ...]:
        """Give the offices that articles write beside names, last seen first.

        ``country``: only its people; ``one``: only the suggestion of this id.
        """
        with self._reading() as c:
            return names.offices_seen(c, country, one)

    def unresolved(self, limit: int = 100) -> tuple[rows.UnresolvedName, ...]:
        """Give names that nothing resolved, most often written first."""
        with self._reading() as c:
            return names.unresolved(c, limit)

    def own_offices(self) -> tuple[OwnOffice, ...]:
        """Give the offices that reviewers of this desk accepted, oldest first."""
        with self._reading() as c:
            return names.own_offices(c)
