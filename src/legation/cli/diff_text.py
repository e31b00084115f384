"""The lines of ``legation diff``."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from legation.cli.numbers import signed
from legation.cli.terminal import clean
from legation.monitor.views import DiffView, FigureDiff, FigureStep

LISTED = 12
KINDS = {"new": "New articles", "correction": "Corrections", "method": "Changes of method"}


def diff_lines(view: DiffView) -> Iterator[Text]:
    """Give the lines of a diff, kind by kind."""
    where = f" for {view.pair}" if view.pair else ""
    yield Text(f"From the end of {view.after} to the end of {view.until}{where}", style="bold")
    if not view.counts:
        yield Text("Nothing was read, corrected or read anew in between.")
    counts = dict(view.counts)
    for kind, name in KINDS.items():
        if kind not in counts:
            continue
        yield Text("")
        yield Text(f"{name}: {counts[kind]:,}", style="bold")
        own = [change for change in view.changes if change.kind == kind]
        for change in own[:LISTED]:
            told = f": {clean(change.told)}" if change.told else ""
            yield Text(f"  {change.at:%Y-%m-%d}  {change.what} ({clean(change.subject)}){told}")
        if counts[kind] > min(len(own), LISTED):
            yield Text("  ... all of them with --json")
    yield from _pairs(view)
    if view.figures:
        yield Text("")
        yield Text("What each did to the figures", style="bold")
    for figure in view.figures:
        yield Text(f"  {clean(figure.name)}: {_effects(figure)}")
    for note in view.notes:
        yield Text("")
        yield Text(note, style="dim")


def _pairs(view: DiffView) -> Iterator[Text]:
    if view.pairs:
        yield Text("")
        yield Text("Events of pairs", style="bold")
        yield Text(f"  {'':<9}{'before':>8}{'new':>8}{'corrected':>11}{'method':>8}{'after':>8}")
    for p in view.pairs:
        gains = f"{p.new:>+8}{p.correction:>+11}{p.method:>+8}"
        yield Text(f"  {p.code:<9}{p.before:>8}{gains}{p.after:>8}")


def _effects(figure: FigureDiff) -> str:
    steps = (
        ("days passing", figure.days),
        ("new articles", figure.new),
        ("corrections", figure.correction),
        ("method", figure.method),
    )
    moved = [f"{name} {_gain(step)}" for name, step in steps if step.change != 0]
    return f"{figure.before.text} → {figure.after.text}" + (
        f" ({', '.join(moved)})" if moved else " (unmoved)"
    )


def _gain(step: FigureStep) -> str:
    return f"to {step.text}" if step.change is None else signed(step.change, "+g")
