"""What may come between two states, from the record of a desk."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from functools import cache

from legation.dyads import load_weighing
from legation.forecasts import (
    LEAST,
    LONGEST,
    Fit,
    PairWeek,
    Side,
    assumed,
    forecast,
    from_json,
    history,
    history_of,
)
from legation.monitor import hrefs
from legation.monitor.demo import is_demo
from legation.monitor.fared import MOST, count_ahead, fared
from legation.monitor.lines import pair_ref
from legation.monitor.names import TYPE_NAMES, state
from legation.monitor.pair import newest_day, split_pair
from legation.monitor.views import AheadView, Filters, HorizonAhead, TypeAhead
from legation.store import Store, WeekColumns, WeekCount
from legation.types import EventType, Forecast

FIT = "forecast-fit"
"""Name of the desk's note that holds what the last kept back-test learned."""

YEAR = 52
PAST_SHOWN = 30
AT_ONCE = 400
"""Pairs foretold at once: what a desk of any size needs stays under some 200 MB."""


def ahead_view(store: Store, code: str, today: date) -> AheadView:
    """Give what may come between two states.

    Raises:
        NotFound: the code names no two states.
        InputError: the fit that the desk keeps cannot be read.
    """
    pair = split_pair(code)
    as_of, stale = newest_day(store, today)
    counted = store.week_columns(as_of, LONGEST, pair)
    known = int(counted.events.sum())
    fit = fit_of(store, as_of)
    issued = [one.forecast for one in store.issued_forecasts(pair, limit=MOST)]
    standing = [one for one in issued if one.issued == as_of]
    told = sorted(standing, key=lambda f: f.weeks) or _foretold(counted, as_of, fit)
    past = fared(store, pair, as_of, PAST_SHOWN, issued)
    ref = pair_ref(*pair)
    recent = Counter[EventType]()
    late = counted.ago < YEAR
    for kind, n in zip(counted.kinds[late].tolist(), counted.events[late].tolist(), strict=True):
        recent[counted.types[kind]] += n
    return AheadView(
        pair=ref,
        a=state(pair[0]),
        b=state(pair[1]),
        issued=as_of,
        stale=stale,
        kept=bool(standing),
        lacking="" if told else _lacking(known),
        events=known,
        horizons=tuple(_horizon(one, fit, ref.code, recent) for one in told),
        fared=past.told,
        waiting=past.waiting,
        how=how(fit),
        href=hrefs.forecast(ref.code),
        demo=is_demo(store),
    )


def issue(store: Store, code: str, today: date) -> int:
    """Issue forecasts of a pair, or of every pair known well enough where ``code`` is "".

    Gives how many are new; what was issued on the same day before stays as it is.

    Raises:
        NotFound: the code names no two states. InputError: the kept fit cannot be read.
        DeskError: the desk cannot be written.
    """
    as_of, _ = newest_day(store, today)
    pair = split_pair(code) if code else None
    rows = store.week_counts(as_of, LONGEST, pair, LEAST)
    by_pair: dict[tuple[str, str], list[WeekCount]] = {}
    for row in rows:
        by_pair.setdefault((row.a, row.b), []).append(row)
    pairs, fit, new = sorted(by_pair), fit_of(store, as_of), 0
    for at in range(0, len(pairs), AT_ONCE):
        part = [row for one in pairs[at : at + AT_ONCE] for row in by_pair[one]]
        new += store.keep_forecasts(forecast_rows(part, as_of, fit))
    return new


def forecast_rows(
    rows: tuple[WeekCount, ...] | list[WeekCount], as_of: date, fit: Fit
) -> tuple[Forecast, ...]:
    """Foretell the pairs of weekly counts that end on a day."""
    return forecast(history(rows, as_of, sides()), fit)


def _foretold(counted: WeekColumns, as_of: date, fit: Fit) -> tuple[Forecast, ...]:
    pair = (counted.a, counted.b)
    return forecast(
        history_of(pair, counted.types, counted.ago, counted.kinds, counted.events, as_of, sides()),
        fit,
    )


def as_week(row: WeekCount) -> PairWeek:
    """Give a weekly count of the store as the forecasters take it."""
    return PairWeek(row.a, row.b, row.ago, row.event_type, row.events)


@cache
def sides() -> dict[EventType, Side]:
    """Say which types count as cooperation and which as conflict, by the default scale."""
    found: dict[EventType, Side] = {}
    for kind in TYPE_NAMES:
        score = load_weighing().scale.score(kind)
        if score:
            found[kind] = "cooperation" if score > 0 else "conflict"
    return found


def fit_of(store: Store, day: date) -> Fit:
    """Give what the desk's forecasts rest on as of a day.

    A fit that learned from later days would know what came: the assumed numbers are used.

    Raises:
        InputError: the kept fit cannot be read.
    """
    kept = store.meta(FIT)
    if not kept:
        return assumed()
    fit = from_json(kept)
    return fit if fit.until and fit.until <= day else assumed()


def percent(chance: float) -> str:
    """Write a chance as people say it; none is ever told as certain or impossible."""
    if chance < 0.01:
        return "under 1 %"
    return "over 99 %" if chance > 0.99 else f"{chance * 100:.0f} %"


def how(fit: Fit) -> str:
    """Say how forecasts come about."""
    basis = (
        f"learned from {fit.pairs} pairs up to {fit.until}"
        if fit.until
        else "with assumed numbers, since no back-test was kept on this desk"
    )
    return (
        "counts of events that happened, both directions together, each once; cooperation and "
        "conflict by the sign of the default scale; negative binomial, 90 % interval; chances "
        f"are of at least one event on record; {basis}. A forecast is of this desk's record: "
        "what its sources do not report is foretold by nobody"
    )


def _horizon(told: Forecast, fit: Fit, code: str, recent: Counter[EventType]) -> HorizonAhead:
    since = told.issued - timedelta(days=7 * YEAR - 1)
    types = [
        TypeAhead(
            kind,
            TYPE_NAMES[kind],
            round(chance, 4),
            percent(chance),
            recent[kind],
            hrefs.listed(
                code, Filters(types=(kind,), modalities=("actual",), since=since, until=told.issued)
            ),
        )
        for kind, chance in sorted(told.chances, key=lambda one: -one[1])
    ]
    now = told.model == fit.name(told.weeks)
    why = fit.of(told.weeks).why if now else "as it was served on the day of issue"
    return HorizonAhead(
        told.weeks, told.due, told.model, why,
        count_ahead(told.cooperation), count_ahead(told.conflict), tuple(types),
    )  # fmt: skip


def _lacking(known: int) -> str:
    events = "1 event" if known == 1 else f"{known} events"
    return f"{events} of this pair on record happened; {LEAST} are needed"
