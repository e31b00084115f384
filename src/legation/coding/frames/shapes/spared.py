"""Who keeps a text against a state from passing backs that state, and does not turn it down.

"Vetoes a resolution condemning Chad", "votes against a text that condemns its raid", "blocks a
draft that would have laid sanctions on it". Whose matter a text is ("a resolution on Chad") is
not refused either.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.filling import parties_at
from legation.coding.grammar.asked import MOTIONS
from legation.coding.grammar.roles import prepositional, subjects
from legation.coding.grammar.verbs import conjuncts

CENSURING = frozenset(
    "condemn criticise criticize denounce censure deplore rebuke reprimand blame".split()
)
DEMANDING = frozenset("urge order press".split())
"""Verbs whose object is told what to do."""
PRESSURE = frozenset(
    "sanction embargo penalty withdrawal pullout restriction investigation action".split()
)
"""What a text brings upon a state: on it, against it, or to be done by it."""
UPON = ("on", "against", "of", "by", "from", "into")
ABOUT = frozenset({"on", "about", "over", "concerning", "regarding"})
"""Prepositions behind which stands what a text is about."""
PAPERS = MOTIONS | {"text", "statement", "declaration"}


def spared(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give each state so backed: the verb that tells it, who backs it, the state."""
    for verb in doc:
        papers = _stopped(verb)
        doers = parties_at(subjects(verb), parties) if papers else ()
        for paper in papers:
            clauses = [c for c in paper.children if c.dep_ in {"acl", "relcl"}]
            aims = [each for clause in clauses for each in conjuncts(clause)]
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
    if aim.lemma_.lower() == "call":
        told_to = {each.i for each in (*prepositional(aim, "on"), *prepositional(aim, "upon"))}
        return [p for p in parties if p.head in told_to and p.actor.side]
    if aim.lemma_.lower() not in CENSURING | DEMANDING:
        return _pressed(aim, parties)
    things = {child.i for child in aim.children if child.dep_ == "dobj"}
    if aim.lemma_.lower() in DEMANDING:
        told = [p for p in parties if p.head in things and p.head == p.anchor and p.actor.side]
        return told or _pressed(aim, parties)
    names = {"poss", "amod", "compound"}
    doc = aim.doc
    return [
        p
        for p in parties
        if p.actor.side
        and (p.head in things or (doc[p.anchor].head.i in things and doc[p.anchor].dep_ in names))
    ]


def _pressed(aim: Token, parties: list[Party]) -> list[Party]:
    """Give the states that a clause would bring pressure upon ("threatening sanctions on it")."""
    nouns = [each for each in aim.subtree if each.lemma_.lower() in PRESSURE]
    upon = {token.i for noun in nouns for way in UPON for token in prepositional(noun, way)}
    upon |= {child.i for noun in nouns for child in noun.children if child.dep_ == "amod"}
    return [p for p in parties if p.actor.kind == "state" and p.anchor in upon]


def not_the_matter(verb: Token, recipients: tuple[Party, ...]) -> tuple[Party, ...]:
    """Leave out whom a text that is kept from passing is only about ("vetoes a text on Chad")."""
    papers = {paper.i for paper in _stopped(verb)}
    doc = verb.doc

    def about(party: Party) -> bool:
        way = doc[party.anchor].head
        return way.lower_ in ABOUT and way.head.i in papers

    return tuple(p for p in recipients if not about(p)) if papers else recipients
