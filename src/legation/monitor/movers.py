"""Who moved closer and who apart between two days."""

from __future__ import annotations

from datetime import date

from legation.dyads import DEFAULT_SCALE, RATE, Move, Weighing, load_weighing, moves
from legation.errors import UsageError
from legation.monitor.demo import is_demo
from legation.monitor.lines import pair_ref
from legation.monitor.names import state
from legation.monitor.views import MoveLine, MoversView
from legation.monitor.window import balance_figure, before, cells_of, how_balanced, least_of, window
from legation.store import Store

DAYS = 182
"""Half a year: what leaves enough events of most pairs and still is one situation."""

MOST_DAYS = 3_653
SHOWN = 25


def movers_view(
    store: Store, first: date | None, last: date | None, days: int, min_events: int, scale: str,
    today: date,
) -> MoversView:  # fmt: skip
    """Compare the windows of ``days`` days that end on two days.

    Windows that would overlap are cut to the days between the two. Without words, the
    last day is the desk's newest and the first lies one window before it.

    Raises:
        UsageError: the days or the numbers cannot be used, or there is no such scale.
    """
    if not 7 <= days <= MOST_DAYS:
        raise UsageError(f"days is {days}", cure=f"use 7 to {MOST_DAYS}")
    weighing, least = load_weighing(scale or DEFAULT_SCALE), least_of(min_events)
    whole = window(store, None, last, today)
    end = whole.until
    start = first or before(end, days)
    if start >= end:
        raise UsageError(f"{start} is not before {end}", cure="give the earlier day first")
    length = min(days, (end - start).days)
    early, late = ((before(day, length - 1), day) for day in (start, end))
    earlier, later = (cells_of(store.pair_sums(*span), span[0], weighing) for span in (early, late))
    found = moves(earlier, later, weighing, least)
    how = _how(weighing, length, least)
    lines = [_line(move, early, late, scale, how) for move in found.moves]
    far = sorted(lines, key=lambda m: (-abs(m.change), m.pair.code))
    return MoversView(
        first=start,
        last=end,
        days=length,
        min_events=least,
        scale=weighing.scale.name,
        stale=whole.stale,
        rate=RATE,
        closer=tuple(m for m in far if m.change > 0)[:SHOWN],
        apart=tuple(m for m in far if m.change < 0)[:SHOWN],
        compared=len(lines),
        thin=found.thin,
        how=how,
        demo=is_demo(store),
    )


def _how(weighing: Weighing, length: int, least: int) -> str:
    return (
        f"balance of the {length} days up to the later day less that of the {length} days up to "
        f"the earlier one; {how_balanced(weighing)}; p from the spread of the bootstrapped "
        f"differences, q after Benjamini and Hochberg over all pairs with at least {least} "
        f"counted events in both; clear: q ≤ {RATE:g}"
    )


def _line(
    move: Move, early: tuple[date, date], late: tuple[date, date], scale: str, how: str
) -> MoveLine:
    sides = (move.a, move.b)
    change, low, high = (
        round(v, 3) for v in (move.change.value, move.change.low, move.change.high)
    )
    return MoveLine(
        pair=pair_ref(*sides),
        a=state(move.a),
        b=state(move.b),
        change=change,
        low=low,
        high=high,
        text=f"{change:+.2f}".replace("-", "−"),
        before=balance_figure(*sides, move.before, *early, scale, how),
        after=balance_figure(*sides, move.after, *late, scale, how),
        p=round(move.p, 5),
        q=round(move.q, 5),
        clear=move.q <= RATE,
    )
