"""The part of a desk that is about two states or about an act, as known on a day."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from datetime import date
from functools import cache
from pathlib import Path

from sqlalchemy import Engine

from legation.errors import InputError
from legation.store import rows
from legation.store.concern import Concern
from legation.store.cut import Cut
from legation.store.desk import Store
from legation.store.opening import open_desk
from legation.store.reading.part import rows_about
from legation.store.reading.printed import Printed, printed
from legation.store.reading.tallies import by_country
from legation.store.tables import event_pairs
from legation.store.today import PastStore
from legation.store.writing.casting import count_all_people
from legation.store.writing.inserting import fill
from legation.store.writing.rewinding import rewind
from legation.store.writing.summing import sum_pairs


class PartStore(PastStore):
    """Answers about its concern as the whole desk would have on that day.

    What an answer needs of the whole desk, how much each outlet printed, was counted there;
    other people's events, which have no past, are asked of it. Other questions about the
    whole desk have no answer here.
    """

    whole = False

    def __init__(
        self, engine: Engine, desk: Store, cut: Cut, counted: Printed, linking: rows.Linking
    ) -> None:
        super().__init__(engine, desk, cut, linking)
        self._printed = counted

    def newest_day(self) -> date | None:
        """Give the day of the newest article of the whole desk."""
        return self._printed.newest

    def outlets(self) -> tuple[rows.OutletCount, ...]:
        """Give every outlet of the whole desk with its current articles, most first."""
        return self._printed.outlets

    def articles_by_country(self) -> dict[str, int]:
        """Count the whole desk's current articles by their outlet's country."""
        return by_country((row.outlet.country, row.articles) for row in self._printed.outlets)

    def article_days(
        self, since: date, until: date, press: rows.Press | None = None
    ) -> tuple[tuple[date, int], ...]:
        """Count the whole desk's current articles by day, oldest first."""
        return self._printed.article_days(since, until, press)

    def acts_upon(self, a: str, b: str, since: date, until: date) -> tuple[rows.DailyRow, ...]:
        """Refuse: what third states did is not here.

        Raises:
            InputError: always.
        """
        what = "what third states did cannot be told as of a day on a desk of this size"
        raise InputError(what, cure="leave out as_of to see it as of today")


def open_part(
    store: Store, cut: Cut, about: Concern, link: rows.Link, counted: Printed | None = None
) -> PartStore:
    """Give the part of ``store`` that is about a concern, as known on the day of ``cut``.

    Costs what the concern has on file, not what the desk has. ``counted``: what
    :func:`count_printed` gave for this cut, if at hand.

    Raises:
        DeskError: it cannot be taken out, for example for want of space.
    """
    folder = tempfile.mkdtemp(prefix="legation-part-")
    try:
        path = Path(folder) / "desk.sqlite"
        path.write_bytes(_empty())
        made = open_desk(str(path), linking=store.linking)
        with made._writing() as into, store._reading() as source:
            for table, found in rows_about(source, about, cut.moment):
                fill(into, table, found)
                if table is event_pairs:
                    sum_pairs(into, [], found)
                    count_all_people(into)
            rewind(into, cut, link, made.linking)
        part = PartStore(
            made._engine, store, cut, counted or count_printed(store, cut), made.linking
        )
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    weakref.finalize(part, shutil.rmtree, folder, ignore_errors=True)
    return part


@cache
def _empty() -> bytes:
    """Give the file of a desk with nothing on it: the migrations cost more than most parts."""
    with tempfile.TemporaryDirectory(prefix="legation-empty-") as folder:
        path = Path(folder) / "desk.sqlite"
        open_desk(str(path)).close()
        return path.read_bytes()


def count_printed(store: Store, cut: Cut) -> Printed:
    """Count what each outlet of the whole desk had printed, as known on the day of ``cut``."""
    with store._reading() as connection:
        return printed(connection, cut)
