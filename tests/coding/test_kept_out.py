"""People kept out of a land, and held in one, where only the land tells whose deed it is."""

import pytest
from told_acts import acts

Act = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A Kenyan minister is refused entry to Rwanda.", ("RWA", "KEN", "REJECT")),
        ("The Serbian premier is banned from entering Albania.", ("ALB", "SRB", "SANCTION")),
        ("A UN human rights investigator is denied a visa for Eritrea.", ("ERI", "UNO", "REJECT")),
        (
            "Four Danish engineers are arrested and accused of espionage in Basra, Iraq.",
            ("IRQ", "DNK", "COERCE"),
        ),
        (
            "Two Danish reporters are detained at the international airport in Accra, Ghana.",
            ("GHA", "DNK", "COERCE"),
        ),
    ],
)
def test_the_land_bars_and_holds(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "A Danish pop star is barred from entering Japan.",
        "A Danish minister is prevented by a strike from visiting Japan.",
        "A Danish cook is jailed for two years in Japan for theft.",
    ],
)
def test_nor_for_those_who_travel_for_themselves(text: str) -> None:
    assert not [act for act in acts(text) if act[:2] == ("JPN", "DNK")]
