"""Whom "the two", "they" and a deed without a name stand for, sentence after sentence."""

import pytest
from told_acts import acts

from legation.coding.actors.lexicon import load_names
from legation.coding.frames.other_senses import of_another_sense
from legation.coding.gate import gate
from legation.coding.references.the_two import about
from legation.sentences import split
from legation.sentences.parser import load_parser, parse

LEAD = "Peru and Chile agreed to share a port. "


@pytest.mark.parametrize(
    ("title", "text", "pair"),
    [
        ("Peru and Chile to share a port, says Norway", "Rain fell.", ("PER", "CHL")),
        ("Norwegian, Danish ministers meet in Ghana", "Rain fell.", ("NOR", "DNK")),
        ("Norway scolds Ghana", "Rain fell.", ("NOR", "GHA")),
        ("A port is shared", "Peru and Chile agreed on it with Norway.", ("PER", "CHL")),
        ("A port is shared", "Peru scolded Chile, Norway and Ghana at sea.", ("CHL", "NOR")),
        ("Rain", "Rain fell in Peru.", ()),
    ],
)
def test_whom_the_head_speaks_of(title: str, text: str, pair: tuple[str, ...]) -> None:
    names = load_names()
    assert about(title, text, names.find(text), names) == pair


def test_the_two_are_those_of_the_lead_not_the_last_named() -> None:
    text = LEAD + "Peru thanked Norway for its rooms. The two governments will meet again in May."
    assert ("PER", "CHL", "AGREE") in acts(text)
    assert ("PER", "NOR", "AGREE") not in acts(text)


def test_the_two_are_those_who_met_just_before() -> None:
    text = LEAD + "Peru's president also met the Danish premier. The two leaders signed a treaty."
    assert ("PER", "DNK", "SUPPORT") in acts(text)
    assert ("PER", "CHL", "SUPPORT") not in acts(text)


def test_their_paper_is_that_of_the_two() -> None:
    text = LEAD + "Norway scolded Peru. A day earlier the two presidents signed their fifth treaty."
    assert not any("NOR" in act[:2] and act[2] == "SUPPORT" for act in acts(text))


def test_who_urges_both_sides_is_neither() -> None:
    text = "Mediators met Peru and Chile. The ministry in Oslo urged both sides to stop at once."
    assert not any(a == "NOR" and r == "NOR" for a, r, _ in acts(text))


@pytest.mark.parametrize("verb", ["welcomed", "hailed", "praised"])
@pytest.mark.parametrize("deed", ["accord", "truce", "meeting"])
def test_a_third_side_welcomes_what_two_did(verb: str, deed: str) -> None:
    text = f"Peru and Chile signed a treaty in Lima. Norway {verb} the {deed}."
    told = acts(text)
    assert {("NOR", "PER", "SUPPORT"), ("NOR", "CHL", "SUPPORT")} <= told
    assert not any("NOR" in act[:2] and act[2] == "CONSULT" for act in told)


def test_a_visit_is_taken_up_where_it_is_condemned() -> None:
    text = "Norway's king arrived in Taiwan on Monday. China condemned the visit as a provocation."
    assert any(act[0] == "CHN" and act[2] == "ACCUSE" for act in acts(text))


def test_the_foreign_ministry_is_that_of_who_spoke_last() -> None:
    text = "China protested to Norway over a ship. The Foreign Ministry accused Oslo of piracy."
    assert ("CHN", "NOR", "ACCUSE") in acts(text)


def test_it_is_no_subject_of_the_same_verb() -> None:
    assert not acts("Turkey and Russia denounced it too.")


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Iran and Saudi Arabia signed the agreement in Beijing on Friday.", "CHN"),
        ("Armenia and Azerbaijan signed a declaration at the White House.", "USA"),
        ("Xi Jinping and Vladimir Putin exchanged views on the Ukraine issue.", "UKR"),
        ("A day after Donald Trump was sworn in, Norway and Chile held talks.", "USA"),
        ("The Saudis had kept Washington informed.", "USA"),
        ("Norway's premier relented at the Vilnius summit.", "LTU"),
    ],
)
def test_who_only_stands_nearby(text: str, never: str) -> None:
    assert not any(never in act[:2] for act in acts(text))


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Kari Holm was sworn in as president.", True),
        ("Oslo keeps Lima informed of it.", True),
        ("Oslo swore in Lima to punish Accra.", False),
        ("Oslo keeps Lima in the dark.", False),
    ],
)
def test_words_that_make_another_thing_of_a_verb(text: str, other: bool) -> None:
    doc = next(iter(parse([text], load_parser())))
    verb = next(token for token in doc if token.lemma_ in {"swear", "keep"})
    assert of_another_sense(verb, guest=False) is other


def test_two_who_travel_do_not_visit_one_another() -> None:
    told = acts("The presidents of Poland and Lithuania arrived in Kyiv on Tuesday.")
    assert ("POL", "LTU", "CONSULT") not in told
    assert ("POL", "UKR", "CONSULT") in told


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Brussels accuses Beijing of unfair subsidies.", "EUU"),
        ("The Belgian cabinet met. Brussels accuses Beijing of it, the Belgian press says.", "BEL"),
    ],
)
def test_whose_seat_brussels_is(text: str, side: str) -> None:
    assert (side, "CHN", "ACCUSE") in acts(text)


def test_he_is_nobody_of_the_name() -> None:
    text = "They met He Lifeng, China's vice-premier. He thanked Chile for it."
    second = gate(split(text), load_names())[1]
    assert [hit.text for hit in second.hits] == ["Chile"]
