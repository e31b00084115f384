"""What two sides did together, taken up without their names: "Oslo welcomed the accord"."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party, stand_in
from legation.coding.references.stand_ins import GREETING, JOINT_DEEDS, POINTING
from legation.types import Actor


def both_sides_deed(doc: Doc, parties: list[Party], two: Iterable[Actor]) -> list[Party]:
    """Give the two sides whose deed a third welcomes, [] where none does.

    ``two``: those who did something together just before, or whom the article is about.
    """
    pair = tuple(two)
    named = {party.actor.side for party in parties if party.actor.side and not party.place}
    if len(pair) != 2 or named & {actor.country for actor in pair}:
        return []
    doers = {party.head for party in parties if party.direct and party.actor.side}
    for token in doc:
        if _is_their_deed(token) and any(each.i in doers for each in _greeting(token)):
            basis = f"{token.text!r} of the two sides told of before"
            return [stand_in(token, actor, basis) for actor in pair]
    return []


def _is_their_deed(token: Token) -> bool:
    """Say whether a deed of two stands with "the" or "this" and no word of whose."""
    if token.lemma_.lower() not in JOINT_DEEDS or token.dep_ != "dobj":
        return False
    words = [c for c in token.children if c.dep_ not in {"punct", "relcl", "amod", "prep"}]
    whose = [c for c in token.children if c.dep_ == "prep" and c.lower_ in {"of", "by", "between"}]
    return not whose and [word.lower_ in POINTING for word in words] == [True]


def _greeting(deed: Token) -> list[Token]:
    """Give the subjects of a verb that welcomes a deed, with those listed beside them."""
    verb = deed.head
    if verb.lemma_.lower() not in GREETING:
        return []
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    return [each for subject in subjects for each in (subject, *subject.conjuncts)]
