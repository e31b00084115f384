"""The map as SVG: every state in the shade of its balance, a link to what is behind it."""

from __future__ import annotations

from html import escape

from legation.monitor import hrefs
from legation.monitor.views import MapState, MapView
from legation.monitor.world import outlines

DOT = 7
"""Radius, in units of which the map is 2,000 wide, of a state too small for a shape."""

_NAMES = {
    -3: "down3", -2: "down2", -1: "down1", 0: "unsure", 1: "up1", 2: "up2", 3: "up3",
}  # fmt: skip


def map_drawing(view: MapView) -> str:
    """Draw the world; the focus is marked, states under the floor of events stay plain."""
    shapes = outlines()
    told = {line.state.code: line for line in view.states}
    focus = view.focus.code if view.focus else ""
    parts = [
        f'<svg class="map" viewBox="0 0 {shapes.width} {shapes.height}" aria-hidden="true" '
        'focusable="false">'
    ]
    for code, path in shapes.paths.items():
        parts.append(_linked(f'd="{path}"', "path", code, told.get(code), focus, view))
    for code, (x, y) in shapes.dots.items():
        if code in told or code == focus:
            place = f'cx="{x}" cy="{y}" r="{DOT}"'
            parts.append(_linked(place, "circle", code, told.get(code), focus, view))
    return "".join([*parts, "</svg>"])


def undrawn(view: MapView) -> tuple[MapState, ...]:
    """Give the states that the map has neither a shape nor a dot for."""
    shapes = outlines()
    return tuple(
        line
        for line in view.states
        if line.state.code not in shapes.paths and line.state.code not in shapes.dots
    )


def _linked(
    place: str, tag: str, code: str, line: MapState | None, focus: str, view: MapView
) -> str:
    if code == focus:
        return f'<{tag} class="focus" {place}/>'
    if line is None:
        return f'<{tag} class="land" {place}/>'
    title = f"{line.state.name}: {line.figure.text}, {line.figure.events} events"
    there = line.figure.href if focus else hrefs.map_of(code, view.since, view.until)
    return (
        f'<a href="{escape(there)}" tabindex="-1"><title>{escape(title)}</title>'
        f'<{tag} class="{_NAMES[line.shade]}" {place}/></a>'
    )
