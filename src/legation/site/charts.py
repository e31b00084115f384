"""Charts as SVG, drawn on the server from Vega-Lite specifications.

Colours in the drawing are stand-ins: the style sheet finds them by their value and puts
the reader's light or dark ones in their place, so one drawing serves both.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache
from typing import Any

import vl_convert

from legation.monitor.views import PairView, SeriesView

COOPERATION, CONFLICT, LINE, BAND = "#1b6b73", "#b4521e", "#3d3a4e", "#8a86a0"
INK, FAINT, PAPER = "#595959", "#dddddd", "#fcfbf8"
WIDTHS = {"wide": 760, "narrow": 300}
NUMBERS_APART = 24
"""Numbers that fit side by side over a narrow chart."""

_HERE = "https://site.invalid/-"
"""Stands before paths while the renderer works: it puts a host of its own before others."""

_KEPT = 256
"""Charts kept in memory: some tens of kilobytes each."""

_SIZE = re.compile(r'<svg([^>]*?) width="([\d.]+)" height="([\d.]+)"')
_ARIA = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')


def pair_charts(view: PairView) -> dict[str, str]:
    """Give a pair's chart for a wide and for a narrow screen; empty without a record."""
    if not view.series:
        return {}
    return {name: _drawn(json.dumps(_spec(view, width))) for name, width in WIDTHS.items()}


@lru_cache(maxsize=_KEPT)
def _drawn(spec: str) -> str:
    svg = str(vl_convert.vegalite_to_svg(spec))
    svg = _ARIA.sub("", svg)
    # The table beside the drawing says the same to keyboards and screen readers.
    svg = svg.replace(_HERE, "").replace("<a ", '<a tabindex="-1" ').replace(' target="_blank"', "")
    return _SIZE.sub(r'<svg\1 aria-hidden="true" focusable="false"', svg, count=1)


def warm() -> None:
    """Start the renderer, which takes a second the first time."""
    _drawn(json.dumps({"data": {"values": [{}]}, "mark": "point"}))


def _spec(view: PairView, width: int) -> dict[str, Any]:
    top = max(
        (max(p.cooperation_high, p.conflict_high) for s in view.series for p in s.points),
        default=1.0,
    )
    first, last = view.series[0].points[0].start, view.series[0].points[-1].end
    span = [first.isoformat(), (last + timedelta(days=1)).isoformat()]
    panels = [_flow(series, width, top or 1.0, span) for series in view.series]
    panels[0]["layer"].append(_numbers(view))
    if view.level.points:
        panels.append(_level(view, width, span))
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "background": None,
        "padding": 4,
        "spacing": 22,
        "vconcat": panels,
        "config": {
            "view": {"stroke": None},
            "font": "sans-serif",
            "axis": {
                "labelColor": INK, "titleColor": INK, "gridColor": FAINT, "domainColor": FAINT,
                "tickColor": FAINT, "labelFontSize": 11, "titleFontSize": 11,
                "titleFontWeight": "normal",
            },
            "title": {"color": INK, "fontSize": 12, "fontWeight": "normal", "anchor": "start",
                      "offset": 6},
            "aria": False,
        },
    }  # fmt: skip


def _x(span: Sequence[str], title: str = "") -> dict[str, Any]:
    return {
        "field": "start", "type": "temporal", "title": title or None,
        "scale": {"domain": [f"{at}T00:00:00" for at in span]},
        "axis": {"grid": False, "format": "%b %Y" if _long(span) else "%-d %b",
                 "labelOverlap": True, "tickCount": 6},
    }  # fmt: skip


def _long(span: Sequence[str]) -> bool:
    return span[0][:4] != span[1][:4]


