"""Back-test the forecasters on a desk and write docs/validation-forecasts.md.

    python -m benchmarks.forecasts DESK [--choose-from DAY] [--from DAY] [--to DAY]
                                   [--note TEXT] [--out FILE]

The desk is read and never written. With ``--choose-from``, which forecaster is served is chosen
on the days from it to the day before ``--from``, having learned from what lies before; the days
from ``--from`` to ``--to`` are then foretold once, and only judge that choice. Without it the
choice is made on the same days that it is reported on, and the page says so.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from legation.forecasts import TOLD_FROM, WITHIN, Gain, HorizonTest, Trial
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
    parser.add_argument(
        "--choose-from", type=date.fromisoformat, help="first day on which the choice is made"
    )
    parser.add_argument("--from", dest="since", type=date.fromisoformat, help="first day foretold")
    parser.add_argument("--to", dest="until", type=date.fromisoformat)
    parser.add_argument("--note", default="", help="what the desk was read from")
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args(arguments)
    started = time.process_time()
    if args.choose_from and not args.since:
        parser.error("--choose-from needs --from")
    with open_desk(args.desk, read_only=True) as store:
        monitor, chosen = Monitor(store), None
        if args.choose_from:
            chosen = monitor.backtest(args.choose_from, args.since - timedelta(days=1))
        view = monitor.backtest(args.since, args.until)
    text = "\n".join(lines(view, args.note, chosen)) + "\n"
    args.out.write_text(text, "utf-8")
    print(text)
    print(f"{time.process_time() - started:.0f} CPU seconds", file=sys.stderr)
    return 0


def lines(
    view: views.BacktestView, note: str, chosen: views.BacktestView | None = None
) -> Iterator[str]:
    """Give the page; ``chosen``: the back-test of the days on which the choice was made."""
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
    served = {test.weeks: test.served for test in (chosen or view).tests}
    yield from ("", *(verdict(view.tests) if chosen is None else judged(view, chosen)))
    for test in view.tests:
        yield from ("", *section(test, served.get(test.weeks, test.served)))
    yield from ("", *limits(chosen_apart=chosen is not None))


def verdict(tests: Sequence[HorizonTest]) -> Iterator[str]:
    yield "## What follows"
    yield ""
    for test in tests:
        yield f"- **{_weeks(test.weeks)}**: the {NAMES[test.served]} is served; {test.why}."


def judged(view: views.BacktestView, chosen: views.BacktestView) -> Iterator[str]:
    """Say what was chosen on the earlier days, and how it fared on days that nobody had seen."""
    yield "## What follows"
    yield ""
    yield (
        f"Chosen on {chosen.split} to {chosen.last}, having learned from what lies before; then "
        f"foretold once, {view.split} to {view.last}, having learned from what lies before that."
    )
    yield ""
    tests = {test.weeks: test for test in view.tests}
    for early in chosen.tests:
        late = tests.get(early.weeks)
        if late is not None:
            yield f"- **{_weeks(early.weeks)}**: {_outcome(early.served, late)}"


def _outcome(served: str, late: HorizonTest) -> str:
    one = next(trial for trial in late.tested if trial.model == served)
    s = one.scores
    calibrated = (
        f"chances come true within {s.reliability:.4f}, those from {TOLD_FROM:.0%} up within "
        f"{s.reliability_told:.4f} ({s.told} of them)"
    )
    if served == "decayed":
        return f"the decayed history was chosen, and is what is served; {calibrated}."
    gains = (
        f"Log score against the decayed history: counts {_gain(one.counts)}, types "
        f"{_gain(one.types)}; {calibrated}"
    )
    if one.better:
        return f"the {NAMES[served]} was chosen, and beat the decayed history again. {gains}."
    return f"the {NAMES[served]} was chosen, but **did not hold up**. {gains}."


def _gain(gain: Gain) -> str:
    return f"{gain.value:+.4f} ({gain.low:+.4f} to {gain.high:+.4f})"


def _weeks(weeks: int) -> str:
    return "1 week" if weeks == 1 else f"{weeks} weeks"


def section(test: HorizonTest, served_by: str) -> Iterator[str]:
    """Give a horizon's tables, with the chances told by one forecaster."""
    weeks = _weeks(test.weeks)
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
    served = next(one for one in test.tested if one.model == served_by)
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
            yield f"| {NAMES[one.model]} | {_gain(one.counts)} | {_gain(one.types)} |"


def limits(*, chosen_apart: bool) -> Iterator[str]:
    yield "## What this does not say"
    yield ""
    yield f"- Calibration must lie within {WITHIN:.2f} for a model to be served; it is a mean over "
    yield "  many small chances, so read the tables of chances too."
    yield "- What is foretold is the record: acts that these sources report, read as they are read."
    yield "- Events are dated by the day of the act and as the desk knows them now. Who asks on the"
    yield "  day itself knows less."
    if chosen_apart:
        yield "- `legation backtest` chooses on the newest two years of a desk and has no later"
        yield "  ones to judge its choice on; this page says how such a choice fared once."
    else:
        yield "- The choice between the forecasters was made on the same days that it is reported"
        yield "  on."


if __name__ == "__main__":
    sys.exit(main())
