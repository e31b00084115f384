"""The course of a pair: rates, z-scores on its own past and turns, by issue and by press."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Final, cast, get_args

from legation.dyads import (
    DEFAULT_SCALE,
    PER_ARTICLES,
    Cell,
    Row,
    Sample,
    Step,
    Weighing,
    flow_by,
    load_weighing,
    rate,
    sample,
    trailing_name,
    trailing_z,
    values_of,
)
from legation.errors import UsageError
from legation.monitor import figures, hrefs, turning
from legation.monitor.demo import is_demo
from legation.monitor.names import State, known_state, state
from legation.monitor.pair import newest_day, split_pair
from legation.monitor.views import Filters, SeriesView
from legation.monitor.views.trend import Choice, TrendPoint, TrendView
from legation.monitor.views.turns import TurnView
from legation.store import Press, Store

OTHERS = "others"
RATE_FLOOR = 100
"""Articles of a period under which pages show no rate. One article more or less then moves a
rate by 1 %, and the chance of how many were printed (Poisson, 90 % of 200,000 draws) leaves it
within -15 % and +19 %; at 30 articles -23 % and +43 %, at 10 -33 % and +100 %."""
WEEKLY: Final[tuple[Step, ...]] = ("week", "month")
"""Steps summed from the rollup of whole weeks; days and calendar years need the days."""
ISSUES = 20
"""Issues and presses that a form offers; any other may be named."""


def press_of(pair: tuple[str, str], named: str) -> Press | None:
    """Give the outlets that "CHN" or "others" (than the two of the pair) stand for.

    Raises:
        UsageError: the word is no state's code.
    """
    if not named:
        return None
    if named == OTHERS:
        return Press(pair, others=True)
    if not known_state(named):
        cure = "write a code such as CHN, or others"
        raise UsageError(f"no press of {named[:20]!a}", cure=cure)
    return Press((named,))


def weighed(
    store: Store, pair: tuple[str, str], step: Step, weighing: Weighing, asked: Filters
) -> Sample:
    """Give a pair's cells of an issue and a press: by week for weeks and months, else by day."""
    press = press_of(pair, asked.outlet_country)
    if step in WEEKLY and not asked.issue and press is None:
        return figures.weighed(store.weeks(*pair, asked.since, asked.until), weighing)
    rows = store.period_sums(
        *pair, asked.since, asked.until, asked.issue, press, weekly=step in WEEKLY
    )
    cells = [
        Cell(r.day, r.source, r.target, r.event_type, r.modality, r.events, r.weight)
        for r in rows
        if weighing.modality[r.modality] > 0
    ]
    return sample(cells, weighing)


def trend_view(store: Store, code: str, step: str, asked: Filters, today: date) -> TrendView:
    """Give the course of a pair; ``step`` "" chooses weeks or, for a long record, months.

    Of ``asked`` count the days, the issue, the press and the scale.

    Raises:
        NotFound: the code names no two states.
        UsageError: there is no such step, scale or press.
    """
    a, b = (state(each) for each in split_pair(code))
    pair = (a.code, b.code)
    weighing = load_weighing(asked.scale or DEFAULT_SCALE)
    as_of, stale = newest_day(store, today)
    asked = replace(asked, until=asked.until or as_of)
    if asked.since and asked.until and asked.since > asked.until:
        raise UsageError(f"{asked.since} is after {asked.until}", cure="give the earlier day first")
    drawn = weighed(store, pair, _step(step or "week"), weighing, asked)
    until = asked.until or as_of
    ends = (drawn.days.min(), drawn.days.max()) if len(drawn) else (until.toordinal(),) * 2
    first, last = (date.fromordinal(int(day)) for day in ends)
    chosen = _step(step or figures.chart_step(first, until))
    press = press_of(pair, asked.outlet_country)
    series: tuple[SeriesView, ...] = ()
    points: tuple[TrendPoint, ...] = ()
    turned: tuple[TurnView, ...] = ()
    if len(drawn):
        span = (first, min(until, max(as_of, last)))
        row = flow_by(drawn, chosen, *span, weekly=chosen in WEEKLY)
        points = _points(store, "-".join(pair), row, chosen, press, asked)
        series = tuple(
            _direction(drawn, weighing, one, other, chosen, span, asked)
            for one, other in ((a, b), (b, a))
        )
        turned = turning.turn_views(
            store, pair, row, turning.all_turns(row, chosen), weighing, asked
        )
    return TrendView(
        code="-".join(pair),
        a=a,
        b=b,
        step=chosen,
        scale=weighing.scale.name,
        issue=asked.issue,
        press=asked.outlet_country,
        press_name=press_name(asked.outlet_country),
        since=asked.since,
        until=asked.until,
        as_of=as_of,
        stale=stale,
        events=sum(p.events for p in points),
        articles=sum(p.articles for p in points),
        series=series,
        points=points,
        turns=turned,
        z_window=trailing_name(chosen),
        rate_floor=RATE_FLOOR,
        how=_how(weighing, chosen, points),
        issues=tuple(Choice(name, name, n) for name, n in store.issues_of(*pair)[:ISSUES]),
        presses=presses(store, pair),
        demo=is_demo(store),
    )


