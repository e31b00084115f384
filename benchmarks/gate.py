"""The gate: what we measure may not fall below benchmarks/floors.json.

    python -m benchmarks.gate [--gold FOLDER] [--only NAME ...] [--raise]

Figures that should be high have floors, figures that should be low have ceilings. ``--raise``
writes what was measured where it is better, floors rounded down and ceilings up to two
decimals; it never lowers a floor or lifts a ceiling. Measures whose data are not here are
named and skipped. Exit 1 where a figure is past its bound or gold text stands in the tree.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from benchmarks.leak import gold_runs, leaks
from benchmarks.measures import MEASURES, ROOT, Measure, NotMeasured

FLOORS = Path(__file__).with_name("floors.json")
GOLD = ROOT.parent / "shared" / "data" / "gold"
FIXED = frozenset({"size.model_mb", "size.wheel_mb"})
"""Ceilings that are limits, not measurements: ``--raise`` leaves them alone."""
LOWER_IS_BETTER = FIXED | {f"{name}.false_on_empty" for name in ("sentence", "plain", "reports")}
STEP = 100
"""Bounds keep two decimals: the 8-bit classifier rounds otherwise on other processors, and
one sentence of 130 moves a figure in the third."""


def measure(gold: Path, measures: Iterable[Measure]) -> dict[str, float]:
    """Take the measures, printing each with its time; gives figures by ``measure.key``."""
    figures: dict[str, float] = {}
    for each in measures:
        began = time.monotonic()
        try:
            found = each.take(gold)
        except NotMeasured as reason:
            print(f"  -     {each.name}: skipped, {reason}")
            continue
        print(f"        {each.name}: {time.monotonic() - began:.1f} s")
        for key in each.keys:
            value = found.get(key)
            if value is not None:
                figures[f"{each.name}.{key}"] = float(value)
    return figures


def faults(figures: Mapping[str, float], bounds: Mapping[str, float]) -> list[str]:
    """Name every figure that is past its bound."""
    found = []
    for name, value in figures.items():
        bound = bounds.get(name)
        if bound is None:
            continue
        low = name in LOWER_IS_BETTER
        if value > bound if low else value < bound:
            word = "over its ceiling" if low else "under its floor"
            found.append(f"{name} is {value:.4f}, {word} {bound}")
    return found


def raised(figures: Mapping[str, float], bounds: Mapping[str, float]) -> dict[str, float]:
    """Give the bounds, tightened to what was measured and never loosened."""
    tighter = dict(bounds)
    for name, value in figures.items():
        if name in FIXED:
            continue
        if name in LOWER_IS_BETTER:
            tighter[name] = min(bounds.get(name, math.inf), math.ceil(value * STEP) / STEP)
        else:
            tighter[name] = max(bounds.get(name, 0.0), math.floor(value * STEP) / STEP)
    return dict(sorted(tighter.items()))


def gold_in_tree(gold: Path) -> list[str]:
    """Name every file that shares eight words in a row with a gold sentence."""
    files = sorted(gold.glob("*.jsonl"))
    if not files:
        print("  -     gold text in the tree: skipped, no gold files here")
        return []
    return [
        f'{leak.file} shares "{leak.words}" with {leak.gold}'
        for leak in leaks(ROOT, gold_runs(files))
    ]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Measure, and compare with the floors.")
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--only", nargs="*", default=[], metavar="NAME")
    parser.add_argument("--raise", dest="lift", action="store_true", help="write higher floors")
    args = parser.parse_args(arguments)
    bounds: dict[str, float] = json.loads(FLOORS.read_text("utf-8"))
    chosen = [m for m in MEASURES if not args.only or m.name in args.only]
    figures = measure(args.gold, chosen)
    wrong = faults(figures, bounds) + gold_in_tree(args.gold)
    for name, value in figures.items():
        sign = "<=" if name in LOWER_IS_BETTER else ">="
        print(f"  {value:7.3f}  {name}  {sign} {bounds.get(name, 'no bound yet')}")
    if args.lift:
        FLOORS.write_text(json.dumps(raised(figures, bounds), indent=1) + "\n", "utf-8")
        print(f"{FLOORS.name} written")
    for line in wrong:
        print(f"FAULT {line}", file=sys.stderr)
    print("gate: " + (f"{len(wrong)} faults" if wrong else "passed"))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
