"""A whole run: what is kept, what is counted, and that the second run changes nothing."""

import json
from datetime import date
from pathlib import Path

import pytest

from legation.pipeline import FeedMemory, Reader
from legation.sources import Remembered
from legation.store import Store, open_desk

ROWS = [
    {"date": "2024-03-05", "text": "Norway imposed sanctions on Belarus on Tuesday."},
    {
        "date": "2024-03-06",
        "text": "The president of Kenya met the prime minister of India in Delhi.",
    },
    {"date": "2024-03-07", "text": "It rained in the hills and nobody went out at all that day."},
]


@pytest.fixture
def rows(tmp_path: Path) -> str:
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in ROWS), encoding="utf-8")
    return str(path)


@pytest.fixture
def desk(tmp_path: Path) -> Store:
    return open_desk(str(tmp_path / "desk.sqlite"))


def test_rows_become_events_on_their_days(rows: str, desk: Store, reader: Reader) -> None:
    summary = reader.read([rows], desk)
    assert (summary.articles_new, summary.articles_unchanged) == (3, 0)
    assert summary.pairs == {("BLR", "NOR"), ("IND", "KEN")}
    (sanction,) = desk.events(pair=("BLR", "NOR")).items
    assert (sanction.event_type, sanction.day) == ("SANCTION", date(2024, 3, 5))
    assert [a.country for a in sanction.actors] == ["NOR"]
    assert [a.country for a in sanction.recipients] == ["BLR"]


def test_reading_twice_changes_nothing(rows: str, desk: Store, reader: Reader) -> None:
    reader.read([rows], desk)
    before = [event.id for event in desk.all_events()]
    again = reader.read([rows], desk)
    assert (again.articles_new, again.articles_unchanged) == (0, 3)
    assert (again.mentions, again.events_new, again.events_changed, again.pairs) == (0, 0, 0, set())
    assert [event.id for event in desk.all_events()] == before


def test_the_unused_is_counted_with_its_reason(rows: str, desk: Store, reader: Reader) -> None:
    summary = reader.read([rows], desk)
    assert summary.unused["names fewer than two states"] == 1
    assert summary.sentences == 3


def test_what_hosts_said_is_kept_only_when_the_run_is_done(desk: Store) -> None:
    memory = FeedMemory(desk)
    memory.put("https://feed.example/", Remembered("tag", ""))
    assert FeedMemory(desk).get("https://feed.example/") is None
    memory.keep()
    assert FeedMemory(desk).get("https://feed.example/") == Remembered("tag", "")
