"""``network``, ``movers``, ``ripples``."""

from __future__ import annotations

import json

import pytest

from legation.cli import main


def _said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(list(words)) == 0
    return capsys.readouterr().out


def test_a_thin_desk_has_no_tie_and_says_so(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = _said(capsys, "network", "--desk", desk)
    assert "0 ties" in told
    assert "insufficient evidence" in told
    assert "insufficient evidence" in _said(capsys, "movers", "--desk", desk)
    assert "Insufficient evidence" in _said(capsys, "ripples", "China", "RUS", "--desk", desk)


def test_json_is_the_whole_answer(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    days = ("--from", "2024-01-01", "--to", "2024-12-31")
    network = json.loads(_said(capsys, "network", "--desk", desk, *days, "--json"))
    assert (network["since"], network["until"]) == ("2024-01-01", "2024-12-31")
    movers = json.loads(_said(capsys, "movers", "--desk", desk, "--days", "30", "--json"))
    assert movers["days"] == 30
    ripples = json.loads(_said(capsys, "ripples", "RUS", "CHN", "--desk", desk, "--json"))
    assert ripples["pair"]["code"] == "CHN-RUS"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["network", "--min-events", "1"], "5 to"),
        (["network", "--from", "yesterday"], "2024-06-17"),
        (["ripples", "CHN", "China"], "two different states"),
        (["ripples", "CHN", "RUS", "--after", "rain"], "any, cooperation, conflict"),
        (["movers", "--days", "0"], "use 7 to"),
    ],
)
def test_wrong_words_are_one_line_with_a_cure(
    desk: str, capsys: pytest.CaptureFixture[str], words: list[str], why: str
) -> None:
    assert main([*words, "--desk", desk]) == 64
    told = capsys.readouterr().err
    assert why in told
    assert told.count("\n") == 1
