"""``legation export``."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from legation.cli import main
from legation.cli.writing import _cell

KEYS = [
    "id",
    "date",
    "event_type",
    "mode",
    "modality",
    "actors",
    "recipients",
    "symmetric",
    "issues",
    "quad_class",
    "cameo_root",
    "confidence",
    "mentions",
]
BEHIND = "article outlet url published sentence start end evidence magnitudes".split()


def _exported(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["export", *words]) == 0
    return capsys.readouterr().out


def test_an_event_line_holds_everything_down_to_the_words(
    desk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [json.loads(line) for line in _exported(capsys, "--desk", desk).splitlines()]
    assert len(lines) >= 2
    for line in lines:
        assert list(line) == KEYS
        assert line["mentions"]
        for mention in line["mentions"]:
            assert list(mention) == BEHIND
            assert mention["end"] - mention["start"] == len(mention["sentence"])
            assert all(words in mention["sentence"] for words in mention["evidence"])
    met = next(line for line in lines if line["event_type"] == "CONSULT")
    assert {"name": "Xi Jinping", "country": "CHN"}.items() <= met["actors"][0].items()


def test_one_pair_only(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = _exported(capsys, "--desk", desk, "--pair", "Chinese", "USA")
    kinds = {json.loads(line)["event_type"] for line in told.splitlines()}
    assert kinds == {"ACCUSE"}


def test_mentions(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = _exported(capsys, "--desk", desk, "--what", "mentions")
    rows = [json.loads(line) for line in told.splitlines()]
    events = [json.loads(line) for line in _exported(capsys, "--desk", desk).splitlines()]
    assert {row["event"] for row in rows} == {event["id"] for event in events}
    assert all(row["sentence"] and row["coder"] for row in rows)


def test_csv_has_a_header_and_a_line_an_event(
    desk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = list(csv.reader(io.StringIO(_exported(capsys, "--desk", desk, "--format", "csv"))))
    assert rows[0] == KEYS
    assert all(len(row) == len(KEYS) for row in rows)
    assert any("Xi Jinping (CHN)" in row[KEYS.index("actors")] for row in rows)


def test_pairs_by_year(desk: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import pyarrow.parquet as pq

    words = ("--desk", desk, "--what", "years")
    lines = [json.loads(line) for line in _exported(capsys, *words).splitlines()]
    assert lines
    assert lines == sorted(lines, key=lambda one: (one["year"], one["a"], one["b"]))
    rows = list(
        csv.DictReader(io.StringIO(_exported(capsys, *words, "--format", "csv"), newline=""))
    )
    assert [(r["a"], r["b"], int(r["year"]), int(r["events"])) for r in rows] == [
        (one["a"], one["b"], one["year"], one["events"]) for one in lines
    ]
    assert all(
        (row["balance"] == "") == (one["balance"] is None)
        for row, one in zip(rows, lines, strict=True)
    )
    out = tmp_path / "years.parquet"
    _exported(capsys, *words, "--format", "parquet", "--out", str(out))
    assert pq.read_table(out).to_pylist() == lines
    other = _exported(capsys, *words, "--scale", "goldstein-1992")
    assert [json.loads(line)["events"] for line in other.splitlines()] == [
        one["events"] for one in lines
    ]
    assert other != _exported(capsys, *words)
    assert main(["export", *words, "--scale", "none"]) == 64
    capsys.readouterr()
    pair = _exported(capsys, *words, "--pair", "USA", "Chinese")
    assert {(one["a"], one["b"]) for one in map(json.loads, pair.splitlines())} == {("CHN", "USA")}


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "=cmd|' /C calc'!A0"])
def test_a_cell_is_never_a_formula(text: str) -> None:
    assert str(_cell(text))[0] not in "=+-@\t"
    assert str(_cell([text]))[0] not in "=+-@\t"


def test_parquet_reads_back_as_the_lines(
    desk: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import pyarrow.parquet as pq

    out = tmp_path / "events.parquet"
    _exported(capsys, "--desk", desk, "--format", "parquet", "--out", str(out))
    lines = [json.loads(line) for line in _exported(capsys, "--desk", desk).splitlines()]
    assert pq.read_table(out).to_pylist() == lines


def test_a_file_is_written_whole_or_not_at_all(
    desk: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "events.jsonl"
    out.write_text("before")

    def breaking(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("legation.cli.writing._write", breaking)
    assert main(["export", "--desk", desk, "--out", str(out)]) == 65
    assert "No space left" in capsys.readouterr().err
    assert out.read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["events.jsonl"]


def test_a_folder_that_is_not_there(
    desk: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "--desk", desk, "--out", str(tmp_path / "no" / "e.jsonl")]) == 65
    assert capsys.readouterr().err.count("\n") == 1
