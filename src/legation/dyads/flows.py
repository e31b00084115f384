"""What a pair did by period, both directions together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from legation.dyads.cells import Sample, Sums
from legation.dyads.series import Period, Step, Values, columns_of, periods, values
from legation.dyads.turns import Flow


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """Periods without gaps and what fell into each."""

    spans: tuple[Period, ...]
    sums: Sums
    flow: Flow


def flow_by(weighed: Sample, step: Step, first: date, last: date, *, weekly: bool) -> Row:
    """Sum cells, whoever acts, by period; periods in which nothing fell are there too."""
    spans = periods(first, last, step, weekly=weekly)
    columns = columns_of(weighed.days, spans)
    sums = weighed.by(columns, len(spans))
    plus_drawn, minus_drawn = weighed.resampled(columns, len(spans))
    flow = Flow(sums.plus[0], sums.minus[0], plus_drawn, minus_drawn, sums.events.tolist())
    return Row(spans, sums, flow)


def values_of(row: Row) -> Values:
    """Give the index of both directions by period, as :func:`series` gives that of one."""
    return values(row.spans, row.sums)
