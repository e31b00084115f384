"""Our balance over other people's mean scores, one panel a record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from legation.monitor.views import CompareView
from legation.site.charts import CONFIG, WIDTHS, drawn
from legation.site.drawing.panel import BAND, INK, LINE

Row = tuple[date, date, float | None, float | None, float | None]
"""First and last day of a period, its value, and the ends of its interval."""


def compare_charts(view: CompareView) -> dict[str, str]:
    """Give the chart for a wide and for a narrow screen; empty without a value."""
    panels: list[tuple[str, list[Row]]] = [
        (
            "Legation: balance, both directions",
            [(p.start, p.end, p.balance, p.low, p.high) for p in view.ours],
        )
    ]
    for theirs in view.datasets:
        scores: list[Row] = [(p.start, p.end, p.score, None, None) for p in theirs.points]
        panels.append((f"{theirs.title}: mean score, as given", scores))
    if all(value is None for _, rows in panels for _, _, value, _, _ in rows):
        return {}
    span = [view.ours[0].start.isoformat(), (view.ours[-1].end + timedelta(1)).isoformat()]
    return {
        name: drawn(
            {
                "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
                "background": None,
                "padding": 4,
                "spacing": 22,
                "vconcat": [_panel(title, rows, width, span) for title, rows in panels],
                "config": CONFIG,
            }
        )
        for name, width in WIDTHS.items()
    }


def _panel(title: str, rows: Sequence[Row], width: int, span: Sequence[str]) -> dict[str, Any]:
    values, run = [], 0
    for start, end, value, low, high in rows:
        if value is None:  # a gap: the line begins anew after it
            run += 1
            continue
        middle = start + (end - start) / 2
        one = {"at": f"{middle}T12:00:00", "value": value, "run": run}
        values.append(one if low is None else {**one, "low": low, "high": high})
    long = span[0][:4] != span[1][:4]
    x = {
        "field": "at", "type": "temporal", "title": None,
        "scale": {"domain": [f"{day}T00:00:00" for day in span]},
        "axis": {"grid": False, "format": "%b %Y" if long else "%-d %b", "labelOverlap": True,
                 "tickCount": 6},
    }  # fmt: skip
    y = {"field": "value", "type": "quantitative", "title": None, "axis": {"tickCount": 5}}
    zero = {"data": {"values": [{}]}, "mark": {"type": "rule", "color": INK, "strokeWidth": 1},
            "encoding": {"y": {"datum": 0}}}  # fmt: skip
    band = {"mark": {"type": "rule", "color": BAND, "strokeWidth": 3, "opacity": 0.5},
            "transform": [{"filter": "isValid(datum.low)"}],
            "encoding": {"x": x, "y": {"field": "low", "type": "quantitative", "title": None},
                         "y2": {"field": "high"}}}  # fmt: skip
    line = {"mark": {"type": "line", "color": LINE, "strokeWidth": 2},
            "encoding": {"x": x, "y": y, "detail": {"field": "run"}}}  # fmt: skip
    points = {"mark": {"type": "point", "color": INK, "filled": True, "size": 16},
              "encoding": {"x": x, "y": y}}  # fmt: skip
    return {"title": title, "width": width, "height": 90, "data": {"values": values},
            "layer": [zero, band, line, points]}  # fmt: skip
