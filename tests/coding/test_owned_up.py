"""The strike behind an apology or an inquiry of its own side is an act too."""

import pytest
from told_acts import acts

Act = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The U.S. army apologised for the deaths of ten Afghan farmers in a drone strike.",
            ("USA", "AFG", "ASSAULT"),
        ),
        (
            "Colombia apologised to Ecuador for a cross-border raid on a camp of rebels.",
            ("COL", "ECU", "ASSAULT"),
        ),
        (
            "NATO opened an inquiry into an air strike that Afghan officials said killed nine men.",
            ("NATO", "AFG", "ASSAULT"),
        ),
        # what is hit is only what somebody calls it
        (
            "Turkish jets bombed what Ankara called an arms depot in northern Syria.",
            ("TUR", "SYR", "ASSAULT"),
        ),
    ],
)
def test_the_strike_is_an_act(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        # nobody used force
        "Denmark apologised to Togo for the death of a sailor in a collision.",
        # another's deed
        "Norway regretted the Danish air strike near the Chadian town.",
        # no armed force looks into its own
        "Danish police opened an investigation into a raid on a Polish shop.",
        # long ago
        "Denmark apologised to Togo for a raid in 1891.",
    ],
)
def test_nor_is_everything_that_is_regretted(text: str) -> None:
    own = {"DNK", "NOR"} - ({"DNK"} if "Danish air" in text else set())
    assert not [act for act in acts(text) if act[0] in own and act[2] == "ASSAULT"]
