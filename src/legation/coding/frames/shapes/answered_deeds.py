"""The deed that another answers: "bans Danish fish in response to Denmark's tariffs".

It is told by a noun with its owner, and was done to who answers it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.reach import answered
from legation.coding.grammar.roles import inner_nouns, modifiers, possessors, prepositional
from legation.types import EventType

DEEDS: dict[str, EventType] = {
    **dict.fromkeys("sanction tariff embargo blockade duty restriction".split(), "SANCTION"),
    **dict.fromkeys("strike shelling bombardment attack fire gunfire".split(), "ASSAULT"),
}


def answered_deeds(
    doc: Doc, parties: Sequence[Party]
) -> Iterator[tuple[EventType, Token, Party, Party]]:
    """Give each deed answered: its type, the noun, whose it is, who answers it."""
    for noun in doc:
        kind = DEEDS.get(noun.lemma_.lower())
        if kind is None or noun.pos_ != "NOUN":
            continue
        owners = [*possessors(noun), *modifiers(noun)]
        if kind == "ASSAULT":  # whose a strike is its own frame knows, not where it came from
            owners = prepositional(noun, "from")
        doers = _of(parties, [each for owner in owners for each in inner_nouns(owner)])
        if len({party.actor.side for party in doers}) != 1:
            continue
        answering = _of(parties, answered(noun))
        if answering and answering[0].actor.side != doers[0].actor.side:
            yield kind, noun, doers[0], answering[0]


def _of(parties: Sequence[Party], tokens: Sequence[Token]) -> list[Party]:
    at = {token.i for token in tokens}
    return [p for p in parties if p.actor.side and (p.head in at or p.anchor in at)]
