"""Which state "the country" is, and whose "the government"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from legation.coding.actors.parties import Party, stand_in
from legation.coding.grammar.placing import is_placed
from legation.coding.references.memory import Memory
from legation.coding.references.pronouns import antecedent
from legation.coding.references.stand_ins import HOME_NOUNS, MINISTRIES, OWN
from legation.coding.references.states import of_code, state_of

OWN_LAND = frozenset({"country", "nation", "government"})
"""What one side's people call it ("said that her country would leave")."""


def is_the_country(token: Token) -> bool:
    """Say whether a word is "the country" or "the country's", not as a doer."""
    words = [child.lower_ for child in token.children if child.dep_ not in {"punct", "case"}]
    return token.lower_ == "country" and words == ["the"] and token.dep_ in {"dobj", "pobj", "poss"}


def own_country(token: Token, parties: list[Party]) -> list[Party]:
    """Give whose "the country" is that does what its own side says ("announced the country will").

    Or "her country". That of the subject above, where no other state is named in between.
    """
    words = [child.lower_ for child in token.children]
    if words != ["the"] and not (len(words) == 1 and words[0] in OWN):
        return []
    above = antecedent(token, parties)
    if above is None or not above.actor.side:
        return []
    between = {p.actor.side for p in parties if above.head < p.head < token.i}
    if between - {above.actor.side}:
        return []
    return [stand_in(token, state_of(above.actor), "'the country' of the subject above")]


def other_country(token: Token, parties: list[Party], memory: Memory) -> list[Party]:
    """Give which state "the country" is: the last one before it that is not the doer.

    Of the sentence before only the doer or the one state that it names, and only where something
    is turned on it ("Japan warns of sanctions against the country"): else it may be the speaker's
    own.
    """
    verb = next((t for t in token.ancestors if t.pos_ in {"VERB", "AUX"}), None)
    doers = {s.i for t in (() if verb is None else (verb, *verb.ancestors)) for s in t.children}
    own = {p.actor.country for p in parties if p.head in doers and p.head < token.i}
    before = [
        p
        for p in parties
        if p.head < token.i and p.actor.kind == "state" and p.actor.country not in own
    ]
    actor = before[-1].actor if before else None
    turned = token.dep_ == "pobj" and token.head.lower_ in {"against", "with", "on"}
    if actor is None and turned and own:
        told = of_code(memory.named) if memory.named else memory.state
        actor = None if told is None or told.country in own else told
    if actor is None:
        return []
    return [replace(stand_in(token, actor, "'the country' named before"), place=is_placed(token))]


def at_home(token: Token) -> bool:
    """Say whether a noun is "the government" or "its army" with no word of whose."""
    if token.lemma_.lower() not in HOME_NOUNS or token.tag_ != "NN":
        return False
    words = [child for child in token.children if child.dep_ not in {"punct", "appos", "relcl"}]
    names = MINISTRIES if token.lemma_.lower() == "ministry" else frozenset()
    plain = [word.lower_ for word in words if word.lower_ not in names]
    return token.dep_ in {"nsubj", "nsubjpass"} and plain == ["the"]
