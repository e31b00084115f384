"""Nothing that was read writes to the terminal by itself."""

from __future__ import annotations

import pytest

from legation.cli.explain_text import marked
from legation.cli.spark import sparkline
from legation.cli.terminal import clean
from legation.types import Actor, Evidence, Mention, Participant, Span


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "[31mred [0m"),
        ("a\u202eb\u2066c", "a b c"),
        ("two\nlines\r\nand\ttab", "two lines and tab"),
        ("日本 — “ok”", "日本 — “ok”"),
        ("\x07\x00\x9b", ""),
    ],
)
def test_controls_are_taken_out(given: str, shown: str) -> None:
    assert clean(given) == shown


def test_a_sparkline_spans_its_values() -> None:
    assert sparkline([0, 1, 2, 3]) == "▁▃▆█"
    assert sparkline([5, 5]) == "▄▄"
    assert sparkline([]) == ""
    assert sparkline([-20, 0, 20], -9, 9) == "▁▅█"


def _mention(text: str, *evidence: Evidence) -> Mention:
    party = Participant(Actor("China", "CHN"), 10, 15, "China")
    return Mention(
        "m",
        "a",
        Span(10, 10 + len(text)),
        text,
        "ACCUSE",
        "actual",
        (party,),
        (),
        False,
        evidence,
        0.5,
        "test",
    )


def test_spans_are_marked_at_their_offsets() -> None:
    line = marked(_mention("China accused Japan.", Evidence(16, 23, "accused")))
    assert line.plain == "“[actor China] [trigger accused] Japan.”"


def test_spans_outside_the_sentence_are_not_marked() -> None:
    line = marked(_mention("China accused Japan.", Evidence(3, 8, "x"), Evidence(900, 901, "y")))
    assert line.plain == "“[actor China] accused Japan.”"
