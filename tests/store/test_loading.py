"""Synthetic desks loaded in columns are the desks that writing record by record makes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text

from benchmarks import synthetic
from benchmarks.loading import fill_desk
from legation.errors import DeskError
from legation.store import Store, open_desk
from legation.store.tables import metadata

EVENTS = 450


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(synthetic, "BATCH", 200)


def rows_of(store: Store) -> dict[str, Counter[Any]]:
    with store._reading() as c:
        return {
            name: Counter(map(tuple, c.execute(table.select())))
            for name, table in metadata.tables.items()
        }


def definitions(store: Store) -> set[tuple[Any, ...]]:
    """Everything that is defined on a desk beside its rows."""
    if store._engine.dialect.name == "sqlite":
        asked = ["SELECT type, name, tbl_name, sql FROM sqlite_master"]
    else:
        asked = [
            "SELECT tablename::text, indexdef FROM pg_indexes WHERE schemaname = 'public'",
            "SELECT conname::text, conrelid::regclass::text, convalidated,"
            " pg_get_constraintdef(oid) FROM pg_constraint WHERE contype IN ('p', 'u', 'f', 'c')",
            "SELECT tgname::text, tgenabled::text FROM pg_trigger WHERE NOT tgisinternal",
        ]
    with store._reading() as c:
        return {tuple(row) for one in asked for row in c.execute(text(one))}


@pytest.mark.parametrize("one_pair", [False, True])
def test_columns_make_the_desk_that_records_make(
    new_target: Callable[[], str], *, one_pair: bool
) -> None:
    by_rows, by_columns = new_target(), new_target()
    fill_desk(by_columns, EVENTS, one_pair=one_pair)
    with open_desk(by_rows) as one, open_desk(by_columns) as other:
        synthetic.fill_by_rows(one, EVENTS, one_pair=one_pair)
        expected, found = rows_of(one), rows_of(other)
        for name, rows in expected.items():
            assert found[name] == rows, name
        assert found["rollup"].total() > 100
        assert found["outlet_sums"].total() == 20
        assert definitions(other) == definitions(one)


def test_a_loaded_desk_is_searched_and_grows(new_target: Callable[[], str]) -> None:
    target = new_target()
    fill_desk(target, EVENTS)
    with open_desk(target) as store:
        assert len(store.search("bridge", limit=20).events) == 20
        assert len(store.search("Report 7").articles) == 1
        with store._writing() as c:
            c.execute(text("DELETE FROM articles WHERE pk = 1"))
            counted = c.execute(text("SELECT sum(articles) FROM outlet_sums")).scalar()
        assert counted == len(range(0, EVENTS, synthetic.MENTIONS_AN_ARTICLE)) - 1
        with pytest.raises(DeskError, match="not empty"):
            fill_desk(target, EVENTS)
