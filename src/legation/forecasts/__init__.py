"""The record of a pair to what may come: counts and chances for 1, 4 and 12 weeks.

Everything here is a pure function of weekly counts; :func:`forecast` is the one to begin
with, :func:`backtest` says which forecaster is worth listening to.
"""

from legation.forecasts.backtest import (
    EVERY,
    WITHIN,
    Backtest,
    Gain,
    HorizonTest,
    Trial,
    backtest,
    learn_all,
)
from legation.forecasts.counts import quantile, table
from legation.forecasts.fits import Fit, HorizonFit, assumed, from_json, to_json
from legation.forecasts.history import (
    HORIZONS,
    LEAST,
    LONGEST,
    History,
    PairWeek,
    Side,
    history,
    history_of,
)
from legation.forecasts.issuing import Verdict, forecast, judge
from legation.forecasts.model import is_installed
from legation.forecasts.scoring import LEVEL, TOLD_FROM, Bin, Scores

__all__ = [
    "EVERY",
    "HORIZONS",
    "LEAST",
    "LEVEL",
    "LONGEST",
    "TOLD_FROM",
    "WITHIN",
    "Backtest",
    "Bin",
    "Fit",
    "Gain",
    "History",
    "HorizonFit",
    "HorizonTest",
    "PairWeek",
    "Scores",
    "Side",
    "Trial",
    "Verdict",
    "assumed",
    "backtest",
    "forecast",
    "from_json",
    "history",
    "history_of",
    "is_installed",
    "judge",
    "learn_all",
    "quantile",
    "table",
    "to_json",
]
