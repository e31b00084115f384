"""Write docs/validation.md from a desk of news reports and other people's yearly figures.

    python -m benchmarks.validation DESK [--against PATH] [--linking] [--out FILE]

The desk is read, never written. ``--against``: a folder or archive of ``YYYY_*.csv[.gz]``
(see ``benchmarks.agreement.yearly_means``). Where no year is common to both, the page says
so, and compares what lies nearest, named as that.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Final

from benchmarks.agreement import Agreement, PairYear, agreement, yearly_means
from benchmarks.linking.report import linking_lines
from legation.dyads import FLOOR, K, Weighing, load_weighing
from legation.monitor.lines import event_line
from legation.store import DailyRow, Store, open_desk

LEAST: Final = 20
"""Events that a pair needs on the desk to be compared."""
WATCHED: Final = (("CHN", "JPN"), ("IND", "PAK"), ("KOR", "PRK"))
TURNS: Final = 4
"""Years of a watched pair that are explained: those with the greatest change."""


@dataclass(frozen=True, slots=True)
class Year:
    """One year of a pair: its balance and how many events count."""

    year: int
    balance: float
    events: int


def yearly(rows: Sequence[DailyRow], weighing: Weighing) -> list[Year]:
    """Give the balance of both directions together by year, as docs/explanation has it."""
    plus: dict[int, float] = defaultdict(float)
    minus: dict[int, float] = defaultdict(float)
    seen: dict[int, set[str]] = defaultdict(set)
    for row in rows:
        weight = row.share * weighing.weight(row.event_type, row.modality)
        score = weighing.scale.score(row.event_type, "")
        if weight <= 0:
            continue
        year = row.day.year
        seen[year].add(row.event_id)
        plus[year] += weight * max(score, 0.0)
        minus[year] += weight * max(-score, 0.0)
    return [
        Year(y, (plus[y] - minus[y]) / (plus[y] + minus[y] + K), len(seen[y])) for y in sorted(seen)
    ]


def balances(store: Store, weighing: Weighing) -> dict[PairYear, float]:
    """Give the yearly balance of every pair with enough events; thin years are left out."""
    found = {}
    for pair in store.pairs(5_000):
        if pair.events < LEAST:
            continue
        a, b = sorted((pair.a, pair.b))
        for one in yearly(store.daily(a, b), weighing):
            if one.events >= FLOOR:
                found[a, b, one.year] = one.balance
    return found


def _means(given: Mapping[PairYear, float], years: range) -> dict[PairYear, float]:
    """Give each pair's mean over some years, under the year 0."""
    sums: dict[tuple[str, str], list[float]] = defaultdict(list)
    for (a, b, year), value in given.items():
        if year in years:
            sums[a, b].append(value)
    return {(a, b, 0): sum(v) / len(v) for (a, b), v in sums.items()}


def _compared(ours: Mapping[PairYear, float], theirs: Mapping[PairYear, float]) -> Iterator[str]:
    years, their_years = {key[2] for key in ours}, {key[2] for key in theirs}
    if not years or not their_years:
        yield "There is nothing to compare: one side has no year with enough events."
        return
    told = f"The desk has {min(years)} to {max(years)}, the others {min(their_years)} to "
    yield f"{told}{max(their_years)}."
    if years & their_years:
        yield ""
        yield _sentence("Same pair, same year", agreement(ours, theirs))
        return
    yield ""
    yield "**No year is common to both, so the figure asked for cannot be printed here.**"
    ahead = min(years) > max(their_years)
    first, last = min(years), max(their_years)
    mine = range(first, first + 7) if ahead else range(max(years) - 6, max(years) + 1)
    other = range(last - 6, last + 1) if ahead else range(min(their_years), min(their_years) + 7)
    name = (
        f"As a check that needs no common year, and is no substitute: each pair's mean of our "
        f"{mine.start}–{mine.stop - 1} against their {other.start}–{other.stop - 1}"
    )
    yield ""
    yield _sentence(name, agreement(_means(ours, mine), _means(theirs, other)))


