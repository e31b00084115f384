"""The figures of a pair, kept by the content of the rows that they are summed from.

Every click on a figure opens the same pair with other filters; the same rows give the
same figures, so these are computed once. A changed row is another key: nothing grows stale.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from legation.dyads import DEFAULT_SCALE, Row, Turn, flow_by, load_weighing, sample
from legation.monitor import figures, turning
from legation.monitor.names import state
from legation.monitor.views import Figure, LevelView, SeriesView
from legation.store import RollupRow

KEPT = 64
"""Pairs kept: their rows and figures take up to a megabyte each."""


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
def numbers(rows: tuple[RollupRow, ...], pair: tuple[str, str], as_of: date, scale: str) -> Numbers:
    """Compute the figures of a pair up to a day; ``scale``: as the reader chose it, or ""."""
    weighing = load_weighing(scale or DEFAULT_SCALE)
    a, b = (state(code) for code in pair)
    cells = figures.cells_of(rows, weighing)
    drawn = sample(cells, weighing)
    first = min((cell.day for cell in cells), default=as_of)
    step = figures.chart_step(cells, as_of)
    row = flow_by(drawn, step, first, as_of, weekly=True)
    weeks = figures.recent_weeks(drawn, weighing, a, b, as_of)
    return Numbers(
        level=figures.level_view(drawn, weighing, "-".join(pair), first, as_of, scale),
        figures=figures.recent_figures(drawn, weighing, a, b, as_of, scale, weeks),
        series=tuple(
            figures.series_view(
                drawn, weighing, source, target, step, (first, as_of), scale, weekly=True
            )
            for source, target in ((a, b), (b, a))
            if cells
        ),
        weeks=weeks,
        row=row,
        turns=turning.all_turns(row, step) if cells else (),
    )
