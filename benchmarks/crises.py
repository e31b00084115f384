"""Known turns of three pairs, and whether a desk's record moves with them.

The turns and their days are facts of public history, not taken from a desk; a turn that the
record misses stays on the list.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

import numpy as np

from legation.dyads import Cell, Estimate, Sample, Weighing, sample, stands
from legation.dyads.cells import interval
from legation.dyads.index import balances
from legation.dyads.spread import Numbers
from legation.monitor import Monitor, figures
from legation.monitor.lines import event_line, weight_of
from legation.store import Store
from legation.types import Event

Way = Literal["worse", "better"]

BEFORE: Final = (2, 4, 8)
"""Years before a turn that it is compared with: the fewest that hold enough events. A choice: a
pair that few reports name has a handful of events in one year."""
NAMED: Final = 3
LOOKED_AT: Final = 200


@dataclass(frozen=True, slots=True)
class Crisis:
    """A known turn, and the days in which the record ought to show it."""

    what: str
    first: date
    last: date
    way: Way


CRISES: Final[dict[tuple[str, str], tuple[Crisis, ...]]] = {
    ("CHN", "JPN"): (
        Crisis("protests over textbooks", date(2005, 4, 1), date(2005, 6, 30), "worse"),
        Crisis("Abe in Beijing, the thaw", date(2006, 10, 1), date(2007, 4, 30), "better"),
        Crisis("a trawler off the Senkaku islands", date(2010, 9, 7), date(2010, 11, 30), "worse"),
        Crisis("the islands bought by the state", date(2012, 8, 1), date(2013, 2, 28), "worse"),
        Crisis("the air defence zone", date(2013, 11, 20), date(2014, 2, 28), "worse"),
        Crisis("visits each way again", date(2018, 4, 1), date(2018, 12, 31), "better"),
    ),
    ("IND", "PAK"): (
        Crisis("the standoff of 2002", date(2002, 7, 1), date(2002, 10, 31), "worse"),
        Crisis("ceasefire and talks", date(2003, 10, 1), date(2004, 6, 30), "better"),
        Crisis("the attacks on Mumbai", date(2008, 11, 26), date(2009, 2, 28), "worse"),
        Crisis("clashes on the Line of Control", date(2013, 1, 1), date(2013, 10, 31), "worse"),
        Crisis("Uri and the strikes after it", date(2016, 9, 18), date(2016, 12, 31), "worse"),
        Crisis("Pulwama and Balakot", date(2019, 2, 14), date(2019, 4, 15), "worse"),
        Crisis("Kashmir's status ended", date(2019, 8, 5), date(2019, 10, 31), "worse"),
    ),
    ("KOR", "PRK"): (
        Crisis("the second summit", date(2007, 8, 1), date(2007, 12, 31), "better"),
        Crisis("the Cheonan sunk", date(2010, 3, 26), date(2010, 7, 31), "worse"),
        Crisis("Yeonpyeong shelled", date(2010, 11, 23), date(2011, 1, 31), "worse"),
        Crisis("threats and Kaesong closed", date(2013, 3, 1), date(2013, 5, 31), "worse"),
        Crisis("mines and loudspeakers", date(2015, 8, 4), date(2015, 8, 31), "worse"),
        Crisis("Games and summits", date(2018, 1, 1), date(2018, 10, 31), "better"),
    ),
}


MONTH: Final = 365.25 / 12
"""Days; what an index adds up to grows with them."""
RATE_YEARS: Final = 4
"""Years before a turn whose conflict or cooperation a month it is held against. A choice."""


@dataclass(frozen=True, slots=True)
class Moved:
    """How the balance of a turn's days stands to that of the time before; None: too little."""

    years: int
    before: float | None
    during: float | None
    change: Estimate | None
    events: int

    def word(self, way: Way) -> str:
        """Say whether the record moves as it should."""
        return word(self.change, 1 if way == "better" else -1)


@dataclass(frozen=True, slots=True)
class Swelled:
    """How much conflict (or cooperation) a month a turn's days hold beside the time before."""

    before: float
    during: float
    change: Estimate | None
    """None where the turn's days hold nothing of it."""

    @property
    def word(self) -> str:
        """Say whether there is more of it."""
        return word(self.change, 1)


def word(change: Estimate | None, side: int) -> str:
    """Say whether a figure moves to a side (1 up, -1 down), and clearly of noise."""
    if change is None:
        return "insufficient evidence"
    if side * change.value <= 0:
        return "**no**"
    return "yes" if change.low > 0 or change.high < 0 else "yes, within the noise"


def moved(drawn: Sample, weighing: Weighing, crisis: Crisis) -> Moved:
    """Compare a turn's days with those before, both directions of the pair together."""
    late = drawn.between(crisis.first, crisis.last)
    for years in BEFORE:
        start = crisis.first - timedelta(days=365 * years)
        early = drawn.between(start, crisis.first - timedelta(days=1))
        before = stands(early)
        if before.sufficient:
            break
    stood = (before, stands(late))
    values = [one.balance.value if one.sufficient else None for one in stood]
    change = None
    if values[0] is not None and values[1] is not None:
        first, second = (_resampled(part) for part in (early, late))
        change = Estimate(values[1] - values[0], *interval(second - first))
    return Moved(years, values[0], values[1], change, stood[1].counted)