def _sentence(name: str, found: Agreement | None) -> str:
    if found is None:
        return f"{name}: fewer than ten values in common, insufficient evidence."
    return (
        f"{name}: Spearman {found.rho:.2f} (90 % interval {found.low:.2f} to {found.high:.2f} "
        f"over pairs; {found.n} values of {found.pairs} pairs)."
    )


def _watched(store: Store, weighing: Weighing, a: str, b: str) -> Iterator[str]:
    found = yearly(store.daily(a, b), weighing)
    yield f"### {a}–{b}"
    yield ""
    if not any(one.events >= FLOOR for one in found):
        yield "Insufficient evidence in every year."
        yield ""
        return
    yield "| year | balance | events |"
    yield "|---|---|---|"
    for one in found:
        shown = f"{one.balance:+.2f}" if one.events >= FLOOR else "insufficient evidence"
        yield f"| {one.year} | {shown} | {one.events} |"
    yield ""
    enough = [one for one in found if one.events >= FLOOR]
    steps = sorted(pairwise(enough), key=lambda s: -abs(s[1].balance - s[0].balance))
    for before, after in sorted(steps[:TURNS], key=lambda s: s[1].year):
        yield f"- **{before.year} → {after.year}** ({before.balance:+.2f} → {after.balance:+.2f}):"
        yield from _named(store, weighing, (a, b), after.year, after.balance < before.balance)
    yield ""


def _named(
    store: Store, weighing: Weighing, pair: tuple[str, str], year: int, worse: bool
) -> Iterator[str]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    events = store.events(pair=pair, since=first, until=last, limit=200).items
    side = -1.0 if worse else 1.0

    def pull(event_type: str, modality: str, share: float) -> float:
        score = weighing.scale.score(event_type, "")  # type: ignore[arg-type]
        return side * score * weighing.weight(event_type, modality) * share  # type: ignore[arg-type]

    ranked = sorted(
        events,
        key=lambda e: (-pull(e.event_type, e.modality, 1 / max(len(e.shares), 1)), e.day, e.id),
    )
    for event in ranked[:3]:
        yield f"  - {event.day}: {event_line(event, weighing, None).headline} (event `{event.id}`)"


def page(desk: str, against: Path | None, *, linking: bool) -> str:
    """Give the page."""
    weighing = load_weighing()
    lines = [
        "# Validation",
        "",
        "Written by `python -m benchmarks.validation`; do not edit. What the record says, beside "
        "what others say and what is known to have happened. Figures that could not be measured "
        "where this page was written say so.",
        "",
        "## Balance by year, beside other people's",
        "",
    ]
    with open_desk(desk, read_only=True) as store:
        counts = store.counts()
        ours = balances(store, weighing)
        lines.append(
            f"A desk of {counts.articles:,} reports with {counts.events:,} events; pairs with at "
            f"least {LEAST} events, years with at least {FLOOR} ({len(ours)} pair-years). Balance "
            f"as in [How an index is computed](explanation/how-an-index-is-computed.md), scale "
            f"{weighing.scale.name}; the others' yearly mean Goldstein, weighted by rows."
        )
        lines.append("")
        if against is None:
            lines.append("No figures of others were given.")
        else:
            lines += _compared(ours, yearly_means(against))
        lines += ["", "## Three pairs and their crises", ""]
        lines.append("At each turn of a year's balance, the events that pull hardest that way.")
        lines.append("")
        for a, b in WATCHED:
            lines += _watched(store, weighing, a, b)
    lines += ["## Linking", "", *linking_lines(measure=linking)]
    return "\n".join(lines).rstrip() + "\n"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Write docs/validation.md.")
    parser.add_argument("desk")
    parser.add_argument("--against", type=Path)
    parser.add_argument("--linking", action="store_true", help="measure linking as well")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args(arguments)
    text = page(args.desk, args.against, linking=args.linking)
    if args.out:
        args.out.write_text(text, "utf-8")
    else:
        sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
