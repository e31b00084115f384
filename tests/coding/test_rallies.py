"""Crowds at home against what another state does."""

import pytest
from told_acts import acts, told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Thousands march in Lima against a Chinese copper mine.", ("PER", "CHN", "PROTEST")),
        ("Some 900 people rally in Accra over Togo's new border fees.", ("GHA", "TGO", "PROTEST")),
        (
            "Students gather across Kenya to protest a Danish fishing deal.",
            ("KEN", "DNK", "PROTEST"),
        ),
        ("Muslims demonstrate in Dhaka against the Danish cartoons.", ("BGD", "DNK", "PROTEST")),
        ("Hundreds of Bolivians protest over Chile's tariffs.", ("BOL", "CHL", "PROTEST")),
        (
            "Farmers rally in Manila, demanding the closure of an American base.",
            ("PHL", "USA", "PROTEST"),
        ),
        (
            "Massive rallies take place in Tunis against the Italian presence there.",
            ("TUN", "ITA", "PROTEST"),
        ),
        (
            "Crowds march in Madrid against the killing of two Cubans by Haiti's police.",
            ("ESP", "HTI", "PROTEST"),
        ),
        ("Riots break out in Tunis over Italian fishing rights.", ("TUN", "ITA", "PROTEST")),
        (
            "A group of protesters breaks into the Danish embassy in Belgrade.",
            ("SRB", "DNK", "PROTEST"),
        ),
        (
            "Protesters attack the German embassy in the Sudanese capital of Khartoum.",
            ("SDN", "DEU", "PROTEST"),
        ),
        ("Protests are held at the French embassy in Bolivia.", ("BOL", "FRA", "PROTEST")),
        (
            "Protesters storm the office of the Ghanaian High Commission in Banjul, Gambia.",
            ("GMB", "GHA", "PROTEST"),
        ),
        (
            "Muslims protest outside the United States embassy in Jakarta.",
            ("IDN", "USA", "PROTEST"),
        ),
        (
            "Anti-Danish protests take place outside the Danish embassy in Amman.",
            ("JOR", "DNK", "PROTEST"),
        ),
    ],
)
def test_who_gathers_is_of_the_land(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thousands march in Lima against the war in Iraq.",
        "Thousands march in Lima against Peru's deal with Chile.",
        "Thousands of people gather in Lima in support of Chile's strikers.",
        "Hundreds of Kurds demonstrate in Oslo against the Turkish government.",
        "The euro rallies in Frankfurt against the US dollar.",
        "Crowds march in Madrid against the killing of two Cubans.",
        "The minister resigns in Oslo in protest against the Danish withdrawal from Mali.",
    ],
)
def test_no_protest_of_the_land(text: str) -> None:
    assert not {act for act in acts(text) if act[2] == "PROTEST" and act[0] in HOMES}


HOMES = {"PER", "NOR", "DEU", "ESP", "IRQ", "MLI"}


def test_a_protest_still_to_come_is_announced() -> None:
    found = told("Thousands of people are expected to demonstrate in Dublin against EU cuts.")
    assert found == [(("IRL", "EUU", "PROTEST"), "announced")]
