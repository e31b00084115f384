"""What a state does to those who are on its soil: "two Danes are arrested in Chad"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.shapes.within import inside
from legation.coding.grammar.placing import GROUND, LEGATIONS, is_placed, tells_place
from legation.coding.grammar.roles import objects
from legation.coding.no_acts.private import OF_STATE
from legation.types import EventType

HOLDING: dict[str, EventType] = {
    **dict.fromkeys(("arrest", "detain", "jail", "imprison", "apprehend", "deport"), "COERCE"),
    **dict.fromkeys(("charge", "indict"), "ACCUSE"),
    **dict.fromkeys(("expel", "sentence", "convict"), "SANCTION"),
}
"""What only the power of the land does to anybody."""
AT_LAW = frozenset(HOLDING) | {"accuse", "question", "try", "interrogate", "hold", "fine"}
"""Verbs that go with such a deed ("arrested and accused of spying in Chad")."""
TERMS = frozenset(
    "year month week day life imprisonment prison jail term death espionage spying spy charge "
    "suspicion custody trial sentence".split()
)
"""What stands between such a deed and the land where it is done."""
HELD_AT = frozenset({"airport"})
"""Where a state lays hands on those who travel ("held at Oslo's airport")."""


def held_abroad(doc: Doc, parties: list[Party]) -> Iterator[tuple[EventType, Token, Party, Party]]:
    """Give what is done to people without word of who did it: the state that they are in.

    "Two Danes are arrested in Chad"; "In Chad, a Danish envoy was expelled".
    """
    for verb in doc:
        kind = HOLDING.get(verb.lemma_.lower())
        if kind is None or not any(c.dep_ == "nsubjpass" for c in verb.children):
            continue
        by = any(c.dep_ == "agent" for c in verb.children)
        held = objects(verb)
        victims = [
            p
            for p in parties
            if any(inside(t, p) for t in held) and not p.place and not _after_him(doc, p, held)
        ]
        homes = [p for p in parties if on_soil(doc, p) and any(behind(c, p) for c in placing(verb))]
        if victims and homes and not by and victims[0].actor.side != homes[0].actor.side:
            yield kind, verb, homes[0], victims[0]


def _after_him(doc: Doc, party: Party, held: list[Token]) -> bool:
    """Say whether a party is only who seeks or charges the one held ("indicted by a tribunal")."""
    token, above = doc[party.head], {each.i for each in held}
    while token.i not in above and token.head.i != token.i:
        if token.dep_ == "agent" or (token.dep_ == "prep" and token.lower_ == "by"):
            return True
        token = token.head
    return False


def placing(verb: Token) -> Iterator[Token]:
    """Give the prepositions of a verb, of its term or charge, and of a verb joined to it.

    And of the embassy that somebody is sent out of.
    """
    yield from _of_the_term(verb)
    for child in verb.children:
        if child.dep_ == "conj" and child.tag_ == "VBN" and child.lemma_.lower() in AT_LAW:
            yield from (word for word in child.children if word.dep_ == "prep")
            yield from _of_the_term(child)
        if child.dep_ == "prep":
            yield child
            houses = (c for c in child.children if c.dep_ == "pobj" and child.lower_ == "from")
            for house in houses:
                if house.lemma_.lower() in LEGATIONS:
                    yield from (word for word in house.subtree if word.dep_ == "prep")


def _of_the_term(verb: Token) -> Iterator[Token]:
    """Give the prepositions that parsers hang on the years, the prison or the charge.

    "Jailed for two years in Chad for spying". Only where a matter of state is told: what the
    courts do to others is nothing between states.
    """
    of_state = any(word.lemma_.lower() in OF_STATE for word in verb.subtree)
    terms = TERMS | HELD_AT if of_state else HELD_AT
    for way in verb.children:
        for noun in way.children if way.dep_ == "prep" and way.i > verb.i else ():
            for _ in range(3):
                if noun.lemma_.lower() not in terms:
                    break
                yield from (word for word in noun.children if word.dep_ == "prep")
                within = (c for w in noun.children if w.dep_ == "prep" for c in w.children)
                noun = next(within, noun)


def on_soil(doc: Doc, party: Party) -> bool:
    """Say whether a party is only a place ("in Chad", "in the Chadian town of Abéché")."""
    house = _house(doc, party)
    if house.i == party.anchor:
        return tells_place(house)
    return house.lemma_.lower() in GROUND | HELD_AT and is_placed(house)


def _house(doc: Doc, party: Party) -> Token:
    """Give the place that a party's name stands with ("Oslo's airport"), else the name."""
    name = doc[party.anchor]
    owned = name.dep_ == "poss" and name.head.lemma_.lower() in HELD_AT
    return name.head if owned else doc[party.head]


def behind(preposition: Token, party: Party) -> bool:
    """Say whether a name, or the place before it ("in Abéché, Chad"), follows a preposition."""
    inside = any(t.i == party.head for c in preposition.children for t in c.subtree)
    return inside and (preposition.lower_ == "in" or _at_an_airport(party, preposition))


def _at_an_airport(party: Party, preposition: Token) -> bool:
    """Say whether a party's airport stands behind "at"."""
    house = _house(preposition.doc, party)
    return preposition.lower_ == "at" and house.lemma_.lower() in HELD_AT
