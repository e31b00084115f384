"""Deeds that no "not" denies and that are not done all the same; deeds only heard of or awaited."""

import pytest
from told_acts import told

from legation.coding.grammar.modality import modality_of
from legation.sentences.parser import load_parser


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Finland decided against recalling its envoy from Peru.", "negated"),
        ("Chile stopped short of imposing tariffs on Peruvian fruit.", "negated"),
        ("Norway refrained from expelling Iranian diplomats.", "negated"),
        ("Denmark held back from imposing sanctions on Mali.", "negated"),
        ("Ghana ruled out imposing sanctions on Togo.", "negated"),
        ("It is not true that Kenya shelled Somali posts.", "negated"),
        ("Neither Chad nor its allies fired the rockets at Sudan.", "negated"),
        ("Kenya's army says it fired no shells at Somali villages.", "negated"),
        ("No Kenyan soldier attacked the Somali village.", "negated"),
        ("Norway urged Iran to refrain from attacking Iraq.", "no act"),
        ("Spain would impose tariffs on Moroccan fish if Rabat did, the minister said.", "if"),
    ],
)
def test_what_is_not_done(text: str, wanted: str) -> None:
    harm = {how for act, how in told(text) if act[2] in {"SANCTION", "ASSAULT"}}
    assert harm == {"negated": {"negated"}, "no act": set(), "if": {"conditional"}}[wanted]


@pytest.mark.parametrize(
    ("text", "act", "wanted"),
    [
        ("Kenyan troops are said to have shelled Somali villages.", "ASSAULT", "alleged"),
        ("Chad is reported to have fired rockets at Sudan.", "ASSAULT", "alleged"),
        (
            "Peruvian soldiers are believed to have kidnapped a Chilean officer.",
            "ASSAULT",
            "alleged",
        ),
        ("According to Sudan, troops from Chad shelled a Sudanese village.", "ASSAULT", "alleged"),
        ("Ghana and Togo are scheduled to meet in Accra next week.", "AGREE", "announced"),
        ("Peru and Chile are expected to sign a treaty on Friday.", "AGREE", "announced"),
    ],
)
def test_what_is_said_or_expected_of_a_side_is_its_own(text: str, act: str, wanted: str) -> None:
    assert [(kind, how) for (_, _, kind), how in told(text)][:1] == [(act, wanted)]


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("Oslo left no survivors in the raid on the port.", "left", "actual"),
        ("Oslo has no plans to bomb the port.", "bomb", "negated"),
        ("Oslo shelved plans to bomb the port.", "bomb", "negated"),
        ("Oslo has yet to bomb the port.", "bomb", "negated"),
        ("Reports that Oslo bombed the port proved false.", "bombed", "negated"),
    ],
)
def test_words_that_undo_a_deed(text: str, word: str, wanted: str) -> None:
    doc = load_parser()(text)
    trigger = next(token.i for token in doc if token.text == word)
    assert modality_of(doc, trigger, "ASSAULT", 2024) == wanted


def test_a_court_that_rules_against_a_state_has_ruled() -> None:
    doc = load_parser()("The court ruled against Peru in favour of Chile.")
    assert modality_of(doc, 2, "SANCTION", 2024) == "actual"
