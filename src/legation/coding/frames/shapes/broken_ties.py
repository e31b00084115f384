"""Ties cut and envoys called home with nobody named: "Rabat cut ties after Tehran armed rebels".

It is done to whoever did what it answers: the deed after which or over which it is done, or that
stands before it in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.filling import parties_at
from legation.coding.frames.shapes.rallies import culprit
from legation.coding.frames.shapes.reprisals import LEADING
from legation.coding.frames.ties import TIES
from legation.coding.grammar.roles import objects, prepositional, subjects
from legation.coding.grammar.verbs import conjuncts, is_passive
from legation.coding.references.stand_ins import OWN

ENVOYS = frozenset({"ambassador", "envoy", "diplomat", "consul", "attaché", "attache"})
HOUSES = frozenset({"embassy", "consulate"})
DEEDS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("recall", "withdraw", "expel"), ENVOYS),
    **dict.fromkeys(("sever", "cut", "break", "suspend", "freeze", "downgrade"), TIES),
    **dict.fromkeys(("close", "shut"), HOUSES),
}
"""What is done, and to what."""
NAMING = frozenset({"with", "from", "to", "in", "between", "of"})
"""Prepositions behind which the other side stands where it is named."""
OVER = ("over", "after", "following", "amid", "against", "at", "to")
"""What stands before the deed that is answered; "at" and "to" in "in protest at", "in response to".
"""
ANSWERS = frozenset({"protest", "response", "retaliation", "anger", "reprisal", "reaction"})
SINCE = frozenset({"after", "because", "when", "as", "since"})


def broken_ties(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give each breach: the verb, who breaks, with whom."""
    for verb in doc:
        things = DEEDS.get(verb.lemma_.lower())
        if things is None or verb.pos_ != "VERB" or is_passive(verb):
            continue
        broken = [each for each in objects(verb) if each.lemma_.lower() in things]
        if not broken or not all(_unnamed(verb, each) for each in broken):
            continue
        doers = _acting(subjects(verb), parties)
        own = {party.actor.side for party in doers}
        others = [p for p in _answered(verb, broken, parties) if p.actor.side not in own]
        if len({party.actor.side for party in others}) == 1:
            yield from ((verb, doer, others[0]) for doer in doers)


def _unnamed(verb: Token, thing: Token) -> bool:
    """Say whether neither the verb nor its object names the other side ("Danish diplomats")."""
    named = any(
        child.dep_ in {"amod", "compound", "nmod"} and child.text[:1].isupper()
        for child in thing.lefts
    )
    whose = any(child.dep_ == "poss" and child.lower_ not in OWN for child in thing.lefts)
    ways = (c for word in (verb, thing) for c in word.children if c.dep_ == "prep")
    told = any(
        way.lower_ in NAMING and not any(c.lemma_.lower() in ANSWERS for c in way.children)
        for way in ways
    )
    return not (named or whose or told)


def _answered(verb: Token, broken: list[Token], parties: list[Party]) -> list[Party]:
    """Give who did what is answered."""
    words = [verb, *broken, *(a for w in (verb, *broken) for a in _answers(w))]
    deeds = [each for word in words for way in OVER for each in prepositional(word, way)]
    one = culprit([each for each in deeds if each.pos_ != "VERB"], parties)
    if one is not None:
        return [one]
    for clause in verb.children:
        marks = {c.lower_ for c in clause.children if c.dep_ in {"mark", "advmod"}}
        after = clause.dep_ == "advcl" and marks & SINCE
        if after or (clause.dep_ == "prep" and clause.lower_ == "after"):
            found = [c for c in clause.children if c.dep_ == "pcomp"] if not after else [clause]
            return [p for each in found for p in _doers(each, parties)]
    above = verb.head
    leading = verb.dep_ in {"xcomp", "ccomp"} and above.lemma_.lower() in LEADING
    beside = verb.dep_ in {"conj", "ccomp"} and any(c.dep_ == "nsubj" for c in verb.children)
    joined = beside and above.i < verb.i and above.pos_ == "VERB"
    return _doers(above, parties) if leading or joined else []


def _answers(word: Token) -> list[Token]:
    return [each for each in prepositional(word, "in") if each.lemma_.lower() in ANSWERS]


def _doers(verb: Token, parties: list[Party]) -> list[Party]:
    return _acting([each for token in subjects(verb) for each in conjuncts(token)], parties)


def _acting(tokens: list[Token], parties: list[Party]) -> list[Party]:
    return [p for p in parties_at(tokens, parties) if p.actor.side and not p.place]
