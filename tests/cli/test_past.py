"""The desk's past on the command line: --as-of, diff, review, snapshot, verify."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from legation.cli import main
from legation.events import link
from legation.monitor import past as monitor_past
from legation.store import open_desk

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


@pytest.fixture
def parts_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise AssertionError("the whole desk was taken back")

    monkeypatch.setattr(monitor_past, "open_past", refused)


@pytest.mark.usefixtures("parts_only")
def test_what_asks_of_one_pair_takes_only_its_part_back(
    desk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    when = ["--as-of", "2024-10-23", "--known-by", "published", "--desk", desk]
    for words in (["show"], ["forecast"], ["series"], ["compare-series"]):
        assert main([*words, "CHN", "RUS", *when]) == 0, words
        assert "As known on 2024-10-23" in " ".join(capsys.readouterr().out.split())
    for what in ("events", "mentions", "edges", "years"):
        export = ["export", "--what", what, "--pair", "CHN", "RUS", "--desk", desk]
        assert main(export) == 0
        now = capsys.readouterr().out
        assert main([*export, *when]) == 0
        assert capsys.readouterr().out == now != ""
    assert main(["export", "--pair", "CHN", "RUS", "--desk", desk]) == 0
    event = json.loads(capsys.readouterr().out.splitlines()[0])["id"]
    assert main(["explain", event, *when]) == 0
    assert "As known on" in capsys.readouterr().out
    assert main(["explain", event, "--desk", desk, "--as-of", YESTERDAY]) == 66


def test_many_pairs_as_of_a_day(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["network"], ["movers"], ["ripples", "CHN", "RUS"]):
        assert main([*words, "--desk", desk, "--as-of", TODAY, "--json"]) == 0
        assert json.loads(capsys.readouterr().out)
        assert main([*words, "--desk", desk, "--as-of", YESTERDAY]) == 0
        assert "had read nothing by then" in " ".join(capsys.readouterr().out.split())


def test_days_are_prepared_listed_used_and_removed(
    desk: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "pasts"
    monkeypatch.setenv("LEGATION_PASTS", str(folder))
    past = ["past", "--desk", desk]
    assert main([*past]) == 0
    assert "No day is prepared" in capsys.readouterr().out
    assert main([*past, "list", "2024-10-23"]) == 64
    capsys.readouterr()
    assert main([*past, "prepare"]) == 0
    assert "Nothing is out of date" in capsys.readouterr().out
    way = ["--known-by", "published"]
    assert main([*past, "prepare", "2024-10-23", *way, "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    own = Path(made["path"])
    assert own.name == "2024-10-23-published.sqlite"
    assert own.parent.parent == folder, "each desk has a folder of its own in it"
    assert (made["day"], made["stale"]) == ("2024-10-23", [])
    written = Path(made["path"]).stat().st_mtime_ns
    assert main([*past, "prepare", "2024-10-23", *way]) == 0  # as it stands
    assert Path(made["path"]).stat().st_mtime_ns == written
    assert "up to date" in " ".join(capsys.readouterr().out.split())

    def refused(*_: object) -> None:
        raise AssertionError("taken back although it was prepared")

    for name in ("open_past", "open_part"):
        monkeypatch.setattr(monitor_past, name, refused)
    for words in (["network"], ["show", "CHN", "RUS"]):
        assert main([*words, "--desk", desk, "--as-of", "2024-10-23", *way]) == 0
    capsys.readouterr()
    assert main([*past, "remove", "2024-10-23"]) == 66  # as read by then is another day
    assert main([*past, "remove", "2024-10-23", "2024-10-22", *way]) == 66
    assert own.exists(), "all are taken off or none"
    assert main([*past, "remove", "2024-10-23", "2024-10-23", *way]) == 0  # named twice is one
    assert "is removed" in capsys.readouterr().out
    assert [path for path in folder.rglob("*") if path.is_file()] == []


def test_a_day_out_of_date_is_told_and_prepared_again(
    desk: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = str(tmp_path / "desk.sqlite")
    shutil.copy(desk, own)
    assert main(["past", "prepare", TODAY, "--desk", own]) == 0
    with open_desk(own) as store:
        store.remove_article(store.articles().items[0].id, link)
    capsys.readouterr()
    assert main(["past", "list", "--desk", own]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "out of date: 1 article was taken off since" in told
    assert "legation past prepare" in told
    assert main(["past", "prepare", "--desk", own, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["stale"] == []
    assert (tmp_path / "desk.sqlite.pasts").is_dir()


@pytest.mark.parametrize(
    "words", [["burn"], ["remove"], ["prepare", "x"], ["prepare", "2999-01-01"]]
)
def test_past_refuses_what_it_cannot_do(
    desk: str, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["past", *words, "--desk", desk]) == 64
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