def _flow(series: SeriesView, width: int, top: float, span: Sequence[str]) -> dict[str, Any]:
    values = []
    for p in series.points:
        for value, low, high, kind in (
            (p.cooperation, p.cooperation_low, p.cooperation_high, "cooperation"),
            (-p.conflict, -p.conflict_high, -p.conflict_low, "conflict"),
        ):
            if value:
                end = f"{p.end + timedelta(days=1)}T00:00:00"
                values.append(
                    {"start": f"{p.start}T00:00:00", "end": end, "value": value,
                     "low": low, "high": high, "kind": kind, "href": f"{_HERE}{p.href}"}
                )  # fmt: skip
    y = {"field": "value", "type": "quantitative", "title": None,
         "scale": {"domain": [-top, top], "nice": True}, "axis": {"tickCount": 5}}  # fmt: skip
    colour = {"field": "kind", "type": "nominal", "legend": None,
              "scale": {"domain": ["cooperation", "conflict"],
                        "range": [COOPERATION, CONFLICT]}}  # fmt: skip
    bars = {"mark": {"type": "bar", "stroke": PAPER, "strokeWidth": 1},
            "encoding": {"x": _x(span), "x2": {"field": "end"}, "y": y, "y2": {"datum": 0},
                         "color": colour, "href": {"field": "href"}}}  # fmt: skip
    middle = "time(datum.start)/2 + time(datum.end)/2"
    whiskers = {"transform": [{"calculate": middle, "as": "middle"}],
                "mark": {"type": "rule", "strokeWidth": 1, "color": INK},
                "encoding": {"x": {"field": "middle", "type": "temporal"},
                             "y": {"field": "low", "type": "quantitative"},
                             "y2": {"field": "high"}}}  # fmt: skip
    zero = {"data": {"values": [{}]}, "mark": {"type": "rule", "color": INK, "strokeWidth": 1},
            "encoding": {"y": {"datum": 0}}}  # fmt: skip
    return {
        "title": f"{series.source.name} → {series.target.name}",
        "width": width, "height": 130, "data": {"values": values},
        "layer": [bars, whiskers, zero],
    }  # fmt: skip


def _numbers(view: PairView) -> dict[str, Any]:
    """Give the numbers of the marked events, without those that would stand on another."""
    first, last = view.series[0].points[0].start, view.series[0].points[-1].end
    apart = (last - first) / NUMBERS_APART
    values: list[dict[str, str]] = []
    before = None
    for n, event in enumerate(view.marked, 1):
        if not first <= event.day <= last or (before and event.day - before < apart):
            continue
        before = event.day
        href = f"{_HERE}#marked-{n}"
        values.append({"start": f"{event.day}T12:00:00", "n": str(n), "href": href})
    return {
        "data": {"values": values},
        "mark": {"type": "text", "y": -2, "fontSize": 12, "fontWeight": "bold", "color": INK},
        "encoding": {
            "x": {"field": "start", "type": "temporal"},
            "text": {"field": "n"},
            "href": {"field": "href"},
        },
    }


def _level(view: PairView, width: int, span: Sequence[str]) -> dict[str, Any]:
    values = [
        {
            "start": f"{p.week + timedelta(days=6)}T23:00:00",
            "value": p.value,
            "low": p.low,
            "high": p.high,
        }
        for p in view.level.points
        if p.week.isoformat() >= span[0]
    ]
    scale = {"domain": [-9, 9]}
    band = {"mark": {"type": "area", "color": BAND, "opacity": 0.3},
            "encoding": {"x": _x(span), "y2": {"field": "high"},
                         "y": {"field": "low", "type": "quantitative", "title": None,
                               "scale": scale, "axis": {"values": [-9, -3, 0, 3, 9]}}}}  # fmt: skip
    line = {"mark": {"type": "line", "color": LINE, "strokeWidth": 2},
            "encoding": {"x": _x(span), "y": {"field": "value", "type": "quantitative",
                                              "scale": scale}}}  # fmt: skip
    return {"title": "Level, both directions", "width": width, "height": 90,
            "data": {"values": values}, "layer": [band, line]}  # fmt: skip


SPARK_WIDTH, SPARK_HEIGHT = 120.0, 28.0


def sparkline(values: Sequence[float]) -> str:
    """Draw weekly net values as thin bars around a middle line; "" without values."""
    if not values:
        return ""
    top = max(max(map(abs, values)), 1e-9)
    step, middle = SPARK_WIDTH / len(values), SPARK_HEIGHT / 2
    bars = []
    for at, value in enumerate(values):
        height = abs(value) / top * (middle - 1)
        if height < 0.3:
            continue
        y = middle - height if value > 0 else middle
        kind = "up" if value > 0 else "down"
        bars.append(
            f'<rect class="{kind}" x="{at * step:.1f}" y="{y:.1f}" '
            f'width="{max(step - 1, 1):.1f}" height="{height:.1f}"/>'
        )
    return (
        f'<svg class="spark" viewBox="0 0 {SPARK_WIDTH:g} {SPARK_HEIGHT:g}" aria-hidden="true" '
        f'focusable="false"><line x1="0" x2="{SPARK_WIDTH:g}" y1="{middle:g}" y2="{middle:g}"/>'
        f"{''.join(bars)}</svg>"
    )
