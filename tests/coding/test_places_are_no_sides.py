"""Where something was, what is talked of and what is given has no part in the act."""

import pytest
from told_acts import acts, told

from legation.coding.actors.lexicon import load_names
from legation.coding.actors.parties import find_parties
from legation.coding.gate import gate
from legation.sentences import split
from legation.sentences.parser import load_parser, parse


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Sudan and the rebels of Darfur sign a peace treaty in Asmara, Eritrea.", "ERI"),
        ("Ghana's president met the Togolese premier to discuss Niger's reactor.", "NER"),
        ("Peru received a loan from Denmark.", "CONSULT"),
        ("Peru welcomed a proposal by Denmark.", "CONSULT"),
        ("Kenya condemned the Darfur-designated envoy of the UN-designated rebels.", "UNO"),
        ("Norway recognised the Armenian genocide.", "ARM"),
        ("Iran supports Shia militias in Iraq.", "SUPPORT"),
        ("Iran condemned the Paris attacks.", "FRA"),
        ("Kenya's premier calls for National Security Council meetings on Chad.", "UNO"),
        ("The UN envoy for Syria Jan Holm appeals to Chad and Niger to help.", "SYR"),
        ("The government of Libya signs a UN-brokered accord with Chad.", "UNO"),
        ("Norway holds an inquiry into the Gaza flotilla raid.", "PSE"),
        ("Norway condemned Denmark's assault on the Chad-bound aid convoy.", "TCD"),
        ("Norway arrested the man whom the Danish envoy to Trieste, Italy, named.", "ITA"),
    ],
)
def test_no_side(text: str, never: str) -> None:
    assert all(never not in act for act in acts(text)), told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sudan and Chad sign a peace treaty in Asmara, Eritrea.", ("SDN", "TCD", "SUPPORT")),
        (
            "Ghana's president met Niger's premier to discuss Togo's port.",
            ("GHA", "NER", "CONSULT"),
        ),
        ("Peru received the Danish premier.", ("DNK", "PER", "CONSULT")),
        ("Peru welcomed a proposal by Denmark.", ("PER", "DNK", "SUPPORT")),
        ("Norway recognised the Armenian government.", ("NOR", "ARM", "SUPPORT")),
        ("Iran supports the army of Iraq.", ("IRN", "IRQ", "SUPPORT")),
        ("Ethiopia withdrew its troops from Somalia.", ("ETH", "SOM", "RETREAT")),
        ("Kenya condemned the Danish attacks.", ("KEN", "DNK", "ACCUSE")),
        ("Norway attacked Denmark's decision on fish.", ("NOR", "DNK", "ACCUSE")),
        ("Norway attacked Denmark's port with rockets.", ("NOR", "DNK", "ASSAULT")),
    ],
)
def test_the_sides_stay(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in acts(text), told(text)


def test_praise_for_leaving_a_land_is_no_praise_for_the_land() -> None:
    found = acts("Norway praised Ethiopia's withdrawal from Somalia.")
    assert ("NOR", "ETH", "SUPPORT") in found
    assert ("NOR", "SOM", "SUPPORT") not in found


@pytest.mark.parametrize(
    ("text", "name", "placed"),
    [
        ("A mission in Chad, led by Norway, has ended.", "Chad", True),
        ("Troops in Syria led by Norway left.", "Syria", True),
        ("Saudi-led jets struck Yemen.", "Saudi", False),
    ],
)
def test_who_leads_somewhere_does_not_make_it_a_leader(text: str, name: str, placed: bool) -> None:
    (passed,) = gate(split(text), load_names())
    (doc,) = parse([text], load_parser())
    (party,) = (p for p in find_parties(doc, passed.hits, "2015-06-01") if p.text == name)
    assert party.place == placed


def test_a_city_does_not_stand_for_a_state_that_is_gone() -> None:
    assert all("YMD" not in act for act in acts("Saudi jets bombed a depot outside Aden."))
