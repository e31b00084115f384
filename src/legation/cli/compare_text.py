"""Our series and others' as lines of a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from rich.text import Text

from legation.cli.heading import heading
from legation.cli.numbers import between, many, signed
from legation.cli.spark import DRAWN, GAP, gapped
from legation.cli.terminal import clean

if TYPE_CHECKING:
    from legation.monitor.views import CompareView

LISTED: Final = 24


def compare_lines(view: CompareView) -> Iterator[Text]:
    """Give the lines of ``legation compare-series``."""
    yield from heading(view)
    if not view.datasets:
        yield Text("No other dataset on this desk has the pair: legation import brings one.")
    if not view.ours:
        yield Text("No event between the two is on this desk: insufficient evidence.")
        return
    span = f"{view.ours[-DRAWN:][0].start} to {view.ours[-1].end}"
    yield Text(f"By {view.grain}, {span}; {GAP} is insufficient evidence.")
    yield Text("")
    yield _spark("Legation, balance", [p.balance for p in view.ours])
    for theirs in view.datasets:
        yield _spark(f"{theirs.title}, score", [p.score for p in theirs.points])
    for theirs in view.datasets:
        yield Text("")
        yield Text(f"{theirs.title}: {many(theirs.events, 'row')}, not ours", style="bold")
        for found in (theirs.tone, theirs.volume):
            yield Text(f"  {clean(found.name)}: {found.text}")
    yield Text("")
    yield from _table(view)


def _spark(name: str, values: Sequence[float | None]) -> Text:
    """Draw values between their own least and greatest, which are named."""
    known = [value for value in values[-DRAWN:] if value is not None]
    if not known:
        return Text(f"  {name:<32} {GAP * len(values[-DRAWN:])}")
    low, high = min(known), max(known)
    label = f"{name} {between(low, high)}"
    return Text(f"  {label:<32} {gapped(values[-DRAWN:], low, high)}")


def _table(view: CompareView) -> Iterator[Text]:
    titles = "".join(f"{t.title:>10} {'rows':>7}" for t in view.datasets)
    yield Text(f"  {'from':<10} {'balance':>8} {'events':>7}{titles}", style="bold")
    rows = [
        (ours, [theirs.points[at] for theirs in view.datasets]) for at, ours in enumerate(view.ours)
    ]
    told = [(ours, others) for ours, others in rows if ours.events or any(o.events for o in others)]
    for ours, others in told[-LISTED:]:
        cells = "".join(f"{signed(o.score):>10} {o.events:>7,}" for o in others)
        yield Text(f"  {ours.start!s:<10} {signed(ours.balance):>8} {ours.events:>7,}{cells}")
    if len(told) > LISTED:
        yield Text(f"  ... {many(len(told) - LISTED, 'earlier one')} with --json")
