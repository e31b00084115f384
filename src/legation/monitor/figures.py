"""Figures of a pair: each with how it came about and a way to the events behind it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, get_args

import numpy as np

from legation.dyads import (
    FLOOR,
    Cell,
    Columns,
    Estimate,
    K,
    Level,
    Sample,
    Standing,
    Step,
    Weighing,
    level,
    sample_of,
    standings,
    z_score,
)
from legation.dyads.cells import Sums as PeriodSums
from legation.dyads.index import balances
from legation.dyads.series import periods, sums_by
from legation.dyads.spread import bounds
from legation.monitor import hrefs
from legation.monitor.names import State
from legation.monitor.records import records
from legation.monitor.rounding import thousandths
from legation.monitor.views import (
    Figure,
    LevelValue,
    LevelView,
    SeriesPoint,
    SeriesView,
)
from legation.store import RollupRow, Sums
from legation.types import Modality

RECENT_WEEKS = 13
WINDOWS = (13, 26, 52, 104)
"""Weeks that "recent" may mean: the shortest that holds enough events in both directions.
A quarter is what an analyst asks for; a thin record answers over a longer time rather
than not at all, and says over which."""
_RECENT: Final[dict[Step, int]] = {"month": 3, "year": 1}
"""Periods that a series' z-score calls recent, where it is not ``RECENT_WEEKS``."""
CHART_WEEKS = 78
"""A longer record is drawn by month: more bars than these blur on a phone."""

INSUFFICIENT = "insufficient evidence"


def cells_of(rows: Sequence[RollupRow], weighing: Weighing) -> tuple[Cell, ...]:
    """Give weekly rows as cells, without modalities that weigh nothing."""
    return tuple(
        Cell(r.week, r.source, r.target, r.event_type, r.modality, r.events, r.weight)
        for r in rows
        if weighing.modality[r.modality] > 0
    )


def weighed(weeks: Sums, weighing: Weighing) -> Sample:
    """Weigh the weekly sums of a pair, without modalities that weigh nothing."""
    heard = np.array([weighing.modality[modality] > 0 for _, modality in weeks.kinds] or [False])
    keep = heard[weeks.kind]
    columns = Columns(
        weeks.day[keep],
        weeks.source[keep],
        weeks.kind[keep],
        weeks.events[keep],
        weeks.weight[keep],
    )
    kinds = [(kind, modality, "") for kind, modality in weeks.kinds]
    return sample_of(columns, weeks.sides, kinds, weighing)


def counted(weighing: Weighing) -> tuple[Modality, ...]:
    """Give the modalities that weigh something."""
    names: tuple[Modality, ...] = get_args(Modality)
    return tuple(m for m in names if weighing.modality[m] > 0)


def behind(code: str, direction: str, since: date, until: date, scale: str) -> str:
    """Give the path of the list of exactly those events that a figure counts."""
    return hrefs.counted(code, direction, since, until, scale)


def how_summed(weighing: Weighing, events: int) -> str:
    """Say how C⁺, C⁻ and B are computed."""
    return (
        f"Σ share · r · p · score over {events} events; score: {weighing.scale.name} by type; "
        f"r by modality, p = measured precision ({weighing.version}); "
        f"B = (C⁺ − C⁻) / (C⁺ + C⁻ + {K:g}); 90 % interval: Poisson bootstrap over events"
    )


def recent_weeks(drawn: Sample, a: State, b: State, as_of: date) -> int:
    """Choose how many whole weeks "recent" means for a pair, the least where none is enough."""
    until = as_of + timedelta(days=6 - as_of.weekday())
    for weeks in WINDOWS:
        recent = drawn.between(until - timedelta(days=7 * weeks - 1), until)
        if all(recent.of(each.code).counted.sum() >= FLOOR for each in (a, b)):
            return weeks
    return RECENT_WEEKS


def recent_figures(
    drawn: Sample, weighing: Weighing, a: State, b: State, as_of: date, scale: str, weeks: int
) -> tuple[Figure, ...]:
    """Give balance, cooperation and conflict of the last whole weeks, each direction."""
    until = as_of + timedelta(days=6 - as_of.weekday())
    since = until - timedelta(days=7 * weeks - 1)
    code = f"{a.code}-{b.code}"
    recent = drawn.between(since, until)
    found: list[Figure] = []
    ways = ((a, b, "forward"), (b, a, "backward"))
    indices = standings([recent.of(source.code) for source, _, _ in ways])
    for (source, target, direction), index in zip(ways, indices, strict=True):
        href = behind(code, direction, since, until, scale)
        where = f"{source.name} → {target.name}"
        found += _three(index, where, how_summed(weighing, index.events), href)
    return tuple(found)


def _three(index: Standing, where: str, how: str, href: str) -> list[Figure]:
    parts = (
        ("Balance", index.balance, "+.2f"),
        ("Cooperation", index.cooperation, ".1f"),
        ("Conflict", index.conflict, ".1f"),
    )
    return [
        figure(f"{name}, {where}", estimate, index.events, index.sufficient, how, href, form)
        for name, estimate, form in parts
    ]


