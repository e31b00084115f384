"""What somebody agrees to do, and threats whose target stands outside the verb's own roles."""

import pytest
from told_acts import acts

Act = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # what is agreed to, favour or concession, is agreed
        (
            "Jordan agrees to allow American drones to operate from its desert bases.",
            ("JOR", "USA", "AGREE"),
        ),
        ("Peru agrees to let Chilean police planes cross its airspace.", ("PER", "CHL", "AGREE")),
        # a threat hangs on another's deed, or answers it
        (
            "The Iranian president warns that Iran will leave the treaty if France imposes "
            "sanctions.",
            ("IRN", "FRA", "THREATEN"),
        ),
        (
            "North Korea threatens to hold another test in response to a Japanese resolution.",
            ("PRK", "JPN", "THREATEN"),
        ),
    ],
)
def test_the_act_is_read(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("A Danish company agrees to buy a Norwegian rival for two billion crowns.", "AGREE"),
        ("The World Food Programme warns that Malawi will starve if rains fail.", "THREATEN"),
    ],
)
def test_what_only_looks_like_it_is_not_read(text: str, wrong: str) -> None:
    assert wrong not in {kind for *_, kind in acts(text)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Haiti switches its recognition from Taiwan to Beijing.", ("HTI", "TWN", "SANCTION")),
        ("Belarus orders the closing of its border with Poland.", ("BLR", "POL", "SANCTION")),
        ("India cuts its purchases of Iranian oil by half.", ("IND", "IRN", "SANCTION")),
        (
            "The United States ends the protected status of Nepalese citizens.",
            ("USA", "NPL", "SANCTION"),
        ),
        ("France postpones the delivery of two frigates to Russia.", ("FRA", "RUS", "REJECT")),
        ("Israel closes off the Palestinian city of Jenin.", ("ISR", "PSE", "COERCE")),
        ("The EU grants visa-free travel for Moldova.", ("EUU", "MDA", "SUPPORT")),
        ("Obama orders gradual troop reductions in Iraq.", ("USA", "IRQ", "CONCEDE")),
    ],
)
def test_more_verbs_with_their_objects(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The Danish firm switches suppliers from Peru to Chile.", "SANCTION"),
        ("Togo postpones its vote on the budget.", "REJECT"),
        ("Ghana orders the closing of its schools after talks with Togo.", "SANCTION"),
    ],
)
def test_nor_with_other_objects(text: str, wrong: str) -> None:
    assert wrong not in {kind for *_, kind in acts(text)}
