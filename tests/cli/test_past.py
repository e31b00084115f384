"""The desk's past on the command line: --as-of, diff, review, snapshot, verify."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from legation.cli import main

YESTERDAY = str(datetime.now(UTC).date() - timedelta(days=1))
TODAY = str(datetime.now(UTC).date())


def test_show_as_of_a_day(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["show", "CHN", "RUS", "--desk", desk, "--json"]
    assert main(words) == 0
    now = json.loads(capsys.readouterr().out)
    assert main([*words, "--as-of", TODAY]) == 0
    assert json.loads(capsys.readouterr().out)["events"] == now["events"] > 0
    assert main([*words, "--as-of", YESTERDAY]) == 0
    assert json.loads(capsys.readouterr().out)["events"] == 0
    assert main([*words, "--as-of", "2024-10-23", "--known-by", "published"]) == 0
    assert json.loads(capsys.readouterr().out)["events"] == now["events"]
    assert main(["show", "CHN", "RUS", "--desk", desk, "--as-of", YESTERDAY]) == 0
    assert "had read nothing by then" in " ".join(capsys.readouterr().out.split())


def test_export_as_of_a_day(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--desk", desk, "--as-of", YESTERDAY]) == 0
    assert capsys.readouterr().out == ""
    assert main(["export", "--desk", desk, "--as-of", TODAY]) == 0
    assert capsys.readouterr().out


@pytest.mark.parametrize("day", ["x", "2999-01-01", "1000-01-01", "2024-13-01"])
def test_a_day_that_cannot_be_is_refused(
    desk: str, day: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", "CHN", "RUS", "--desk", desk, "--as-of", day]) == 64
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_diff_tells_new_articles_and_what_they_did(
    desk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["diff", YESTERDAY, TODAY, "--pair", "China", "Russia", "--desk", desk]
    assert main([*words, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert dict(told["counts"])["new"] == 3
    (pair,) = told["pairs"]
    assert pair["before"] == 0 < pair["new"] == pair["after"]
    assert pair["correction"] == pair["method"] == 0
    assert main(words) == 0
    out = capsys.readouterr().out
    assert "New articles: 3" in out
    assert "CHN-RUS" in out
    assert main(["diff", TODAY, YESTERDAY, "--desk", desk]) == 64


def test_snapshot_and_verify(desk: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = str(tmp_path / "frozen")
    assert main(["snapshot", out, "--desk", desk, "--author", "A. Keeper"]) == 0
    named = capsys.readouterr().out.splitlines()[0]
    assert main(["verify", out]) == 0
    assert capsys.readouterr().out.startswith(f"{named}: its rows are those")
    assert main(["snapshot", out, "--desk", desk]) == 65
    (tmp_path / "frozen" / "events.parquet").unlink()
    assert main(["verify", out]) == 1
    assert main(["verify", str(tmp_path)]) == 66


def test_review_refuses_what_it_cannot_keep(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "list", "--desk", desk]) == 0
    assert "Nothing waits" in capsys.readouterr().out
    assert main(["review", "accept", "--desk", desk]) == 64
    assert main(["review", "burn", "--desk", desk]) == 64
    assert main(["review", "accept", "p", "m", "--stage", "x", "--desk", desk]) == 64
    assert main(["review", "accept", "p", "m", "--by", "Ann", "--desk", desk]) == 66
    assert main(["review", "accept", "p", "m", "--desk", desk]) == 65
