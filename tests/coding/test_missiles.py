"""Missiles of which only is told where they came from and what they were fired at."""

import pytest
from told_acts import acts

SALVO = ("LBN", "ISR", "ASSAULT")


@pytest.mark.parametrize(
    "text",
    [
        "Four rockets are fired from Lebanon at villages in northern Israel.",
        "Four rockets are launched at Israeli villages from southern Lebanon.",
        "Mortars fired from Lebanon into Israel cause no damage.",
        "An Israeli farmer is killed by a rocket fired from Lebanon.",
        "An Israeli girl was hurt after being hit by gunfire from Lebanese soldiers.",
    ],
)
def test_they_are_of_the_land_that_they_came_from(text: str) -> None:
    assert SALVO in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Russian missiles fired at Syria from the Caspian Sea landed in Iran.",
        "Israel moves missiles from Haifa to a base near Lebanon.",
    ],
)
def test_nor_of_where_they_came_down(text: str) -> None:
    assert not {act for act in acts(text) if act[0] in {"LBN", "IRN"} and act[2] == "ASSAULT"}
