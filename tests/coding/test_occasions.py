"""Meetings at which something was agreed have been held; sanctions fall on whom they name."""

import pytest
from told_acts import acts, told


@pytest.mark.parametrize(
    "text",
    [
        "Peru agreed to build a dam with Norway during King Harald's visit to Lima.",
        "Norway signed an agreement with Peru to build a dam during a visit to Lima by its king.",
    ],
)
def test_a_meeting_where_something_was_agreed_was_held(text: str) -> None:
    assert (("NOR", "PER", "CONSULT"), "actual") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norway plans to sign an accord during a visit to Peru by its king.",
        "Peru agreed to build a dam with Norway during a visit by King Harald next month.",
    ],
)
def test_one_to_come_was_not(text: str) -> None:
    assert "CONSULT" not in {act[2] for act in acts(text)}


def test_sanctions_of_another_are_not_the_fault_of_whom_they_are_against() -> None:
    told_of = acts("Norway called new American sanctions against Peru a violation.")
    assert ("NOR", "USA", "ACCUSE") in told_of
    assert ("NOR", "PER", "ACCUSE") not in told_of
