"""Putting an article's quotations, pledges and milestones on file, each once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from typing import TypeVar

from sqlalchemy import Connection, Table, bindparam, select

from legation.store.clean import clean
from legation.store.codes import state_code, state_number
from legation.store.encode import Row, milestone_row, pledge_row, quotation_row
from legation.store.tables import (
    milestone_states,
    milestones,
    pledge_pairs,
    pledges,
    quotations,
    states,
)
from legation.store.writing.inserting import fill, fill_missing, next_key
from legation.types import Milestone, Pledge, Quotation

T = TypeVar("T")


def keep_quotations(connection: Connection, given: Sequence[Quotation], article: int) -> None:
    """Write an article's quotations; one stretch of text is quoted once."""
    if given:
        first = next_key(connection, quotations)
        rows = [
            {"pk": key, "article": article, **quotation_row(quotation)}
            for key, quotation in enumerate(given, first)
        ]
        fill_missing(connection, quotations, rows)


def keep_pledges(connection: Connection, given: Sequence[Pledge], article: int, now: int) -> None:
    """Write an article's pledges and the directed pairs that they bind."""
    named = _new(connection, pledges, {clean(p.id): p for p in given})
    rows, pairs = [], []
    for key, pledge in _numbered(connection, pledges, named):
        rows.append({"pk": key, "article": article, "added_at": now, **pledge_row(pledge)})
        sides = {
            (state_number(by), state_number(to))
            # what several promise together they promise one another
            for by, to in product(pledge.by, pledge.to or pledge.by)
            if by and to and by != to
        }
        pairs += [{"source": a, "target": b, "pledge": key} for a, b in sorted(sides)]
    fill(connection, pledges, rows)
    fill(connection, pledge_pairs, pairs)
    _name_states(connection, {r[side] for r in pairs for side in ("source", "target")})


def keep_milestones(
    connection: Connection, given: Sequence[Milestone], article: int, now: int
) -> None:
    """Write an article's milestones and the states that they name."""
    named = _new(connection, milestones, {clean(m.id): m for m in given})
    rows, sides = [], []
    for key, milestone in _numbered(connection, milestones, named):
        given_row = milestone_row(milestone)
        rows.append({"pk": key, "article": article, "added_at": now, **given_row})
        numbers = {state_number(code) for code in milestone.countries if code}
        sides += [{"state": number, "milestone": key} for number in sorted(numbers)]
    fill(connection, milestones, rows)
    fill(connection, milestone_states, sides)
    _name_states(connection, {row["state"] for row in sides})


def _new(connection: Connection, table: Table, named: Mapping[str, T]) -> list[T]:
    if not named:
        return []
    known = select(table.c.id).where(table.c.id.in_(bindparam("ids", expanding=True)))
    taken = set(connection.execute(known, {"ids": list(named)}).scalars())
    return [thing for name, thing in named.items() if name not in taken]


def _numbered(connection: Connection, table: Table, things: list[T]) -> list[tuple[int, T]]:
    return list(enumerate(things, next_key(connection, table))) if things else []


def _name_states(connection: Connection, numbers: set[int]) -> None:
    rows: list[Row] = [{"number": n, "code": state_code(n)} for n in sorted(numbers)]
    fill_missing(connection, states, rows)
