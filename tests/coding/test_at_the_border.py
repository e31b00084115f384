"""Troops that go to or over a border of nobody's name: it is the one other side's."""

import pytest
from told_acts import acts

Act = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Poland closed its consulate in Belarus and moved 10,000 soldiers to the frontier.",
            ("POL", "BLR", "MOBILIZE"),
        ),
        (
            "Two Lebanese shepherds were detained by Israeli soldiers who crossed the Blue Line.",
            ("ISR", "LBN", "MOBILIZE"),
        ),
        (
            "Sweden stepped up patrols in the strait after a Russian submarine was seen there.",
            ("SWE", "RUS", "MOBILIZE"),
        ),
    ],
)
def test_the_border_is_shared_with_the_other_side(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        # a border that is named is theirs whose name it bears
        "Togo's army informed its premier that Chad is moving troops to the border with Zaghawa.",
        # no soldiers cross it
        "A Danish singer crossed the border on a bicycle, Togo's police said.",
    ],
)
def test_nor_where_it_is_somebody_elses(text: str) -> None:
    assert "MOBILIZE" not in {kind for *_, kind in acts(text)}


def test_the_joint_chiefs_of_a_korean_report_are_seouls() -> None:
    text = (
        "South Korean soldiers fired shots after ten North Korean troops crossed the line of "
        "demarcation, the Joint Chiefs of Staff said."
    )
    assert "USA" not in {side for act in acts(text) for side in act[:2]}
