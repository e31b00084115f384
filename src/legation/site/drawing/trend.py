"""The chart of a pair's course: both directions, the balance and where it turned."""

from __future__ import annotations

from datetime import date, timedelta

from legation.monitor.views import TrendView
from legation.site.drawing.axes import Days, Values, even
from legation.site.drawing.pair import FLOW_HEIGHT, flow
from legation.site.drawing.panel import Panel, across, curve, label, rules, sheet

BALANCE_HEIGHT = 90.0
BALANCES = (-1.0, -0.5, 0.0, 0.5, 1.0)
LETTERS_APART = 24


def trend_drawing(view: TrendView, width: float) -> str:
    """Give the chart of a course that has points, ``width`` pixels between its axes."""
    first, last = view.points[0].start, view.points[-1].end
    days = Days(first, last + timedelta(days=1), width)
    points = [p for s in view.series for p in s.points]
    top = max((max(p.cooperation_high, p.conflict_high) for p in points), default=1.0)
    values = even(top or 1.0, FLOW_HEIGHT)
    panels = [
        Panel(
            f"{s.source.name} → {s.target.name}", days, values,
            [*flow(s, days, values), *_turned(view, days, values)],
        )
        for s in view.series
    ]  # fmt: skip
    panels[0] = Panel(panels[0].title, days, values, [*panels[0].marks, *_numbers(view, days)])
    return sheet([*panels, _balance(view, days)])


def numbered(view: TrendView) -> list[tuple[int, date]]:
    """Give the turns' days with their numbers, oldest first."""
    days = [turn.day for turn in reversed(view.turns)]
    return list(enumerate(days, 1))


def _turned(view: TrendView, days: Days, values: Values) -> list[str]:
    lines = ((days.at(day), 0.0, values.height) for _, day in numbered(view))
    return [rules(lines, dashes="4 3")]


def _numbers(view: TrendView, days: Days) -> list[str]:
    apart = (days.last - days.first) / LETTERS_APART
    found, before = [], None
    for n, day in numbered(view):
        if before and day - before < apart:
            continue
        before = day
        found.append(label(days.at(day), -2, str(n), f"#turn-{n}"))
    return found


def _balance(view: TrendView, days: Days) -> Panel:
    values = Values(-1.0, 1.0, BALANCE_HEIGHT)
    known = [
        (days.at(p.start + (p.end - p.start) / 2, 0.5), p)
        for p in view.points
        if p.balance is not None
    ]
    reach = [
        (x, values.at(p.balance_high or 0.0), values.at(p.balance_low or 0.0)) for x, p in known
    ]
    line = curve([(x, values.at(p.balance or 0.0)) for x, p in known])
    marks = [across(values.at(0), days.width), rules(reach), line, *_turned(view, days, values)]
    return Panel("Balance, both directions", days, values, marks, BALANCES)
