"""The back-test of a desk's own record, and keeping what it learned."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from legation.errors import UsageError
from legation.forecasts import (
    EVERY,
    LEAST,
    LONGEST,
    WITHIN,
    History,
    backtest,
    history,
    is_installed,
    learn_all,
    to_json,
)
from legation.monitor.forecasting import FIT, as_week, sides
from legation.monitor.pair import newest_day
from legation.monitor.views import BacktestView
from legation.store import Store

MOST_PAIRS = 400
"""Pairs learned from, those with most events: weekly origins of twenty years of so many take
about a gigabyte and a half while the shortest horizon is learned."""

TWO_YEARS = timedelta(days=730)


def backtest_view(
    store: Store, split: date | None, last: date | None, today: date, *, keep: bool
) -> BacktestView:
    """Test every forecaster on the desk's record; ``keep``: forecast by it from now on.

    ``split``: first day that is foretold, by default two years before ``last``.

    Raises:
        UsageError: the days are in the wrong order, or it cannot be kept.
        DeskError: the desk cannot be read, or written where it is to be kept.
    """
    as_of, _ = newest_day(store, today)
    end = min(last or as_of, as_of)
    first_told = split or end - TWO_YEARS
    if first_told >= end:
        raise UsageError(f"{first_told} is not before {end}", cure="give an earlier --from")
    past = record(store, end)
    learned = is_installed()
    found = backtest(past, past.week_of(first_told - timedelta(days=1)), with_model=learned)
    if keep:
        if found.lacking:
            raise UsageError(f"nothing can be kept: {found.lacking}", cure="read more first")
        store.keep_meta(FIT, to_json(learn_all(past, found, with_model=learned)))
    return BacktestView(
        first=past.end(0),
        split=first_told,
        last=end,
        pairs=len(past.pairs),
        learned=learned,
        kept=keep,
        tests=found.tests,
        lacking=found.lacking,
        how=how(),
    )


def record(store: Store, end: date) -> History:
    """Lay out the weekly record of the pairs with most events up to a day."""
    rows = store.week_counts(end, LONGEST, least=LEAST)
    totals = Counter[tuple[str, str]]()
    for row in rows:
        totals[row.a, row.b] += row.events
    kept = {
        pair for pair, _ in sorted(totals.items(), key=lambda one: (-one[1], one[0]))[:MOST_PAIRS]
    }
    return history((as_week(row) for row in rows if (row.a, row.b) in kept), end, sides())


def how() -> str:
    """Say how a back-test is done."""
    return (
        f"origins every {EVERY} weeks, every week for 1; learned once, from origins whose weeks "
        f"to come end before the first day foretold; a pair counts from its {LEAST}th event on; "
        "losses, 0 is perfect: log scores in nats, CRPS in events; differences from the decayed "
        "history with 90 % intervals (bootstrap over pairs); the model is served only where it is "
        f"better on both log scores and its chances come true within {WITHIN:.2f}. Events are "
        "dated by the day of the act, as the record stands now: late reports are known too early"
    )
