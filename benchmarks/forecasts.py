"""Back-test the forecasters on a desk and write docs/validation-forecasts.md.

    python -m benchmarks.forecasts DESK [--from DAY] [--to DAY] [--note TEXT] [--out FILE]

The desk is read and never written.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from legation.forecasts import TOLD_FROM, WITHIN, HorizonTest, Trial
from legation.monitor import Monitor, views
from legation.store import open_desk

OUT: Final = Path(__file__).parents[1] / "docs" / "validation-forecasts.md"
NAMES: Final = {
    "persistence": "persistence",
    "seasonal": "seasonal",
    "decayed": "decayed history",
    "glm": "model",
}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Write docs/validation-forecasts.md.")
    parser.add_argument("desk")
    parser.add_argument("--from", dest="since", type=date.fromisoformat)
    parser.add_argument("--to", dest="until", type=date.fromisoformat)
    parser.add_argument("--note", default="", help="what the desk was read from")
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args(arguments)
    started = time.process_time()
    with open_desk(args.desk, read_only=True) as store:
        view = Monitor(store).backtest(args.since, args.until)
    text = "\n".join(lines(view, args.note)) + "\n"
    args.out.write_text(text, "utf-8")
    print(text)
    print(f"{time.process_time() - started:.0f} CPU seconds", file=sys.stderr)
    return 0


def lines(view: views.BacktestView, note: str) -> Iterator[str]:
    yield from ("# How good forecasts are", "")
    yield "Written by `python -m benchmarks.forecasts`; not by hand."
    yield ""
    whose = f"{note}: " if note else ""
    yield (
        f"{whose}{view.pairs} pairs, learned from {view.first} to {view.split}, foretold from then "
        f"to {view.last}. {view.how[0].upper()}{view.how[1:]}."
    )
    if view.lacking:
        yield from ("", f"Insufficient evidence: {view.lacking}.")
    if not view.learned:
        yield from ("", "scikit-learn was not installed: no model was tested.")
    yield from ("", *verdict(view.tests))
    for test in view.tests:
        yield from ("", *section(test))
    yield from ("", *limits())


def verdict(tests: Sequence[HorizonTest]) -> Iterator[str]:
    yield "## What follows"
    yield ""
    for test in tests:
        weeks = "1 week" if test.weeks == 1 else f"{test.weeks} weeks"
        yield f"- **{weeks}**: the {NAMES[test.served]} is served; {test.why}."


def section(test: HorizonTest) -> Iterator[str]:
    weeks = "1 week" if test.weeks == 1 else f"{test.weeks} weeks"
    rows = test.tested[0].scores.rows
    yield f"## {weeks} ahead"
    yield ""
    yield (
        f"{rows} forecasts of {test.pairs} pairs at {test.origins} origins; learned from "
        f"{test.learned} earlier ones."
    )
    yield ""
    yield (
        "| forecaster | log score, counts | log score, types | CRPS | Brier | calibration | "
        f"of chances ≥ {TOLD_FROM:.0%} (how many) | in 90 % interval (should be) |"
    )
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for one in test.tested:
        s = one.scores
        yield (
            f"| {NAMES[one.model]} | {s.log_counts:.4f} | {s.log_types:.4f} | {s.crps:.4f} | "
            f"{s.brier:.4f} | {s.reliability:.4f} | {s.reliability_told:.4f} ({s.told}) | "
            f"{s.covered:.1%} ({s.covering:.1%}) |"
        )
    yield ""
    yield from gains(test.tested)
    served = next(one for one in test.tested if one.model == test.served)
    yield ""
    yield f"Chances told by the {NAMES[served.model]}, and how often they came true:"
    yield ""
    yield "| told | forecasts | mean told | came |"
    yield "| --- | ---: | ---: | ---: |"
    for b in served.scores.bins:
        yield f"| {b.low:.0%} to {b.high:.0%} | {b.told} | {b.mean:.3f} | {b.came:.3f} |"


def gains(tested: Sequence[Trial]) -> Iterator[str]:
    yield "Difference from the decayed history, 90 % interval; below 0 is better:"
    yield ""
    yield "| forecaster | counts | types |"
    yield "| --- | ---: | ---: |"
    for one in tested:
        if one.model != "decayed":
            told = (
                f"{g.value:+.4f} ({g.low:+.4f} to {g.high:+.4f})" for g in (one.counts, one.types)
            )
            yield f"| {NAMES[one.model]} | {' | '.join(told)} |"


def limits() -> Iterator[str]:
    yield "## What this does not say"
    yield ""
    yield f"- Calibration must lie within {WITHIN:.2f} for a model to be served; it is a mean over "
    yield "  many small chances, so read the tables of chances too."
    yield "- What is foretold is the record: acts that these sources report, read as they are read."
    yield "- Events are dated by the day of the act and as the desk knows them now. Who asks on the"
    yield "  day itself knows less."
    yield "- The choice between the forecasters was made on the same years that it is reported on."


if __name__ == "__main__":
    sys.exit(main())
