"""Whose "the army" is to whom another speaks: "Washington urged the army to free him".

A state that an article's head does not name answers what the head tells: the rulers, the army and
the coup that it speaks of, with no word of whose, are those of the one who acts there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party, stand_in
from legation.coding.grammar.roles import subjects
from legation.types import Actor

RULERS = frozenset("government regime army military junta authority leadership ruler coup".split())
"""Whom or what a state speaks to or of, with "the" and no word of whose."""
PLAIN = frozenset("military ruling new interim transitional communist".split())
"""What may stand between."""
TURNED = frozenset({"on", "against", "with", "to", "at", "for", "by", "from"})


def others_rulers(doc: Doc, parties: Collection[Party], other: Actor) -> Iterator[Party]:
    """Give the party of each such phrase in a sentence of one side.

    ``other``: who acts in the article's head.
    """
    doers = {party.head for party in parties if party.direct and party.actor.side}
    for token in doc:
        if token.lemma_.lower() in RULERS and _bare(token) and _turned_on(token, doers):
            yield stand_in(token, other, f"{token.text!r} of who acts in the article's head")


def _bare(token: Token) -> bool:
    words = [c.lower_ for c in token.children if c.dep_ not in {"punct", "relcl", "cc", "conj"}]
    return "the" in words and set(words) <= PLAIN | {"the"}


def _turned_on(token: Token, doers: set[int]) -> bool:
    """Say whether something that a side does is turned on a word."""
    above = token.head
    if token.dep_ == "pobj" and above.lower_ in TURNED:
        above = above.head
        above = above.head if above.dep_ == "dobj" else above  # "put pressure on the army"
    elif token.dep_ not in {"dobj", "dative"}:
        return False
    return above.pos_ == "VERB" and any(each.i in doers for each in subjects(above))
