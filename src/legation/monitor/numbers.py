"""The figures of a pair, kept by the content of the rows that they are summed from.

Every click on a figure opens the same pair with other filters; the same rows give the
same figures, so these are computed once. A changed row is another key: nothing grows stale.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from legation.dyads import DEFAULT_SCALE, Row, Turn, flow_by, load_weighing
from legation.monitor import figures, turning
from legation.monitor.names import state
from legation.monitor.views import Figure, LevelView, SeriesView
from legation.store import Sums

KEPT = 64
"""Pairs kept: their sums and figures take up to a megabyte each."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Level, recent figures, series and turns of a pair; ``row``: what the turns are of."""

    level: LevelView
    figures: tuple[Figure, ...]
    series: tuple[SeriesView, ...]
    weeks: int
    row: Row
    turns: tuple[Turn, ...]


@lru_cache(maxsize=KEPT)
def numbers(weeks: Sums, pair: tuple[str, str], as_of: date, scale: str) -> Numbers:
    """Compute the figures of a pair up to a day; ``scale``: as the reader chose it, or ""."""
    weighing = load_weighing(scale or DEFAULT_SCALE)
    a, b = (state(code) for code in pair)
    drawn = figures.weighed(weeks, weighing)
    known = len(drawn) > 0
    first = date.fromordinal(int(drawn.days.min())) if known else as_of
    step = figures.chart_step(first, as_of)
    row = flow_by(drawn, step, first, as_of, weekly=True)
    recent = figures.recent_weeks(drawn, a, b, as_of)
    return Numbers(
        level=figures.level_view(drawn, weighing, "-".join(pair), first, as_of, scale),
        figures=figures.recent_figures(drawn, weighing, a, b, as_of, scale, recent),
        series=tuple(
            figures.series_view(
                drawn, weighing, source, target, step, (first, as_of), scale, weekly=True
            )
            for source, target in ((a, b), (b, a))
            if known
        ),
        weeks=recent,
        row=row,
        turns=turning.all_turns(row, step) if known else (),
    )
