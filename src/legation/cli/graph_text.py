"""Network, movers and ripples as lines of a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from legation.cli.numbers import between, many, percent
from legation.cli.terminal import clean

if TYPE_CHECKING:
    from legation.monitor.views import Figure, MoveLine, MoversView, NetworkView, RipplesView

TIES_SHOWN = 20
TRIADS_SHOWN = 8
MOVES_SHOWN = 10
RIPPLES_SHOWN = 15


def network_lines(view: NetworkView) -> Iterator[str]:
    """Give the lines of ``legation network``."""
    yield f"Network of states, {view.since} to {view.until} (scale {view.scale})"
    if view.stale:
        yield clean(view.stale)
    yield (
        f"{many(len(view.states), 'state')}, {many(len(view.ties), 'tie')};"
        f" {many(view.thin, 'more pair')} with fewer than {view.min_events} counted events:"
        " insufficient evidence."
    )
    if view.blocs:
        yield from ("", "Blocs")
    for bloc in view.blocs:
        names = ", ".join(clean(s.name) for s in bloc.states)
        within = f"{bloc.inside} cooperative, {bloc.hostile} hostile within"
        yield f"  {bloc.number}. {names} ({within})"
    if view.triads:
        chance = view.expected_share
        by_chance = "" if chance is None else f"; {percent(chance)} balanced by chance"
        yield from ("", f"Triads: {view.balanced} balanced, {view.strained} strained{by_chance}")
    for triad in view.triads[:TRIADS_SHOWN]:
        word = "balanced" if triad.balanced else "strained"
        ties = ", ".join(f"{t.a.code}-{t.b.code} {t.figure.text}" for t in triad.ties)
        yield f"  {word}  {ties}"
    if view.ties:
        yield from ("", "Ties, furthest from 0 first (balance, 90 % interval, events)")
    for tie in view.ties[:TIES_SHOWN]:
        sign = "sign not sure" if tie.sign == "mixed" else tie.sign
        yield f"  {tie.pair.code:<9} {_balance(tie.figure)}  {sign}"
    if len(view.ties) > TIES_SHOWN:
        yield f"  ... {len(view.ties) - TIES_SHOWN} more with --json"


def _balance(figure: Figure) -> str:
    return f"{figure.text}  [{figure.range}]  {many(figure.events, 'event')}"


def movers_lines(view: MoversView) -> Iterator[str]:
    """Give the lines of ``legation movers``."""
    yield (
        f"Balance of the {view.days} days up to {view.last} against those up to {view.first} "
        f"(scale {view.scale})"
    )
    if view.stale:
        yield clean(view.stale)
    yield (
        f"{many(view.compared, 'pair')} compared; {view.thin:,} more with fewer than"
        f" {view.min_events} "
        "counted events before or after: insufficient evidence."
    )
    for title, moves in (("Closer", view.closer), ("Apart", view.apart)):
        if moves:
            yield from ("", f"{title} (change, 90 % interval, before, after)")
        yield from map(_move, moves[:MOVES_SHOWN])


def _move(move: MoveLine) -> str:
    verdict = "clear" if move.clear else "may be chance"
    return (
        f"  {move.pair.code:<9} {move.text}  [{between(move.low, move.high)}]"
        f"  {move.before.text} → {move.after.text}  q {move.q:.3f}, {verdict}"
    )


def ripples_lines(view: RipplesView) -> Iterator[str]:
    """Give the lines of ``legation ripples``."""
    which = "events" if view.after == "any" else f"events of {view.after}"
    yield (
        f"What third states did within {many(view.days, 'day')} after {which} of"
        f" {clean(view.pair.names)}, {view.since} to {view.until}"
    )
    if view.stale:
        yield clean(view.stale)
    if view.lacking:
        yield f"Insufficient evidence: {view.lacking}."
        return
    clear = sum(line.clear for line in view.ripples)
    yield (
        f"{many(view.cases, 'case')} with windows on {percent(view.covered)} of the days;"
        f" {many(view.tested, 'comparison')}, {clear} clear at a false-discovery rate of"
        f" {percent(view.rate)}."
    )
    for line in view.ripples[:RIPPLES_SHOWN]:
        verdict = "clear" if line.clear else "may be chance"
        yield (
            f"  {line.state.code} → {line.target.code}  {line.kind:<11}  {line.followed} of "
            f"{many(line.acts, 'act')}, base rate {line.expected:.1f},"
            f" after {many(line.cases, 'case')}; p {line.p:.3f}, q {line.q:.3f}, {verdict}"
        )
    yield f"How: {view.how}."
