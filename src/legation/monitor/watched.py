"""The pairs that a reader watches, and what is new of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from legation.monitor import hrefs
from legation.monitor.front import SPARK_WEEKS
from legation.monitor.lines import pair_ref
from legation.monitor.pair import lines_of, newest_day, split_pair
from legation.monitor.views import Filters, PairLine
from legation.monitor.views.watched import WatchedPair, WatchedView
from legation.store import Store


def watched_view(
    store: Store, codes: Sequence[str], since: date | None, today: date, most: int
) -> WatchedView:
    """Give pairs with the number of their events from a day up to today.

    An event counts by the day of the act, as the list behind its number is filtered: one that
    was read late and lies before the day is not among them.

    Raises:
        NotFound: a code names no two states.
    """
    pairs = [split_pair(code) for code in codes]
    lines = _lines(store, pairs, today)
    found = []
    for pair in pairs:
        ref = pair_ref(*pair)
        fresh, href = None, ""
        if since is not None:
            fresh = store.pair_events(*pair, since, today)
            href = hrefs.listed(ref.code, Filters(since=since, until=today))
        found.append(WatchedPair(ref, lines.get(ref.code), fresh, href))
    return WatchedView(since, today, tuple(found), most)


def _lines(store: Store, pairs: Sequence[tuple[str, str]], today: date) -> dict[str, PairLine]:
    wanted = set(pairs)
    rows = [
        row
        for state in sorted({a for a, _ in wanted})
        for row in store.pairs(10_000, state)
        if row.a == state and (row.a, row.b) in wanted
    ]
    as_of, _ = newest_day(store, today)
    return {line.code: line for line in lines_of(store, rows, SPARK_WEEKS, as_of)}
