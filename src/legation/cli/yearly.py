"""Pairs by year as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

    from legation.monitor.years import PairYear


def year_records(given: Iterable[PairYear]) -> Iterator[dict[str, Any]]:
    """Give years of pairs as plain values."""
    return (asdict(one) for one in given)


def year_schema() -> pa.Schema:
    """Give the Arrow schema of an exported year of a pair."""
    import pyarrow as pa

    names = [(n, pa.string()) for n in ("a", "b", "a_name", "b_name")]
    whole = [(n, pa.int32()) for n in ("year", "events")]
    sums = ("cooperation", "conflict", "balance", "balance_low", "balance_high")
    numbers = [(n, pa.float64()) for n in (*sums, "mean_score", "cooperative")]
    return pa.schema([*names, *whole, *numbers])
