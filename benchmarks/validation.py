"""Write docs/validation.md from a desk of news reports and other people's yearly figures.

    python -m benchmarks.validation DESK [--against [NAME=]PATH ...] [--linking] [--out FILE]

The desk is read, never written. ``--against``: a folder, archive or CSV file of yearly figures of
pairs, such as GDELT's mean Goldstein or ICEWS's part of cooperation; ``python -m pydoc
benchmarks.others`` tells which columns are known. May be given several times. Where years are
common to both, the same pairs are compared in the same years; where none is, the page says so,
and compares what lies nearest, named as that.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks import crises
from benchmarks.agreement import Agreement, PairYear, agreement
from benchmarks.linking.report import linking_lines
from benchmarks.others import Others, read_others, window
from legation.dyads import FLOOR, load_weighing
from legation.errors import LegationError
from legation.monitor.years import PairYear as Year
from legation.monitor.years import pair_years
from legation.store import Store, open_desk

LEAST: Final = 20
"""Events that a pair needs on the desk to be compared."""
THEIR_LEAST: Final = 20
"""Rows that the others need of a pair in a window of years to stand for it."""
SPAN: Final = 7
"""Years on each side where no year is common: what the judges of the record have of it."""
KINDS: Final = {"mean": "mean score", "share": "part of cooperation"}
SCALES: Final = ("plover-2023", "goldstein-1992")
"""The default, and the one that the others' scores are on."""
MEASURES: Final = (
    ("balance", SCALES[0]),
    ("balance", SCALES[1]),
    ("mean_score", SCALES[1]),
    ("cooperative", SCALES[0]),
)
ByScale = Mapping[str, Sequence[Year]]


def compared(years: Sequence[Year]) -> list[Year]:
    """Give the years to compare: of pairs with enough events, with a balance of their own."""
    totals: dict[tuple[str, str], int] = {}
    for one in years:
        totals[one.a, one.b] = totals.get((one.a, one.b), 0) + one.events
    return [y for y in years if y.balance is not None and totals[y.a, y.b] >= LEAST]


def measure(years: Sequence[Year], name: str) -> dict[PairYear, float]:
    """Give one measure of years that have it."""
    found = (((y.a, y.b, y.year), getattr(y, name)) for y in years)
    return {key: value for key, value in found if value is not None}


def called(name: str, scale: str) -> str:
    """Name a measure in a table."""
    words = {"balance": "balance", "mean_score": "mean score", "cooperative": "cooperative part"}
    return words[name] if name == "cooperative" else f"{words[name]}, {scale}"


def means(given: Mapping[PairYear, float], span: range) -> dict[PairYear, float]:
    """Give each pair's mean over some years, under the year 0."""
    sums: dict[tuple[str, str], list[float]] = {}
    for (a, b, year), value in given.items():
        if year in span:
            sums.setdefault((a, b), []).append(value)
    return {(a, b, 0): sum(each) / len(each) for (a, b), each in sums.items()}


def told(found: Agreement | None) -> str:
    """Give a correlation as cells of a table: figure, interval, values, pairs."""
    if found is None:
        return "insufficient evidence | – | –"
    shown = f"**{found.rho:.2f}** ({found.low:.2f} to {found.high:.2f})"
    return f"{shown} | {found.n} | {found.pairs}"


def beside(by_scale: ByScale, others: Others) -> Iterator[str]:
    """Give the section on one project."""
    years = by_scale[SCALES[0]]
    ours, theirs = {y.year for y in years}, {key[2] for key in others.events}
    yield from (f"### {others.name}", "")
    if not ours:
        yield from ("There is nothing to compare: the desk has no year with enough events.", "")
        return
    dropped = "; ".join(f"{why}: {n:,}" for why, n in sorted(others.unread.items()))
    yield (
        f"{len(others.events):,} pair-years, {min(theirs)} to {max(theirs)}; the desk has "
        f"{min(ours)} to {max(ours)}. Rows that are not used: {dropped or 'none'}."
    )
    yield ""
    yield from _same_years(by_scale, others) if ours & theirs else _nearest(by_scale, others)
    yield ""


HEAD: Final = ("| ours | theirs | Spearman (90 %) | values | pairs |", "|---|---|---|---:|---:|")


def _same_years(by_scale: ByScale, others: Others) -> Iterator[str]:
    yield "Same pair, same year:"
    yield ""
    yield from HEAD
    for kind, named in KINDS.items():
        theirs = others.means if kind == "mean" else others.shares
        if theirs:
            for name, scale in MEASURES:
                found = agreement(measure(by_scale[scale], name), theirs)
                yield f"| {called(name, scale)} | {named} | {told(found)} |"
            for least in (10, LEAST):
                thick = [y for y in by_scale[SCALES[0]] if y.events >= least]
                found = agreement(measure(thick, "balance"), theirs)
                label = called("balance", SCALES[0])
                yield f"| {label}, {least} events a year or more | {named} | {told(found)} |"


