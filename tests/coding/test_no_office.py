"""Those who hold no office speak for themselves; suspects are taken up whosever they are."""

import pytest
from told_acts import acts, told


@pytest.mark.parametrize(
    "text",
    [
        "Former Danish premier Ole Krag accused Norway of breaking the treaty.",
        "Peru's former foreign minister Luis Rojas rejects Chile's claim.",
        "Danish lawyers file a complaint against Norway over the raid.",
        "The Syrian opposition urges Norway to send arms.",
        "Exiled Togolese opposition leader Kofi Annor asked Ghana to cut ties.",
    ],
)
def test_who_holds_no_office_speaks_for_himself(text: str) -> None:
    assert not acts(text), told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Former US president Jimmy Carter arrives in Cuba.", ("USA", "CUB", "CONSULT")),
        ("Danish foreign minister Ole Krag accused Norway of lying.", ("DNK", "NOR", "ACCUSE")),
        (
            "Former premier and current foreign minister of Peru Luis Rojas accused Chile.",
            ("PER", "CHL", "ACCUSE"),
        ),
    ],
)
def test_who_travels_or_holds_one_acts_for_his_state(
    text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in acts(text), told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian police arrest ten Chadians on suspicion of planning a bombing.",
        "Three Danish tourists are arrested in Peru for stealing a statue.",
        "A Danish court sentences a Kenyan to ten years in jail for piracy.",
        "A court in Ghana jails Lars Holm of Denmark for fraud.",
        "A Danish court jails Ole Krag for life for the attack on the Togolese football team.",
        "A retired Swiss businessman is sentenced to two years in prison by a Danish court after "
        "pleading guilty to selling weapon parts.",
        "Norway's supreme court acquits Dane Ole Krag of the murder of a nurse.",
    ],
)
def test_suspects_of_common_crimes_are_no_matter_of_state(text: str) -> None:
    assert not acts(text), told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran arrests two Danish journalists for illegal entry.", ("IRN", "DNK", "COERCE")),
        ("Norwegian police arrest a Chadian man on charges of spying.", ("NOR", "TCD", "COERCE")),
        ("Kenya arrests two Danish soldiers suspected of smuggling.", ("KEN", "DNK", "COERCE")),
        ("Israeli police arrest ten Palestinians suspected of plots.", ("ISR", "PSE", "COERCE")),
        ("North Korea detains a Danish tourist.", ("PRK", "DNK", "COERCE")),
    ],
)
def test_who_is_held_for_reasons_of_state(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in acts(text), told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Danish Royal Society urges the UN to ban cloning.",
        "Two Armenian men sue Turkey for damages.",
        "Danish families of victims accuse Libya of the bombing.",
        "Belgian police raid their country's Catholic Church headquarters.",
        "Norway's premier nominates Jan Holm as ambassador to the Holy See.",
    ],
)
def test_societies_kin_parishes_and_own_envoys(text: str) -> None:
    assert not acts(text), told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Red Cross urges Israel to open the border.", ("ICRC", "ISR", "REQUEST")),
        ("Peru appoints its first ambassador to Chad in forty years.", ("PER", "TCD", "SUPPORT")),
    ],
)
def test_who_is_a_side_of_its_own(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in acts(text), told(text)


def test_bodies_of_many_lands_stand_for_none() -> None:
    assert not acts("Greenpeace protesters block the British parliament.")
    hit = "A US airstrike hits a Médecins Sans Frontières hospital in Kunduz, Afghanistan."
    assert acts(hit) == {("USA", "AFG", "ASSAULT")}, told(hit)
