"""What a side says was done to it, and the aircraft that are called fighters."""

import pytest
from told_acts import acts

Act = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Ukraine's air force said Russia had launched 90 drones overnight.",
            ("RUS", "UKR", "ASSAULT"),
        ),
        (
            "The Kremlin said that Ukrainian drones had attacked a depot in Ryazan.",
            ("UKR", "RUS", "ASSAULT"),
        ),
    ],
)
def test_the_deed_is_the_act_and_to_say_so_no_charge(text: str, act: Act) -> None:
    assert acts(text) == {act}


def test_who_judges_it_as_well_accuses() -> None:
    text = "Oslo said Danish jets had attacked its frigate, calling the raid an outrage."
    assert ("NOR", "DNK", "ACCUSE") in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        # what others may suffer, told by who saw it
        "Denmark's premier said Chad had launched 90 drones overnight.",
        # a trial of missiles
        "The Danish army said Chad had launched two projectiles from a lorry.",
    ],
)
def test_nor_is_everything_told_done_to_the_teller(text: str) -> None:
    assert ("TCD", "DNK", "ASSAULT") not in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Two Chinese J-16 fighters flew over a Japanese destroyer.",
            ("CHN", "JPN", "MOBILIZE"),
        ),
        ("Chinese fighters buzzed a Philippine plane on Monday.", ("CHN", "PHL", "MOBILIZE")),
        (
            "A Russian Su-27 fighter crossed the path of a U.S. bomber over the Black Sea.",
            ("RUS", "USA", "MOBILIZE"),
        ),
    ],
)
def test_fighters_that_fly_are_their_states(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chechen fighters crossed into Georgia and took two Georgian policemen hostage.",
        "Syrian fighters shot at a Turkish post near the camp.",
    ],
)
def test_those_with_rifles_are_not(text: str) -> None:
    assert not acts(text)
