"""The course of a pair as lines of a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from rich.text import Text

from legation.cli.spark import sparkline
from legation.cli.terminal import clean

if TYPE_CHECKING:
    from legation.monitor.views import TrendView, TurnView

DRAWN: Final = 60
LISTED: Final = 24
GAP: Final = "·"


def trend_lines(view: TrendView) -> Iterator[Text]:
    """Give the lines of ``legation series``."""
    yield Text(f"{view.a.name} and {view.b.name}  ({view.code})", style="bold")
    if view.demo:
        yield Text("A demo desk: its pages were written for the demo.")
    narrowed = [f"issue {clean(view.issue)}"] if view.issue else []
    narrowed += [clean(view.press_name)] if view.press else []
    if narrowed:
        yield Text(f"Only {', '.join(narrowed)}.")
    if not view.points:
        yield Text("No counted event fits: insufficient evidence.")
        return
    first, last = view.points[0].start, view.points[-1].end
    yield Text(
        f"By {view.step}, {first} to {last}: {view.events:,} parts of events, "
        f"{view.articles:,} articles; scale {view.scale}."
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
        drawn = "".join(GAP if v is None else sparkline([v], low, high or 1.0) for v in values)
        yield Text(f"  {f'{name}, {low:g} to {high:.3g}'.replace('-', '−'):<36} {drawn}")


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
            f"  {p.start!s:<10} {_number(p.balance, '+.2f'):>8} {p.cooperation:>8.1f}"
            f" {p.conflict:>8.1f} {_number(p.cooperation_rate, '.1f'):>9}"
            f" {_number(p.conflict_rate, '.1f'):>9} {_number(p.z, '+.1f'):>6} {p.events:>7,}"
            f" {p.articles:>9,}"
        )
    if len(told) > LISTED:
        yield Text(f"  ... {len(told) - LISTED} earlier ones with --json")
    yield Text(f"  z against {view.z_window}; – is insufficient evidence", style="dim")


def _number(value: float | None, form: str) -> str:
    return "–" if value is None else f"{value:{form}}".replace("-", "−")
