"""Fire that only the answer to it tells of: it came from the ground that is struck in return."""

import pytest
from told_acts import acts

FIRST = ("SYR", "TUR", "ASSAULT")


@pytest.mark.parametrize(
    "text",
    [
        "Turkey bombs Syria in response to rocket attacks.",
        "Turkish jets attack Syria following mortar fire.",
        "Turkish jets attack Syria after two rockets were fired into southern Turkey.",
        "In response to the firing of a rocket into a town, Turkish planes bomb Syria.",
        "Turkey strikes Syria in retaliation for the shelling of a border post.",
    ],
)
def test_who_is_struck_in_return_fired_first(text: str) -> None:
    assert {FIRST, ("TUR", "SYR", "ASSAULT")} <= set(acts(text))


@pytest.mark.parametrize(
    "text",
    [
        # an armed group fired, or a third state
        "Turkey bombs Syria in response to a mortar attack by rebels.",
        "Turkey bombs Syria in response to militant rocket fire.",
        "Turkey bombs Syria in response to an Iraqi rocket attack.",
        # nothing was fired
        "Turkey bombs Syria in response to a cyber attack.",
        "Turkey bombs Syria after two rounds of talks.",
        "Turkey condemns Syria after a rocket launch.",
    ],
)
def test_nor_where_a_group_fired_or_nobody(text: str) -> None:
    assert FIRST not in acts(text)
