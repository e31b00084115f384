"""What a pair did by period, both directions together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from legation.dyads.cells import Sample, by_column, intervals
from legation.dyads.index import FLOOR, Estimate, balance, balances
from legation.dyads.series import Period, PeriodValue, Step, Values, period_of, periods
from legation.dyads.turns import Flow


@dataclass(frozen=True, slots=True)
class Row:
    """Periods without gaps and what fell into each."""

    spans: tuple[Period, ...]
    flow: Flow


def flow_by(drawn: Sample, step: Step, first: date, last: date, *, weekly: bool) -> Row:
    """Sum cells, whoever acts, by period; periods in which nothing fell are there too."""
    spans = periods(first, last, step, weekly=weekly)
    at = {span: column for column, span in enumerate(spans)}
    of_day = {day: period_of(day, step, weekly=weekly) for day in {c.day for c in drawn.cells}}
    inside = drawn.where([of_day[cell.day] in at for cell in drawn.cells])
    columns = [at[of_day[cell.day]] for cell in inside.cells]
    n = len(spans)
    events = np.zeros(n, dtype=np.int64)
    np.add.at(events, np.array(columns, dtype=np.int64), [c.events for c in inside.cells])
    return Row(
        tuple(spans),
        Flow(
            plus=by_column(inside.plus, columns, n),
            minus=by_column(inside.minus, columns, n),
            plus_drawn=by_column(inside.times * inside.plus, columns, n),
            minus_drawn=by_column(inside.times * inside.minus, columns, n),
            events=events.tolist(),
        ),
    )


def values_of(row: Row) -> Values:
    """Give the index of both directions by period, as :func:`series` gives that of one."""
    flow = row.flow
    ranges = (
        intervals(flow.plus_drawn),
        intervals(flow.minus_drawn),
        intervals(balances(flow.plus_drawn, flow.minus_drawn)),
    )
    sums = zip(row.spans, flow.plus.tolist(), flow.minus.tolist(), flow.events, strict=True)
    return tuple(
        PeriodValue(
            span,
            Estimate(up, *ranges[0][at]),
            Estimate(down, *ranges[1][at]),
            Estimate(balance(up, down), *ranges[2][at]) if events >= FLOOR else None,
            events,
        )
        for at, (span, up, down, events) in enumerate(sums)
    )
