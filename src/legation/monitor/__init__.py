"""Every question that a reader may ask of a desk. The doors call only this.

>>> monitor = Monitor.open("desk.sqlite")                  # doctest: +SKIP
>>> monitor.pair("CHN-RUS").level.figure.text              # doctest: +SKIP
"""

from __future__ import annotations

from datetime import date

from legation.dyads import DEFAULT_SCALE, scale_names
from legation.monitor import diff, past, views
from legation.monitor.foreign_rows import Question
from legation.monitor.questions.ahead import AboutWhatMayCome
from legation.monitor.questions.asked import today_in_utc
from legation.monitor.questions.graph import AboutTheNetwork
from legation.monitor.questions.pairs import AboutPairs
from legation.monitor.questions.record import AboutTheRecord
from legation.monitor.questions.reviewing import Reviewing
from legation.monitor.views import Filters
from legation.store import ArticleFilter, Concern, KnownBy, Store, open_desk


class Monitor(AboutPairs, AboutTheNetwork, AboutWhatMayCome, AboutTheRecord, Reviewing):
    """Answers questions about one desk. Safe to share between threads.

    ``today`` may be given to every question that depends on it; it is the day in UTC.
    ``pasts``: the folder of prepared days, "" for the desk's own place.

    Every method may raise :class:`legation.errors.DeskError`.
    """

    def __init__(
        self,
        store: Store,
        scale: str = DEFAULT_SCALE,
        known: views.Known | None = None,
        pasts: str = "",
    ) -> None:
        self.store = store
        self.scale = scale
        self.known = known
        self._pasts = past.Pasts(store, pasts)

    @classmethod
    def open(cls, desk: str, scale: str = DEFAULT_SCALE, pasts: str = "") -> Monitor:
        """Open the desk at a path or a ``postgresql://`` URL and give its monitor.

        Raises:
            DeskError: the desk cannot be opened.
        """
        return cls(open_desk(desk), scale, pasts=pasts)

    def close(self) -> None:
        """Let go of the desk."""
        self.store.close()

    def as_of(
        self,
        day: date,
        known_by: str = "read",
        most: int | None = None,
        about: Concern | None = None,
    ) -> Monitor:
        """Give a monitor whose every answer is as known on a day.

        ``known_by``: "read" (what this desk had read and judged by then) or "published"
        (what had been published by then). ``most``: mentions that the desk may hold, None
        for any number; of a larger one the answers are ``about`` a pair or an event alone,
        but on days that were prepared.

        Raises:
            UsageError: the day lies ahead. InputError: the desk holds more mentions, and
                nothing was named that the answers shall be about.
        """
        cut = past.cut_of(day, known_by, today_in_utc())
        then = self._pasts.at(cut, most, about)
        told = past.known(self.store, cut, part=not then.whole)
        return Monitor(then, self.scale, told)

    def diff(self, after: date, until: date, pair_code: str = "") -> views.DiffView:
        """Say what changed between two days and what each kind of change did to figures.

        Raises:
            UsageError: the days are in the wrong order or lie ahead.
            NotFound: the code names no two states.
        """
        code = self.pair_code(pair_code) if pair_code else ""
        return diff.diff_view(self.store, after, until, code, self.scale, today_in_utc())


__all__ = [
    "ArticleFilter",
    "Concern",
    "Filters",
    "KnownBy",
    "Monitor",
    "Question",
    "scale_names",
    "views",
]
