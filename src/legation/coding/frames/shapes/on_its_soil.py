"""Whose power it is where only the land tells: an envoy's post, a border crossed, a state harmed.

"The Danish ambassador to Peru is summoned" is Peru's complaint; "a Dane is jailed for entering
Chad" is Chad's deed, and so is "Danish officers are indicted for hacking Chad's parliament".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.sides import sided_at
from legation.coding.grammar.roles import inner_nouns, objects, prepositional
from legation.coding.grammar.verbs import agents, is_passive
from legation.coding.references.stand_ins import ENVOYS
from legation.types import EventType

TO_AN_ENVOY: dict[str, EventType] = {"summon": "ACCUSE", "expel": "SANCTION", "oust": "SANCTION"}
"""What the land where an envoy is posted does to him."""
PUNISHED = frozenset(
    "arrest detain jail imprison sentence convict fine charge indict hold deport give find".split()
)
PENALTIES = frozenset({"sentence", "term", "year", "fine", "guilty"})
"""What goes with "given" and "found" where they tell of a court."""
ENTERING = frozenset({"enter", "infiltrate", "cross", "stray", "trespass", "entry", "sneak"})
AGAINST_A_STATE = frozenset(
    "hack hacking coup interference meddling conspiracy sabotage interfere meddle".split()
)
"""Crimes that a state has judged itself where they were turned on it."""
CHARGING = frozenset({"charge", "indict"})
NAMES = frozenset({"PROPN", "NOUN", "ADJ"})
INTO = ("into", "to", "in")


def deeds_on_its_soil(
    doc: Doc, parties: Sequence[Party]
) -> Iterator[tuple[EventType, Token, Party, Party]]:
    """Give each such deed: its type, the verb, whose land it is, to whose people it is done."""
    for verb in doc:
        if verb.pos_ != "VERB" or not is_passive(verb) or sided_at(agents(verb), parties):
            continue
        if not any(child.dep_ == "nsubjpass" for child in verb.children):
            continue
        lemma = verb.lemma_.lower()
        held = objects(verb)
        if lemma in TO_AN_ENVOY:
            posts = [t for t in held if t.lemma_.lower() in ENVOYS]
            lands = [each for post in posts for each in prepositional(post, "to")]
            kind: EventType = TO_AN_ENVOY[lemma]
        elif lemma in PUNISHED and (lemma not in {"give", "find"} or _by_a_court(verb)):
            lands, kind = [*_entered(verb), *_harmed(verb)], "COERCE"
            if lemma in CHARGING:
                kind = "ACCUSE"
        else:
            continue
        at = {token.i for token in lands}
        inside = {each.i for thing in held for each in inner_nouns(thing)}
        homes = [p for p in parties if p.actor.side and (p.head in at or p.anchor in at)]
        people = [
            p
            for p in parties
            if p.actor.side
            and not p.place
            and p.head in inside
            and p.head not in at
            # who "they" are is told before, with who holds them; a name may be a namesake's
            and (lemma in TO_AN_ENVOY or doc[p.head].pos_ == "NOUN")
        ]
        if homes and people and homes[0].actor.side != people[0].actor.side:
            yield kind, verb, homes[0], people[0]


def _harmed(verb: Token) -> list[Token]:
    """Give what a crime against a state was turned on, in order of the text."""
    crime = next((w for w in verb.subtree if w.lemma_.lower() in AGAINST_A_STATE), None)
    if crime is None or crime.i < verb.i:
        return []
    return [word for word in verb.subtree if word.i > crime.i and word.pos_ in NAMES]


def _by_a_court(verb: Token) -> bool:
    return any(child.lemma_.lower() in PENALTIES for child in verb.children)


def _entered(verb: Token) -> list[Token]:
    """Give what land somebody is held for having entered."""
    found: list[Token] = []
    for word in verb.subtree:
        if word.lemma_.lower() in ENTERING and word.i > verb.i:
            found += [c for c in word.children if c.dep_ == "dobj"]
            found += [each for way in INTO for each in prepositional(word, way)]
    return found
