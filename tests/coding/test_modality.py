"""Whether an act took place, by the words around its trigger."""

import pytest

from legation.coding.grammar.modality import modality_of
from legation.sentences.parser import load_parser


def read(text: str, word: str, event_type: str = "ASSAULT") -> str:
    doc = load_parser()(text)
    trigger = next(token.i for token in doc if token.text == word)
    return modality_of(doc, trigger, event_type, 2024)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("Russia attacked the port on Monday.", "attacked", "actual"),
        ("Russia did not attack the port.", "attack", "negated"),
        ("Russia denied that it had attacked the port.", "attacked", "negated"),
        ("Russia will attack the port.", "attack", "announced"),
        ("Russia said that it would attack the port.", "attack", "announced"),
        ("Russia plans to attack the port.", "attack", "announced"),
        ("Russia to attack the port", "attack", "announced"),
        ("Russia could attack the port.", "attack", "conditional"),
        ("If Russia attacks the port, ships will leave.", "attacks", "conditional"),
        ("Russia allegedly attacked the port.", "attacked", "alleged"),
        ("Kyiv accused Russia of attacking the port.", "attacking", "alleged"),
        ("Russia attacked the port in 1941.", "attacked", "historical"),
        ("Russia scrapped an attack on the port.", "attack", "negated"),
        ("Russia tabled a plan to attack the port.", "attack", "announced"),
        ("Russia is considering bombing the port.", "bombing", "conditional"),
        ("Russia may be forced to attack the port.", "attack", "conditional"),
        ("Russia was forced to attack the port.", "attack", "actual"),
        ("Russia is not ready to attack the port.", "attack", "negated"),
        ("Russia did not hesitate to attack the port.", "attack", "actual"),
        ("Russia cancelled a visit after an attack on the port.", "attack", "actual"),
        ("Russia postpones bombing the port.", "bombing", "negated"),
        ("Russia was planning an attack on the port.", "attack", "announced"),
        ("Russia ordered an attack on the port.", "attack", "actual"),
        ("Russia weighed an attack on the port.", "attack", "conditional"),
        ("Kyiv spoke of a possible attack on the port.", "attack", "conditional"),
        ("Kyiv will protest after the attack on the port.", "attack", "actual"),
        ("Russia attacked the port; Kyiv maintains a garrison there.", "attacked", "actual"),
    ],
)
def test_modality(text: str, word: str, wanted: str) -> None:
    assert read(text, word) == wanted


def test_a_demand_is_uttered_whatever_it_asks() -> None:
    assert read("Kyiv urged Moscow to stop attacks.", "urged", "REQUEST") == "actual"
    assert read("Kyiv will urge Moscow to stop attacks.", "urge", "REQUEST") == "announced"
    assert read("Kyiv will respond to Moscow.", "respond", "THREATEN") == "actual"


@pytest.mark.parametrize(
    ("text", "word", "kind", "wanted"),
    [
        ("Oslo accuses Bern of spying; Bern denies it.", "accuses", "ACCUSE", "actual"),
        ("Chad stops trucks, and Niger threatens Chad.", "threatens", "THREATEN", "actual"),
        ("Oslo denies that it accused Bern.", "accused", "ACCUSE", "negated"),
        ("Peru and Chile resume relations, broken off in 1975.", "resume", "SUPPORT", "actual"),
        ("Peru and Chile resumed relations in 1975.", "resumed", "SUPPORT", "historical"),
    ],
)
def test_the_clause_beside_does_not_unsay_an_act(
    text: str, word: str, kind: str, wanted: str
) -> None:
    assert read(text, word, kind) == wanted


