"""``suggestions``, ``unresolved``, and magnitudes in ``show``, ``explain`` and ``export``."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from desk_making import page

from legation.cli import main

KILLED = "Russian strikes on Ukraine killed at least 12 people on Monday."
CALLED = "Chinese Foreign Minister Dong Jun met Russian officials in Moscow on Monday."
UNKNOWN = "Smithson met Chinese officials and Russian officials in Paris."
BARE = "Dong Jun met Russian officials in Moscow on Friday."


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("reviewing")
    (folder / "a.html").write_text(page("Strikes", KILLED, CALLED, UNKNOWN), "utf-8")
    target = str(folder / "desk.sqlite")
    assert main(["read", str(folder / "a.html"), "--desk", target, "--quiet"]) == 0
    return target


def _json(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    assert main(list(words)) == 0
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, dict)
    return found


def _text(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(list(words)) == 0
    return capsys.readouterr().out


def test_unresolved(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Smithson" in _text(capsys, "unresolved", "--desk", desk)
    found = _json(capsys, "unresolved", "--desk", desk, "--json")["unresolved"]
    assert isinstance(found, list)
    assert (found[0]["text"], found[0]["n"]) == ("Smithson", 1)
    assert found[0]["example"]["words"] == UNKNOWN


def test_magnitudes_are_shown_and_exported(
    desk: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert "at least 12 dead" in _text(capsys, "show", "RUS", "UKR", "--desk", desk)
    out = tmp_path / "out"
    rows = [
        json.loads(line)
        for line in _text(capsys, "export", "--desk", desk, "--what", "mentions").splitlines()
    ]
    (told,) = next(row["magnitudes"] for row in rows if row["event_type"] == "ASSAULT")
    assert (told["kind"], told["low"], told["high"]) == ("dead", 12, None)
    table = csv.DictReader(
        io.StringIO(
            _text(capsys, "export", "--desk", desk, "--what", "mentions", "--format", "csv")
        )
    )
    assert (
        '"at least 12 people"'
        in next(r for r in table if r["event_type"] == "ASSAULT")["magnitudes"]
    )
    words = ["export", "--desk", desk, "--format", "parquet", "--out", str(out)]
    assert main(words) == 0
    events = pq.read_table(out).to_pylist()
    attack = next(event for event in events if event["event_type"] == "ASSAULT")
    assert attack["mentions"][0]["magnitudes"] == [told]
    assert "“at least 12 people” is at least 12" in _text(
        capsys, "explain", attack["id"], "--desk", desk
    )


def test_an_accepted_office_is_used_by_later_reading(
    desk: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    listed = _json(capsys, "suggestions", "--desk", desk, "--country", "China", "--json")
    (one,) = listed["suggestions"]  # type: ignore[misc]
    assert (one["person"], one["office"], one["table"]) == (
        "Dong Jun",
        "Foreign Minister",
        "another office",
    )
    said = _text(capsys, "suggestions", "--desk", desk, "--accept", one["id"])
    assert said.startswith("accepted: Dong Jun (CHN), Foreign Minister")
    assert "Nobody to check" in _text(capsys, "suggestions", "--desk", desk, "--country", "CHN")
    (tmp_path / "b.html").write_text(page("Later", BARE, day="2024-10-26"), "utf-8")
    assert main(["read", str(tmp_path / "b.html"), "--desk", desk, "--quiet"]) == 0
    capsys.readouterr()
    rows = _text(capsys, "export", "--desk", desk, "--what", "mentions").splitlines()
    later = next(row for row in map(json.loads, rows) if row["sentence"] == BARE)
    offices = {who["name"]: who["office"] for who in later["actors"] + later["recipients"]}
    assert offices["Dong Jun"] == "Foreign Minister"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--accept", "nothing"), 66),
        (("--accept", "a", "--dismiss", "b"), 64),
        (("--country", "Atlantis"), 66),
    ],
)
def test_wrong_words(
    desk: str, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], code: int
) -> None:
    assert main(["suggestions", "--desk", desk, *words]) == code
    assert capsys.readouterr().err.count("\n") == 1
