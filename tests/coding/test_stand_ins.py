"""The words that stand for a second side: what coreference takes up, the gate lets through."""

import pytest

from legation.coding.actors.lexicon import load_names
from legation.coding.gate import gate
from legation.coding.references.stand_ins import (
    ACTING,
    DEEDS,
    HOME_NOUNS,
    POINTING,
    STANDS_FOR,
    TOGETHER,
)
from legation.types import Sentence


def _passes(text: str) -> bool:
    first = "Norway and Chile met in Oslo."
    texts = (Sentence(0, first, 0, len(first)), Sentence(1, text, 40, 40 + len(text)))
    return gate(texts, load_names())[1].passed


@pytest.mark.parametrize("noun", sorted(DEEDS))
def test_every_deed_that_is_pointed_at_is_parsed(noun: str) -> None:
    assert all(STANDS_FOR.search(f"Norway answered {word} {noun}s.") for word in POINTING)
    assert not STANDS_FOR.search(f"Norway made a {noun}.") or noun == "statement"


@pytest.mark.parametrize("noun", sorted(HOME_NOUNS))
def test_every_noun_of_home_is_parsed(noun: str) -> None:
    assert _passes(f"Norway praised the {noun}.")


@pytest.mark.parametrize("word", sorted(ACTING))
def test_every_acting_pronoun_is_parsed(word: str) -> None:
    assert _passes(f"Norway heard what {word} said.")


def test_a_sentence_without_a_stand_in_is_not_parsed() -> None:
    assert not _passes("Norway praised winter.")
    assert not _passes("Winter came early.")
    assert not STANDS_FOR.search("Norway praised them.")


@pytest.mark.parametrize("text", ["both sides", "The Two agreed", "each other", "the three men"])
def test_words_for_several_sides(text: str) -> None:
    assert TOGETHER.search(text)
    assert not TOGETHER.search("twofold, bother, three of them")
