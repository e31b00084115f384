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
        (
            "The United States says it will not renew the protected status of Nepalese citizens.",
            ("USA", "NPL", "REJECT"),
        ),
        ("France postpones the delivery of two frigates to Russia.", ("FRA", "RUS", "REJECT")),
        ("Israel closes off the Palestinian city of Jenin.", ("ISR", "PSE", "COERCE")),
        ("The EU grants visa-free travel for Moldova.", ("EUU", "MDA", "SUPPORT")),
        ("Chile decides to open its border with Bolivia.", ("CHL", "BOL", "CONCEDE")),
        ("Latvia joins the World Trade Organization.", ("LVA", "WTO", "SUPPORT")),
        ("Serbia dismantles four checkpoints in Kosovo.", ("SRB", "XKX", "RETREAT")),
        ("The French parliament votes to end visa-free travel for Peruvian citizens.",
         ("FRA", "PER", "SANCTION")),
        ("Norway approves a sale of ships to Taiwan, amid opposition from China.",
         ("CHN", "NOR", "ACCUSE")),
        # who sends somebody to do it does it
        ("The United Nations appoints a commission to investigate the massacre in Chad.",
         ("UNO", "TCD", "ACCUSE")),
        ("The United Nations extends the mandate of its peacekeepers in Mali.",
         ("UNO", "MLI", "AID")),
        ("North Korea demands rice and 300 tonnes of steel from South Korea for its help.",
         ("PRK", "KOR", "REQUEST")),
        # who announces it does it, where the clause has no doer
        ("Cuba announces that two Spanish sailors will be freed.", ("CUB", "ESP", "CONCEDE")),
        ("Obama orders gradual troop reductions in Iraq.", ("USA", "IRQ", "CONCEDE")),
    ],
)  # fmt: skip
def test_more_verbs_with_their_objects(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The Danish firm switches suppliers from Peru to Chile.", "SANCTION"),
        ("Togo postpones its vote on the budget.", "REJECT"),
        # an application, and a doer of its own
        ("Serbia hands in its application to join the World Trade Organization.", "SUPPORT"),
        ("Peru announces that two Danish tourists were freed by rebels.", "CONCEDE"),
        ("Kenya announces that two Chadian soldiers were killed.", "ASSAULT"),
        ("The opposition from Togo wins a seat in Ghana.", "ACCUSE"),
        ("Ghana orders the closing of its schools after talks with Togo.", "SANCTION"),
    ],
)
def test_nor_with_other_objects(text: str, wrong: str) -> None:
    assert wrong not in {kind for *_, kind in acts(text)}


def test_two_verbs_share_an_object() -> None:
    found = acts("The Iranian navy attacks and seizes a Danish tanker.")
    assert {("IRN", "DNK", "ASSAULT"), ("IRN", "DNK", "COERCE")} <= found


def test_a_verb_of_its_own_shares_none() -> None:
    found = acts("The Chadian premier smiles, waves and thanks the Danish nurses.")
    assert {kind for *_, kind in found} <= {"SUPPORT"}
