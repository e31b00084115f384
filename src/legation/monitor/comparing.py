"""Our record of a pair beside other people's: series, correlations, and their rows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Final, cast, get_args

from legation.dyads import DEFAULT_SCALE, FLOOR, load_weighing
from legation.dyads.comparing import (
    FEWEST,
    Agreement,
    Grain,
    Standpoint,
    agreement,
    grain_of,
    grains,
    standpoints,
)
from legation.dyads.series import Period
from legation.errors import UsageError
from legation.monitor import figures
from legation.monitor.demo import is_demo
from legation.monitor.foreign_rows import TITLES, Question, listed, rows_href
from legation.monitor.names import state
from legation.monitor.pair import split_pair
from legation.monitor.views import (
    CompareView,
    Correlation,
    OurPoint,
    TheirPoint,
    TheirSeries,
)
from legation.store import ForeignCount, ForeignDay, Store

_HOW: Final = (
    "Ours: the balance B of both directions together, by calendar period; "
    f"under {FLOOR} counted events no value is given.",
    "Theirs: the mean of the scores that the dataset itself gives (Goldstein weights in GDELT "
    "and Phoenix, intensity in ICEWS and POLECAT), every row counted once; "
    f"under {FLOOR} rows with a score no value is given.",
    "Correlation: Spearman's, over the periods that both records cover, with a 90 % interval "
    "that takes periods as independent; neighbours are not quite, so it is wider in truth. "
    f"Under {FEWEST} periods none is given.",
    "Rows of other datasets are never counted in a figure of this desk.",
)


def compare_view(store: Store, code: str, asked: Question) -> CompareView:
    """Give our series of a pair and other people's.

    Raises:
        NotFound: the code names no two states.
        UsageError: there is no such dataset, grain or scale, or the days are the wrong way.
    """
    _check(asked)
    a, b = (state(each) for each in split_pair(code))
    pair, grain = (a.code, b.code), cast(Grain, asked.grain)
    code = "-".join(pair)
    weighing = load_weighing(asked.scale or DEFAULT_SCALE)
    weighed = figures.weighed(store.days(*pair, asked.since, asked.until), weighing)
    counts = store.foreign_counts(pair)
    chosen = [c for c in counts if not asked.datasets or c.dataset in asked.datasets]
    theirs = store.foreign_daily(*pair, asked.since, asked.until) if chosen else ()
    theirs = tuple(row for row in theirs if row.dataset in {c.dataset for c in chosen})
    ends = (weighed.days.min(), weighed.days.max()) if len(weighed) else ()
    days = [date.fromordinal(int(day)) for day in ends] + [row.day for row in theirs]
    spans = grains(min(days), max(days), grain) if days else []
    ours = standpoints(weighed, spans)
    rows, more = listed(store, pair, chosen, asked)
    return CompareView(
        code=code,
        a=a,
        b=b,
        grain=grain,
        scale=weighing.scale.name,
        since=asked.since,
        until=asked.until,
        ours=tuple(_our_point(code, one, asked.scale) for one in ours),
        our_events=sum(one.events for one in ours),
        datasets=tuple(_series(code, c, theirs, ours, grain, asked) for c in chosen),
        on_desk=tuple(c.dataset for c in counts),
        listed=rows,
        next=more,
        how=_HOW,
        demo=is_demo(store),
    )


def _check(asked: Question) -> None:
    if asked.grain not in get_args(Grain):
        cure = f"use {', '.join(get_args(Grain))}"
        raise UsageError(f"there is no grain {asked.grain[:40]!a}", cure=cure)
    for name in asked.datasets:
        if name not in TITLES:
            raise UsageError(f"there is no dataset {name[:40]!a}", cure=f"use {', '.join(TITLES)}")
    if asked.since and asked.until and asked.since > asked.until:
        raise UsageError("the first day is after the last", cure="give them the other way round")


def _our_point(code: str, one: Standpoint, scale: str) -> OurPoint:
    found = one.balance
    return OurPoint(
        start=one.period.start,
        end=one.period.end,
        balance=None if found is None else round(found.value, 3),
        low=None if found is None else round(found.low, 3),
        high=None if found is None else round(found.high, 3),
        events=one.events,
        href=figures.behind(code, "both", one.period.start, one.period.end, scale),
    )


def _series(
    code: str,
    count: ForeignCount,
    rows: Sequence[ForeignDay],
    ours: Sequence[Standpoint],
    grain: Grain,
    asked: Question,
) -> TheirSeries:
    own = [row for row in rows if row.dataset == count.dataset]
    points = tuple(
        _their_point(code, count.dataset, span, days, asked)
        for span, days in _by_period(own, [one.period for one in ours], grain)
    )
    inside = _overlap([one.events for one in ours], [point.events for point in points])
    title = TITLES[count.dataset]
    tone = agreement(
        [one.balance.value if one.balance else None for one in ours[inside]],
        [point.score for point in points[inside]],
    )
    volume = agreement(
        [float(one.events) for one in ours[inside]],
        [float(point.events) for point in points[inside]],
    )
    return TheirSeries(
        dataset=count.dataset,
        title=title,
        events=count.events,
        first_day=count.first_day,
        last_day=count.last_day,
        points=points,
        tone=_correlation(f"Our balance with {title}'s mean score", tone, grain),
        volume=_correlation(f"Our number of events with {title}'s", volume, grain),
    )


def _by_period(
    rows: Sequence[ForeignDay], spans: Sequence[Period], grain: Grain
) -> list[tuple[Period, list[ForeignDay]]]:
    found: dict[Period, list[ForeignDay]] = {span: [] for span in spans}
    for row in rows:
        span = grain_of(row.day, grain)
        if span in found:
            found[span].append(row)
    return list(found.items())


def _their_point(
    code: str, dataset: str, span: Period, days: Collection[ForeignDay], asked: Question
) -> TheirPoint:
    events, scored = sum(d.events for d in days), sum(d.scored for d in days)
    total, cooperative = sum(d.total for d in days), sum(d.cooperative for d in days)
    return TheirPoint(
        start=span.start,
        end=span.end,
        score=round(total / scored, 3) if scored >= FLOOR else None,
        cooperative=round(cooperative / events, 3) if events >= FLOOR else None,
        events=events,
        href=rows_href(code, dataset, asked, span.start, span.end),
    )


def _overlap(ours: Sequence[int], theirs: Sequence[int]) -> slice:
    """Give the periods from the later first to the earlier last event of both."""
    first = max(next((n for n, e in enumerate(side) if e), len(side)) for side in (ours, theirs))
    last = min(
        next((n for n in range(len(side) - 1, -1, -1) if side[n]), -1) for side in (ours, theirs)
    )
    return slice(first, max(last + 1, first))


def _correlation(name: str, found: Agreement, grain: Grain) -> Correlation:
    given = (found.rho, found.low, found.high)
    rho, low, high = (None if value is None else round(value, 3) for value in given)
    if rho is None or low is None or high is None:
        text = f"insufficient evidence ({found.n} {grain}s in both)"
    else:
        text = f"{rho:+.2f} [{low:+.2f} to {high:+.2f}], {found.n} {grain}s".replace("-", "−")
    how = f"Spearman's rank correlation over {found.n} {grain}s; 90 % interval by Fisher's z"
    return Correlation(name, rho, low, high, found.n, text, how)