def _step(given: str) -> Step:
    if given not in get_args(Step):
        cure = f"use {', '.join(get_args(Step))}"
        raise UsageError(f"there is no step {given[:20]!a}", cure=cure)
    return cast(Step, given)


def press_name(named: str) -> str:
    """Say whose press "CHN" or "others" is; "" for all."""
    if named == OTHERS:
        return "press of third countries"
    return f"{state(named).adjective or state(named).name} press" if named else ""


def presses(store: Store, pair: tuple[str, str]) -> tuple[Choice, ...]:
    """Give whose press a series can be narrowed to: each side's, others', then by country."""
    articles = Counter({code: n for code, n in store.articles_by_country().items() if code})
    third = sum(n for country, n in articles.items() if country not in pair)
    named = [*((code, articles[code]) for code in pair), (OTHERS, third)]
    named += [(c, n) for c, n in articles.most_common(ISSUES) if c not in pair]
    return tuple(Choice(code, press_name(code), n) for code, n in named if n)


def _direction(
    drawn: Sample,
    weighing: Weighing,
    source: State,
    target: State,
    step: Step,
    span: tuple[date, date],
    asked: Filters,
) -> SeriesView:
    made = figures.series_view(
        drawn, weighing, source, target, step, span, asked.scale, weekly=step in WEEKLY
    )
    if not asked.issue and not asked.outlet_country:
        return made
    way = "forward" if source.code < target.code else "backward"
    code = "-".join(sorted((source.code, target.code)))
    points = tuple(
        replace(p, href=_listed(code, p.start, p.end, replace(asked, direction=way)))
        for p in made.points
    )
    return replace(made, points=points)


def _listed(code: str, since: date, until: date, asked: Filters) -> str:
    return hrefs.listed(code, replace(asked, counted=True, since=since, until=until))


def _points(
    store: Store, code: str, row: Row, step: Step, press: Press | None, asked: Filters
) -> tuple[TrendPoint, ...]:
    values = values_of(row)
    nets = [v.cooperation.value - v.conflict.value for v in values]
    scores = trailing_z(nets, row.flow.events, step)
    starts = [span.start for span in row.spans]
    printed = Counter[int]()
    for day, n in store.article_days(starts[0], row.spans[-1].end, press):
        printed[bisect_right(starts, day) - 1] += n
    return tuple(
        TrendPoint(
            start=value.period.start,
            end=value.period.end,
            events=value.events,
            cooperation=round(value.cooperation.value, 3),
            conflict=round(value.conflict.value, 3),
            balance=round(value.balance.value, 3) if value.balance else None,
            balance_low=round(value.balance.low, 3) if value.balance else None,
            balance_high=round(value.balance.high, 3) if value.balance else None,
            articles=printed[at],
            cooperation_rate=_rate(value.cooperation.value, printed[at]),
            conflict_rate=_rate(value.conflict.value, printed[at]),
            z=None if score is None else round(score, 2),
            href=_listed(code, value.period.start, value.period.end, asked),
        )
        for at, (value, score) in enumerate(zip(values, scores, strict=True))
    )


def _rate(value: float, articles: int) -> float | None:
    found = rate(value, articles)
    return None if found is None else round(found, 3)


def _how(weighing: Weighing, step: Step, points: tuple[TrendPoint, ...]) -> tuple[str, ...]:
    past = trailing_name(step)
    return (
        figures.how_summed(weighing, sum(p.events for p in points)),
        f"rates: C⁺ and C⁻ of a {step} per {PER_ARTICLES:,} articles that the outlets asked for "
        f"printed in it; under {RATE_FLOOR} articles a page shows none, because chance in how "
        "many were printed then moves it by a fifth and more",
        f"z: C⁺ − C⁻ of a {step} less its mean over {past}, in their standard deviations; none "
        "where less than half of them, or fewer than five events, are on record",
        turning.HOW,
    )
