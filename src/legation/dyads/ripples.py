"""Ripples: what third states do to the two of a pair in the days after its events.

A case is a day with an event of the pair; the days after it, up to the number asked, are
its window, and windows that overlap count once. For each third state, side of the pair
and kind of act, the acts in the windows are compared with the acts in the same windows
displaced by every number of days up to a year, to and fro (see ``REACH``). Displacing
keeps the rhythm of both records, bursts included, and undoes only their coincidence; a
base rate from all other days would call every busy year a ripple.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np
import numpy.typing as npt

from legation.dyads.discovery import RATE, q_values
from legation.dyads.index import FLOOR
from legation.dyads.scales import Weighing
from legation.types import EventType, Modality

Kind = Literal["cooperation", "conflict"]
After = Literal["any", "cooperation", "conflict"]
Followed = tuple[str, str, Kind]

REACH = 365
"""Days of the furthest displacement: the base rate is that of the year around a case, not
of the whole record, through which states rise and fall in the news."""

LEAST_SHIFTS = 99
"""With fewer displacements no p-value goes under 0.01, and nothing could ever be found."""

MOST_COVERED = 0.8
"""Share of days in windows above which there is nothing left to compare them with."""

MOST_TESTED = 60
"""The likeliest to be found are tested: those with most acts, whenever these fell. More
would, under the false-discovery control, hide a single finding at the least p-value that
these displacements can give (60 · 1/717 for two weeks is just under 0.10)."""

LEAST_CASES = 3
"""Cases that must have been followed before a ripple is called clear. Measured on 100
records each of 20 third states that act by chance, over 730 and 2,500 days: something was
called clear in 8 and 10 of 100 records where acts come singly and in 10 and 16 where they
come in bursts (``benchmarks/ripples.py``); 10 is what the rate promises."""

MOST_DAYS = 90


@dataclass(frozen=True, slots=True)
class Act:
    """One event's part in one direction; ``event`` is its id."""

    day: date
    source: str
    target: str
    event_type: EventType
    modality: Modality
    event: str


@dataclass(frozen=True, slots=True)
class Ripple:
    """What one third state does to one of the pair.

    ``acts`` in all, ``followed`` of them in windows, where ``expected`` would fall by the
    base rate. ``cases`` of the pair had at least one of them in their window. ``p``:
    chance of so many or more; ``q``: with false-discovery control over all tests.
    """

    state: str
    target: str
    kind: Kind
    acts: int
    followed: int
    expected: float
    cases: int
    p: float
    q: float

    @property
    def clear(self) -> bool:
        """Whether it stands under the false-discovery rate and rests on enough cases."""
        return self.q <= RATE and self.cases >= LEAST_CASES


@dataclass(frozen=True, slots=True)
class Ripples:
    """Ripples of a pair, the clearest first.

    ``cases``: days with an event of the pair; ``covered``: share of the days from
    ``first`` to ``last`` in their windows; ``shifts``: displacements compared with.
    ``lacking``: why nothing can be said, "" where something can.
    """

    first: date
    last: date
    days: int
    cases: int
    covered: float
    shifts: int
    ripples: tuple[Ripple, ...]
    lacking: str = ""


def ripples(
    acts: Iterable[Act],
    pair: tuple[str, str],
    weighing: Weighing,
    span: tuple[date, date],
    days: int = 14,
    after: After = "any",
) -> Ripples:
    """Compare what third states did after a pair's events with their base rate.

    ``acts``: those of the pair, and those of others upon either; others are left aside.
    ``span``: first and last day of the record, both inclusive. ``days``: length of the
    window, 1 to 90. ``after``: which events of the pair open one.
    """
    inside = [act for act in acts if span[0] <= act.day <= span[1]]
    own = [act for act in inside if {act.source, act.target} == set(pair)]
    length = (span[1] - span[0]).days + 1
    cases = sorted({(a.day - span[0]).days for a in own if _opens(a, after, weighing)})
    windows = _windows(cases, days, length)
    covered = float(windows.mean())
    shifts = _shifts(length, days)
    lacking = _lacking(len(cases), covered, len(shifts))
    found = Ripples(*span, days, len(cases), covered, len(shifts), (), lacking)
    if lacking:
        return found
    series = _series(inside, pair, {a.event for a in own}, span[0], weighing)
    told = [_tested(key, at, cases, windows, shifts, days) for key, at in series]
    qs = q_values([p for *_, p in told])
    rows = [
        Ripple(
            state=key[0], target=key[1], kind=key[2], acts=counts[0], followed=counts[1],
            expected=counts[2], cases=counts[3], p=p, q=q,
        )
        for (key, counts, p), q in zip(told, qs, strict=True)
    ]  # fmt: skip
    rows.sort(key=lambda r: (r.p, -r.followed / max(r.expected, 1e-9), r.state, r.target, r.kind))
    return Ripples(*span, days, len(cases), covered, len(shifts), tuple(rows))


