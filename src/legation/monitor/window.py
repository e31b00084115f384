"""The days that an answer about many pairs looks at, and what happened in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from legation.dyads import FLOOR, Cell, K, Standing, Weighing
from legation.errors import UsageError
from legation.knowledge.loader import read_yaml
from legation.monitor import figures
from legation.monitor.lines import pair_ref
from legation.monitor.pair import newest_day
from legation.monitor.views import Figure
from legation.store import PairSum, Store

DAYS = 365
MOST_LEAST = 10_000


@dataclass(frozen=True, slots=True)
class Window:
    """Days from ``since`` to ``until``, both inclusive; ``stale`` as on a pair's page."""

    since: date
    until: date
    stale: str


def window(store: Store, since: date | None, until: date | None, today: date) -> Window:
    """Give the days asked for; without words, the year up to the desk's newest article.

    Raises:
        UsageError: the first day lies after the last.
    """
    as_of, stale = newest_day(store, today)
    last = until or max(as_of, since or as_of)
    first = since or before(last, DAYS - 1)
    if first > last:
        raise UsageError(f"{first} is after {last}", cure="give the earlier day first")
    return Window(first, last, stale)


def before(day: date, days: int) -> date:
    """Give the day so many days before, or the first of all days."""
    return date.min if days >= day.toordinal() else day - timedelta(days=days)


def least_of(min_events: int) -> int:
    """Give the least number of counted events asked for.

    Raises:
        UsageError: it is under the floor, where no balance is shown, or absurd.
    """
    if not FLOOR <= min_events <= MOST_LEAST:
        cure = f"use {FLOOR} to {MOST_LEAST}; under {FLOOR} events no balance is shown"
        raise UsageError(f"min-events is {min_events}", cure=cure)
    return min_events


@cache
def countries() -> frozenset[str]:
    """Give the codes of states and territories, vanished ones too; no organisations."""
    return frozenset(entry["code"] for entry in read_yaml("actors/states.yaml")["states"])


def cells_of(
    rows: Iterable[PairSum], day: date, weighing: Weighing, *, organisations: bool = False
) -> tuple[Cell, ...]:
    """Give sums as cells of one day, of states alone unless ``organisations`` is set."""
    known = countries()
    return tuple(
        Cell(day, r.a, r.b, r.event_type, r.modality, r.events, r.weight)
        for r in rows
        if weighing.modality[r.modality] > 0 and (organisations or (r.a in known and r.b in known))
    )


def balance_figure(
    a: str, b: str, index: Standing, since: date, until: date, scale: str, how: str
) -> Figure:
    """Give the balance of a pair, both directions, with the list of its events."""
    ref = pair_ref(a, b)
    href = figures.behind(ref.code, "both", since, until, scale)
    return figures.figure(
        f"Balance, {ref.names}", index.balance, index.events, index.sufficient, how, href, "+.2f"
    )


def how_balanced(weighing: Weighing) -> str:
    """Say how the balance of a pair over a window is computed."""
    return (
        "B = (C⁺ − C⁻) / (C⁺ + C⁻ + k) of both directions together, each event once, as on the "
        f"pair's page; k = {K:g}; scores of {weighing.scale.name} by type; 90 % interval: "
        "Poisson bootstrap over events"
    )
