"""A table on its way to the reader's own library, through Arrow."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from legation.errors import UsageError

if TYPE_CHECKING:
    import pandas  # type: ignore[import-untyped]
    import polars
    import pyarrow as pa

    from legation.monitor.views import SeriesView


class Frame:
    """A table. ``len()`` gives its rows; the ``to_`` methods share Arrow's memory."""

    def __init__(self, table: pa.Table) -> None:
        self._table = table

    def __len__(self) -> int:
        return int(self._table.num_rows)

    def __repr__(self) -> str:
        return f"Frame({len(self):,} rows: {', '.join(self._table.column_names)})"

    def to_arrow(self) -> pa.Table:
        """Give the Arrow table."""
        return self._table

    def to_polars(self) -> polars.DataFrame:
        """Give a polars data frame."""
        import polars

        found = polars.from_arrow(self._table)
        assert isinstance(found, polars.DataFrame)  # of a table; only arrays give a Series
        return found

    def to_pandas(self) -> pandas.DataFrame:
        """Give a pandas data frame.

        Raises:
            UsageError: pandas is not installed.
        """
        try:
            import pandas  # noqa: F401 (asked for here, so that the cure can be named)
        except ImportError as error:
            cure = "pip install 'legation[pandas]'"
            raise UsageError("pandas is not installed", cure=cure) from error
        return self._table.to_pandas()

    def to_dicts(self) -> list[dict[str, Any]]:
        """Give the rows as plain values."""
        rows: list[dict[str, Any]] = self._table.to_pylist()
        return rows


def series_frame(views: Sequence[SeriesView]) -> Frame:
    """Give series as one table: source, target, step, scale and each point's values."""
    import pyarrow as pa

    numbers = ("cooperation", "cooperation_low", "cooperation_high")
    more = ("conflict", "conflict_low", "conflict_high", "balance")
    schema = pa.schema(
        [
            *((name, pa.string()) for name in ("source", "target", "step", "scale")),
            ("start", pa.date32()),
            ("end", pa.date32()),
            *((name, pa.float64()) for name in (*numbers, *more)),
            ("events", pa.int32()),
        ]
    )
    rows = [
        {
            "source": view.source.code,
            "target": view.target.code,
            "step": view.step,
            "scale": view.scale,
            **dataclasses.asdict(point),
        }
        for view in views
        for point in view.points
    ]
    return Frame(pa.Table.from_pylist(rows, schema))
