"""Nouns and names side by side: which of the two says who acts, and which only explains it."""

from __future__ import annotations

from collections.abc import Container

from spacy.tokens import Token

from legation.coding.actors.sectors import role_of
from legation.coding.grammar.placing import is_placed


def explains_a_name(token: Token) -> bool:
    """Say whether an apposition tells whose a name is, not who acts in a place before it."""
    return token.head.pos_ == "PROPN" and role_of(token) is not None and not is_placed(token.head)


def is_title(token: Token, known: Container[int]) -> bool:
    """Say whether a word is a title that no party stands for yet; ``known``: heads of parties."""
    return token.i not in known and token.pos_ == "PROPN" and role_of(token) is not None


def names_noun(token: Token, known: Container[int]) -> bool:
    """Say whether a name stands right behind the noun that it names, no party stands for yet."""
    noun = token.head
    return noun.i not in known and noun.pos_ == "NOUN" and token.left_edge.i == noun.i + 1
