"""The writing side of a desk: one transaction a call."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine

from legation.errors import DeskError
from legation.store import rows
from legation.store.codes import moment_number
from legation.store.engine import WRITING, take_write_lock
from legation.store.faults import desk_errors
from legation.store.writing import adding, audience, rebuilding, refusing, removing
from legation.types import Judgement, Reading, Rejection


def _now() -> int:
    return moment_number(datetime.now(UTC))


class WritingSide:
    """Changes to a desk. A crash at any moment leaves each call done whole or not at all."""

    _engine: Engine
    where: str
    read_only: bool
    linking: rows.Linking

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if self.read_only:
            raise DeskError("the desk was opened for reading only", self.where, "open it to write")
        with desk_errors(self.where), self._engine.connect() as plain:
            connection = plain.execution_options(**{WRITING: True})
            with connection.begin():
                take_write_lock(connection)
                yield connection

    def add_reading(self, reading: Reading, link: rows.Link) -> rows.Added:
        """Write all that came of one page and re-derive the events that it touches.

        One transaction. Adding the same reading again changes nothing, and the order of
        adding does not change the derived record.

        Raises:
            InputError: a state's code cannot be kept, or two texts have one id.
        """
        with self._writing() as c:
            return adding.add_reading(c, reading, link, self.linking, _now())

    def add_rejection(self, rejection: Rejection) -> None:
        """Keep a rejection that has no page (a source that gave none); twice counts once."""
        with self._writing() as c:
            refusing.add_rejection(c, rejection)

    def remove_article(self, article_id: str, link: rows.Link) -> rows.Added:
        """Remove an article and exactly its trace, and re-derive the events it touched.

        Raises:
            NotFound: no article has this id.
        """
        with self._writing() as c:
            return removing.remove_article(c, article_id, link, self.linking)

    def rebuild(self, link: rows.Link) -> int:
        """Derive every event anew from the mentions; gives the number of events."""
        with self._writing() as c:
            return rebuilding.rebuild(c, link, self.linking)

    def add_comment(self, article_id: str, name: str, text: str) -> rows.Comment:
        """Keep a reader's comment.

        Raises:
            InputError: name or text is empty or too long.
            NotFound: no article has this id.
        """
        with self._writing() as c:
            return audience.add_comment(c, article_id, name, text, _now())

    def count_view(self, article_id: str) -> None:
        """Count one reading of an article today (UTC); an unknown id counts nothing."""
        with self._writing() as c:
            audience.count_view(c, article_id, _now())

    def add_judgement(self, judgement: Judgement) -> None:
        """Keep a judgement; the same judge's later word on the same two replaces it."""
        with self._writing() as c:
            audience.add_judgement(c, judgement, _now())

    def keep_meta(self, name: str, value: str) -> None:
        """Keep a note about the desk itself ("demo" = "1")."""
        with self._writing() as c:
            audience.keep_meta(c, name, value)

    def keep_feed_state(self, state: rows.FeedState) -> None:
        """Remember what a host told, for the next conditional request."""
        with self._writing() as c:
            audience.keep_feed_state(c, state)
