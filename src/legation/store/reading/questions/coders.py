"""Who read the articles."""

from __future__ import annotations

from collections.abc import Iterator

from legation.store import rows
from legation.store.reading import codings
from legation.store.reading.questions.asked import Asked


class AboutCoders(Asked):
    """Questions about the coders that read onto a desk."""

    def coder(self) -> str:
        """Give the coder whose mentions make the events, "" where none has read yet."""
        with self._reading() as c:
            return codings.desk_coder(c)

    def coders(self) -> tuple[rows.CoderCount, ...]:
        """Give every coder that read onto this desk, most articles first."""
        with self._reading() as c:
            return codings.coders(c)

    def has_read(self, article_id: str, coder: str) -> bool:
        """Say whether a coder ("hybrid"), in whatever version, has read an article."""
        with self._reading() as c:
            return codings.has_read(c, article_id, coder)

    def unread(self, coder: str) -> tuple[str, ...]:
        """Give ids of the current articles that a coder has not read, first added first."""
        with self._reading() as c:
            return codings.unread(c, coder)

    def both_read(self, a: str, b: str) -> Iterator[rows.TwoReadings]:
        """Stream the current articles that two coders read, oldest first.

        A coder is given by name ("hybrid": what stands of it) or by version.
        """
        with self._reading() as c:
            yield from codings.both_read(c, a, b)
