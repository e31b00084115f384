"""Charts of the pages: a pair's, sparklines, and drawings from Vega-Lite specifications."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import vl_convert

from legation.monitor.views import PairView
from legation.site.drawing import pair_drawing
from legation.site.drawing.panel import BAND as BAND
from legation.site.drawing.panel import FAINT, INK
from legation.site.drawing.panel import LINE as LINE

WIDTHS = {"wide": 760, "narrow": 300}
CONFIG: dict[str, Any] = {
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
}  # fmt: skip
"""How every chart looks."""

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
    return {name: pair_drawing(view, width) for name, width in WIDTHS.items()}


def drawn(spec: dict[str, Any]) -> str:
    """Give a Vega-Lite specification as SVG; the same one twice is drawn once."""
    return _drawn(json.dumps(spec))


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
