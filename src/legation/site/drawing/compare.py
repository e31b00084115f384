"""The chart of a pair beside other people's data: a panel a record, each on its own scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from legation.monitor.views import CompareView
from legation.site.drawing.axes import Days, Values, around_nought
from legation.site.drawing.panel import (
    BAND,
    Panel,
    across,
    curve,
    dot,
    rules,
    sheet,
)

HEIGHT = 90.0
BALANCES = (-1.0, -0.5, 0.0, 0.5, 1.0)
INTERVAL_WIDTH = 3.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A known value of a period: where its middle lies, its interval where there is one."""

    at: int
    middle: date
    part: float
    value: float
    reach: tuple[float, float] | None
    href: str


def compare_drawing(view: CompareView, width: float) -> str:
    """Give the chart of a comparison with periods, ``width`` pixels between its axes."""
    days = Days(view.ours[0].start, view.ours[-1].end + timedelta(days=1), width)
    ours = [
        _spot(n, p.start, p.end, p.balance, p.low, p.high, p.href)
        for n, p in enumerate(view.ours)
        if p.balance is not None
    ]
    panels = [_panel("Legation: balance, both directions", ours, days, Values(-1, 1, HEIGHT))]
    for theirs in view.datasets:
        spots = [
            _spot(n, p.start, p.end, p.score, None, None, p.href)
            for n, p in enumerate(theirs.points)
            if p.score is not None
        ]
        values = around_nought([spot.value for spot in spots], HEIGHT)
        panels.append(_panel(f"{theirs.title}: mean score, as given", spots, days, values))
    return sheet(panels)


def _spot(
    at: int, start: date, end: date, value: float, low: float | None, high: float | None, href: str
) -> Spot:
    whole = (end - start).days + 1
    reach = None if low is None or high is None else (low, high)
    return Spot(at, start + timedelta(days=whole // 2), whole % 2 / 2, value, reach, href)


def _panel(title: str, spots: Sequence[Spot], days: Days, values: Values) -> Panel:
    placed = [(days.at(s.middle, s.part), values.at(s.value), s) for s in spots]
    reach = [(x, values.at(s.reach[1]), values.at(s.reach[0])) for x, _, s in placed if s.reach]
    lines: list[list[tuple[float, float]]] = []
    before = None
    for x, y, spot in placed:
        if before is None or spot.at != before + 1:  # a gap: the line begins anew after it
            lines.append([])
        lines[-1].append((x, y))
        before = spot.at
    marks = [
        across(values.at(0), days.width),
        rules(reach, colour=BAND, width=INTERVAL_WIDTH),
        *(curve(line) for line in lines if len(line) > 1),
        *(dot(x, y, spot.href) for x, y, spot in placed),
    ]
    return Panel(
        title, days, values, marks, BALANCES if (values.low, values.high) == (-1, 1) else ()
    )