def swelled(drawn: Sample, crisis: Crisis) -> Swelled:
    """Compare the conflict of a turn's days, or the cooperation of a better one's, with before.

    A pair that is always at odds has no balance to lose; that more is done shows in how much
    there is a month. Days before the desk's first cell of the pair do not count as quiet.
    """
    opened = date.fromordinal(int(drawn.days.min())) if len(drawn) else crisis.first
    start = max(opened, crisis.first - timedelta(days=365 * RATE_YEARS))
    before = drawn.between(start, crisis.first - timedelta(days=1))
    late = drawn.between(crisis.first, crisis.last)
    quiet = (crisis.first - start).days / MONTH
    spell = ((crisis.last - crisis.first).days + 1) / MONTH
    place = 0 if crisis.way == "better" else 1
    sums = [getattr(part.whole(), ("plus", "minus")[place])[0][0] for part in (before, late)]
    if not quiet or not sums[1]:
        return Swelled(sums[0] / quiet if quiet else 0.0, sums[1] / spell, None)
    first, second = (
        part.resampled(np.zeros(len(part), dtype=np.int64), 1)[place][:, 0] / months
        for part, months in ((before, quiet), (late, spell))
    )
    rates = float(sums[0] / quiet), float(sums[1] / spell)
    return Swelled(*rates, Estimate(rates[1] - rates[0], *interval(second - first)))


def _resampled(part: Sample) -> Numbers:
    """Give resamples of the balance of all cells together."""
    plus, minus = part.resampled(np.zeros(len(part), dtype=np.int64), 1)
    return balances(plus, minus)[:, 0]


def daily_cells(store: Store, a: str, b: str) -> list[Cell]:
    """Give the cells of a pair day by day."""
    return [
        Cell(r.day, r.source, r.target, r.event_type, r.modality, r.events, r.weight)
        for r in store.period_sums(a, b, None, None, "", None, weekly=False)
    ]


def lines(store: Store, weighing: Weighing) -> Iterator[str]:
    """Give the section of the page."""
    for (a, b), crises in CRISES.items():
        drawn = sample(daily_cells(store, a, b), weighing)
        yield from (f"### {a}–{b}", "")
        yield (
            "| days | what happened | balance before | then, events | change (90 %) | moves "
            "| a month before | then | change (90 %) | moves |"
        )
        yield "| --- | --- | ---: | ---: | ---: | --- | ---: | ---: | ---: | --- |"
        for crisis in crises:
            yield _row(crisis, moved(drawn, weighing, crisis), swelled(drawn, crisis))
        yield from ("", "The weightiest events of the direction looked for:", "")
        for crisis in crises:
            yield f"- {crisis.what}, {crisis.first} to {crisis.last}"
            yield from _named(store, weighing, (a, b), crisis)
        yield ""
        yield from _turns(store, a, b)
        yield ""


def _row(crisis: Crisis, found: Moved, more: Swelled) -> str:
    before = "–" if found.before is None else f"{found.before:+.2f} ({found.years} years)"
    during = "–" if found.during is None else f"{found.during:+.2f}"
    return (
        f"| {crisis.first} to {crisis.last} | {crisis.what} ({crisis.way}) | {before} | "
        f"{during}, {found.events} | {_told(found.change)} | {found.word(crisis.way)} | "
        f"{more.before:.1f} | {more.during:.1f} | {_told(more.change)} | {more.word} |"
    )


def _told(change: Estimate | None) -> str:
    if change is None:
        return "–"
    return f"{change.value:+.2f} ({change.low:+.2f} to {change.high:+.2f})"


def _named(
    store: Store, weighing: Weighing, pair: tuple[str, str], crisis: Crisis
) -> Iterator[str]:
    found = store.events(
        pair=pair,
        since=crisis.first,
        until=crisis.last,
        modalities=figures.counted(weighing),
        limit=LOOKED_AT,
    ).items
    side = 1 if crisis.way == "better" else -1

    def pull(event: Event) -> float:
        return side * weighing.scale.score(event.event_type, "")

    fitting = [e for e in found if pull(e) > 0]
    if not fitting:
        yield f"  - none of {len(found)} events on the desk"
    ranked = sorted(fitting, key=lambda e: (-weight_of(e, weighing), e.day, e.id))[:NAMED]
    for event in sorted(ranked, key=lambda e: (e.day, e.id)):
        headline = event_line(event, weighing, None).headline
        yield f"  - {event.day}: {headline} (event `{event.id}`)"


def _turns(store: Store, a: str, b: str) -> Iterator[str]:
    """Give the turns that the desk finds by itself, not knowing the list above."""
    turns = Monitor(store).trend(f"{a}-{b}", "month").turns
    yield f"Turns that `legation series {a} {b} --step month` finds without this list:"
    yield ""
    if not turns:
        yield "- none that stands out from the scatter of the record"
    for turn in reversed(turns):
        told = "; ".join(change.text for change in turn.changes)
        yield f"- {turn.day}: {told}"
