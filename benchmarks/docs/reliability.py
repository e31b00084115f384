"""docs/images/reliability.svg: what a confidence is worth, drawn (a reliability diagram)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any, Final

SIDE: Final = 260
MARGIN: Final = 46
GAP: Final = 40
TITLES: Final = {"pair": "type of a marked pair", "sentence": "events in a sentence"}
LARGEST: Final = 13.0
"""Radius of the point with the most answers; areas are in proportion to answers."""
SMALLEST: Final = 2.5
STYLE: Final = (
    "text{font:12px system-ui,sans-serif;fill:#333}.axis,.even{stroke:#888;fill:none}"
    ".even{stroke-dasharray:4 4}.ours{stroke:#1f5fa8;fill:none;stroke-width:1.5}"
    ".point{fill:#1f5fa8;fill-opacity:.55}"
    "@media(prefers-color-scheme:dark){text{fill:#ccc}.ours{stroke:#7db3f0}.point{fill:#7db3f0}}"
)


def drawing(figures: Mapping[str, Any]) -> str:
    """Give the drawing: share of right answers by mean confidence, one panel a measure.

    Each measure of ``figures`` that is drawn holds ``reliability``, rows of (mean confidence,
    share right, answers), and ``ece``, the expected calibration error (Naeini et al. 2015).
    """
    shown = [name for name in TITLES if figures.get(name, {}).get("reliability")]
    width = MARGIN + len(shown) * (SIDE + GAP)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {SIDE + 2 * MARGIN}" '
        f'width="{width}" role="img" aria-label="Reliability diagrams">',
        f"<style>{STYLE}</style>",
    ]
    for at, name in enumerate(shown):
        parts += _panel(MARGIN + at * (SIDE + GAP), TITLES[name], figures[name])
    return "\n".join([*parts, "</svg>"])


def _panel(left: int, title: str, own: Mapping[str, Any]) -> Iterator[str]:
    rows: Sequence[Sequence[float]] = own["reliability"]
    bottom = MARGIN + SIDE
    most = max(n for *_, n in rows)
    yield f'<rect class="axis" x="{left}" y="{MARGIN}" width="{SIDE}" height="{SIDE}"/>'
    yield f'<path class="even" d="M{left} {bottom}L{left + SIDE} {MARGIN}"/>'
    places = [(left + c * SIDE, bottom - right * SIDE, n) for c, right, n in rows]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in places)
    yield f'<polyline class="ours" points="{line}"/>'
    for (x, y, n), (confidence, right, _) in zip(places, rows, strict=True):
        radius = max(SMALLEST, LARGEST * (n / most) ** 0.5)
        told = f"confidence {confidence:.2f}: {right:.2f} of {int(n)} right"
        yield f'<circle class="point" cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}">'
        yield f"<title>{told}</title></circle>"
    for tick in (0.0, 0.5, 1.0):
        x, y = left + tick * SIDE, bottom - tick * SIDE
        yield f'<text x="{x:.0f}" y="{bottom + 16}" text-anchor="middle">{tick:g}</text>'
        yield f'<text x="{left - 6}" y="{y + 4:.0f}" text-anchor="end">{tick:g}</text>'
    middle = left + SIDE / 2
    yield f'<text x="{middle}" y="{bottom + 34}" text-anchor="middle">confidence</text>'
    heading = f"{title}: share right (error {own['ece']:.3f})"
    yield f'<text x="{middle}" y="{MARGIN - 14}" text-anchor="middle">{escape(heading)}</text>'
