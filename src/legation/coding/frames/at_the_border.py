"""Whose border troops go to or over, where nobody is said to share it.

"Quito sent troops to the frontier and expelled Bogota's envoy", "soldiers who crossed the line":
of a sentence with one other side the border is theirs.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from legation.coding.actors.parties import Party
from legation.coding.frames.other_sides import other_sides_than
from legation.coding.grammar.placing import BORDERS
from legation.coding.grammar.roles import objects, prepositional

TOWARDS = ("to", "along", "near", "at", "on", "across", "over", "towards", "toward")
LINES = frozenset({"demarcation", "blue", "ceasefire", "control", "green"})
"""What makes a border of a line ("the demarcation line", "the Line of Control")."""


def at_the_border(
    verb: Token, parties: list[Party], actors: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Give the one other side of a sentence whose border a verb goes to or over, else ()."""
    if any(_names(each) for each in prepositional(verb, "with")):
        return ()  # "moves troops to the border with Oslo", parsed so
    if not any(_unshared(noun, actors, parties) for noun in _borders(verb)):
        return ()
    others = other_sides_than(actors, (party for party in parties if party.actor.side))
    return others[:1] if len({party.actor.side for party in others}) == 1 else ()


def _borders(verb: Token) -> Iterator[Token]:
    placed = [each for way in TOWARDS for each in prepositional(verb, way)]
    for noun in (*objects(verb), *placed):
        line = noun.lemma_.lower() == "line" and any(
            each.lower_ in LINES for each in noun.subtree if each.i != noun.i
        )
        if line or noun.lemma_.lower() in BORDERS:
            yield noun


def _unshared(border: Token, actors: tuple[Party, ...], parties: list[Party]) -> bool:
    """Say whether a border bears nobody's name, or is only the doer's own ("its border")."""
    if border.lemma_.lower() == "line":
        return True
    own = {party.actor.side for party in actors}
    mine = {p.anchor for p in parties if p.actor.side in own}
    return all(each.i in mine and each.dep_ == "poss" for each in border.subtree if _names(each))


def _names(word: Token) -> bool:
    return word.pos_ == "PROPN" or word.text[:1].isupper()