@pytest.mark.parametrize(
    ("text", "word", "kind", "wanted"),
    [
        ("Talks between Peru and Chile have not led to a deal.", "Talks", "CONSULT", "actual"),
        ("Talks between Peru and Chile have not begun.", "Talks", "CONSULT", "negated"),
        ("Peru and Chile made no progress in talks.", "talks", "CONSULT", "actual"),
        ("Peru held no talks with Chile.", "talks", "CONSULT", "negated"),
        ("The embargo on Chad cannot end until it pays.", "embargo", "SANCTION", "actual"),
        ("The guards were not warned before the raid.", "raid", "ASSAULT", "actual"),
        ("Chad refuses entry to Danes detained in Niger.", "detained", "COERCE", "actual"),
        ("Chad's king, indicted by the court, cancels a visit.", "indicted", "ACCUSE", "actual"),
        ("Chad denies reports that it bombed the port.", "bombed", "ASSAULT", "negated"),
        ("Peru and Chile are still far from a deal.", "deal", "AGREE", "negated"),
        ("Peru and Chile are a long way from talks.", "are", "CONSULT", "negated"),
        ("Peru bombed a port far from the capital.", "bombed", "ASSAULT", "actual"),
        ("A plot to bomb the port failed.", "bomb", "ASSAULT", "negated"),
        ("Peru vetoed a paper that would have condemned Chad.", "condemned", "ACCUSE", "negated"),
    ],
)
def test_what_a_denial_leaves_standing(text: str, word: str, kind: str, wanted: str) -> None:
    assert read(text, word, kind) == wanted


@pytest.mark.parametrize(
    ("text", "word", "kind", "wanted"),
    [
        ("Peru promises to sue Chile over the river.", "sue", "ACCUSE", "announced"),
        ("The court is to open an inquiry into Chad.", "open", "ACCUSE", "announced"),
        ("Peru decided to condemn Chad.", "condemn", "ACCUSE", "actual"),
        ("Peru said it would ask Chile for help.", "ask", "REQUEST", "announced"),
        ("Peru announces that it would arm Chad.", "arm", "AID", "announced"),
        ("Peru says a pact would arm Chad.", "arm", "AID", "conditional"),
        ("Chad is planning for an attack on the port.", "attack", "ASSAULT", "announced"),
        ("Any attempt to bomb the port is a crime.", "bomb", "ASSAULT", "conditional"),
        ("Peru will help in the event of an attack.", "attack", "ASSAULT", "conditional"),
    ],
)
def test_what_is_still_to_come(text: str, word: str, kind: str, wanted: str) -> None:
    assert read(text, word, kind) == wanted


@pytest.mark.parametrize(
    ("text", "word", "kind", "wanted"),
    [
        ("Fighters claim responsibility for an attack on the port.", "attack", "ASSAULT", "actual"),
        ("Chad claims an attack on the port.", "attack", "ASSAULT", "alleged"),
        ("Chad claims Niger's blockade of the port starves it.", "blockade", "COERCE", "actual"),
        ("Chad maintains it was right and condemns Niger.", "condemns", "ACCUSE", "actual"),
        ("Guards seize a ship, suspected of smuggling.", "seize", "COERCE", "actual"),
    ],
)
def test_what_is_alleged_and_what_is_told(text: str, word: str, kind: str, wanted: str) -> None:
    assert read(text, word, kind) == wanted


@pytest.mark.parametrize(
    ("text", "word", "kind", "wanted"),
    [
        ("Peru fears Chad's ability to bomb the port.", "bomb", "ASSAULT", "conditional"),
        ("Police foiled a Chadian plot to kill the envoy.", "kill", "ASSAULT", "conditional"),
        ("He says a further vote is necessary to invade Chad.", "invade", "ASSAULT", "conditional"),
        ("Peru put its army on alert to shoot down any jet.", "shoot", "ASSAULT", "conditional"),
        ("Police used gas to attack the crowd.", "attack", "ASSAULT", "actual"),
        ("Peru continues to bomb the port.", "bomb", "ASSAULT", "actual"),
        ("Peru sent troops to help Chad.", "help", "AID", "actual"),
    ],
)
def test_what_is_within_reach_is_not_done(text: str, word: str, kind: str, wanted: str) -> None:
    assert read(text, word, kind) == wanted
