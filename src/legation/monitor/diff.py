"""What changed between two days, taken apart: days passing, new articles, corrections, method.

The desk is taken back from the second day to the first in three steps, one kind of change
at a time; what a figure does at each step is what that kind of change did to it. The last
kinds are undone first, so that new articles count as the desk first read them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Final

from legation.errors import UsageError
from legation.events import link
from legation.monitor import hrefs
from legation.monitor.demo import is_demo
from legation.monitor.pair import newest_day, pair_view
from legation.monitor.past import cut_of
from legation.monitor.views import Figure, Filters
from legation.monitor.views.past import ChangeLine, DiffView, FigureDiff, FigureStep, PairDiff
from legation.store import CHANGES, Change, Cut, Store, open_past

LISTED: Final = 200
"""Changes listed, the newest; all are counted."""
PAIRS: Final = 20
COUNTED: Final = 10_000
"""Pairs compared: more than there are pairs of states with events in any desk measured."""


@dataclass(frozen=True, slots=True)
class _Desks:
    """The desk at the first day, then with each kind of change put back on."""

    before: Store
    new: Store
    correction: Store
    after: Store


def diff_view(
    store: Store, after: date, until: date, code: str, scale: str, today: date
) -> DiffView:
    """Say what changed after one day and up to the end of another; ``code``: a pair or "".

    Raises:
        UsageError: the days are in the wrong order or lie ahead.
    """
    if after >= until:
        raise UsageError(f"{after} is not before {until}", cure="give the earlier day first")
    first, last = cut_of(after, "read", today), cut_of(until, "read", today)
    told = store.changes(first, last)
    with ExitStack() as stack:
        desks = _desks(store, first, last, stack)
        return DiffView(
            after=after,
            until=until,
            pair=code,
            counts=tuple(sorted(Counter(change.kind for change in told).items())),
            changes=tuple(_line(change) for change in reversed(told[-LISTED:])),
            pairs=_pairs(desks, code),
            figures=_figures(desks, code, scale, after, until) if code else (),
            notes=_notes(store, first),
            demo=is_demo(store),
        )


def _desks(store: Store, first: Cut, last: Cut, stack: ExitStack) -> _Desks:
    after = stack.enter_context(open_past(store, last, link))
    correction = stack.enter_context(open_past(after, first, link, frozenset({"method"})))
    new = stack.enter_context(open_past(correction, first, link, frozenset({"correction"})))
    before = stack.enter_context(open_past(new, first, link, CHANGES))
    return _Desks(before, new, correction, after)


def _line(change: Change) -> ChangeLine:
    an_article = change.what in ("a new article", "another text at a known address")
    href = hrefs.article(change.subject) if an_article else ""
    return ChangeLine(change.kind, change.what, change.subject, change.told, change.at, href)


def _pairs(desks: _Desks, code: str) -> tuple[PairDiff, ...]:
    before, new, correction, after = (
        {f"{row.a}-{row.b}": row.events for row in each.pairs(COUNTED)}
        for each in (desks.before, desks.new, desks.correction, desks.after)
    )
    names = [code] if code else sorted({*before, *new, *correction, *after})
    found = [_pair(name, before, new, correction, after) for name in names]
    moved = [each for each in found if code or each.new or each.correction or each.method]
    moved.sort(key=lambda p: (-abs(p.new) - abs(p.correction) - abs(p.method), p.code))
    return tuple(moved[:PAIRS])


def _pair(
    name: str,
    before: Mapping[str, int],
    new: Mapping[str, int],
    correction: Mapping[str, int],
    after: Mapping[str, int],
) -> PairDiff:
    one, two, three, four = (each.get(name, 0) for each in (before, new, correction, after))
    return PairDiff(name, one, two - one, three - two, four - three, four, hrefs.pair(name))


def _figures(
    desks: _Desks, code: str, scale: str, after: date, until: date
) -> tuple[FigureDiff, ...]:
    filters = Filters(scale=scale)
    # The days pass before anything else changes: a window that moved on is no news.
    asked = [
        (desks.before, after),
        (desks.before, until),
        (desks.new, until),
        (desks.correction, until),
        (desks.after, until),
    ]
    steps = [_by_name(store, code, filters, day) for store, day in asked]
    found = []
    for name in steps[0]:
        values = [step[name] for step in steps]
        told = [_step(None, values[0])]
        told += [_step(early, late) for early, late in pairwise(values)]
        found.append(FigureDiff(name, *told))
    return tuple(found)


def _by_name(store: Store, code: str, filters: Filters, day: date) -> dict[str, Figure]:
    as_of, _ = newest_day(store, day)
    view = pair_view(store, code, replace(filters, limit=1), as_of)
    return {each.name: each for each in (*view.figures, view.level.figure)}


def _step(early: Figure | None, late: Figure) -> FigureStep:
    change = None
    if early is not None and early.value is not None and late.value is not None:
        change = round(late.value - early.value, 3)
    return FigureStep(late.value, late.text, change)


def _notes(store: Store, first: Cut) -> tuple[str, ...]:
    notes = [
        "Both days are computed with the linker, the scales and the precision tables of this "
        "version of Legation; a change of those is named among the changes of method, and its "
        "effect is not part of the figures."
    ]
    removed = store.removed_since(first)
    if removed:
        notes.append(
            f"{removed} article(s) known on the first day were taken off since: what they said "
            "is gone from both days."
        )
    return tuple(notes)
