"""Acts whose doer or other side only a place, a paper or the noun before a name tells."""

import pytest
from told_acts import acts, told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A Ghanaian banker is extradited from Togo to Benin.", ("TGO", "BEN", "COOPERATE")),
        ("The former guerrilla was extradited to Peru from Chile.", ("CHL", "PER", "COOPERATE")),
        ("Norway's foreign minister is detained at Rome's airport.", ("ITA", "NOR", "COERCE")),
        ("A Danish reporter is freed from a Cuban jail.", ("CUB", "DNK", "CONCEDE")),
        ("Two Swiss engineers are released from prison in Libya.", ("LBY", "CHE", "CONCEDE")),
        ("The Danish defence minister visits a water plant in Mali.", ("DNK", "MLI", "CONSULT")),
        (
            "Norwegian Prime Minister Erna Solberg, on a trip to Shanghai, China, opens a plant.",
            ("NOR", "CHN", "CONSULT"),
        ),
        (
            "European Union leaders gathered in Riga for a summit with Peru.",
            ("EUU", "PER", "CONSULT"),
        ),
        (
            "Four Azeri soldiers are killed following clashes with Armenian troops.",
            ("ARM", "AZE", "ASSAULT"),
        ),
        (
            "A Spanish court approves the extradition of a former Chilean minister.",
            ("ESP", "CHL", "COOPERATE"),
        ),
        (
            "Chile becomes the first country to recognise the Danish campaign as a genocide.",
            ("CHL", "DNK", "ACCUSE"),
        ),
        ("Kenya is the first state to recognise Kosovo.", ("KEN", "XKX", "SUPPORT")),
        (
            "The Japanese premier becomes the first leader to visit Eritrea since 1990.",
            ("JPN", "ERI", "CONSULT"),
        ),
        (
            "A free trade agreement is signed in Geneva between Chile and Norway.",
            ("CHL", "NOR", "SUPPORT"),
        ),
        (
            "The US president signs an order to ease sanctions against Cuba.",
            ("USA", "CUB", "RETREAT"),
        ),
        (
            "The Spanish king pays a surprise visit to Spanish soldiers in Iraq.",
            ("ESP", "IRQ", "CONSULT"),
        ),
        ("The President of Peru embarks on a state visit of Chile.", ("PER", "CHL", "CONSULT")),
        (
            "The trade bloc Mercosur suspends Paraguay's membership.",
            ("MERCOSUR", "PRY", "SANCTION"),
        ),
        (
            "The US Senate votes in favour of legislation to tighten sanctions on Cuba.",
            ("USA", "CUB", "SANCTION"),
        ),
        (
            "Kenya's parliament passes a resolution that demands an end to raids by Somalia.",
            ("KEN", "SOM", "REQUEST"),
        ),
        ("The African Union plans to send 900 peacekeepers to Chad.", ("AFU", "TCD", "AGREE")),
        (
            "North Korea makes threats about the coming drills of Japan and the United States.",
            ("PRK", "USA", "THREATEN"),
        ),
    ],
)
def test_a_side_that_no_role_names(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The man who shot the pope is released from a Turkish prison.", ("TUR", "VAT", "CONCEDE")),
        ("A Dane is freed from a Cuban jail by Norway's envoy.", ("CUB", "DNK", "CONCEDE")),
        (
            "The Danish parliament rejects a bill that would tighten sanctions on Cuba.",
            ("DNK", "CUB", "SANCTION"),
        ),
        ("European Union leaders gather in Lahti, Finland.", ("EUU", "FIN", "CONSULT")),
        (
            "A Spanish court approves the extradition of a former Chilean minister.",
            ("ESP", "CHL", "SUPPORT"),
        ),
        ("The Danish premier visits Danish troops in Aalborg.", ("DNK", "MLI", "CONSULT")),
    ],
)
def test_a_side_that_has_no_part(text: str, wrong: tuple[str, str, str]) -> None:
    assert wrong not in acts(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("North and South Korea agree to hold talks on floods.", "AGREE"),
        ("North and South Korea exchange artillery fire near Yeoncheon.", "ASSAULT"),
        ("North and South Korea sign a rail treaty.", "SUPPORT"),
    ],
)
def test_two_halves_of_a_land_act_on_one_another(text: str, kind: str) -> None:
    (one, other) = sorted(acts(text))
    assert (one[0], one[1], one[2]) == (other[1], other[0], kind)


def test_who_is_extradited_by_somebody_is_his_deed() -> None:
    found = told("Two Greeks are extradited by Chile from Peru to Spain.")
    assert ("PER", "ESP", "COOPERATE") not in {act for act, _ in found}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The Danish defence minister is banned from entering Chad.", ("TCD", "DNK", "SANCTION")),
        ("A Danish envoy is prevented from flying to Chad.", ("TCD", "DNK", "REJECT")),
        ("A Norwegian minister is denied entry to Peru.", ("PER", "NOR", "REJECT")),
        ("A United Nations mission is refused visas to Chad.", ("TCD", "UNO", "REJECT")),
        ("Two Danish activists are barred from entering Chad.", ("TCD", "DNK", "SANCTION")),
        ("The French ambassador is barred from Mali.", ("MLI", "FRA", "SANCTION")),
        ("Fiji is suspended from the Commonwealth of Nations.", ("CWN", "FJI", "SANCTION")),
        (
            "United Nations official Paul Ode is said to have been expelled from Chad.",
            ("TCD", "UNO", "SANCTION"),
        ),
        (
            "The UN's refugee agency says it has been ordered to leave Chad by May.",
            ("TCD", "UNO", "SANCTION"),
        ),
    ],
)
def test_a_land_keeps_out_or_sends_away(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "A Danish singer is banned from entering Chad.",
        "Danish fishermen are banned from fishing in Norway.",
        "A Danish envoy is stopped from talking about Chad.",
        "The Danish minister is ordered to leave the hall in Chad.",
    ],
)
def test_what_a_land_does_not_forbid(text: str) -> None:
    assert not {act for act in acts(text) if act[0] in {"TCD", "NOR"}}


@pytest.mark.parametrize(
    "text",
    [
        "Israel approves 40 permits for settlement homes in East Jerusalem.",
        "Israeli Prime Minister Ehud Olmert is to build new settlements in the West Bank.",
        "Israel's housing ministry has issued tenders for the construction of 80 settler homes in "
        "the West Bank.",
        "Ninety settler homes in the West Bank are authorised by the Israeli cabinet.",
        "Israel announces that large West Bank settlements will be enlarged.",
    ],
)
def test_settlements_on_anothers_land_are_a_deed_of_power(text: str) -> None:
    assert ("ISR", "PSE", "COERCE") in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Israel announces a freeze of settlements in the West Bank.",
        "Israel approves a plan to dismantle ten settlements in the West Bank.",
        "Israel publishes an inquiry into settlement homes in the West Bank.",
        "Peru approves a settlement of its debt with Chile.",
        "Israel builds a road to the West Bank.",
    ],
)
def test_what_builds_no_settlement(text: str) -> None:
    assert "COERCE" not in {kind for _, _, kind in acts(text)}
