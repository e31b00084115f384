"""A town that force falls on stands for its state, though the sentence leaves the state out."""

import pytest
from told_acts import acts

from legation.coding.actors.lexicon import load_names
from legation.coding.actors.towns_hit import towns_hit


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Russian missiles struck the city of Kharkiv at dawn, killing three people.",
            ("RUS", "UKR", "ASSAULT"),
        ),
        ("Russian forces shelled Kherson and Sumy.", ("RUS", "UKR", "ASSAULT")),
        ("A Turkish drone killed two drivers in Qamishli.", ("TUR", "SYR", "ASSAULT")),
        ("Ukrainian drones hit an airfield in Belgorod.", ("UKR", "RUS", "ASSAULT")),
        (
            "Two shepherds are killed in an American air strike in Kunar province.",
            ("USA", "AFG", "ASSAULT"),
        ),
        # a small town, of a state that the sentence names
        (
            "Azerbaijani shells fell on the town of Vardenis, Armenia's ministry said.",
            ("AZE", "ARM", "ASSAULT"),
        ),
    ],
)
def test_a_struck_towns_state_suffers(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        # no force falls on the town
        "The Danish premier praised the troops at a rally in Lyon.",
        "A Danish tourist was killed in a car crash in Naples.",
        "Danish soldiers marched in a parade in Krakow.",
        "Danish police raided a flat in Aarhus over a shooting in Marseille.",
        # a town does nothing itself
        "A blast in Marseille killed a Danish soldier.",
        # who is called like a town
        "A Danish officer shot Jack Houston in a raid.",
        "A Danish striker attacks down the left for Bologna.",
    ],
)
def test_nor_is_a_town_a_side_otherwise(text: str) -> None:
    assert not acts(text)


def test_towns_are_looked_for_beside_names_and_force_only() -> None:
    names = load_names()
    for text in ("Missiles struck Kharkiv.", "Danish ministers met in Kharkiv."):
        assert not towns_hit(text, names.find(text))
