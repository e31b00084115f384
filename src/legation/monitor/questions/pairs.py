"""Questions about two states: where they stand, their course, events, dates and exchanges."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from legation.dyads import DEFAULT_SCALE, Step
from legation.dyads.ical import icalendar
from legation.monitor import comparing, exchange, pair, trend, views
from legation.monitor.foreign_rows import Question
from legation.monitor.questions.asked import Asked
from legation.monitor.views import Filters
from legation.monitor.views.exchange import ExchangeView


class AboutPairs(Asked):
    """What a reader may ask of a pair; codes are as in "CHN-RUS", in any order."""

    def pair(
        self, code: str, filters: Filters | None = None, today: date | None = None
    ) -> views.PairView:
        """Give everything of a pair; ``filters`` choose the events that are listed.

        Raises:
            NotFound: the code names no two states.
            UsageError: there is no such scale, or the cursor is none of ours.
        """
        return pair.pair_view(self.store, code, self._scaled(filters), today or self._today())

    def pair_code(self, code: str) -> str:
        """Give a pair's code in order: "RUS-CHN" gives "CHN-RUS".

        Raises:
            NotFound: the code names no two states.
        """
        return "-".join(pair.split_pair(code))

    def pairs(self, limit: int = 50, state: str = "", weeks: int = 0) -> tuple[views.PairLine, ...]:
        """Give the pairs with most events; ``weeks``: length of their sparklines."""
        as_of, _ = pair.newest_day(self.store, self._today())
        return pair.pair_lines(self.store, limit, weeks, as_of, state)

    def events(self, code: str, filters: Filters) -> views.EventList:
        """Give the events of a pair so filtered, newest first."""
        return pair.event_list(self.store, code, self._scaled(filters))

    def all_events(self, filters: Filters) -> views.EventList:
        """Give the events of the whole desk so filtered, newest first."""
        return pair.event_list(self.store, "", self._scaled(filters))

    def series(
        self,
        code: str,
        step: Step = "week",
        since: date | None = None,
        until: date | None = None,
        scale: str = "",
    ) -> tuple[views.SeriesView, ...]:
        """Give both directions of a pair by day, week or calendar month."""
        return pair.pair_series(self.store, code, step, since, until, scale or self.scale)

    def trend(
        self, code: str, step: str = "", asked: Filters | None = None, today: date | None = None
    ) -> views.TrendView:
        """Give the course of a pair: rates, z-scores on its own past, turns and their events.

        ``step``: day, week, month or "" for what fits; of ``asked`` count the days, the
        issue, the press (``outlet_country``: a code, or "others") and the scale.

        Raises:
            NotFound: the code names no two states.
            UsageError: there is no such step, scale or press.
        """
        return trend.trend_view(self.store, code, step, self._scaled(asked), today or self._today())

    def calendar(self, code: str, base: str, today: date | None = None) -> str:
        """Give a pair's dates as iCalendar; ``base``: the site's address, without a slash.

        Raises:
            NotFound: the code names no two states.
        """
        view = self.pair(code, today=today)
        name = f"{view.a.name} – {view.b.name}"
        return icalendar(name, (*view.calendar, *view.coming), base, view.as_of)

    def exchange(self, code: str, event_id: str) -> ExchangeView:
        """Give the exchange of a pair that an event belongs to, with both sides' readouts.

        Raises:
            NotFound: no such pair or event, or the event is no exchange of the pair.
        """
        return exchange.exchange_view(self.store, code, event_id)

    def compare(self, code: str, asked: Question | None = None) -> views.CompareView:
        """Give our series of a pair beside those of other people's events on the desk.

        Raises:
            NotFound: the code names no two states.
            UsageError: there is no such dataset, grain or scale, or the cursor is none of ours.
        """
        chosen = asked or Question()
        if not chosen.scale and self.scale != DEFAULT_SCALE:
            chosen = replace(chosen, scale=self.scale)
        return comparing.compare_view(self.store, code, chosen)
