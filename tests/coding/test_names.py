"""The gate: whole words, longest names, masks, doubts, and who held office when."""

import re

import pytest

from legation.coding.actors.lexicon import load_names
from legation.coding.actors.resolve import resolve


def codes(text: str) -> list[str]:
    return [hit.entries[0].code for hit in load_names().find(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("China and Russia", ["CHN", "RUS"]),
        ("Sino-Russian ties", ["CHN", "RUS"]),
        ("Ships sailed the South China Sea", []),
        ("a Chinatown bakery", []),
        ("George Washington crossed the river", []),
        ("Washington and Beijing", ["USA", "CHN"]),
        ("the Kremlin said", ["RUS"]),
        ("North Korea, South Korea", ["PRK", "KOR"]),
        ("the European Union and NATO", ["EUU", "NATO"]),
        ("Côte d’Ivoire and Cote d'Ivoire", ["CIV", "CIV"]),
        ("China’s People’s Liberation Army", ["CHN", "CHN"]),
        ("the European Parliament", ["EUU"]),
        ("The Australian government warns Fiji", ["AUS", "FJI"]),
        ("The Australian reports that Fiji voted", ["FJI"]),
        ("He told The Australian that Fiji would vote", ["FJI"]),
        ("Turkey shoots down a Syrian drone", ["TUR", "SYR"]),
        ("Turkey pardons a Greek sailor", ["TUR", "GRC"]),
        ("a Turkey shoot in Ohio", []),
    ],
)
def test_finds_states_and_nothing_else(text: str, wanted: list[str]) -> None:
    assert codes(text) == wanted


@pytest.mark.parametrize(
    ("text", "day", "country", "sector"),
    [
        ("Vladimir Putin", "2022-03-01", "RUS", "GOV"),
        ("two Chinese warplanes", "", "CHN", "MIL"),
        ("a Belgian court", "", "BEL", "JUD"),
        ("Taliban", "2005-01-01", "AFG", "REB"),
        ("Taliban", "2023-01-01", "AFG", "GOV"),
        ("Norwegian fishermen", "", "NOR", None),
    ],
)
def test_resolves_phrases(text: str, day: str, country: str, sector: str | None) -> None:
    answer = resolve(text, day)
    assert answer.country == country
    if sector is not None:
        assert answer.sector == sector


def test_a_word_of_nobody_stays_unresolved() -> None:
    assert resolve("the Blorvian plenipotentiary").country == ""


def test_every_code_is_one_that_a_desk_takes() -> None:
    known = {
        entry.code
        for form in load_names().forms()
        for entry in load_names().entries(form)
        if entry.code
    }
    assert len(known) > 250
    assert not [code for code in sorted(known) if not re.fullmatch(r"[A-Z0-9_-]{1,11}", code)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Oslo lends US$3 billion.", ["Oslo"]),
        ("Oslo lends US $ 3 billion in US dollars.", ["Oslo"]),
        ("Oslo lends U.S. $30 million.", ["Oslo"]),
        ("Oslo gives Chad $30 million.", ["Oslo", "Chad"]),
        ("The US lends Swiss francs.", ["US"]),
        ("a raid in Montevideo, Minnesota", []),
        ("a raid in Montevideo, Uruguay", ["Montevideo", "Uruguay"]),
        ("a fair in Paris, New Brunswick", []),
        ("shots at Abdel Fattah al-Sharif", []),
        ("the Merkel-Hollande letter", ["Merkel"]),
    ],
)
def test_money_namesakes_and_towns_elsewhere_are_no_states(text: str, found: list[str]) -> None:
    assert [hit.text for hit in load_names().find(text)] == found
