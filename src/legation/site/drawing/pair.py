"""The chart of a pair: what each side did over time, and the level of both."""

from __future__ import annotations

from collections.abc import Sequence
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
    written,
)

FLOW_HEIGHT, LEVEL_HEIGHT = 130.0, 90.0
LEVELS = (-9.0, -3.0, 0.0, 3.0, 9.0)
_LAST_DAY = timedelta(days=6)
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
    points = series.points
    nought = values.at(0)
    lefts, rights = days.places([p.start for p in points]), days.places([p.end for p in points], 1)
    edges = zip(written(lefts), written(rights), strict=True)
    tops = values.places([p.cooperation for p in points])
    bottoms = values.places([-p.conflict for p in points])
    heights = zip(written(tops), written(bottoms), strict=True)
    (middle,) = written([nought])
    bars: list[str] = []
    for point, (left, right), (top, bottom) in zip(points, edges, heights, strict=True):
        if point.cooperation:
            bars.append(bar(left, right, top, middle, COOPERATION, point.href))
        if point.conflict:
            bars.append(bar(left, right, middle, bottom, CONFLICT, point.href))
    centres = [(left + right) / 2 for left, right in zip(lefts, rights, strict=True)]
    return [*bars, rules(_reach(points, centres, values)), across(nought, days.width)]


def _reach(
    points: Sequence[SeriesPoint], centres: Sequence[float], values: Values
) -> list[tuple[float, float, float]]:
    """Give the intervals of what stands as a bar, each at the middle of its period."""
    ends = (
        [p.cooperation_high for p in points],
        [p.cooperation_low for p in points],
        [-p.conflict_low for p in points],
        [-p.conflict_high for p in points],
    )
    found: list[tuple[float, float, float]] = []
    for point, at, *(up, up_low, down_low, down) in zip(
        points, centres, *map(values.places, ends), strict=True
    ):
        if point.cooperation:
            found.append((at, up, up_low))
        if point.conflict:
            found.append((at, down_low, down))
    return found


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
    points = [point for point in view.level.points if days.first <= point.week]
    at = days.places([point.week + _LAST_DAY for point in points], 0.96)
    upper, lower, middle = (
        list(zip(at, values.places(part), strict=True))
        for part in (
            [point.high for point in points],
            [point.low for point in points],
            [point.value for point in points],
        )
    )
    marks = [across(values.at(0), days.width), band(upper, lower), curve(middle)]
    return Panel("Level, both directions", days, values, marks, LEVELS)
