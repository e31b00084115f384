"""Arrow tables hold what the records hold."""

from __future__ import annotations

from datetime import timedelta

import duckdb
import polars as pl
from store_making import DAY, full, link, simple

from legation.store import Store


def test_events_as_a_frame(desk: Store) -> None:
    desk.add_reading(full(1), link)
    desk.add_reading(simple(2, day=DAY + timedelta(40)), link)
    table = desk.frame("events")
    events = list(desk.all_events())
    assert table["id"].to_pylist() == [e.id for e in events]
    assert table["day"].to_pylist() == [e.day for e in events]
    assert table["event_type"].to_pylist() == [e.event_type for e in events]
    assert table["modality"].to_pylist() == [e.modality for e in events]
    assert table["mentions"].to_pylist() == [list(e.mention_ids) for e in events]
    assert table["actors"][0].as_py()[0]["country"] == events[0].actors[0].country
    assert table["place"][0].as_py() == {
        "name": "Beijing",
        "country": "CHN",
        "lat": 39.9,
        "lon": None,
    }
    assert desk.frame("events", ("CHN", "USA")).num_rows == 1


def test_mentions_as_a_frame(desk: Store) -> None:
    given = full(1)
    desk.add_reading(given, link)
    table = desk.frame("mentions")
    assert set(table["id"].to_pylist()) == {m.id for m in given.mentions}
    row = next(r for r in table.to_pylist() if r["id"] == given.mentions[0].id)
    assert row["event_id"] == given.mentions[0].id
    assert row["outlet_id"] == "bugle"
    assert row["evidence"][1] == {"start": 4, "end": 6, "text": "st", "role": "modality"}
    assert row["actors"][1]["office"] == "minister"
    assert desk.frame("mentions", ("CHN", "USA")).num_rows == 1


def test_weekly_sums_as_a_frame(desk: Store) -> None:
    assert desk.frame("rollup").num_rows == 0
    desk.add_reading(full(1), link)
    desk.add_reading(simple(2, day=DAY - timedelta(40)), link)
    rows = desk.frame("rollup", ("RUS", "CHN")).to_pylist()
    assert rows == [
        {name: getattr(row, name) for name in row.__slots__} for row in desk.rollup("CHN", "RUS")
    ]
    assert desk.frame("rollup").num_rows == 4


def test_polars_and_duckdb_read_it(desk: Store) -> None:
    desk.add_reading(full(1), link)
    events = desk.frame("events")
    frame = pl.from_arrow(events)
    assert isinstance(frame, pl.DataFrame)
    assert frame.explode("shares").height == 3
    query = "SELECT event_type, count(*) FROM events GROUP BY 1 ORDER BY 1"
    assert duckdb.sql(query).fetchall() == [("ACCUSE", 1), ("CONSULT", 1)]