def figure(
    name: str,
    estimate: Estimate,
    events: int,
    sufficient: bool,
    how: str,
    href: str,
    form: str = ".1f",
) -> Figure:
    """Give a figure, or the words that there is too little for one.

    ``form``: how the numbers are written, as a format specification.
    """
    if not sufficient:
        short = f"{how}; fewer than {FLOOR} counted events"
        return Figure(name, None, None, None, events, False, INSUFFICIENT, "", short, href)
    value, low, high = (round(v, 3) for v in (estimate.value, estimate.low, estimate.high))
    text, least, most = (f"{v:{form}}".replace("-", "−") for v in (value, low, high))
    return Figure(name, value, low, high, events, True, text, f"{least} to {most}", how, href)


def level_view(
    drawn: Sample, weighing: Weighing, code: str, since: date, as_of: date, scale: str
) -> LevelView:
    """Give where a pair stands, by week."""
    found = level(drawn, as_of)
    until = as_of + timedelta(days=6 - as_of.weekday())
    basis = "estimated from this pair's weeks" if found.estimated else "assumed: too few weeks"
    how = (
        "weekly, in [−9, 9]: P = b + e^(−λ)(P before − b) + (1 − e^(−λ))(9·B of the week − b); "
        f"b = {found.baseline:+.2f}; half-life {found.half_life} weeks ({basis}); "
        f"{found.events} directed parts of events, {weighing.scale.name}"
    )
    href = behind(code, "both", since, until, scale)
    now = found.points[-1] if found.points else None
    estimate = Estimate(now.value, now.low, now.high) if now else Estimate(0, 0, 0)
    shown = figure("Level", estimate, found.events, found.sufficient, how, href, "+.1f")
    return LevelView(
        figure=shown,
        word=level_word(shown.value),
        since=found.since,
        half_life_weeks=found.half_life,
        half_life_estimated=found.estimated,
        points=_level_points(found) if found.sufficient else (),
    )


def _level_points(found: Level) -> tuple[LevelValue, ...]:
    numbers = np.array([(p.value, p.low, p.high) for p in found.points]).T
    return records(LevelValue, [p.week for p in found.points], *map(thousandths, numbers))


def level_word(value: float | None) -> str:
    """Say a level in a word; the bounds are thirds of the scale and ±1 around nought."""
    if value is None:
        return INSUFFICIENT
    side = "cooperative" if value > 0 else "conflictual"
    if abs(value) < 1:
        return "balanced"
    if abs(value) < 3:
        return f"leaning {side}"
    return side if abs(value) < 6 else f"strongly {side}"


def chart_step(first: date, as_of: date) -> Step:
    """Choose weeks for a record that is short since its first day, and months for a long one."""
    return "week" if (as_of - first).days <= 7 * CHART_WEEKS else "month"


def series_view(
    drawn: Sample,
    weighing: Weighing,
    source: State,
    target: State,
    step: Step,
    span: tuple[date, date],
    scale: str,
    *,
    weekly: bool,
) -> SeriesView:
    """Give one direction over time, every point with the list of its events."""
    code = "-".join(sorted((source.code, target.code)))
    direction = "forward" if source.code < target.code else "backward"
    _, sums = sums_by(drawn.of(source.code), step, *span, weekly=weekly)
    ups, downs = thousandths(sums.plus[0]), thousandths(sums.minus[0])
    score = z_score(np.subtract(ups, downs), _RECENT.get(step, RECENT_WEEKS))
    months = "; a month is the weeks whose Monday falls in it" if weekly and step == "month" else ""
    starts, ends, asked = _days(step, *span, weekly=weekly)
    leading = hrefs.counted_each(code, direction, asked, scale)
    return SeriesView(
        source=source,
        target=target,
        step=step,
        scale=weighing.scale.name,
        points=_points(starts, ends, sums, ups, downs, leading),
        z_score=None if score is None else round(score, 2),
        how=how_summed(weighing, int(sums.events.sum())) + months,
    )


@lru_cache(maxsize=64)
def _days(
    step: Step, first: date, last: date, *, weekly: bool
) -> tuple[tuple[date, ...], tuple[date, ...], tuple[str, ...]]:
    """Give the first and last days of a series' periods, and both as a query names them."""
    spans = periods(first, last, step, weekly=weekly)
    starts, ends = tuple(span.start for span in spans), tuple(span.end for span in spans)
    return starts, ends, tuple(map(hrefs.between, starts, ends))


def _points(
    starts: Sequence[date],
    ends: Sequence[date],
    sums: PeriodSums,
    ups: Sequence[float],
    downs: Sequence[float],
    leading: Sequence[str],
) -> tuple[SeriesPoint, ...]:
    """Give the points of a series, column by column: a long one has thousands."""
    up_low, up_high, down_low, down_high = (
        np.round(end, 3).tolist() for part in (sums.plus, sums.minus) for end in bounds(part)
    )
    balanced: list[float | None] = [*thousandths(balances(sums.plus[0], sums.minus[0]))]
    for at in np.flatnonzero(sums.events < FLOOR).tolist():
        balanced[at] = None
    events = sums.events.tolist()
    columns = (ups, up_low, up_high, downs, down_low, down_high, balanced, events, leading)
    return records(SeriesPoint, starts, ends, *columns)
