"""``judge`` and ``evaluate linking``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import legation
from legation.cli import main
from legation.store import open_desk

PAGES = Path(legation.__file__).parent / "demo" / "pages"


def _two_of_one_event(desk: str) -> tuple[str, str]:
    with open_desk(desk, read_only=True) as store:
        event = next(e for e in store.all_events() if len(e.mention_ids) > 1)
    return event.mention_ids[0], event.mention_ids[1]


def test_a_word_parts_an_event_and_another_gives_it_back(
    desk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    a, b = _two_of_one_event(desk)
    assert main(["judge", a, b, "--desk", desk]) == 0
    assert "machine: same" in (told := capsys.readouterr().out)
    assert "they are one event" in told
    said = ["judge", a, b, "different", "--name", "Ann", "--why", "two rooms", "--desk", desk]
    assert main(said) == 0
    told = capsys.readouterr().out
    assert "Ann: different" in told
    assert "two rooms" in told
    assert "they are two events" in told
    assert main(["judge", a, b, "unsure", "--name", "Ann", "--desk", desk, "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["one_event"] is True
    assert [word["verdict"] for word in record["reviewers"]] == ["unsure"]


def test_what_cannot_be_judged_is_one_line(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    a, _ = _two_of_one_event(desk)
    for words, code in (([a, "nothing"], 66), ([a, a, "same"], 65), ([a, a, "perhaps"], 64)):
        assert main(["judge", *words, "--desk", desk]) == code
        assert capsys.readouterr().err.count("\n") == 1


def test_linking_is_measured_on_the_demo(capsys: pytest.CaptureFixture[str]) -> None:
    for extra in ([], ["--pairwise"]):
        assert main(["evaluate", "linking", str(PAGES), "--json", *extra]) == 0
        found = json.loads(capsys.readouterr().out)
        assert found["b_cubed_f1"] >= 0.94
        assert found["b_cubed_f1"] > found["b_cubed_f1_of_leaving_all_apart"]
        assert found["merged_wrongly"] <= 0.02
    assert main(["evaluate", "linking", str(PAGES)]) == 0
    assert "merged wrongly" in capsys.readouterr().out


def test_bad_claims_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.jsonl"
    good = {"act": "a", "text": "They met.", "event_type": "CONSULT", "modality": "actual",
            "actors": ["CHN", "RUS"], "recipients": [], "published": "2024-05-01"}  # fmt: skip
    for wrong in ({"event_type": "MEET"}, {"published": "May"}, {"actors": 3}, {"actors": [{}]}):
        bad.write_text(json.dumps(good | wrong), "utf-8")
        assert main(["evaluate", "linking", str(bad)]) == 65
        assert "record 1" in capsys.readouterr().err
