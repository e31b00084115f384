"""The course of a pair as lines of a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from rich.text import Text

from legation.cli.heading import heading
from legation.cli.numbers import many, signed
from legation.cli.spark import DRAWN, gapped
from legation.cli.terminal import clean

if TYPE_CHECKING:
    from legation.monitor.views import TrendView, TurnView

LISTED: Final = 24


def trend_lines(view: TrendView) -> Iterator[Text]:
    """Give the lines of ``legation series``."""
    yield from heading(view)
    narrowed = [f"issue {clean(view.issue)}"] if view.issue else []
    narrowed += [clean(view.press_name)] if view.press else []
    if narrowed:
        yield Text(f"Only {', '.join(narrowed)}.")
    if not view.points:
        yield Text("No counted event fits: insufficient evidence.")
        return
    first, last = view.points[0].start, view.points[-1].end
    parts = many(view.events, "part of events", "parts of events")
    yield Text(
        f"By {view.step}, {first} to {last}: {parts},"
        f" {many(view.articles, 'article')}; scale {view.scale}."
    )
    yield Text("")
    yield from _sparks(view)
    yield Text("")
    yield Text("Turns and the events around them", style="bold")
    if not view.turns:
        yield Text("  No turn stands out from the scatter of this record.")
    for turn in view.turns:
        yield from _turn(turn, view.step)
    yield Text("")
    yield from _table(view)


def _sparks(view: TrendView) -> Iterator[Text]:
    points = view.points[-DRAWN:]
    rows = (
        ("Balance", [p.balance for p in points], -1.0, 1.0),
        ("C⁺ per 1,000 articles", [p.cooperation_rate for p in points], 0.0, None),
        ("C⁻ per 1,000 articles", [p.conflict_rate for p in points], 0.0, None),
    )
    for name, values, low, top in rows:
        high = max((v for v in values if v is not None), default=0.0) if top is None else top
        label = f"{name}, {signed(low, 'g')} to {signed(high, '.3g')}"
        yield Text(f"  {label:<36} {gapped(values, low, high or 1.0)}")


def _turn(turn: TurnView, step: str) -> Iterator[Text]:
    yield Text(f"  {step} from {turn.day}", style="bold")
    for change in turn.changes:
        yield Text(f"    {change.text}")
    for event in turn.events:
        line = Text(f"      {event.day}  {clean(event.headline)}")
        line.append(f"  legation explain {event.id}", style="dim")
        yield line
    if turn.note:
        yield Text(f"      {turn.note}")


def _table(view: TrendView) -> Iterator[Text]:
    yield Text(
        f"  {'from':<10} {'balance':>8} {'C⁺':>8} {'C⁻':>8} {'C⁺ rate':>9} {'C⁻ rate':>9} {'z':>6}"
        f" {'parts':>7} {'articles':>9}",
        style="bold",
    )
    told = [p for p in view.points if p.events]
    for p in told[-LISTED:]:
        yield Text(
            f"  {p.start!s:<10} {signed(p.balance):>8} {p.cooperation:>8.1f}"
            f" {p.conflict:>8.1f} {signed(p.cooperation_rate, '.1f'):>9}"
            f" {signed(p.conflict_rate, '.1f'):>9} {signed(p.z, '+.1f'):>6} {p.events:>7,}"
            f" {p.articles:>9,}"
        )
    if len(told) > LISTED:
        yield Text(f"  ... {many(len(told) - LISTED, 'earlier one')} with --json")
    yield Text(f"  z against {view.z_window}; – is insufficient evidence", style="dim")
