"""Bases of verbs that the parser's rules get wrong."""

import pytest
import spacy

from legation.sentences.bases import with_right_bases
from legation.sentences.parser import load_parser


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Miners staged a march.", "stage"),
        ("The court fined the firm.", "fine"),
        ("Peru has readied its army.", "ready"),
        ("Police cordoned off the square.", "cordon"),
        ("Rage flared, and a deputy rapped the table.", "rap"),
        ("He hopped over the fence.", "hop"),
    ],
)
def test_a_verb_has_its_own_base(text: str, base: str) -> None:
    assert base in {token.lemma_ for token in load_parser()(text) if token.pos_ == "VERB"}


def test_a_parser_without_a_lemmatizer_is_left_alone() -> None:
    blank = spacy.blank("en")
    assert with_right_bases(blank) is blank
