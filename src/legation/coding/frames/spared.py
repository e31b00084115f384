"""Who keeps a text against a state from passing backs that state.

"Vetoes a resolution condemning Chad", "votes against a text that condemns its raid".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.filling import parties_at
from legation.coding.grammar.asked import MOTIONS
from legation.coding.grammar.roles import prepositional, subjects

CENSURING = frozenset(
    "condemn criticise criticize denounce censure deplore rebuke reprimand blame".split()
)
DEMANDING = frozenset("urge order press".split())
"""Verbs whose object is told what to do."""
PAPERS = MOTIONS | {"text", "statement", "declaration"}


def spared(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give each state so backed: the verb that tells it, who backs it, the state."""
    for verb in doc:
        papers = _stopped(verb)
        doers = parties_at(subjects(verb), parties) if papers else ()
        for paper in papers:
            aims = [c for c in paper.children if c.dep_ in {"acl", "relcl"}]
            found = [p for aim in aims for p in _aimed_at(aim, parties)]
            for doer in doers:
                others = [p for p in found if doer.actor.side and p.actor.side != doer.actor.side]
                if others:
                    yield verb, doer, others[0]


def _stopped(verb: Token) -> list[Token]:
    """Give the papers that a verb keeps from passing."""
    lemma = verb.lemma_.lower()
    if lemma == "vote":
        things = prepositional(verb, "against")
    elif lemma in {"veto", "block"} and verb.pos_ == "VERB":
        things = [child for child in verb.children if child.dep_ == "dobj"]
    else:
        return []
    denied = any(child.dep_ == "neg" for child in verb.children)
    if denied:
        return []
    things += [each for thing in things for each in prepositional(thing, "of")]
    return [each for each in things if each.lemma_.lower() in PAPERS]


def _aimed_at(aim: Token, parties: list[Party]) -> list[Party]:
    """Give the states that a paper's clause is against, or whose deeds are."""
    if aim.lemma_.lower() not in CENSURING | DEMANDING:
        return []
    things = {child.i for child in aim.children if child.dep_ == "dobj"}
    if aim.lemma_.lower() in DEMANDING:
        return [p for p in parties if p.head in things and p.head == p.anchor and p.actor.side]
    names = {"poss", "amod", "compound"}
    doc = aim.doc
    return [
        p
        for p in parties
        if p.actor.side
        and (p.head in things or (doc[p.anchor].head.i in things and doc[p.anchor].dep_ in names))
    ]
