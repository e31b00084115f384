"""What third states did in the days after events of a pair."""

from __future__ import annotations

from datetime import date
from typing import cast, get_args

from legation.dyads import DEFAULT_SCALE, RATE, Act, Ripple, Weighing, load_weighing, ripples
from legation.dyads.ripples import LEAST_CASES, MOST_DAYS, REACH, After
from legation.errors import UsageError
from legation.monitor import figures, hrefs
from legation.monitor.demo import is_demo
from legation.monitor.lines import pair_ref
from legation.monitor.names import state
from legation.monitor.pair import newest_day, split_pair
from legation.monitor.views import RippleLine, RipplesView
from legation.monitor.window import before
from legation.store import Store

DAYS = 14
LONGEST = 7_305
"""Days of record looked at: twenty years."""

SHORT = 4_000
"""Events of both states up to which a pair's own page shows its ripples. Measured: 2,000
acts are compared in 22 ms, 20,000 in 86 ms, and reading them takes as long again; larger
pairs have their ripples one link away."""


def ripples_view(
    store: Store, code: str, days: int, after: str, since: date | None, until: date | None,
    scale: str, today: date,
) -> RipplesView:  # fmt: skip
    """Give the ripples of a pair; ``after``: any, cooperation or conflict.

    Raises:
        NotFound: the code names no two states.
        UsageError: a number, a word or the scale cannot be used.
    """
    if not 1 <= days <= MOST_DAYS:
        raise UsageError(f"days is {days}", cure=f"use 1 to {MOST_DAYS}")
    if after not in get_args(After):
        raise UsageError(f"after is {after[:40]!a}", cure=f"use {', '.join(get_args(After))}")
    pair = split_pair(code)
    weighing = load_weighing(scale or DEFAULT_SCALE)
    as_of, stale = newest_day(store, today)
    last = min(until or as_of, as_of)
    first = max(since or date.min, before(last, LONGEST - 1))
    acts = tuple(
        Act(r.day, r.source, r.target, r.event_type, r.modality, r.event_id)
        for r in store.acts_upon(*pair, first, last)
    )
    # Nothing is known of the days before the first act, so they are no base rate.
    begun = max(first, since) if since else min((act.day for act in acts), default=last)
    found = ripples(acts, pair, weighing, (min(begun, last), last), days, cast(After, after))
    ref = pair_ref(*pair)
    return RipplesView(
        pair=ref,
        a=state(pair[0]),
        b=state(pair[1]),
        since=found.first,
        until=found.last,
        days=days,
        after=after,
        scale=weighing.scale.name,
        stale=stale,
        cases=found.cases,
        covered=round(found.covered, 3),
        displacements=found.shifts,
        tested=len(found.ripples),
        rate=RATE,
        ripples=tuple(_line(r, found.first, found.last, scale) for r in found.ripples),
        lacking=found.lacking,
        how=_how(weighing, days, found.shifts),
        href=hrefs.ripples(ref.code),
        demo=is_demo(store),
    )


def is_short(store: Store, code: str) -> bool:
    """Say whether a pair's page can show its ripples without making its reader wait."""
    if not store.whole:
        return False
    return sum(map(store.events_with, split_pair(code))) <= SHORT


def _line(ripple: Ripple, first: date, last: date, scale: str) -> RippleLine:
    ref = pair_ref(ripple.state, ripple.target)
    direction = "forward" if ripple.state < ripple.target else "backward"
    ratio = round(ripple.followed / ripple.expected, 2) if ripple.expected else None
    return RippleLine(
        state=state(ripple.state),
        target=state(ripple.target),
        kind=ripple.kind,
        acts=ripple.acts,
        followed=ripple.followed,
        expected=round(ripple.expected, 2),
        ratio=ratio,
        cases=ripple.cases,
        p=round(ripple.p, 5),
        q=round(ripple.q, 5),
        clear=ripple.clear,
        href=figures.behind(ref.code, direction, first, last, scale),
    )


def _how(weighing: Weighing, days: int, shifts: int) -> str:
    return (
        f"acts upon either of the pair 1 to {days} days after a day with an event of the pair, "
        f"against the same count with the windows displaced by up to {REACH} days to and fro "
        f"({shifts} displacements, the record closed to a ring); cooperation and conflict by the "
        f"sign of {weighing.scale.name}; events known to the day; an event that the pair is "
        f"itself party to is no answer. p: share of displacements with as many or more; q after "
        f"Benjamini and Hochberg; clear: q ≤ {RATE:g} after at least {LEAST_CASES} cases"
    )
