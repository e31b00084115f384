"""The graph of states as SVG: states on a ring, bloc by bloc, ties as curves between them.

A ring stays readable where a force-directed drawing becomes a knot, says no more than the
figures do (nearness on a plane would seem to mean something), and is the same every time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import cos, degrees, pi, sin

from legation.monitor.names import State
from legation.monitor.views import NetworkView, TieLine

MOST_DRAWN = 48
"""States on the ring: more names than these touch. The table has all."""

LONGEST_NAME = 20
BEND = 0.25
"""How near to the middle a tie's control point lies: 0 is the middle itself."""


@dataclass(frozen=True, slots=True)
class Ring:
    """A drawing's size in its own units: side, free space for names, and letter height."""

    side: float
    margin: float
    letters: float
    full_names: bool

    @property
    def radius(self) -> float:
        """Of the ring that states stand on."""
        return self.side / 2 - self.margin


RINGS = {"wide": Ring(720, 122, 12, True), "narrow": Ring(320, 38, 10, False)}


def network_drawings(view: NetworkView) -> dict[str, str]:
    """Give the graph for a wide and for a narrow screen; empty without ties."""
    if not view.ties:
        return {}
    shown = drawn_states(view)
    return {name: _drawing(view, shown, ring) for name, ring in RINGS.items()}


def drawn_states(view: NetworkView) -> tuple[State, ...]:
    """Give the states with most ties, in the view's order."""
    ties = Counter(code for tie in view.ties for code in (tie.a.code, tie.b.code))
    most = sorted(view.states, key=lambda s: (-ties[s.code], s.code))[:MOST_DRAWN]
    return tuple(s for s in view.states if s in most)


def _drawing(view: NetworkView, shown: Sequence[State], ring: Ring) -> str:
    turn = {s.code: 2 * pi * at / len(shown) - pi / 2 for at, s in enumerate(shown)}
    drawn = [t for t in view.ties if t.a.code in turn and t.b.code in turn]
    half = ring.side / 2
    parts = [
        f'<svg class="graph" viewBox="{-half:g} {-half:g} {ring.side:g} {ring.side:g}" '
        'aria-hidden="true" focusable="false">'
    ]
    for bloc in view.blocs:
        at = [turn[s.code] for s in bloc.states if s.code in turn]
        if at:
            parts.append(_arc(bloc.number, min(at), max(at), pi / len(shown), ring))
    # The firmest last, so that they lie on top.
    parts += [_tie(t, turn, ring) for t in reversed(drawn)]
    parts += [_state(s, turn[s.code], ring) for s in shown]
    return "".join([*parts, "</svg>"])


def _place(turn: float, radius: float) -> tuple[float, float]:
    return radius * cos(turn), radius * sin(turn)


def _tie(tie: TieLine, turn: dict[str, float], ring: Ring) -> str:
    (x1, y1), (x2, y2) = (_place(turn[s.code], ring.radius) for s in (tie.a, tie.b))
    bx, by = BEND * (x1 + x2) / 2, BEND * (y1 + y2) / 2
    width = 0.6 + 2.6 * abs(tie.figure.value or 0)
    title = f"{tie.pair.names}: {tie.figure.text} ({tie.sign}), {tie.figure.events} events"
    return (
        f'<a href="{escape(tie.figure.href)}" tabindex="-1"><title>{escape(title)}</title>'
        f'<path class="tie {tie.sign}" stroke-width="{width:.1f}" '
        f'd="M{x1:.1f} {y1:.1f}Q{bx:.1f} {by:.1f} {x2:.1f} {y2:.1f}"/></a>'
    )


def _state(state: State, turn: float, ring: Ring) -> str:
    x, y = _place(turn, ring.radius)
    tx, ty = _place(turn, ring.radius + 9)
    left = cos(turn) < 0
    angle = degrees(turn) + (180 if left else 0)
    name = state.name if ring.full_names else state.code
    short = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
    return (
        f'<circle class="state" cx="{x:.1f}" cy="{y:.1f}" r="{ring.letters / 4:g}"/>'
        f'<text x="{tx:.1f}" y="{ty:.1f}" dy="0.35em" font-size="{ring.letters:g}" '
        f'text-anchor="{"end" if left else "start"}" '
        f'transform="rotate({angle:.1f} {tx:.1f} {ty:.1f})">'
        f"<title>{escape(state.name)}</title>{escape(short)}</text>"
    )


def _arc(number: int, first: float, last: float, reach: float, ring: Ring) -> str:
    radius = ring.radius - 6
    edges = (_place(first - 0.6 * reach, radius), _place(last + 0.6 * reach, radius))
    far = 1 if last - first + 1.2 * reach > pi else 0
    nx, ny = _place((first + last) / 2, radius - 10)
    (x1, y1), (x2, y2) = edges
    return (
        f'<path class="bloc" d="M{x1:.1f} {y1:.1f}A{radius:g} {radius:g} 0 {far} 1 '
        f'{x2:.1f} {y2:.1f}"/><text class="bloc-number" x="{nx:.1f}" y="{ny:.1f}" dy="0.35em" '
        f'text-anchor="middle" font-size="{ring.letters:g}">{number}</text>'
    )
