"""States on a map, by balance with one of them or with all others."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from legation.dyads import (
    DEFAULT_SCALE,
    Cell,
    Sign,
    Standing,
    Weighing,
    load_weighing,
    sign_of,
    tie,
)
from legation.errors import NotFound
from legation.knowledge.loader import read_text
from legation.monitor import hrefs
from legation.monitor.demo import is_demo
from legation.monitor.figures import figure
from legation.monitor.names import State, state
from legation.monitor.views import Figure, MapState, MapView
from legation.monitor.window import (
    Window,
    balance_figure,
    cells_of,
    countries,
    how_balanced,
    least_of,
    window,
)
from legation.store import Store

SHADES = (1 / 3, 2 / 3)
"""|balance| from which a colour is the second and the third: thirds of what it can reach."""


@dataclass(frozen=True, slots=True)
class Outlines:
    """Shapes of states by code as SVG paths, and dots for those too small to see.

    ``width`` and ``height``: of the drawing, in its own units.
    """

    source: str
    width: int
    height: int
    paths: Mapping[str, str]
    dots: Mapping[str, tuple[int, int]]


@cache
def outlines() -> Outlines:
    """Give the outlines of states.

    Raises:
        KnowledgeError: the file is missing.
    """
    read = json.loads(read_text("places/outlines.json"))
    dots = {code: (int(x), int(y)) for code, (x, y) in read["dots"].items()}
    return Outlines(
        read["source"], read["width"], read["height"],
        MappingProxyType(read["paths"]), MappingProxyType(dots),
    )  # fmt: skip


def map_view(
    store: Store, focus: str, since: date | None, until: date | None, min_events: int,
    scale: str, today: date,
) -> MapView:  # fmt: skip
    """Give every state by its balance with ``focus``, or with all others where that is "".

    Raises:
        NotFound: the focus is no state.
        UsageError: the days or the number cannot be used, or there is no such scale.
    """
    if focus and focus not in countries():
        raise NotFound("there is no such state", ascii(focus[:30]), "write a code such as CHN")
    weighing, least = load_weighing(scale or DEFAULT_SCALE), least_of(min_events)
    days = window(store, since, until, today)
    cells = cells_of(store.pair_sums(days.since, days.until), days.since, weighing)
    of_state: dict[str, list[Cell]] = defaultdict(list)
    for cell in cells:
        for one, other in ((cell.source, cell.target), (cell.target, cell.source)):
            if focus in ("", other):
                of_state[one].append(cell)
    counted = {code: _counted(part, weighing) for code, part in of_state.items()}
    rich = sorted(code for code, n in counted.items() if n >= least)
    how = _how(weighing, least, focus)
    lines = [_map_state(code, focus, of_state[code], weighing, days, scale, how) for code in rich]
    return MapView(
        focus=state(focus) if focus else None,
        since=days.since,
        until=days.until,
        min_events=least,
        scale=weighing.scale.name,
        stale=days.stale,
        states=tuple(sorted(lines, key=lambda s: (-(s.figure.value or 0), s.state.name))),
        thin=len(of_state) - len(rich),
        choices=_choices(cells, focus),
        how=how,
        source=outlines().source,
        demo=is_demo(store),
    )


def _counted(cells: list[Cell], weighing: Weighing) -> int:
    return sum(c.events for c in cells if weighing.weight(c.event_type, c.modality) > 0)


def _map_state(
    code: str, focus: str, cells: list[Cell], weighing: Weighing, days: Window, scale: str, how: str
) -> MapState:
    index = tie(code, focus, cells, weighing).standing
    sign = sign_of(index)
    pairs = len({(c.source, c.target) for c in cells})
    shown = (
        balance_figure(code, focus, index, days.since, days.until, scale, how)
        if focus
        else _with_all(code, index, days, how)
    )
    return MapState(state(code), shown, sign, shade(index.balance.value, sign), pairs)


def _with_all(code: str, index: Standing, days: Window, how: str) -> Figure:
    href = hrefs.map_of(code, days.since, days.until)
    name = f"Balance, {state(code).name} with all others"
    return figure(name, index.balance, index.events, index.sufficient, how, href, "+.2f")


def shade(balance: float, sign: Sign) -> int:
    """Give the shade of a balance: 0 where its sign is not sure, else ±1 to ±3."""
    if sign == "mixed":
        return 0
    steps = 1 + sum(abs(balance) >= edge for edge in SHADES)
    return steps if balance > 0 else -steps


def _choices(cells: tuple[Cell, ...], focus: str) -> tuple[State, ...]:
    codes = {code for cell in cells for code in (cell.source, cell.target)} | ({focus} - {""})
    return tuple(sorted(map(state, codes), key=lambda s: s.name))


def _how(weighing: Weighing, least: int, focus: str) -> str:
    whose = "of the pair" if focus else "of all pairs of the state together"
    parts = "" if focus else "; an event among many states brings each pair its share"
    return f"{how_balanced(weighing)}; {whose}, at least {least} counted events{parts}"
