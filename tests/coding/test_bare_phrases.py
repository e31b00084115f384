"""Names that only bare phrases are searched for, and how they are written."""

from __future__ import annotations

import pytest

from legation.coding.actors.bodies import find_bodies
from legation.coding.actors.resolve import resolve
from legation.coding.actors.spellings import load_surnames
from legation.coding.actors.towns import find_towns, load_small_towns


@pytest.mark.parametrize(
    ("text", "context", "country", "sector"),
    [
        ("Lalibela", "", "ETH", "CVL"),
        ("residents of Uvalde", "", "USA", "CVL"),
        ("Guadalajara", "", "MEX", "CVL"),
        ("Guadalajara", "Spain", "ESP", "CVL"),
        ("Aden", "", "YEM", "CVL"),
    ],
)
def test_towns(text: str, context: str, country: str, sector: str) -> None:
    found = resolve(text, context=context)
    assert (found.country, found.sector) == (country, sector)


def test_a_town_in_somebodys_name_is_no_town() -> None:
    assert "Lalibela" in load_small_towns()
    assert not find_towns("Gebre Lalibela")
    assert not find_towns("the Lalibela Brothers")


@pytest.mark.parametrize(
    ("text", "country", "sector"),
    [
        ("RUSSIAN TROOPS", "RUS", "MIL"),
        ("CÔTE D'IVOIRE", "CIV", ""),
        ("NATO", "NATO", "IGO"),
        ("the Dutch Safety Board", "NLD", "GOV"),
        ("Kurdish fighters", "", "REB"),
        ("Kosovo Serbs", "XKX", "CVL"),
        ("Arab League chief", "ARL", "IGO"),
        ("Coptic Pope", "EGY", "REL"),
        ("Peruvian Socialist Party", "PER", "PTY"),
        ("Taiwan's defence ministry", "TWN", "GOV"),
        ("Afghan forces", "AFG", "MIL"),
    ],
)
def test_kinds_of_phrases(text: str, country: str, sector: str) -> None:
    found = resolve(text)
    assert (found.country, found.sector) == (country, sector)


def test_a_given_name_is_no_relative() -> None:
    assert resolve("Choe Son Hui", "2023-06-01").sector == "GOV"
    assert resolve("the son of Choe Son Hui", "2023-06-01").sector == "ELI"


def test_a_surname_alone_counts_where_one_person_bears_it() -> None:
    assert resolve("Navalny's wife").country == "RUS"
    assert "Navalny" in load_surnames()
    assert "Smith" not in load_surnames()
    assert not {"Swing", "Floyd", "Richter", "Senor"} & set(load_surnames())
    assert resolve("Mark Navalny").country == ""


def test_a_surname_is_no_company() -> None:
    assert resolve("Odebrecht").sector == "BUS"
    assert resolve("Bob Odebrecht").sector != "BUS"


def test_who_chairs_a_union_speaks_for_his_state() -> None:
    assert resolve("Cyril Ramaphosa", "2020-10-01").country == "ZAF"


def test_a_cabinet_sheet_knows_what_the_index_does_not() -> None:
    assert resolve("Samantha Power", "2022-07-01").sector == "GOV"
    assert resolve("Samantha Power", "2018-07-01").sector == "ELI"
    assert resolve("David Petraeus", "2008-01-01").sector == "MIL"
    assert resolve("David Petraeus", "2023-01-01").sector == "ELI"


def test_a_name_that_any_state_has_is_not_looked_for_in_sentences() -> None:
    assert [hit.text for hit in find_bodies("the Unity Party")] == ["Unity Party"]
    assert not find_bodies("the Unity Party", shared=False)
    assert find_bodies("Trinamool Congress", shared=False)
