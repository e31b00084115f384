"""The weekly sums of a pair, or of all pairs, as an Arrow table."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from sqlalchemy import Connection, select

from legation.store.codes import MILLION, MODALITIES, TYPES, state_code
from legation.store.reading.coded import coded
from legation.store.reading.pairs import both_ways
from legation.store.tables import rollup


def weekly(connection: Connection, pair: tuple[str, str] | None) -> pa.Table:
    """Give ``rollup`` with the columns of a ``RollupRow``, oldest week first.

    No record is made for a row, which is what a long series of one takes its time for.
    """
    query: Any = select(rollup)
    if pair:
        query = query.where(both_ways(rollup, *pair))
    rows = connection.execute(query).all()
    columns: list[Any] = list(zip(*rows, strict=True)) or [()] * len(rollup.c)
    source, target, week, kind, modality, events, weight, confident = columns
    table = pa.table(
        {
            "week": pa.array(week, pa.int32()).cast(pa.date32()),
            "source": _states(source),
            "target": _states(target),
            "event_type": coded(kind, TYPES),
            "modality": coded(modality, MODALITIES),
            "events": pa.array(events, pa.int32()),
            "weight": pc.divide(pa.array(weight, pa.float64()), float(MILLION)),
            "confident": pc.divide(pa.array(confident, pa.float64()), float(MILLION)),
        }
    )
    return table.sort_by("week")


def _states(numbers: tuple[int, ...]) -> pa.Array:
    found = sorted(set(numbers))
    places = {number: at for at, number in enumerate(found)}
    return pa.DictionaryArray.from_arrays(
        pa.array([places[number] for number in numbers], pa.int16()),
        pa.array([state_code(number) for number in found], pa.string()),
    )
