"""Sentences that name nobody and tell what one side of an article does to the other."""

import pytest
from told_acts import acts

from legation.coding.actors.lexicon import load_names
from legation.coding.gate import gate
from legation.sentences import split

STRUCK = "Chad shelled a Sudanese border post on Monday. Sudan confirmed the loss of two men. "


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("It demanded an immediate apology.", "REQUEST"),
        ("It called the attack an act of war.", "ACCUSE"),
        ("Its army returned fire.", "ASSAULT"),
        ("The government said it would retaliate.", "THREATEN"),
        ("The foreign ministry demanded an explanation.", "REQUEST"),
    ],
)
def test_it_is_who_was_named_last(words: str, kind: str) -> None:
    assert ("SDN", "TCD", kind) in acts(STRUCK + words)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("He promised retaliation.", "THREATEN"),
        ("His spokesman called the measures illegal.", "ACCUSE"),
        ("The president denounced this as blackmail.", "ACCUSE"),
    ],
)
def test_he_is_the_man_named_last(words: str, kind: str) -> None:
    text = "Barack Obama imposed new sanctions on Russia. Vladimir Putin shrugged. "
    assert ("RUS", "USA", kind) in acts(text + words)


@pytest.mark.parametrize(
    "words",
    [
        "It rained on Monday.",
        "It called for calm.",
        "The president was sworn in.",
        "He called a friend.",
        "The army of ants returned.",
    ],
)
def test_what_is_not_worth_parsing(words: str) -> None:
    assert not gate(split(STRUCK + words), load_names())[-1].passed


def test_who_struck_speaks_of_his_own_strike() -> None:
    text = "Chad struck Sudanese men in Libya. It said the strikes were revenge for an outrage."
    assert not any(act[:2] == ("TCD", "LBY") and act[2] == "ACCUSE" for act in acts(text))
    assert not any(act[0] == "LBY" for act in acts(text))
