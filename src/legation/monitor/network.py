"""The signed graph of states over a window: ties, blocs, triads."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from legation.dyads import (
    DEFAULT_SCALE,
    Bloc,
    Tie,
    Triad,
    balanced_by_chance,
    blocs,
    load_weighing,
    ties,
    triads,
)
from legation.monitor.demo import is_demo
from legation.monitor.lines import pair_ref
from legation.monitor.names import state
from legation.monitor.views import BlocLine, NetworkView, TieLine, TriadLine
from legation.monitor.window import balance_figure, cells_of, how_balanced, least_of, window
from legation.store import Store

MOST_TRIADS = 60
"""Triads listed: the firmest of each kind; a dense graph has thousands."""

BLOCS_HOW = (
    "communities of the cooperative ties (Louvain, networkx), then states moved one by one "
    "while signed modularity rises; ties whose 90 % interval holds 0 take no side"
)


def network_view(
    store: Store, since: date | None, until: date | None, min_events: int, scale: str,
    today: date, *, organisations: bool = False,
) -> NetworkView:  # fmt: skip
    """Give the graph of the pairs with at least ``min_events`` counted events.

    Raises:
        UsageError: the days or the number cannot be used, or there is no such scale.
    """
    weighing = load_weighing(scale or DEFAULT_SCALE)
    days, least = window(store, since, until, today), least_of(min_events)
    rows = store.pair_sums(days.since, days.until)
    cells = cells_of(rows, days.since, weighing, organisations=organisations)
    found = ties(cells, weighing, least)
    how = f"{how_balanced(weighing)}; pairs with at least {least} counted events"
    lines = {(t.a, t.b): _tie_line(t, days.since, days.until, scale, how) for t in found.ties}
    groups = blocs(found.ties)
    states = sorted({code for pair in lines for code in pair})
    homes = {code: number for number, bloc in enumerate(groups) for code in bloc.states}
    three = triads(found.ties)
    signs = [t.sign for t in found.ties]
    return NetworkView(
        since=days.since,
        until=days.until,
        min_events=least,
        scale=weighing.scale.name,
        stale=days.stale,
        organisations=organisations,
        states=tuple(
            state(c) for c in sorted(states, key=lambda c: (homes.get(c, len(groups)), c))
        ),
        ties=tuple(sorted(lines.values(), key=lambda t: (-abs(t.figure.value or 0), t.pair.code))),
        thin=found.thin,
        blocs=tuple(_bloc_line(n, bloc) for n, bloc in enumerate(groups, 1)),
        unaligned=tuple(state(c) for c in states if c not in homes),
        triads=_listed(three, lines),
        balanced=sum(t.balanced for t in three),
        strained=sum(not t.balanced for t in three),
        expected_share=balanced_by_chance(signs.count("cooperative"), signs.count("hostile")),
        how=how,
        blocs_how=BLOCS_HOW,
        demo=is_demo(store),
    )


def _tie_line(tie: Tie, since: date, until: date, scale: str, how: str) -> TieLine:
    figure = balance_figure(tie.a, tie.b, tie.standing, since, until, scale, how)
    return TieLine(pair_ref(tie.a, tie.b), state(tie.a), state(tie.b), tie.sign, figure)


def _bloc_line(number: int, bloc: Bloc) -> BlocLine:
    return BlocLine(number, tuple(map(state, bloc.states)), bloc.inside, bloc.hostile)


def _listed(found: Sequence[Triad], lines: dict[tuple[str, str], TieLine]) -> tuple[TriadLine, ...]:
    """Give the firmest strained triads, then the firmest balanced ones."""
    half = MOST_TRIADS // 2
    strained = [t for t in found if not t.balanced][:half]
    balanced = [t for t in found if t.balanced][: MOST_TRIADS - len(strained)]
    return tuple(_triad_line(t, lines) for t in (*strained, *balanced))


def _triad_line(triad: Triad, lines: dict[tuple[str, str], TieLine]) -> TriadLine:
    a, b, c = triad.states
    return TriadLine(
        (state(a), state(b), state(c)),
        (lines[a, b], lines[a, c], lines[b, c]),
        triad.balanced,
        triad.hostile,
        round(triad.weakest, 3),
    )
