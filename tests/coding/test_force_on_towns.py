"""Force that falls on a town or a district: its state is who suffers it; and troops that enter."""

import pytest
from told_acts import acts

Act = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Turkish warplanes strike Sirte, Libya.", ("TUR", "LBY", "ASSAULT")),
        (
            "Rwandan troops seize control of the town of Goma, Congo.",
            ("RWA", "COD", "COERCE"),
        ),
        (
            "A French soldier kills two farmers in the Gao district of Mali.",
            ("FRA", "MLI", "ASSAULT"),
        ),
        (
            "Saudi jets carry out airstrikes in a village in Hodeidah, Yemen, killing six people.",
            ("SAU", "YEM", "ASSAULT"),
        ),
        ("Ethiopian tanks and troops enter the Somali town of Baidoa.", ("ETH", "SOM", "ASSAULT")),
        (
            "Ten people are killed in Saudi air raids in the east of the Hodeidah region of Yemen.",
            ("SAU", "YEM", "ASSAULT"),
        ),
        (
            "At least six herders are shot and killed by Ethiopian policemen in northern Kenya.",
            ("ETH", "KEN", "ASSAULT"),
        ),
        (
            "The Israeli air force admits killing two civilians with a drone strike in Syria.",
            ("ISR", "SYR", "ASSAULT"),
        ),
        (
            "A Turkish drone attack near Damascus killed three drivers.",
            ("TUR", "SYR", "ASSAULT"),
        ),
    ],
)
def test_a_towns_state_is_hit(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        # an armed group is what is struck, its state only where it is
        "American troops kill 20 insurgents in the Helmand province of Afghanistan.",
        "Turkish jets bomb rebel hideouts in the Qandil mountains and the Hakurk region of Iraq.",
        "Two Palestinian militants are killed and a third wounded by an Israeli shell in Gaza.",
        # a base of one's own is not the land's
        "A French soldier kills two comrades at Camp Holm in Gao, Mali.",
        # somebody else does it there
        "Danish officials refuse asylum to a singer who was beaten by three men in Uganda.",
        # no soldiers enter
        "Two Eritrean migrants attempting to enter Israel are turned away.",
        "The Danish premier enters Norway on a bicycle.",
    ],
)
def test_nor_where_a_group_is_hit_or_nobody_is_armed(text: str) -> None:
    assert not {kind for _, _, kind in acts(text)} & {"ASSAULT", "MOBILIZE"}


def test_nobody_meets_the_state_of_a_town() -> None:
    found = acts("The Danish and Peruvian ministers gather in Oranjemund, Namibia.")
    assert not {act for act in found if "NAM" in act}


def test_troops_that_arrive_are_no_guests() -> None:
    found = acts("Two thousand Saudi troops arrive in Bahrain amid the protests.")
    assert {kind for *_, kind in found} <= {"AID", "COOPERATE", "MOBILIZE"}
    assert found


def test_what_is_everybodys_is_the_states_whoever_the_campaign_is_against() -> None:
    text = "Ethiopian jets bombed two airports in Somalia in a campaign against the Islamists."
    assert ("ETH", "SOM", "ASSAULT") in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Two men are killed in a Turkish artillery attack in northern Syria.",
            ("TUR", "SYR", "ASSAULT"),
        ),
        ("Six people were killed by Saudi gunfire in Yemen.", ("SAU", "YEM", "ASSAULT")),
        (
            "A drone attack conducted by Turkey kills five people in the Sinjar district of Iraq.",
            ("TUR", "IRQ", "ASSAULT"),
        ),
        ("A Syrian farmer dies after being shot by a Turkish soldier.", ("TUR", "SYR", "ASSAULT")),
        ("A Malian soldier is wounded after Niger shelled a village.", ("NER", "MLI", "ASSAULT")),
        (
            "Nine Malians are killed and six wounded when a French jet attacked a house.",
            ("FRA", "MLI", "ASSAULT"),
        ),
    ],
)
def test_victims_told_by_the_clause_around(text: str, act: Act) -> None:
    assert act in acts(text)


def test_whose_the_target_is_did_not_strike() -> None:
    found = acts("Two men were killed in the Danish embassy attack in Mali.")
    assert ("DNK", "MLI", "ASSAULT") not in found
