"""What the other side did before, taken up without its name: "Oslo condemned the move".

Also its envoy: a state that "recalls its ambassador" in answer recalls him from the other side.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party, stand_in
from legation.coding.references.stand_ins import (
    ANSWERING,
    DEEDS,
    ENVOYS,
    JUDGING,
    LAST_DEEDS,
    POINTING,
    VISITS,
)
from legation.types import Actor

SENT_OR_HEARD = frozenset("recall summon withdraw call convoke".split())
"""What a state does to its own envoy or to another's, with no word of where."""
PROTESTING = frozenset({"protest", "response", "retaliation", "consultation", "talk", "anger"})
HELD = frozenset({"release", "return", "freedom", "handover"})
SHOWS = frozenset({"exercise", "drill", "manoeuvre"})
"""What a side says is its own ("insists the drills are for defence")."""
TAKEN_UP = frozenset({"dobj", "pobj", "nsubjpass"})


def others_deed(doc: Doc, parties: list[Party], other: Actor, *, last: bool) -> list[Party]:
    """Give the other side where a sentence takes up its deed, at most once.

    ``parties``: those found; ``other``: the side that is answered; ``last``: whether it did what
    the sentence before tells. Who is named behind what was done ("was condemned by Oslo") may
    else be the doer himself.
    """
    doers = {party.head for party in parties if party.direct and party.actor.side}
    for token in doc:
        if _envoy(token, doers):
            return [stand_in(token, other, "the envoy between the article's two sides")]
        named = token.lower_ == "this" and token.pos_ == "PRON" and _answered(token)
        deeds = DEEDS | LAST_DEEDS if last else DEEDS
        if token.dep_ == "dobj" and token.head.lemma_.lower() in JUDGING:
            deeds |= VISITS
        named = named or (token.lemma_.lower() in deeds and pointed_at(token))
        if (named or _held_back(token)) and _taken_up(token, doers, last=last):
            return [stand_in(token, other, f"{token.text!r} of the article's other side")]
    return []


def _answered(token: Token) -> bool:
    """Say whether "this" is what a side answers ("rejects this", "says that this is a lie")."""
    if token.dep_ == "dobj":
        return token.head.lower_ in ANSWERING - {"say", "says", "said"}
    return token.dep_ == "nsubj" and token.head.head.lower_ in ANSWERING


def pointed_at(token: Token) -> bool:
    """Say whether a deed stands with "the" or "this" and no word of whose or what."""
    aside = {"punct", "relcl", "cc", "conj"}
    words = [c for c in token.children if c.dep_ not in aside and c.lower_ != "as"]
    return len(words) == 1 and words[0].lower_ in POINTING


def _held_back(token: Token) -> bool:
    """Say whether it is people or things that the other side holds ("demands their release")."""
    words = [child.lower_ for child in token.children if child.dep_ == "poss"]
    return token.lemma_.lower() in HELD and bool({"their", "his", "her"} & set(words))


def _taken_up(token: Token, doers: set[int], *, last: bool) -> bool:
    """Say whether a side's own verb takes a deed up ("condemns it", "says it is unlawful")."""
    if token.dep_ in TAKEN_UP:
        verb = token.head if token.head.pos_ != "ADP" else token.head.head
        agents = [
            each for by in verb.children if last and by.dep_ == "agent" for each in by.children
        ]
        felt = {"nsubj", "nsubjpass"} if token.dep_ == "pobj" else {"nsubj"}
        own = [child for child in verb.children if child.dep_ in felt]
        return any(each.i in doers for each in (*own, *agents))
    clause = token.head
    if token.lemma_.lower() in SHOWS:
        return False
    if token.dep_ != "nsubj" or clause.dep_ not in {"ccomp", "oprd"}:
        return False
    return any(c.i in doers and c.dep_ == "nsubj" for c in clause.head.children)


def _envoy(token: Token, doers: set[int]) -> bool:
    """Say whether a side recalls or summons an envoy of whom no more is said."""
    own = (child for child in token.head.children if child.dep_ == "nsubj")
    return is_lone_envoy(token) and any(child.i in doers for child in own)


def _in_answer(way: Token) -> bool:
    """Say whether words tell why or for what an envoy is recalled ("in protest")."""
    why = (child.lemma_.lower() for child in way.children if child.dep_ == "pobj")
    return way.dep_ == "prep" and bool(PROTESTING & set(why))


def is_lone_envoy(token: Token) -> bool:
    """Say whether an envoy is recalled or summoned of whom no more is said."""
    if token.lemma_.lower() not in ENVOYS or token.dep_ != "dobj":
        return False
    told = {"punct", "amod", "relcl", "acl"}
    words = [c for c in token.children if c.dep_ not in told and not _in_answer(c)]
    whose = len(words) == 1 and words[0].lower_ in {"its", "the", "their"}
    return whose and token.head.lemma_.lower() in SENT_OR_HEARD
