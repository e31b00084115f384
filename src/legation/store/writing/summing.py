"""Sums over the pairs, moved by exactly what came and went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import (
    Connection,
    Select,
    bindparam,
    delete,
    func,
    select,
    union_all,
    update,
)

from legation.store.codes import MODALITIES, millionths, week_number
from legation.store.tables import WEEKDAYS, dyads, event_pairs, happened_weeks, rollup
from legation.store.writing.inserting import NEVER, Row, fill_adding, fill_counted

Cell = tuple[int, int, int, int, int]
Dyad = tuple[int, int]


def sum_pairs(connection: Connection, out: Sequence[Row], into: Sequence[Row]) -> set[Dyad]:
    """Bring the sums up to rows of ``event_pairs`` that went and came.

    Gives the unordered pairs touched, smaller number first. Sums are whole numbers
    (counts, millionths), so that the way there leaves no trace in them.
    """
    _move_cells(connection, out, into)
    _move_happened(connection, out, into)
    return _move_dyads(connection, out, into)


def _cells(rows: Iterable[Row], sign: int, cells: dict[Cell, list[int]]) -> None:
    for row in rows:
        week = week_number(row["day"])
        cell = cells.setdefault(
            (row["source"], row["target"], week, row["type"], row["modality"]), [0, 0, 0]
        )
        cell[0] += sign
        cell[1] += sign * millionths(row["share"])
        cell[2] += sign * millionths(row["share"] * row["confidence"])


_DELETE_EMPTY_CELL = delete(rollup).where(
    rollup.c.source == bindparam("b_source"),
    rollup.c.target == bindparam("b_target"),
    rollup.c.week == bindparam("b_week"),
    rollup.c.type == bindparam("b_type"),
    rollup.c.modality == bindparam("b_modality"),
    rollup.c.events == 0,
)
_CELL_KEYS = ("source", "target", "week", "type", "modality")


def _move_cells(connection: Connection, out: Sequence[Row], into: Sequence[Row]) -> None:
    cells: dict[Cell, list[int]] = {}
    _cells(out, -1, cells)
    _cells(into, 1, cells)
    moved = {cell: by for cell, by in cells.items() if any(by)}
    fill_adding(
        connection,
        rollup,
        [
            {
                **dict(zip(_CELL_KEYS, cell, strict=True)),
                "events": events,
                "weight": weight,
                "confident": confident,
            }
            for cell, (events, weight, confident) in sorted(moved.items())
        ],
    )
    fewer = [cell for cell, by in moved.items() if by[0] < 0]
    if fewer:
        connection.execute(
            _DELETE_EMPTY_CELL,
            [{f"b_{k}": v for k, v in zip(_CELL_KEYS, cell, strict=True)} for cell in fewer],
        )


_ACTUAL = MODALITIES["actual"]
_WEEK_KEYS = ("low", "high", "week", "type")
_DELETE_EMPTY_WEEK = delete(happened_weeks).where(
    *(happened_weeks.c[name] == bindparam(f"b_{name}") for name in _WEEK_KEYS),
    *(happened_weeks.c[name] == 0 for name in WEEKDAYS),
)


def _happened(rows: Iterable[Row]) -> Counter[tuple[int, ...]]:
    """Count the acts that happened by unordered pair, day and type; both ways they are one."""
    acts = {
        (*sorted((row["source"], row["target"])), row["day"], row["type"], row["event"])
        for row in rows
        if row["modality"] == _ACTUAL
    }
    return Counter(act[:-1] for act in acts)


def _move_happened(connection: Connection, out: Sequence[Row], into: Sequence[Row]) -> None:
    moved = _happened(into)
    moved.subtract(_happened(out))
    weeks: dict[tuple[int, ...], list[int]] = {}
    for (low, high, day, kind), by in sorted(moved.items()):
        if by:
            monday = week_number(day)
            weeks.setdefault((low, high, monday, kind), [0] * 7)[day - monday] = by
    named = [(dict(zip(_WEEK_KEYS, week, strict=True)), days) for week, days in weeks.items()]
    fill_adding(
        connection,
        happened_weeks,
        [{**keys, **dict(zip(WEEKDAYS, days, strict=True))} for keys, days in named],
    )
    fewer = [
        {f"b_{name}": value for name, value in keys.items()}
        for keys, days in named
        if min(days) < 0
    ]
    if fewer:
        connection.execute(_DELETE_EMPTY_WEEK, fewer)


def _members(rows: Iterable[Row]) -> dict[Dyad, set[int]]:
    found: dict[Dyad, set[int]] = {}
    for row in rows:
        low, high = sorted((row["source"], row["target"]))
        if low != high:
            found.setdefault((low, high), set()).add(row["event"])
    return found


def _last(source: str, target: str) -> Select[Any]:
    return select(func.max(event_pairs.c.day).label("day")).where(
        event_pairs.c.source == bindparam(source), event_pairs.c.target == bindparam(target)
    )


_BOTH = union_all(_last("b_a", "b_b"), _last("b_b", "b_a")).subquery()
_SET_LAST = (
    update(dyads)
    .where(dyads.c.a == bindparam("b_a"), dyads.c.b == bindparam("b_b"))
    .values(last_day=select(func.max(_BOTH.c.day)).scalar_subquery())
)
_DELETE_EMPTY_DYAD = delete(dyads).where(
    dyads.c.a == bindparam("b_a"), dyads.c.b == bindparam("b_b"), dyads.c.events == 0
)


def _move_dyads(connection: Connection, out: Sequence[Row], into: Sequence[Row]) -> set[Dyad]:
    before, after = _members(out), _members(into)
    touched = before.keys() | after.keys()
    if not touched:
        return set()
    days = {row["event"]: row["day"] for row in into}
    moves = [
        {
            "a": a,
            "b": b,
            "events": len(after.get((a, b), ())) - len(before.get((a, b), ())),
            "last_day": max((days[event] for event in after.get((a, b), ())), default=NEVER),
        }
        for a, b in sorted(touched)
    ]
    fill_counted(connection, dyads, moves)
    if before:
        names = [{"b_a": a, "b_b": b} for a, b in sorted(before)]
        connection.execute(_DELETE_EMPTY_DYAD, names)
        connection.execute(_SET_LAST, names)
    return set(touched)
