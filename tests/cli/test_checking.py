"""``doctor`` and ``evaluate``."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from legation.cli import checks, main
from legation.cli.measures import measure_lines
from legation.errors import KnowledgeError
from legation.settings import Settings


def test_a_healthy_house(
    desk: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "ROOM", 0)
    monkeypatch.setenv("LEGATION_CODER", "frames")
    assert main(["doctor", "--desk", desk]) == 0
    told = capsys.readouterr().out
    assert "FAULT" not in told
    for name in ("python", "parser", "classifier", "full-text search", "disk space", "desk"):
        assert f"ok     {name}" in told


def test_each_fault_has_its_cure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "d.sqlite"
    bad.write_text("no database " * 100)
    monkeypatch.setattr(checks, "ROOM", 1 << 62)
    monkeypatch.setattr(checks, "OLDEST", (9, 9))

    def broken(_: str) -> None:
        raise KnowledgeError("the parser's file meta.json is not the official one", cure="pip it")

    monkeypatch.setattr("legation.sentences.parser.load_parser", broken)
    monkeypatch.setattr("legation.coding.proposals.classifier.load_classifier", lambda: broken(""))
    assert main(["doctor", "--desk", str(bad), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    faults = {check["name"]: check for check in told["checks"] if not check["ok"]}
    assert set(faults) == {"python", "parser", "classifier", "disk space", "desk"}
    assert all(check["cure"] for check in faults.values())
    assert told["ok"] is False


def test_a_postgresql_desk_needs_its_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "psycopg", None)
    settings = Settings("postgresql://nobody@127.0.0.1:9/none")
    found = checks.driver(settings)
    assert not found.ok
    assert "pip install" in found.cure
    assert "PostgreSQL driver" in [name for name, _ in checks._checks(settings)]


def test_a_check_that_breaks_is_a_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(checks.shutil, "disk_usage", lambda _: 1 / 0)
    settings = replace(Settings(str(tmp_path / "d.sqlite")), coder="frames")
    found = {check.name: check for check in checks.examine(settings)}
    assert "ZeroDivisionError" in found["disk space"].said


def test_no_desk_yet_is_no_fault_and_makes_none(tmp_path: Path) -> None:
    found = checks.desk(Settings(str(tmp_path / "d.sqlite")))
    assert found.ok
    assert not (tmp_path / "d.sqlite").exists()


RESULT = {
    "kind": "pair",
    "n": 2,
    "seconds": 0.5,
    "per_second": 4.0,
    "root_macro_f1": 0.25,
    "per_class": {"AID": {"precision": 0.5, "recall": 1.0, "f1": 0.667, "support": 1}},
    "confusion": {"AID": {"AID": 1, "AGREE": 1}},
    "reliability": [(0.55, 1.0, 2)],
}


def test_measures_are_tables() -> None:
    told = "\n".join(measure_lines("pair", RESULT))
    assert "2 records" in told
    assert "root macro F1            0.2500" in told
    assert "AID                0.500     1.000     0.667       1" in told
    assert "AID          AGREE 1, AID 1" in told


def test_evaluate_prints_one_object(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.touch()
    monkeypatch.setattr("legation.evaluation.pair.evaluate_pair", lambda path: RESULT)
    assert main(["evaluate", "pair", str(gold), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["root_macro_f1"] == 0.25


def test_evaluate_articles_for_real(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "The two ministers signed the border treaty in the old town hall after long talks. "
    (tmp_path / "a.html").write_text(
        f"<html><head><title>Treaty</title></head><body><article><p>{text * 4}</p></article>"
        "</body></html>"
    )
    (tmp_path / "a.json").write_text(json.dumps({"title": "Treaty", "body": text * 4}))
    assert main(["evaluate", "article", str(tmp_path), "--baseline"]) == 0
    told = capsys.readouterr().out
    assert "text F1                  1.0000" in told
    assert "Baseline" in told


def test_evaluate_of_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "pair", "nowhere.jsonl"]) == 66
    assert "no such file" in capsys.readouterr().err
