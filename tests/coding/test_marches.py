"""Plain deeds: soldiers who march in, weapons tried, favours ruled out, rows settled."""

import pytest
from told_acts import acts

Act = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ugandan troops enter Rwanda.", ("UGA", "RWA", "MOBILIZE")),
        ("Ugandan tanks cross into Rwanda.", ("UGA", "RWA", "MOBILIZE")),
        ("Ugandan army units advance into Rwanda.", ("UGA", "RWA", "MOBILIZE")),
        ("India test-fires a missile near the Pakistani border.", ("IND", "PAK", "MOBILIZE")),
        ("India deploys troops near the Pakistani border.", ("IND", "PAK", "MOBILIZE")),
        ("Norway rules out sending troops to Chad.", ("NOR", "TCD", "REJECT")),
        ("Norway rules out supporting the Chadian plan.", ("NOR", "TCD", "REJECT")),
        ("Nigeria hands the Bakassi peninsula to Cameroon.", ("NGA", "CMR", "RETREAT")),
        ("Gambia switches recognition from Taiwan to China.", ("GMB", "TWN", "SANCTION")),
        ("Gambia switches recognition from Taiwan to China.", ("GMB", "CHN", "SUPPORT")),
        ("Peru and Chile settle a dispute over the sea border.", ("CHL", "PER", "AGREE")),
        ("Kenya hands over a captured Sudanese pilot.", ("KEN", "SDN", "RETREAT")),
        ("Canada puts Eritrea on a terror blacklist.", ("CAN", "ERI", "SANCTION")),
        ("The Kenyan army exchanges fire with the Somali army.", ("KEN", "SOM", "ASSAULT")),
        (
            "The Kenyan Government rejects calls from Somalia to leave the town.",
            ("SOM", "KEN", "REQUEST"),
        ),
        ("The Pope meets the President of Ghana.", ("GHA", "VAT", "CONSULT")),
        ("Benin says that the Pope urged Ghana to end the war.", ("VAT", "GHA", "REQUEST")),
    ],
)
def test_is_told(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ugandan athletes enter Rwanda.", ("UGA", "RWA", "MOBILIZE")),
        ("India test-fires a missile near the Pakistani border.", ("IND", "PAK", "ASSAULT")),
        ("Norway rules out sending troops to Chad.", ("NOR", "TCD", "MOBILIZE")),
        ("UNESCO adds a Danish temple to its list of sites.", ("UNO", "DNK", "SANCTION")),
        ("Poland hands MiG jets to Chad.", ("POL", "RUS", "AID")),
        ("Norway has not ruled out supporting the Chadian plan.", ("NOR", "TCD", "REJECT")),
    ],
)
def test_is_not_told(text: str, act: Act) -> None:
    assert act not in acts(text)