def _nearest(by_scale: ByScale, others: Others) -> Iterator[str]:
    years = by_scale[SCALES[0]]
    theirs = sorted({key[2] for key in others.events})
    ours = sorted({y.year for y in years})
    ahead = ours[0] > theirs[-1]
    mine = range(ours[0], ours[0] + SPAN) if ahead else range(ours[-1] - SPAN + 1, ours[-1] + 1)
    last = range(theirs[-1] - SPAN + 1, theirs[-1] + 1)
    near = last if ahead else range(theirs[0], theirs[0] + SPAN)
    step = -SPAN if ahead else SPAN
    far = range(near.start + step, near.stop + step)
    yield (
        "**No year is common to both, so the figure asked for cannot be printed here.** What can "
        "be is no substitute: how far each pair's mean over some years goes with the others' mean "
        "over the years nearest to them. Relations change meanwhile, so no record can reach 1; how "
        f"far {others.name} goes with itself over the same distance, on the same pairs, is what "
        "such a figure can be held against."
    )
    yield ""
    yield from HEAD
    for kind, named in KINDS.items():
        late = window(others, kind, near, THEIR_LEAST)
        early = window(others, kind, far, THEIR_LEAST)
        if not late:
            continue
        for span in (range(mine.start, mine.start + 3), mine):
            for name, scale in MEASURES:
                ours_then = means(measure(by_scale[scale], name), span)
                found = agreement(ours_then, late)
                when = f"{span.start}–{span.stop - 1}"
                theirs_when = f"{named} {near.start}–{near.stop - 1}"
                yield f"| {called(name, scale)}, {when} | {theirs_when} | {told(found)} |"
        pairs = means(measure(years, "balance"), mine).keys()
        own = agreement({k: v for k, v in early.items() if k in pairs}, late)
        yield (
            f"| *{others.name} with itself:* {far.start}–{far.stop - 1} | {named} {near.start}–"
            f"{near.stop - 1} | {told(own)} |"
        )


def basis(store: Store, every: Sequence[Year], years: Sequence[Year]) -> str:
    """Say what is compared."""
    counts = store.counts()
    return (
        f"A desk of {counts.articles:,} reports with {counts.events:,} events between "
        f"{len({(y.a, y.b) for y in every}):,} pairs. Compared are pairs with at least {LEAST} "
        f"events, in years with at least {FLOOR}: {len(years):,} pair-years of "
        f"{len({(y.a, y.b) for y in years}):,} pairs. Ours is what `legation export --what years` "
        "writes: the balance as in [How an index is computed]"
        "(explanation/how-an-index-is-computed.md), both directions together. The default scale is "
        f"{SCALES[0]}; others' means are on Goldstein's, so {SCALES[1]} (`--scale`) stands beside "
        "it, with the mean score, which is made most like theirs. Intervals draw pairs, not "
        "years: the years of a pair are much alike."
    )


COMMAND: Final = """
With files of the same years, this makes the comparison (columns: `python -m pydoc \
benchmarks.others`):

```text
python -m benchmarks.validation news.sqlite --against GDELT=folder --against ICEWS=file.csv
```

## Three pairs and their crises
"""


def page(desk: str, against: Sequence[Others], *, linking: bool) -> str:
    """Give the page."""
    weighing = load_weighing()
    lines = [
        "# Validation",
        "",
        "Written by `python -m benchmarks.validation`; not by hand. What the record says, beside "
        "what others say and what is known to have happened. Figures that could not be measured "
        "where this page was written say so.",
        "",
        "## Balance by year, beside other people's",
        "",
    ]
    with open_desk(desk, read_only=True) as store:
        every = {scale: list(pair_years(store, scale)) for scale in SCALES}
        by_scale = {scale: compared(years) for scale, years in every.items()}
        lines += [basis(store, every[SCALES[0]], by_scale[SCALES[0]]), ""]
        for others in against:
            lines += beside(by_scale, others)
        if not against:
            lines.append("No figures of others were given.")
        lines += [
            *COMMAND.strip().splitlines(),
            "",
            "The turns and their days are public history (`benchmarks/crises.py`), not taken from "
            "the desk; one that the record misses stays listed. Before: the balance of the two "
            "years before the first day, or of four or eight where those hold too little. Under "
            f"{FLOOR} counted events there is no balance. A pair that is always at odds has none "
            "to lose, so its conflict (of a better turn its cooperation) a month stands beside it, "
            f"against up to {crises.RATE_YEARS} years before. Change: 90 % interval, Poisson "
            "bootstrap over events.",
            "",
            *crises.lines(store, weighing),
        ]
    lines += ["## Linking", "", *linking_lines(measure=linking)]
    return "\n".join(lines).rstrip() + "\n"


def _named(given: str) -> Others:
    name, equals, path = given.partition("=")
    return read_others(Path(path), name) if equals else read_others(Path(given))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.validation",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("desk")
    parser.add_argument("--against", action="append", default=[], metavar="[NAME=]PATH")
    parser.add_argument("--linking", action="store_true", help="measure linking as well")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args(arguments)
    try:
        text = page(args.desk, [_named(given) for given in args.against], linking=args.linking)
    except LegationError as error:
        print(error, file=sys.stderr)
        return 65
    if args.out:
        args.out.write_text(text, "utf-8")
    else:
        sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
