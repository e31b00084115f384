"""The writing side of a desk: one transaction a call."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine

from legation.errors import DeskError
from legation.store import rows
from legation.store.codes import moment_number
from legation.store.engine import WRITING, take_write_lock
from legation.store.faults import desk_errors
from legation.store.writing import (
    adding,
    audience,
    choosing,
    forecasting,
    health,
    judging,
    methods,
    names,
    rebuilding,
    refusing,
    removing,
    reviewing,
)
from legation.types import Dataset, Forecast, Judgement, PledgeStage, Reading, Rejection

if TYPE_CHECKING:
    import polars as pl


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
            return removing.remove_article(c, article_id, link, self.linking, _now())

    def rebuild(self, link: rows.Link) -> int:
        """Derive every event anew from the mentions; gives the number of events."""
        with self._writing() as c:
            return rebuilding.rebuild(c, link, self.linking)

    def choose_coder(self, coder: str, link: rows.Link) -> bool:
        """Make the events from this coder's mentions; gives whether that was a change.

        Raises:
            NotFound: others have read onto this desk, but not this coder.
        """
        with self._writing() as c:
            return choosing.choose_coder(c, coder, link, self.linking, _now())

    def add_foreign(self, dataset: Dataset, table: pl.DataFrame) -> int:
        """Keep other people's events that the desk does not have; gives how many are new.

        ``table``: columns id, day, source, target, event_type, code, quad, score, mentions,
        source_name, target_name, url. One transaction; nothing of our own record changes.
        """
        from legation.store.writing import foreign  # polars takes long to load

        with self._writing() as c:
            return foreign.add_foreign(c, dataset, table)

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

    def settle(self, judgement: Judgement, link: rows.Link) -> rows.Added:
        """Keep a reviewer's word on two mentions and derive their events under it.

        It outweighs the machine's and earlier reviewers' words on the two, and holds
        whenever events are derived; "unsure" gives the two back to the machine. ``link``
        must take ``settled`` by name, as :func:`legation.events.link` does.

        Raises:
            NotFound: a mention is not there. InputError: the two cannot be of one event
                (other states or event type), or the name is missing or too long.
        """
        with self._writing() as c:
            return judging.settle(c, judgement, link, self.linking, _now())

    def judge_office(
        self, seen: rows.OfficeSeen, verdict: rows.OfficeVerdict, judge: str = "reviewer"
    ) -> None:
        """Keep a reviewer's word on an office; accepted ones are used by later reading.

        Raises:
            UsageError: it is to be accepted and no day is known for it.
        """
        with self._writing() as c:
            names.judge_office(c, seen, verdict, judge, _now())

    def add_pledge_review(
        self,
        pledge_id: str,
        mention_id: str,
        stage: PledgeStage,
        *,
        accepted: bool,
        reviewer: str,
        note: str = "",
    ) -> rows.PledgeReview:
        """Keep a reviewer's word on what a mention's event did to a pledge; the last counts.

        Raises:
            NotFound: no such pledge or mention. InputError: no name, or a text too long.
        """
        with self._writing() as c:
            return reviewing.add_pledge_review(
                c, pledge_id, mention_id, stage,
                accepted=accepted, reviewer=reviewer, note=note, now=_now(),
            )  # fmt: skip

    def keep_forecasts(self, given: Sequence[Forecast]) -> int:
        """Keep forecasts as issued; gives how many are new. The first of a day stays."""
        with self._writing() as c:
            return forecasting.keep_forecasts(c, given, _now())

    def keep_methods(self, versions: Mapping[str, str]) -> None:
        """Note which versions write on this desk; a change is kept with its moment."""
        with self._writing() as c:
            methods.keep_methods(c, versions, _now())

    def keep_meta(self, name: str, value: str) -> None:
        """Keep a note about the desk itself ("demo" = "1")."""
        with self._writing() as c:
            audience.keep_meta(c, name, value)

    def keep_feed_health(self, told: rows.FeedHealth) -> None:
        """Keep how a feed's reading went in the place of what was kept of it before."""
        with self._writing() as c:
            health.keep_feed_health(c, told)

    def forget_feed_health(self, url: str) -> None:
        """Forget an address that turned out to be no feed."""
        with self._writing() as c:
            health.forget_feed_health(c, url)

    def keep_feed_state(self, state: rows.FeedState) -> None:
        """Remember what a host told, for the next conditional request."""
        with self._writing() as c:
            audience.keep_feed_state(c, state)
