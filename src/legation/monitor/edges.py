"""Every directed pair of a desk as the edge of a network."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import polars as pl

from legation.dyads import DEFAULT_SCALE, FLOOR, load_weighing
from legation.dyads.index import balance
from legation.monitor.names import state
from legation.store import Store


@dataclass(frozen=True, slots=True)
class Edge:
    """One direction of a pair over some weeks, as an index sums it.

    ``cooperation`` and ``conflict`` are C⁺ and C⁻; ``balance`` is None below the floor of
    counted events. ``first`` and ``last`` are the Mondays of the first and last week.
    """

    source: str
    target: str
    source_name: str
    target_name: str
    events: int
    cooperation: float
    conflict: float
    balance: float | None
    first: date
    last: date


def edges(
    store: Store, scale: str = "", since: date | None = None, until: date | None = None
) -> tuple[Edge, ...]:
    """Give the edges of a desk in the order of their codes.

    The record is kept by week here: a week counts where its Monday lies between ``since``
    and ``until``, both inclusive. Modalities that weigh nothing are left out.

    Raises:
        UsageError: there is no such scale.
    """
    weighing = load_weighing(scale or DEFAULT_SCALE)
    found = pl.from_arrow(store.frame("rollup"))
    assert isinstance(found, pl.DataFrame)  # of a table; only arrays give a Series
    rows = found.with_columns(pl.col("event_type", "modality", "source", "target").cast(pl.String))
    if since:
        rows = rows.filter(pl.col("week") >= since)
    if until:
        rows = rows.filter(pl.col("week") <= until)
    kinds = rows.select("event_type", "modality").unique().rows()
    worth = pl.DataFrame(
        [(t, m, weighing.weight(t, m), weighing.scale.score(t)) for t, m in kinds],
        schema={"event_type": pl.String, "modality": pl.String, "w": pl.Float64, "s": pl.Float64},
        orient="row",
    )
    impact = pl.col("weight") * pl.col("w") * pl.col("s")
    summed = (
        rows.join(worth, on=["event_type", "modality"])
        .filter(pl.col("w") > 0)
        .group_by("source", "target")
        .agg(
            pl.col("events").sum(),
            impact.clip(lower_bound=0).sum().alias("cooperation"),
            (-impact).clip(lower_bound=0).sum().alias("conflict"),
            pl.col("week").min().alias("first"),
            pl.col("week").max().alias("last"),
        )
        .sort("source", "target")
    )
    return tuple(_edge(*row) for row in summed.iter_rows())


def _edge(
    source: str, target: str, events: int, plus: float, minus: float, first: date, last: date
) -> Edge:
    worth = round(balance(plus, minus), 4) if events >= FLOOR else None
    names = state(source).name, state(target).name
    return Edge(source, target, *names, events, round(plus, 4), round(minus, 4), worth, first, last)
