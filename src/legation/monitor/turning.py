"""The turns of a pair with the events that explain them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from legation.dyads import MEASURES, Measure, Row, Step, Turn, Weighing, turns
from legation.monitor import figures, hrefs
from legation.monitor.lines import event_lines, weight_of
from legation.monitor.views import Filters
from legation.monitor.views.turns import ChangeView, TurnView
from legation.store import Store
from legation.types import Event

SHORTEST: dict[Step, int] = {"day": 14, "week": 4, "month": 3, "year": 2}
"""Periods in a run: a fortnight, a month, a quarter, two years."""

TOGETHER = 2
"""Periods within which measures turn together: one crisis rarely moves all in one week."""

BEFORE, AFTER = timedelta(days=3), timedelta(days=20)
EXPLAINING = 3
LOOKED_AT = 100

NAMES: dict[Measure, str] = {
    "balance": "Balance",
    "cooperation": "Cooperation",
    "conflict": "Conflict",
}

HOW = (
    "turns: the runs of periods that a constant each describes best, cut where the gain is above "
    "what the best cut of the same series in shuffled blocks reaches in 19 of 20 shuffles, both "
    "runs hold five events and the 90 % interval of the change leaves out nought; events: the "
    "weightiest of the direction of the change from three days before to three weeks after, "
    "which may or may not be its cause"
)


def all_turns(row: Row, step: Step) -> tuple[Turn, ...]:
    """Find the turns of every measure, oldest first, balance before the others."""
    found = [turn for name in MEASURES for turn in turns(row.flow, name, SHORTEST[step])]
    return tuple(sorted(found, key=lambda turn: (turn.at, MEASURES.index(turn.measure))))


def turn_views(
    store: Store,
    pair: tuple[str, str],
    row: Row,
    found: Sequence[Turn],
    weighing: Weighing,
    asked: Filters,
) -> tuple[TurnView, ...]:
    """Give turns, those of several measures at one time together, newest first.

    ``asked``: issue, press and scale of the series that they are of.
    """
    return tuple(
        _view(store, pair, row, group, weighing, asked) for group in reversed(together(found))
    )


def together(found: Sequence[Turn]) -> list[list[Turn]]:
    """Group turns that lie within ``TOGETHER`` periods of the first of their group."""
    groups: list[list[Turn]] = []
    for turn in found:
        known = groups[-1] if groups else []
        named = turn.measure in {one.measure for one in known}
        if known and not named and turn.at - known[0].at <= TOGETHER:
            known.append(turn)
        else:
            groups.append([turn])
    return groups


def _view(
    store: Store,
    pair: tuple[str, str],
    row: Row,
    group: Sequence[Turn],
    weighing: Weighing,
    asked: Filters,
) -> TurnView:
    code = "-".join(pair)
    leading = min(group, key=lambda turn: MEASURES.index(turn.measure))
    span = row.spans[leading.at]
    since, until = span.start - BEFORE, max(span.end, span.start + AFTER)
    near = store.events(
        pair=pair,
        since=since,
        until=until,
        modalities=figures.counted(weighing),
        issue=asked.issue,
        outlet_country=asked.outlet_country,
        limit=LOOKED_AT,
    ).items
    chosen = explaining(near, warmer=_warmer(leading), weighing=weighing)
    return TurnView(
        day=span.start,
        end=span.end,
        since=row.spans[leading.first].start,
        last=row.spans[leading.last].end,
        changes=tuple(_change(code, row, turn, weighing, asked) for turn in group),
        events=event_lines(store, chosen, weighing),
        note="" if chosen else "No event on record then explains it: what there was before ended.",
        href=_listed(code, since, until, asked),
    )


def _warmer(turn: Turn) -> bool:
    return (turn.change.value > 0) == (turn.measure != "conflict")


def explaining(events: Sequence[Event], *, warmer: bool, weighing: Weighing) -> list[Event]:
    """Choose the weightiest events of a direction, oldest first."""

    def score(event: Event) -> float:
        return weighing.scale.score(event.event_type, event.mode) * (1 if warmer else -1)

    fitting = [e for e in events if score(e) > 0 and weight_of(e, weighing) > 0]
    heaviest = sorted(fitting, key=lambda e: (-weight_of(e, weighing), e.day, e.id))[:EXPLAINING]
    return sorted(heaviest, key=lambda e: (e.day, e.id))


def _change(code: str, row: Row, turn: Turn, weighing: Weighing, asked: Filters) -> ChangeView:
    spans = row.spans
    before_href = _listed(code, spans[turn.first].start, spans[turn.at - 1].end, asked)
    after_href = _listed(code, spans[turn.at].start, spans[turn.last].end, asked)
    both_href = _listed(code, spans[turn.first].start, spans[turn.last].end, asked)
    name = NAMES[turn.measure]
    form = "+.2f" if turn.measure == "balance" else ".1f"
    n, m = turn.events_before, turn.events_after
    how = f"{HOW}; {figures.how_summed(weighing, n + m)}"
    before = figures.figure(f"{name} before", turn.before, n, True, how, before_href, form)
    after = figures.figure(f"{name} after", turn.after, m, True, how, after_href, form)
    change = figures.figure(f"{name}, change", turn.change, n + m, True, how, both_href, "+.2f")
    unit = "" if turn.measure == "balance" else " a period"
    return ChangeView(
        measure=turn.measure,
        name=name,
        day=spans[turn.at].start,
        up=turn.change.value > 0,
        before=before,
        after=after,
        change=change,
        text=f"{name}{unit} from {before.text} to {after.text} "
        f"(change {change.text}, 90 %: {change.range})",
    )


def _listed(code: str, since: date, until: date, asked: Filters) -> str:
    chosen = Filters(counted=True, since=since, until=until, scale=asked.scale)
    chosen = replace(chosen, issue=asked.issue, outlet_country=asked.outlet_country)
    return hrefs.listed(code, chosen)
