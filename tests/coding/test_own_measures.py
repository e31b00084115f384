"""Measures without a word of who takes them, and demands without a word of to whom."""

import pytest
from told_acts import acts, told

Act = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Peru's trade minister confirmed that a levy on Chilean copper would take effect in "
            "May.",
            ("PER", "CHL", "SANCTION"),
        ),
        ("Oslo said duties on Danish ham would be levied from Monday.", ("NOR", "DNK", "SANCTION")),
        (
            "Ghana's police chief said that a Togolese trawler had been impounded off Tema.",
            ("GHA", "TGO", "COERCE"),
        ),
        (
            "A ban on Danish apples imposed by Norway came into force on Friday.",
            ("NOR", "DNK", "SANCTION"),
        ),
        (
            "The curbs on Danish grain imposed by Poland were lifted on Friday.",
            ("POL", "DNK", "RETREAT"),
        ),
        (
            "A Danish tanker impounded by Greece in March was released on Tuesday.",
            ("GRC", "DNK", "CONCEDE"),
        ),
        (
            "Tariffs on Danish steel will take effect on 1 July in response to duties laid by "
            "Copenhagen on Norwegian salmon, Norway's finance minister said.",
            ("NOR", "DNK", "SANCTION"),
        ),
    ],
)
def test_who_announces_a_measure_takes_it(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Jordan said two Danish nurses had been detained in Syria.", ("JOR", "DNK", "COERCE")),
        ("Ukraine said EU sanctions on Belarus took effect.", ("UKR", "BLR", "SANCTION")),
        ("The UN says two Danish pilots were detained.", ("UNO", "DNK", "COERCE")),
        ("Chad says a tanker was seized by Danish marines.", ("TCD", "DNK", "COERCE")),
    ],
)
def test_nor_what_another_did(text: str, act: Act) -> None:
    assert act not in acts(text)


def test_it_is_only_announced_where_it_is_to_come() -> None:
    found = told("Oslo said duties on Danish ham would be levied from Monday.")
    assert [modality for act, modality in found if act[2] == "SANCTION"] == ["announced"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Four Latvian embassy clerks were declared personae non gratae in Minsk.",
            ("BLR", "LVA", "SANCTION"),
        ),
        (
            "Oslo on Friday declared two Chadian embassy employees persona non grata.",
            ("NOR", "TCD", "SANCTION"),
        ),
    ],
)
def test_unwelcome_envoys(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Chad arrested a Danish nurse, and Copenhagen demanded her immediate release.",
            ("DNK", "TCD", "REQUEST"),
        ),
        (
            "Denmark called for the release of the crew after Iran seized a Danish coaster.",
            ("DNK", "IRN", "REQUEST"),
        ),
    ],
)
def test_who_holds_people_is_asked_for_them(text: str, act: Act) -> None:
    assert act in acts(text)


def test_nobody_else_is_asked() -> None:
    text = "Chad arrested a Danish nurse, and Norway demanded a return to calm."
    assert not {act for act in acts(text) if act[0] == "NOR"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Peru's premier said her country had recalled its envoy from Chile.", ("PER", "CHL")),
        ("Chile's president said his country was suspending arms purchases from Peru.",
         ("CHL", "PER")),
        ("Chad shut a crossing to Sudan, and Khartoum accused its neighbour of lies.",
         ("SDN", "TCD")),
        ("Israel withheld 90 million dollars in tax revenues collected on behalf of the "
         "Palestinian Authority.", ("ISR", "PSE")),
        ("Russia put eleven Norwegian officers on its entry ban list.", ("RUS", "NOR")),
        ("Peru gave the Chilean ambassador three days to leave.", ("PER", "CHL")),
        ("Chad grounded all flights at a French base.", ("TCD", "FRA")),
    ],
)  # fmt: skip
def test_measures_told_by_other_words(text: str, act: tuple[str, str]) -> None:
    assert act in {each[:2] for each in acts(text) if each[2] in {"SANCTION", "ACCUSE"}}


def test_a_neighbour_may_be_either_of_two() -> None:
    text = "Chad and Niger shut crossings to Sudan, and Khartoum accused its neighbour of lies."
    assert not {act for act in acts(text) if act[2] == "ACCUSE"}
