"""What a state is called once it was named: "the kingdom", "the island", "the South"."""

import pytest
from told_acts import acts

from legation.coding.actors.lexicon import load_names
from legation.coding.gate import gate
from legation.sentences import split


def _last_codes(text: str) -> list[str]:
    """Give the codes that the last sentence of a text names, in order."""
    return [hit.entries[0].code for hit in gate(split(text), load_names())[-1].hits]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Morocco shut its gates. The kingdom blamed Algeria.", ["MAR", "DZA"]),
        ("Qatar spoke up. Egypt shut the tiny emirate's port.", ["EGY", "QAT"]),
        ("Taiwan held a vote. China sent jets round the self-ruled island.", ["CHN", "TWN"]),
        ("Estonia and Russia met. The Baltic state signed.", ["EST"]),
        ("ECOWAS leaders met on Niger. The bloc threatened Niamey.", ["ECOWAS", "NER"]),
        ("NATO met in Oslo. The alliance scolded Iran.", ["NATO", "IRN"]),
        ("North Korea fired. The South returned fire.", ["KOR"]),
        ("South Korea called. The North did not answer Japan.", ["PRK", "JPN"]),
    ],
)
def test_who_is_called_so(text: str, codes: list[str]) -> None:
    assert _last_codes(text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Chad held a vote. The kingdom thanked Peru.", ["PER"]),
        ("Jordan rested. The kingdom of heaven is near.", []),
        ("Taiwan and Japan claim the islands. China landed men on the island.", ["CHN"]),
        ("Estonia and Latvia met. The Baltic states signed.", ["B3"]),
        ("Likud and its partner split. The party alliance lost in Israel.", ["ISR"]),
        ("North Korea fired. It came down in the South China Sea.", []),
        ("North Korea fired. It came down in the south of Peru.", ["PER"]),
    ],
)
def test_who_is_not(text: str, codes: list[str]) -> None:
    assert [code for code in _last_codes(text) if code] == codes


def test_the_kingdom_is_the_one_that_the_article_is_about() -> None:
    text = "Saudi Arabia cut its ties with Iran. So did Bahrain. The kingdom accused Tehran of war."
    assert ("SAU", "IRN", "ACCUSE") in acts(text)
    assert ("BHR", "IRN", "ACCUSE") not in acts(text)


def test_what_an_island_does_is_the_act_of_its_state() -> None:
    text = "Lithuania let Taiwan open an office in Vilnius. The island thanked Lithuania for it."
    assert ("TWN", "LTU", "SUPPORT") in acts(text)
