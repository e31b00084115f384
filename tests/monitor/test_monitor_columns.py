"""Columns at once give what their rows give one by one."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from legation.monitor.records import records
from legation.monitor.rounding import thousandths
from legation.monitor.views import SeriesPoint


def test_numbers_are_rounded_together_as_alone() -> None:
    seeded = np.random.default_rng(7)
    halves = (np.arange(-3_000, 3_000) + 0.5) / 1_000
    values = np.concatenate(
        [
            seeded.normal(0, 1, 2_000),
            seeded.normal(0, 1e5, 2_000),
            halves,
            np.nextafter(halves, 9),
            np.nextafter(halves, -9),
            np.array([0.0, -0.0, -1e-9, 2.0005, 1.0005, 1e13 + 0.0625, 1e300]),
        ]
    )
    assert [v.hex() for v in thousandths(values)] == [round(v, 3).hex() for v in values.tolist()]
    assert thousandths(np.zeros(0)) == []


def test_records_of_columns_are_those_of_rows() -> None:
    days = [date(2024, 1, 1), date(2024, 1, 8)]
    numbers = [[float(n), n / 3] for n in range(7)]
    columns = (days, days, *numbers, [3, 4], ["/a", "/b"])
    assert records(SeriesPoint, *columns) == tuple(map(SeriesPoint, *columns))
    assert hash(records(SeriesPoint, *columns)) == hash(tuple(map(SeriesPoint, *columns)))
    assert records(SeriesPoint, *([] for _ in columns)) == ()
    with pytest.raises(ValueError, match="1 of events"):
        records(SeriesPoint, *columns[:-2], [3], ["/a", "/b"])
    with pytest.raises(ValueError, match="shorter"):
        records(SeriesPoint, *columns[:-1])
