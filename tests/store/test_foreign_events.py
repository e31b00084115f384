"""Other people's events on a desk: once each, beside our own, never among them."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest
from store_making import link, simple

from legation.errors import DeskError
from legation.store import Store, open_desk


def _table(*rows: tuple[str, str, str, str, float | None, int]) -> pl.DataFrame:
    """Rows of (id, day, source, target, score, quad)."""
    return pl.DataFrame(
        [
            (number, date.fromisoformat(day), a, b, "CONSULT", "042", quad, score, 3, "X", "Y", "")
            for number, day, a, b, score, quad in rows
        ],
        schema={
            "id": pl.String, "day": pl.Date, "source": pl.String, "target": pl.String,
            "event_type": pl.String, "code": pl.String, "quad": pl.Int8, "score": pl.Float64,
            "mentions": pl.Int32, "source_name": pl.String, "target_name": pl.String,
            "url": pl.String,
        },
        orient="row",
    )  # fmt: skip


ROWS = _table(
    ("1", "2024-05-01", "CHN", "RUS", 4.0, 1),
    ("2", "2024-05-01", "RUS", "CHN", -2.0, 3),
    ("3", "2024-05-02", "RUS", "CHN", None, 2),
    ("4", "2024-05-02", "NATO", "RUS", -5.0, 4),
)


def test_the_same_twice_is_once(desk: Store) -> None:
    assert desk.add_foreign("gdelt", ROWS) == 4
    assert desk.add_foreign("gdelt", ROWS) == 0
    assert (
        desk.add_foreign(
            "gdelt", pl.concat([ROWS, _table(("5", "2024-05-03", "CHN", "RUS", 1.0, 1))])
        )
        == 1
    )
    assert desk.add_foreign("icews", ROWS[:1]) == 1
    assert desk.add_foreign("gdelt", ROWS[:0]) == 0
    assert [(c.dataset, c.events) for c in desk.foreign_counts()] == [("gdelt", 5), ("icews", 1)]


def test_a_row_twice_in_one_batch_is_once(desk: Store) -> None:
    assert desk.add_foreign("gdelt", pl.concat([ROWS, ROWS])) == 4


def test_our_own_record_does_not_move(desk: Store) -> None:
    desk.add_reading(simple(), link)
    before = desk.counts(), desk.pairs(), desk.events().items, desk.rollup("CHN", "RUS")
    desk.add_foreign("gdelt", ROWS)
    assert (desk.counts(), desk.pairs(), desk.events().items, desk.rollup("CHN", "RUS")) == before


def test_days_of_a_pair_are_summed_both_ways(desk: Store) -> None:
    desk.add_foreign("gdelt", ROWS)
    found = desk.foreign_daily("RUS", "CHN")
    assert [(d.day.day, d.events, d.total, d.scored, d.cooperative) for d in found] == [
        (1, 2, 2.0, 2, 1),
        (2, 1, 0.0, 0, 1),
    ]
    assert desk.foreign_daily("CHN", "RUS") == found
    assert desk.foreign_daily("CHN", "RUS", since=date(2024, 5, 2)) == found[1:]
    assert desk.foreign_daily("CHN", "RUS", until=date(2024, 5, 1)) == found[:1]


def test_rows_come_newest_first_and_in_parts(desk: Store) -> None:
    desk.add_foreign("gdelt", ROWS)
    first = desk.foreign_events(("CHN", "RUS"), "gdelt", limit=2)
    rest = desk.foreign_events(("RUS", "CHN"), "gdelt", limit=2, cursor=first.cursor)
    assert [e.id for e in (*first.items, *rest.items)] == ["3", "2", "1"]
    assert rest.cursor == ""
    assert first.items[0].score is None
    assert (first.items[0].source, first.items[0].target) == ("RUS", "CHN")
    assert first.items[0].event_type == "CONSULT"
    assert desk.foreign_events(("CHN", "RUS"), "icews").items == ()


def test_a_desk_for_reading_takes_none(tmp_path: object) -> None:
    path = f"{tmp_path}/desk.sqlite"
    open_desk(path).close()
    with open_desk(path, read_only=True) as store, pytest.raises(DeskError, match="reading only"):
        store.add_foreign("gdelt", ROWS)
