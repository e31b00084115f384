"""``series``."""

from __future__ import annotations

import json

import pytest

from legation.cli import main


def _said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(list(words)) == 0
    return capsys.readouterr().out


def test_a_course_in_words_and_as_json(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = _said(capsys, "series", "China", "RUS", "--desk", desk)
    assert "(CHN-RUS)" in told
    found = json.loads(_said(capsys, "series", "RUS", "CHN", "--desk", desk, "--json"))
    assert found["code"] == "CHN-RUS"
    narrowed = _said(capsys, "series", "CHN", "RUS", "--desk", desk, "--press", "others")
    assert "third countries" in narrowed


def test_calendar_years(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("series", "CHN", "RUS", "--desk", desk, "--step", "year", "--json")
    points = json.loads(_said(capsys, *words))["points"]
    assert points
    for point in points:
        assert (point["start"][4:], point["end"][4:]) == ("-01-01", "-12-31")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["--step", "decade"], "day, week, month, year"),
        (["--from", "soon"], "2024-06-17"),
        (["--scale", "none"], "plover-2023"),
    ],
)
def test_wrong_words_are_one_line_with_a_cure(
    desk: str, capsys: pytest.CaptureFixture[str], words: list[str], why: str
) -> None:
    assert main(["series", "CHN", "RUS", "--desk", desk, *words]) == 64
    told = capsys.readouterr().err
    assert why in told
    assert told.count("\n") == 1
