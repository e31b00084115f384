"""Charts of the pages for wide and narrow screens, and sparklines."""

from __future__ import annotations

from collections.abc import Sequence

from legation.monitor.views import CompareView, PairView, TrendView
from legation.site.drawing import compare_drawing, pair_drawing, trend_drawing

WIDTHS = {"wide": 760.0, "narrow": 300.0}
"""Pixels between the axes of a chart."""


def pair_charts(view: PairView) -> dict[str, str]:
    """Give a pair's chart for a wide and for a narrow screen; empty without a record."""
    if not view.series:
        return {}
    return {name: pair_drawing(view, width) for name, width in WIDTHS.items()}


def trend_charts(view: TrendView) -> dict[str, str]:
    """Give the chart of a course for both screens; empty without a point."""
    if not view.points:
        return {}
    return {name: trend_drawing(view, width) for name, width in WIDTHS.items()}


def compare_charts(view: CompareView) -> dict[str, str]:
    """Give our balance over others' scores for both screens; empty without a value."""
    known = [p.balance for p in view.ours] + [p.score for t in view.datasets for p in t.points]
    if all(value is None for value in known):
        return {}
    return {name: compare_drawing(view, width) for name, width in WIDTHS.items()}


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