def kind_of(act: Act, weighing: Weighing) -> Kind | None:
    """Give the kind of an act by its score; None where it counts for neither."""
    if weighing.weight(act.event_type, act.modality) <= 0:
        return None
    score = weighing.scale.score(act.event_type)
    return "cooperation" if score > 0 else "conflict" if score < 0 else None


def _opens(act: Act, after: After, weighing: Weighing) -> bool:
    kind = kind_of(act, weighing)
    return kind is not None and after in ("any", kind)


def _windows(cases: Sequence[int], days: int, length: int) -> npt.NDArray[np.int64]:
    """Mark the days after cases: 1 in a window, else 0. The day of a case is not after it."""
    marked = np.zeros(length, dtype=np.int64)
    for case in cases:
        marked[case + 1 : case + 1 + days] = 1
    return marked


def _shifts(length: int, days: int) -> npt.NDArray[np.int64]:
    """Give the displacements; a shift of less than half a window still meets what followed."""
    reach = min(REACH, (length - 1) // 2)
    shifts = (s for s in range(-reach, reach + 1) if abs(s) > days // 2)
    return np.array(list(shifts), dtype=np.int64)


def _lacking(cases: int, covered: float, shifts: int) -> str:
    if cases < FLOOR:
        return f"the pair has events on {cases} days; {FLOOR} are needed"
    if shifts < LEAST_SHIFTS:
        return "the record is too short to compare with"
    if covered > MOST_COVERED:
        return f"{covered:.0%} of all days come after an event of the pair: ask for fewer days"
    return ""


def _series(
    acts: Iterable[Act], pair: tuple[str, str], own: set[str], first: date, weighing: Weighing
) -> list[tuple[Followed, list[int]]]:
    """Give days of acts by third state, side and kind, most acts first.

    An event that the pair itself is party to is no answer to it; one event counts once.
    """
    found: dict[Followed, dict[str, int]] = defaultdict(dict)
    for act in acts:
        kind = kind_of(act, weighing)
        if kind and act.target in pair and act.source not in pair and act.event not in own:
            found[act.source, act.target, kind][act.event] = (act.day - first).days
    rich = [(key, sorted(of.values())) for key, of in found.items() if len(of) >= FLOOR]
    return sorted(rich, key=lambda one: (-len(one[1]), one[0]))[:MOST_TESTED]


def _tested(
    key: Followed, at: Sequence[int], cases: Sequence[int], windows: npt.NDArray[np.int64],
    shifts: npt.NDArray[np.int64], days: int,
) -> tuple[Followed, tuple[int, int, float, int], float]:  # fmt: skip
    """Count acts in windows as they fell, and with the windows displaced."""
    length = len(windows)
    counts = Counter(at)
    on, many = np.array(list(counts)), np.array(list(counts.values()))
    followed = int((windows[on] * many).sum())
    displaced = (windows[(on[:, None] - shifts[None, :]) % length] * many[:, None]).sum(axis=0)
    p = (1 + int((displaced >= followed).sum())) / (1 + len(shifts))
    starts = np.array(cases)
    first_after = np.searchsorted(np.array(at), starts, side="right")
    answered = [i < len(at) and at[i] - c <= days for c, i in zip(cases, first_after, strict=True)]
    return key, (len(at), followed, float(displaced.mean()), sum(answered)), p
