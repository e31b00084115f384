"""What forecasts are made of, and those that were issued."""

from __future__ import annotations

from datetime import date

from legation.store import rows
from legation.store.reading import forecasting
from legation.store.reading.questions.asked import Asked, Pair


class AboutForecasts(Asked):
    """Questions for forecasting."""

    def week_counts(
        self, last: date, weeks: int, pair: Pair | None = None, least: int = 0
    ) -> tuple[rows.WeekCount, ...]:
        """Count what happened by pair, type and week; the newest week ends on ``last``.

        ``least``: only pairs with as many events or more.
        """
        with self._reading() as c:
            return forecasting.week_counts(c, last, weeks, pair, least)

    def week_columns(self, last: date, weeks: int, pair: Pair) -> rows.WeekColumns:
        """Give what :meth:`week_counts` gives of one pair of two states, as columns."""
        with self._reading() as c:
            return forecasting.week_columns(c, last, weeks, pair)

    def issued_forecasts(
        self,
        pair: Pair | None = None,
        due_by: date | None = None,
        limit: int = 300,
        issued: date | None = None,
    ) -> tuple[rows.IssuedForecast, ...]:
        """Give forecasts as they were issued, the last first."""
        with self._reading() as c:
            return forecasting.issued_forecasts(c, pair, due_by, limit, issued)
