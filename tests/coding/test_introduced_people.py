"""People in no list, introduced with their office and named again by surname."""

import pytest
from told_acts import acts, told

from legation.coding.actors.introduced import introduced
from legation.coding.actors.lexicon import load_names


def _found(text: str) -> dict[str, str]:
    pairs = introduced(text, load_names().find(text))
    return {surname: hit.entries[0].code for surname, hit in pairs}


@pytest.mark.parametrize(
    "text",
    [
        "German Interior Minister Ute Kragmann spoke.",
        "The German interior minister Ute Kragmann spoke.",
        "Germany's interior minister Ute B. Kragmann spoke.",
        "Ute Kragmann, the German interior minister, spoke.",
        "Ute Kragmann, the interior minister of Germany, spoke.",
    ],
)
def test_an_office_tells_whose_somebody_is(text: str) -> None:
    assert _found(text) == {"Kragmann": "DEU"}


@pytest.mark.parametrize(
    "text",
    [
        "German drummer Ute Kragmann spoke.",
        "Former German minister Ute Kragmann spoke.",
        "A German raid in South Kragmann failed.",
        "German officials met Ute Kragmann.",
        "The prime minister of Spain visits New York City.",
    ],
)
def test_nobody_is_a_states_without_an_office(text: str) -> None:
    assert "Kragmann" not in _found(text)
    assert "City" not in _found(text)


def test_some_are_called_by_their_first_name() -> None:
    found = _found("U.N. human rights chief Basil Rafiq al-Karam spoke.")
    assert found == {"al-Karam": "UNO", "Basil": "UNO"}


def test_the_surname_is_a_side() -> None:
    text = "German Interior Minister Ute Kragmann spoke. Turkey rejects Kragmann's accusations."
    assert ("TUR", "DEU", "REJECT") in acts(text)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("United Nations envoy Franco Frattini urges Chad to free the nurses.", "UNO"),
        ("EU commissioner Franco Frattini urges Chad to free the nurses.", "EUU"),
        ("Italian politician Franco Frattini met Chad's president.", "ITA"),
    ],
)
def test_who_serves_a_body_acts_for_it(text: str, side: str) -> None:
    assert {act[0] for act in acts(text)} - {"TCD"} == {side}, told(text)
