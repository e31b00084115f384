"""The chart of a pair: what each side did over time, and the level of both."""

from __future__ import annotations

from datetime import timedelta

from legation.monitor.views import PairView, SeriesPoint, SeriesView
from legation.site.drawing.axes import Days, Values, even
from legation.site.drawing.panel import (
    CONFLICT,
    COOPERATION,
    Panel,
    across,
    band,
    bar,
    curve,
    label,
    rules,
    sheet,
)

FLOW_HEIGHT, LEVEL_HEIGHT = 130.0, 90.0
LEVELS = (-9.0, -3.0, 0.0, 3.0, 9.0)
NUMBERS_APART = 24
"""Numbers that fit side by side over a narrow chart."""


def pair_drawing(view: PairView, width: float) -> str:
    """Give the chart of a pair that has a series, ``width`` pixels between its axes."""
    first, last = view.series[0].points[0].start, view.series[0].points[-1].end
    days = Days(first, last + timedelta(days=1), width)
    top = max(max(p.cooperation_high, p.conflict_high) for s in view.series for p in s.points)
    values = even(top or 1.0, FLOW_HEIGHT)
    panels = [
        Panel(f"{s.source.name} → {s.target.name}", days, values, flow(s, days, values))
        for s in view.series
    ]
    panels[0] = Panel(panels[0].title, days, values, [*panels[0].marks, *_numbers(view, days)])
    if view.level.points:
        panels.append(_level(view, days))
    return sheet(panels)


def flow(series: SeriesView, days: Days, values: Values) -> list[str]:
    """Give cooperation upwards and conflict downwards, with thin lines for the intervals."""
    nought = values.at(0)
    bars: list[str] = []
    reach: list[tuple[float, float, float]] = []
    for point in series.points:
        left, right = days.at(point.start), days.at(point.end, 1)
        middle = (left + right) / 2
        if point.cooperation:
            up = values.at(point.cooperation)
            bars.append(bar(left, right, up, nought, COOPERATION, point.href))
            reach.append((middle, *_between(point, values)[0]))
        if point.conflict:
            down = values.at(-point.conflict)
            bars.append(bar(left, right, nought, down, CONFLICT, point.href))
            reach.append((middle, *_between(point, values)[1]))
    return [*bars, rules(reach), across(nought, days.width)]


def _between(point: SeriesPoint, values: Values) -> tuple[tuple[float, float], ...]:
    return (
        (values.at(point.cooperation_high), values.at(point.cooperation_low)),
        (values.at(-point.conflict_low), values.at(-point.conflict_high)),
    )


def _numbers(view: PairView, days: Days) -> list[str]:
    """Give the numbers of the marked events, without those that would stand on another."""
    apart = (days.last - days.first) / NUMBERS_APART
    found, before = [], None
    for n, event in enumerate(view.marked, 1):
        if not days.first <= event.day < days.last or (before and event.day - before < apart):
            continue
        before = event.day
        found.append(label(days.at(event.day, 0.5), 0, str(n), f"#marked-{n}"))
    return found


def _level(view: PairView, days: Days) -> Panel:
    values = Values(-9.0, 9.0, LEVEL_HEIGHT)
    points = [
        (days.at(point.week + timedelta(days=6), 0.96), point)
        for point in view.level.points
        if days.first <= point.week
    ]
    upper = [(x, values.at(point.high)) for x, point in points]
    lower = [(x, values.at(point.low)) for x, point in points]
    middle = [(x, values.at(point.value)) for x, point in points]
    marks = [across(values.at(0), days.width), band(upper, lower), curve(middle)]
    return Panel("Level, both directions", days, values, marks, LEVELS)
