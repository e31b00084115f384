"""Acts that leave their other side unsaid: "Moscow vowed to respond", "demanded an apology".

In an article of two sides they are turned on the one that acted before, or on the other of the
two. In goes a parsed sentence; out comes what it tells so, and the word that stands for the other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party, stand_in
from legation.coding.actors.sectors import role_of
from legation.coding.grammar.roles import prepositional, subjects
from legation.coding.grammar.verbs import is_passive
from legation.coding.references.called import called
from legation.coding.references.held_out_to_nobody import held_out
from legation.coding.references.unsaid_words import (
    AID,
    ANSWER,
    ANSWERING_WITH,
    BACK,
    CHARGED,
    DEMANDING,
    DONE_TO_THE_LAST,
    DUE,
    ENVOYS,
    LODGING,
    MEETINGS,
    OFFICIAL,
    PROTESTS,
    REGRET,
    STOPPING,
    VOICING,
)
from legation.types import Actor, EventType

UNSAID = "the side that the sentence leaves unsaid"
"""Basis of the party that such an act is turned on."""


@dataclass(frozen=True, slots=True)
class Deed:
    """An act, the verb that tells it, and the word at which the other side is left unsaid."""

    kind: EventType
    verb: Token
    at: Token


def deeds_of(doc: Doc) -> Iterator[Deed]:
    """Give the acts of a sentence that leave their other side unsaid."""
    for token in doc:
        lemma = token.lemma_.lower()
        if lemma == "fire" and token.i and doc[token.i - 1].lemma_.lower() == "return":
            yield Deed("ASSAULT", doc[token.i - 1], token)
        if token.pos_ not in {"VERB", "AUX"} or is_passive(token) or _negated(token):
            continue
        vow = held_out(token)
        found = None if vow is None else Deed("THREATEN", *vow)
        found = found or _hit_back(token) or _answered_with(token)
        found = found or _demanded(token) or _denied(token) or _sent_home(token)
        found = found or _mediating(token) or _voiced(token) or _stopped(token)
        judged = called(token) if found is None else None
        if judged is not None:
            found = Deed(judged[0], token, judged[1])
        if found is not None:
            yield found


def left_unsaid(
    doc: Doc,
    parties: Collection[Party],
    others: tuple[Actor, Actor],
    two: Collection[Actor],
    *,
    last: bool,
) -> Iterator[Party]:
    """Give the parties that such acts of a sentence's one side are turned on, at each act's word.

    ``others``: the side that it answers, and the one that it is at odds with; ``two``: those who
    are at odds, as far as that is known; ``last``: whether the side that it answers acted before.
    """
    for deed in deeds_of(doc):
        doers = {party.actor.side for party in doers_of(deed, parties)}
        if not doers or (deed.kind in {"REJECT", "ASSAULT"} and not last):
            continue
        if deed.kind != "AGREE":
            yield stand_in(deed.at, others[deed.kind not in DONE_TO_THE_LAST], UNSAID)
        elif not doers & {each.country for each in two}:
            yield from (stand_in(deed.at, each, UNSAID) for each in two)


def doers_of(deed: Deed, parties: Collection[Party]) -> list[Party]:
    """Give who does such an act: its verb's subjects that speak for a side."""
    heads = {each.i for each in subjects(deed.verb)}
    heads |= {each.i for each in deed.verb.children if each.dep_ == "nsubj"}
    organs = [each for each in map(deed.verb.doc.__getitem__, heads) if role_of(each) is not None]
    heads |= {c.i for each in organs for c in each.children if c.dep_ == "poss"}  # "its army"
    return [
        p
        for p in parties
        if p.head in heads and p.direct and p.actor.side and p.actor.sector in OFFICIAL
    ]


def _negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _hit_back(verb: Token) -> Deed | None:
    """Give fire that is returned ("fired back")."""
    if verb.lemma_.lower() not in {"fire", "shoot"}:
        return None
    back = [c for c in verb.children if c.lower_ == "back" and c.dep_ in {"advmod", "prt"}]
    return Deed("ASSAULT", verb, back[0]) if back else None


