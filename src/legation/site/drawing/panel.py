"""A panel: its title, axes and grid, and the marks that stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Final

from legation.site.drawing.axes import Days, Values, named_days, named_values, number

COOPERATION, CONFLICT, LINE, BAND = "#1b6b73", "#b4521e", "#3d3a4e", "#8a86a0"
INK, FAINT, PAPER = "#595959", "#dddddd", "#fcfbf8"

LEFT: Final = 34
RIGHT: Final = 10
OVER: Final = 30
UNDER: Final = 24
BETWEEN: Final = 16


@dataclass(frozen=True, slots=True)
class Panel:
    """What stands in one panel; ``marks`` are SVG, ``ticks`` the values named (or its own)."""

    title: str
    days: Days
    values: Values
    marks: Sequence[str]
    ticks: Sequence[float] = ()


def sheet(panels: Sequence[Panel]) -> str:
    """Give panels one under the other as an SVG; what it shows must also stand in a table."""
    width = LEFT + panels[0].days.width + RIGHT
    top, drawn = 0.0, []
    for panel in panels:
        drawn.append(f'<g transform="translate({LEFT},{top + OVER:g})">{_panel(panel)}</g>')
        top += OVER + panel.values.height + UNDER + BETWEEN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" focusable="false" '
        f'viewBox="0 0 {width:g} {top - BETWEEN:g}" font-size="11">{"".join(drawn)}</svg>'
    )


def _panel(panel: Panel) -> str:
    width, height = panel.days.width, panel.values.height
    grid, marks = [], []
    for value in panel.ticks or named_values(panel.values):
        y = panel.values.at(value)
        grid.append(f"M0,{y:.1f}h{width:g}m-{width:g},0h-5")
        marks.append(_text(-8, y + 4, number(value), "end"))
    edge = 0.0
    grid.append(f"M0,0v{height:g}h{width:g}")
    for day, name in named_days(panel.days):
        x = panel.days.at(day)
        grid.append(f"M{x:.1f},{height:g}v5")
        half = 3 * len(name)  # a letter of 11-pixel type is some 6 wide
        if x - half > edge - LEFT and x + half < width + RIGHT:
            marks.append(_text(x, height + 17, name, "middle"))
            edge = x + half + LEFT
    title = f'<text x="{6 - LEFT}" y="-16" font-size="12" fill="{INK}">{escape(panel.title)}</text>'
    lines = f'<path d="{"".join(grid)}" fill="none" stroke="{FAINT}"/>'
    return f"{title}{lines}{''.join(marks)}{''.join(panel.marks)}"


def _text(x: float, y: float, words: str, anchor: str) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text {place} fill="{INK}">{escape(words)}</text>'


def bar(left: str, right: str, top: str, bottom: str, colour: str, href: str) -> str:
    """Give a bar that leads to ``href``; its edges as :func:`written`, which neighbours share."""
    shape = f"M{left},{top}H{right}V{bottom}H{left}Z"
    path = f'<path d="{shape}" fill="{colour}" stroke="{PAPER}"/>'
    return linked(path, href)


def written(places: Iterable[float]) -> list[str]:
    """Write places as shapes name them."""
    return [f"{place:.1f}" for place in places]


_escaped = lru_cache(maxsize=4_096)(escape)
"""A link stands at two bars of two charts."""


def linked(mark: str, href: str) -> str:
    """Make a mark lead somewhere; keyboards reach the same place by the table."""
    return f'<a href="{_escaped(href)}" tabindex="-1">{mark}</a>' if href else mark


def rules(
    segments: Iterable[tuple[float, float, float]],
    dashes: str = "",
    colour: str = INK,
    width: float = 1,
) -> str:
    """Give upright lines, each at x from one height to another, as one shape."""
    shape = "".join(f"M{x:.1f},{one:.1f}V{other:.1f}" for x, one, other in segments)
    style = f'fill="none" stroke="{colour}" pointer-events="none"'
    style += f' stroke-width="{width:g}"' if width != 1 else ""
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<path d="{shape}" {style}{dashed}/>' if shape else ""


def across(y: float, width: float, colour: str = INK) -> str:
    """Give a line from side to side."""
    style = f'fill="none" stroke="{colour}" pointer-events="none"'
    return f'<path d="M0,{y:.1f}h{width:g}" {style}/>'


def curve(points: Sequence[tuple[float, float]], colour: str = LINE) -> str:
    """Give a line through points."""
    if not points:
        return ""
    shape = "L".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<path d="M{shape}" fill="none" stroke="{colour}" stroke-width="2"/>'


def dot(x: float, y: float, href: str) -> str:
    """Give a dot that leads to ``href``; around it a clear ring to be hit by a finger."""
    ring = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="8" fill="transparent"/>'
    return linked(f'{ring}<circle cx="{x:.1f}" cy="{y:.1f}" r="2.5" fill="{LINE}"/>', href)


def band(upper: Sequence[tuple[float, float]], lower: Sequence[tuple[float, float]]) -> str:
    """Give the space between two lines."""
    edge = [*upper, *reversed(lower)]
    if not edge:
        return ""
    shape = "L".join(f"{x:.1f},{y:.1f}" for x, y in edge)
    return f'<path d="M{shape}Z" fill="{BAND}" opacity="0.3"/>'


def label(x: float, y: float, words: str, href: str = "") -> str:
    """Give bold words around a place, that lead to ``href``."""
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="middle" font-size="12" font-weight="bold"'
    return linked(f'<text {place} fill="{INK}">{escape(words)}</text>', href)
