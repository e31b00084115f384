"""Putting an article's quotations, pledges and milestones on file, each once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, product
from typing import TypeVar

from sqlalchemy import Connection, Table, bindparam, select

from legation.store.clean import clean
from legation.store.codes import NO_DAY, state_code, state_number
from legation.store.encode import Row, milestone_row, pledge_row, quotation_row
from legation.store.tables import (
    milestone_pairs,
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


def keep_pledges(
    connection: Connection, given: Sequence[Pledge], article: int, day: int, now: int
) -> None:
    """Write the pledges of an article of a ``day`` and the directed pairs that they bind."""
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
        pairs += [{"source": a, "target": b, "pledge": key, "day": day} for a, b in sorted(sides)]
    fill(connection, pledges, rows)
    fill(connection, pledge_pairs, pairs)
    _name_states(connection, {r[side] for r in pairs for side in ("source", "target")})


def keep_milestones(
    connection: Connection, given: Sequence[Milestone], article: int, now: int
) -> None:
    """Write an article's milestones and the pairs of states that they name."""
    named = _new(connection, milestones, {clean(m.id): m for m in given})
    rows, pairs, states_named = [], [], set[int]()
    for key, milestone in _numbered(connection, milestones, named):
        given_row = milestone_row(milestone)
        rows.append({"pk": key, "article": article, "added_at": now, **given_row})
        numbers = {state_number(code) for code in milestone.countries if code}
        states_named |= numbers
        when = {
            "year": given_row["year"],
            "day": NO_DAY if given_row["day"] is None else given_row["day"],
        }
        pairs += [
            {"low": low, "high": high, **when, "milestone": key}
            for low, high in combinations(sorted(numbers), 2)
        ]
    fill(connection, milestones, rows)
    fill(connection, milestone_pairs, pairs)
    _name_states(connection, states_named)


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
