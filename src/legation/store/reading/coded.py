"""Coded columns as Arrow dictionaries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pyarrow as pa


def coded(numbers: Sequence[int], names: Iterable[str]) -> pa.Array:
    """Give codes, which count from 1, as a dictionary column of their names."""
    places = pa.array([number - 1 for number in numbers], pa.int8())
    return pa.DictionaryArray.from_arrays(places, pa.array(list(names)))
