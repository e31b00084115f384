"""``show``, ``explain``, ``stats``."""

from __future__ import annotations

import json
import re

import pytest
from desk_making import MET

from legation.cli import main


def _said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(list(words)) == 0
    return capsys.readouterr().out


def _event(capsys: pytest.CaptureFixture[str], desk: str) -> str:
    told = _said(capsys, "show", "CHN", "RUS", "--desk", desk)
    found = re.search(r"legation explain (\w+)", told)
    assert found is not None
    return found[1]


def test_show_gives_events_with_outlet_day_and_words(
    desk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = _said(capsys, "show", "Chinese", "Moscow", "--desk", desk)
    assert told.startswith("China and Russia  (CHN-RUS)")
    assert "insufficient evidence" in told
    assert "Kazan" in told
    assert "2024-10-2" in told
    assert re.search(r"Birch Post|Cedar Times", told)


def test_show_of_a_pair_without_events_says_so(
    desk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = _said(capsys, "show", "Chad", "Peru", "--desk", desk)
    assert "insufficient evidence" in told
    assert "Last events" not in told


def test_show_as_json(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(_said(capsys, "show", "CHN", "RUS", "--desk", desk, "--json"))
    assert told["code"] == "CHN-RUS"
    assert told["listed"]["events"]


def test_show_of_one_state_with_itself(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "China", "Beijing", "--desk", desk]) == 64
    assert "both CHN" in capsys.readouterr().err


def test_show_without_a_desk(capsys: pytest.CaptureFixture[str], tmp_path: object) -> None:
    assert main(["show", "CHN", "RUS", "--desk", f"{tmp_path}/none.sqlite"]) == 74
    assert "there is no desk" in capsys.readouterr().err


def test_explain_gives_sentence_spans_and_reasons(
    desk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = _said(capsys, "explain", _event(capsys, desk), "--desk", desk)
    assert "[actor Xi Jinping] [trigger met]" in told
    assert "CONSULT" in told
    assert "modality" in told or "actual" in told
    assert "why: frame CONSULT" in told
    assert "independent publisher" in told
    assert "Why these are one act" in told


def test_explain_takes_the_id_of_a_mention(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    event = json.loads(_said(capsys, "explain", _event(capsys, desk), "--desk", desk, "--json"))
    last = event["mentions"][-1]["id"]
    again = json.loads(_said(capsys, "explain", last, "--desk", desk, "--json"))
    assert again["event"]["id"] == event["event"]["id"]
    sentences = {mention["text"] for mention in event["mentions"]}
    assert MET in sentences


@pytest.mark.parametrize("event", ["nothing", "", "' OR 1=1", "\x1b[2J", "0" * 16])
def test_explain_of_nothing(event: str, desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--desk", desk, "--", event]) == 66
    assert capsys.readouterr().err.count("\n") == 1


def test_stats(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert re.search(r"3\s+articles", _said(capsys, "stats", "--desk", desk))
    told = json.loads(_said(capsys, "stats", "--desk", desk, "--json"))
    assert told["articles"] == 3
    assert told["events"] >= 2
    assert sum(one["n"] for one in told["not_used"]) == told["rejections"]
