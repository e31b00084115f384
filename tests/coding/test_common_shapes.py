"""Kinds of sentences that news is full of: halves of a land, fire exchanged, namesakes, lists."""

import pytest

from legation.coding.actors.halves import find_halves
from legation.coding.actors.lexicon import load_names
from legation.evaluation.sentence import as_article
from legation.pipeline import Reader
from legation.settings import load_settings

READER = Reader(load_settings())


def acts(text: str, day: str = "2015-06-01") -> set[tuple[str, str, str]]:
    (coded,) = READER.code_articles([as_article(1, text, day)])
    found = set()
    for mention in coded.mentions:
        actors = {p.actor.side for p in mention.actors}
        others = {p.actor.side for p in mention.recipients}
        sides = actors | others
        pairs = {(a, b) for a in sides for b in sides if a != b}
        if not mention.symmetric and others:
            pairs = {(a, b) for a in actors for b in others if a != b}
        found |= {(a, b, mention.event_type) for a, b in pairs}
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("North Korea threatens war with the South.", ("PRK", "KOR", "THREATEN")),
        ("The two Koreas resume military talks.", ("PRK", "KOR", "CONSULT")),
        ("Seoul protests as the North fires shells at an island.", ("KOR", "PRK", "ACCUSE")),
        ("Peru and Ecuador exchange gunfire near the Cenepa river.", ("PER", "ECU", "ASSAULT")),
        ("A Vietnamese trawler is rammed by a Malaysian patrol boat.", ("MYS", "VNM", "ASSAULT")),
        ("Asmara falls to Ethiopian forces.", ("ETH", "ERI", "ASSAULT")),
        (
            "Chinese Foreign Minister Qin Gang met his Indian counterpart.",
            ("CHN", "IND", "CONSULT"),
        ),
        (
            "Leaders from Peru, Chile, and Bolivia meet in Arica to discuss fishing.",
            ("BOL", "CHL", "CONSULT"),
        ),
        (
            "Clashes break out between Armenian and Georgian troops near the frontier.",
            ("ARM", "GEO", "ASSAULT"),
        ),
        ("Argentina denounces Britain's drilling as a farce.", ("ARG", "GBR", "ACCUSE")),
        ("Anti-Chilean protests take place across Peru.", ("PER", "CHL", "PROTEST")),
        ("Protests against Denmark are held in Jordan.", ("JOR", "DNK", "PROTEST")),
        ("Egypt's premier criticised anti-Egyptian protests in Sudan.", ("EGY", "SDN", "ACCUSE")),
        (
            "The regime of Gambia has 24 hours to step down or Senegal will send troops.",
            ("SEN", "GMB", "THREATEN"),
        ),
        ("Togo must return the ship, or Benin will close the port.", ("BEN", "TGO", "THREATEN")),
        (
            "Greece says any attempt by Turkey to drill there will be considered an act of war.",
            ("GRC", "TUR", "THREATEN"),
        ),
        (
            "Kenya and Somalia each expel a diplomat of the other country.",
            ("SOM", "KEN", "SANCTION"),
        ),
        ("Ugandan aircraft violated Kenyan airspace on Monday.", ("UGA", "KEN", "MOBILIZE")),
    ],
)
def test_the_act_is_told(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in acts(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Spanish Prime Minister Pedro Sánchez met French President Emmanuel Macron.", "ESP"),
        ("Pedro Sánchez met French President Emmanuel Macron.", "ESP"),
        ("Colombian Defence Minister Pedro Sánchez met French President Macron.", "COL"),
    ],
)
def test_namesakes_are_told_apart(text: str, expected: str) -> None:
    assert (expected, "FRA", "CONSULT") in acts(text, "2025-09-01")


@pytest.mark.parametrize(
    "text", ["the South of China", "the South Pole", "the South African coast"]
)
def test_the_south_of_another_land_is_no_state(text: str) -> None:
    names = load_names()
    whole = f"North Korea sent a ship to {text}."
    assert find_halves(whole, names.find(whole), names) == []
