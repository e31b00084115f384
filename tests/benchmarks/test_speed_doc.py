"""The document of a desk's speed."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import speed_doc
from benchmarks.speed_doc import Line, Table, keep_days, keep_size

LINE = Line("top 5 of a week", median=30.0, worst=40.0, processor=10.0, duckdb=5.0)


@pytest.fixture
def doc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "speed.md"
    monkeypatch.setattr(speed_doc, "DOC", path)
    return path


def test_a_size_takes_the_place_of_its_own_earlier_measurement(doc: Path) -> None:
    keep_size(Table("SQLite", 1_000, 10, 50.0, (LINE,)), took=12.3)
    keep_size(Table("SQLite", 2_000, 20, 50.0, (LINE,)), took=None)
    keep_size(Table("SQLite", 1_000, 11, 50.0, (LINE,)), took=None)
    text = doc.read_text()
    assert text.count("### SQLite, 1,000 events") == 1
    assert "### SQLite, 2,000 events" in text
    assert "has 11 events" in text
    assert text.count("Filling took 12 s.") == 1


@pytest.mark.parametrize(("engine", "ratio"), [("SQLite", "2.0"), ("PostgreSQL", "6.0")])
def test_what_a_server_does_counts_by_the_clock(doc: Path, engine: str, ratio: str) -> None:
    keep_size(Table(engine, 1_000, 10, 50.0, (LINE,)), took=1.0)
    assert f"| 20 | – | 5.0 | {ratio} |" in doc.read_text()


def test_a_day_is_told_beside_the_same_day_on_an_empty_desk(doc: Path) -> None:
    row = {"linking": "windows", "mentions": 0, "events": 0, "rebuild_s": 0.0, "claims": 24}
    keep_days([row | {"years": 0, "day_ms": 50.0}, row | {"years": 10, "day_ms": 120.0}])
    keep_size(Table("SQLite", 1_000, 10, 50.0, (LINE,)), took=1.0)
    assert "| windows | 10 | 0 | 0 | 0.0 | 24 | 120 | 2.40 |" in doc.read_text()
