"""Acts told as what somebody decides, moves or hopes to do, and whose they are."""

import pytest
from told_acts import acts, told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Taiwan condemns the move by the Solomon Islands to cut ties with Taiwan.",
            ("SLB", "TWN", "SANCTION"),
        ),
        (
            "Japan's decision to expel a Russian diplomat angered the Kremlin.",
            ("JPN", "RUS", "SANCTION"),
        ),
        (
            "A decision by Chad to recall its ambassador from Sudan was praised by Libya.",
            ("TCD", "SDN", "SANCTION"),
        ),
    ],
)
def test_who_decides_is_who_does(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


def test_who_condemns_a_decision_does_not_carry_it_out() -> None:
    text = "Taiwan condemns the move by the Solomon Islands to establish relations with China."
    assert not {act for act in acts(text) if act[:2] in {("TWN", "CHN"), ("CHN", "TWN")}}


@pytest.mark.parametrize(
    "text",
    [
        "The parliament of Ghana votes down a motion to apologise to Togo.",
        "The parliament of Ghana debates a bill to impose sanctions on Togo.",
    ],
)
def test_what_no_house_passed_is_not_done(text: str) -> None:
    assert not acts(text)


def test_what_is_hoped_for_is_not_agreed() -> None:
    found = told("Diplomats spoke of the prospect of a peace deal between Ghana and Togo.")
    assert {modality for _, modality in found} == {"conditional"}


def test_strikes_that_back_an_army_do_not_fall_on_it() -> None:
    text = "Syrian forces, backed by Russian air strikes, capture a village."
    assert ("RUS", "SYR", "ASSAULT") not in acts(text)


def test_nobody_attends_as_the_body_that_a_conference_is_named_after() -> None:
    assert not acts("Leaders attend the UN Climate Conference in Paris.")


def test_what_the_judge_alone_sees_of_two_is_one_act() -> None:
    text = (
        "IOC president Jacques Rogge calls for China to respect its promises ahead of the "
        "Beijing Games."
    )
    assert acts(text) == {("IOC", "CHN", "REQUEST")}
