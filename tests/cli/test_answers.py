"""One way to print an answer, to read a day and to show a number."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from rich.text import Text

from legation.cli.answers import print_answer
from legation.cli.numbers import between, signed
from legation.cli.options import day_if_given, day_of
from legation.cli.spark import gapped
from legation.errors import UsageError


@dataclass(frozen=True)
class Told:
    name: str
    day: date


def _lines(view: Told) -> Iterator[str | Text]:
    yield f"[bold]{view.name}[/] :smile:"
    yield Text(f"{view.day}, " + "a long line " * 20, style="bold")


TOLD = Told("São Tomé", date(2024, 6, 17))


def test_lines_are_printed_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    print_answer(TOLD, False, _lines)
    first, second, rest = capsys.readouterr().out.split("\n")
    assert first == "[bold]São Tomé[/] :smile:"
    assert second == "2024-06-17, " + "a long line " * 20
    assert rest == ""


def test_json_is_one_line_with_days_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    print_answer(TOLD, True, _lines)
    said = capsys.readouterr().out
    assert json.loads(said) == {"name": "São Tomé", "day": "2024-06-17"}
    assert "São Tomé" in said
    assert said.count("\n") == 1


def test_a_day_is_read_or_refused_by_its_option() -> None:
    assert day_of("2024-06-17", "--from") == date(2024, 6, 17)
    assert day_if_given("", "--from") is None
    for given in ("soon", "2024-13-01", "\x1b[2J", "17.6.2024"):
        with pytest.raises(UsageError) as told:
            day_if_given(given, "--from")
        assert "(--from): write a day as 2024-06-17" in told.value.line()
        assert "\x1b" not in told.value.line()


def test_numbers_have_their_sign_and_gaps_their_dot() -> None:
    assert (signed(-0.5), signed(0.25), signed(None)) == ("−0.50", "+0.25", "–")
    assert signed(-3.25, ".1f") == "−3.2"
    assert between(-0.1, 0.2) == "−0.10 to +0.20"
    assert gapped([0.0, None, 2.0], 0.0, 2.0) == "▁·█"
