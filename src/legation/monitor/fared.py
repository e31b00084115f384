"""How issued forecasts fared: scored, when their day has come, by the record as it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

from legation.dyads import load_weighing
from legation.forecasts import LEVEL, judge, quantile, table
from legation.monitor import hrefs
from legation.monitor.demo import is_demo
from legation.monitor.lines import pair_ref
from legation.monitor.names import TYPE_NAMES
from legation.monitor.pair import newest_day
from legation.monitor.views import CountAhead, Fared, FaredMean, Filters, ForecastsView
from legation.store import Store, WeekCount
from legation.types import CountForecast, Forecast

MOST = 3_000
"""Forecasts scored for one answer."""

HOW = (
    "each forecast against the events that happened in its days, as the record stands now; log "
    "scores in nats, CRPS in events, Brier score over the event types; 0 is perfect; inside: "
    "both counts within their 90 % intervals"
)


@dataclass(frozen=True, slots=True)
class Past:
    """Scored forecasts, last issued first, and how many have their day ahead."""

    told: tuple[Fared, ...]
    waiting: int


def fared(
    store: Store,
    pair: tuple[str, str] | None,
    as_of: date,
    limit: int,
    issued: Sequence[Forecast] | None = None,
) -> Past:
    """Score what was ``issued``, at most ``MOST``, and whose last day has come by ``as_of``."""
    if issued is None:
        issued = [one.forecast for one in store.issued_forecasts(pair, limit=MOST)]
    due = [one for one in issued if one.due <= as_of][:limit]
    waiting = sum(one.due > as_of for one in issued)
    came: dict[tuple[date, int], dict[tuple[str, str], list[WeekCount]]] = {}
    for one in due:
        key = (one.due, one.weeks)
        if key not in came:
            came[key] = defaultdict(list)
            for row in store.week_counts(one.due, one.weeks, pair):
                came[key][row.a, row.b].append(row)
    return Past(tuple(_fared(one, came[one.due, one.weeks][one.a, one.b]) for one in due), waiting)


def forecasts_view(store: Store, today: date, limit: int) -> ForecastsView:
    """Give every forecast whose day has come, scored."""
    as_of, stale = newest_day(store, today)
    past = fared(store, None, as_of, limit)
    groups: dict[tuple[str, int], list[Fared]] = defaultdict(list)
    for one in past.told:
        groups[one.model.split("/", 1)[0], one.weeks].append(one)
    means = tuple(_mean(*key, rows) for key, rows in sorted(groups.items()))
    return ForecastsView(as_of, stale, past.told, means, past.waiting, HOW, is_demo(store))


def _mean(model: str, weeks: int, rows: list[Fared]) -> FaredMean:
    return FaredMean(
        model=model,
        weeks=weeks,
        forecasts=len(rows),
        log_counts=round(fmean(r.log_counts for r in rows), 4),
        log_types=round(fmean(r.log_types for r in rows), 4),
        crps=round(fmean(r.crps for r in rows), 4),
        brier=round(fmean(r.brier for r in rows), 4),
        inside=round(fmean(r.inside for r in rows), 4),
    )


def _fared(told: Forecast, rows: list[WeekCount]) -> Fared:
    counts = {"cooperation": 0, "conflict": 0}
    for row in rows:
        score = load_weighing().scale.score(row.event_type)
        if score:
            counts["cooperation" if score > 0 else "conflict"] += row.events
    verdict = judge(told, counts, {row.event_type for row in rows})
    cooperation, conflict = count_ahead(told.cooperation), count_ahead(told.conflict)
    chances = dict(told.chances)
    ref = pair_ref(told.a, told.b)
    first = told.issued + timedelta(days=1)
    shown = Filters(modalities=("actual",), since=first, until=told.due)
    return Fared(
        id=told.id,
        pair=ref,
        issued=told.issued,
        due=told.due,
        weeks=told.weeks,
        model=told.model,
        cooperation=cooperation,
        conflict=conflict,
        came_cooperation=verdict.cooperation,
        came_conflict=verdict.conflict,
        inside=cooperation.low <= verdict.cooperation <= cooperation.high
        and conflict.low <= verdict.conflict <= conflict.high,
        types=tuple((TYPE_NAMES[t], round(chances[t], 4)) for t in verdict.types),
        log_counts=round(fmean(verdict.log), 4),
        log_types=round(verdict.log_types, 4),
        crps=round(fmean(verdict.crps), 4),
        brier=round(verdict.brier, 4),
        href=hrefs.listed(ref.code, shown),
    )


def count_ahead(told: CountForecast) -> CountAhead:
    """Give a count to come with its interval."""
    tail = (1 - LEVEL) / 2
    low = quantile(told.mean, told.size, tail)
    high = quantile(told.mean, told.size, 1 - tail)
    none = float(table(told.mean, told.size)[0])
    text = f"{low} to {high}" if low < high else str(low)
    return CountAhead(round(told.mean, 3), low, high, round(none, 4), text)
