"""Questions about what may come: forecasts, how they fared, their back-test."""

from __future__ import annotations

from datetime import date

from legation.monitor import backtesting, fared, forecasting, views
from legation.monitor.questions.asked import Asked


class AboutWhatMayCome(Asked):
    """What a reader may ask of forecasts."""

    def forecast(self, code: str, today: date | None = None) -> views.AheadView:
        """Say what may come between two states in 1, 4 and 12 weeks.

        Raises:
            NotFound: the code names no two states.
            InputError: what the desk learned from its back-test cannot be read.
        """
        return forecasting.ahead_view(self.store, code, today or self._today())

    def issue_forecasts(self, code: str = "", today: date | None = None) -> int:
        """Issue and keep the forecasts of a pair, or of all; gives how many are new.

        Raises:
            NotFound: the code names no two states.
            InputError: what the desk learned from its back-test cannot be read.
        """
        return forecasting.issue(self.store, code, today or self._today())

    def forecasts(self, limit: int = 300, today: date | None = None) -> views.ForecastsView:
        """Give the issued forecasts whose day has come, scored, last issued first."""
        return fared.forecasts_view(self.store, today or self._today(), limit)

    def backtest(
        self,
        split: date | None = None,
        last: date | None = None,
        today: date | None = None,
        *,
        keep: bool = False,
    ) -> views.BacktestView:
        """Test the forecasters on the desk's own record; ``keep``: forecast by it from now on.

        Raises:
            UsageError: the days are in the wrong order, or there is too little to keep.
        """
        return backtesting.backtest_view(self.store, split, last, today or self._today(), keep=keep)