def _answered_with(verb: Token) -> Deed | None:
    """Give what a blow is answered with ("hit back with tariffs", "retaliated with rockets")."""
    lemma = verb.lemma_.lower()
    back = lemma in {"hit", "strike"} and any(c.lower_ == "back" for c in verb.children)
    if lemma not in BACK | ANSWER and not back:
        return None
    for thing in prepositional(verb, "with"):
        kind = ANSWERING_WITH.get(thing.lemma_.lower())
        if kind is not None:
            return Deed(kind, verb, thing)
    return None


def _demanded(verb: Token) -> Deed | None:
    """Give what is demanded of nobody by name ("demanded an apology")."""
    if verb.lemma_.lower() not in DEMANDING:
        return None
    for thing in verb.children:
        if thing.dep_ == "dobj" and thing.lemma_.lower() in DUE - {"return"}:
            return Deed("REQUEST", verb, thing)
        own = thing.dep_ == "dobj" and thing.lower_ == "return"
        if own and any(c.dep_ == "poss" for c in thing.children):  # "demanded his return"
            return Deed("REQUEST", verb, thing)
    return None


def _denied(verb: Token) -> Deed | None:
    """Give a denial of what somebody is accused of ("denied any part in it")."""
    if verb.lemma_.lower() != "deny":
        return None
    for thing in verb.children:
        charged = thing.lemma_.lower() in CHARGED or thing.lower_ in {"it", "this", "that"}
        if thing.dep_ == "dobj" and charged:
            return Deed("REJECT", verb, thing)
    return None


def _sent_home(verb: Token) -> Deed | None:
    """Give envoys sent home of whom no more is said ("expelled two diplomats in return")."""
    if verb.lemma_.lower() != "expel":
        return None
    for sent in verb.children:
        words = {c.dep_ for c in sent.children} - {"nummod", "det", "punct"}
        if sent.dep_ == "dobj" and sent.lemma_.lower() in ENVOYS and not words:
            return Deed("SANCTION", verb, sent)
    return None


def _mediating(verb: Token) -> Deed | None:
    """Give an offer to mediate, between nobody by name or "the two"."""
    lemma = verb.lemma_.lower()
    if lemma == "mediate" and verb.dep_ == "xcomp" and verb.head.lemma_.lower() == "offer":
        return Deed("AGREE", verb.head, verb)
    if lemma != "offer":
        return None
    hosting = [c for c in verb.children if c.dep_ == "xcomp" and c.lemma_.lower() == "host"]
    for thing in (each for host in hosting for each in host.children):
        if thing.dep_ == "dobj" and thing.lemma_.lower() in MEETINGS:
            return Deed("AGREE", verb, thing)
    for thing in verb.children:
        office = thing.lemma_.lower() == "office" and any(
            c.lower_ == "good" for c in thing.children
        )
        if thing.dep_ == "dobj" and (thing.lemma_.lower() == "mediation" or office):
            return Deed("AGREE", verb, thing)
    return None


def _voiced(verb: Token) -> Deed | None:
    """Give what is voiced at a deed that was told ("voiced regret")."""
    if verb.lemma_.lower() in LODGING:
        for thing in verb.children:
            ways = [c.lower_ for w in (verb, thing) for c in w.children if c.dep_ == "prep"]
            if thing.dep_ == "dobj" and thing.lemma_.lower() in PROTESTS and not ways:
                return Deed("ACCUSE", verb, thing)
    if verb.lemma_.lower() not in VOICING:
        return None
    for felt in verb.children:
        if felt.dep_ == "dobj" and felt.lemma_.lower() in REGRET:
            aside = [c for w in (verb, felt) for c in w.children if c.dep_ == "prep"]
            return (
                None
                if any(c.lower_ in {"over", "for", "to"} for c in aside)
                else Deed("ACCUSE", verb, felt)
            )
    return None


def _stopped(verb: Token) -> Deed | None:
    """Give help that is stopped, to nobody by name ("suspended millions in aid")."""
    if verb.lemma_.lower() not in STOPPING:
        return None
    for thing in verb.children:
        if thing.dep_ != "dobj":
            continue
        for noun in (thing, *prepositional(verb, "in"), *prepositional(thing, "of")):
            to = any(c.dep_ == "prep" and c.lower_ in {"to", "for"} for c in noun.children)
            if noun.lemma_.lower() in AID and not to:
                return Deed("SANCTION", verb, noun)
    return None
