"""Protests at home against another state: "anti-Danish protests in Amman", and answers to them."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.shapes.crowds import behind_anti
from legation.coding.frames.shapes.rallies import AGAINST, culprit
from legation.coding.frames.shapes.within import inside, own_subject
from legation.coding.grammar.placing import PLACING
from legation.coding.grammar.roles import prepositional
from legation.coding.grammar.verbs import verb_over

PROTESTS = frozenset("protest demonstration rally march riot protester demonstrator".split())
CENSURING = frozenset(
    "criticise criticize condemn denounce deplore decry protest slam regret voice express".split()
)
"""Verbs by which a state complains of protests against it."""


def protests_at_home(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give protests at home against another state: where they are held is who protests."""
    for token in doc:
        if token.lemma_.lower() not in PROTESTS or token.pos_ not in {"NOUN", "PROPN"}:
            continue
        if token.dep_ == "pobj" and token.head.nbor().i == token.i and token.head.lower_ == "in":
            continue  # "resigns in protest": nobody gathers
        targets = [p for p in parties if behind_anti(doc, p) and inside(token, p)]
        targets = targets or [p for p in parties if _against(token, p)]
        verb = verb_over(token)
        if not targets:
            aimed = [t for word in (token, verb) for t in _grievance(word)]
            one = culprit(aimed, parties)
            targets = [] if one is None else [one]
        homes = [
            p
            for p in parties
            if p not in targets
            and any(
                child.dep_ == "prep"
                and child.lower_ in PLACING
                and inside(child, p)
                and token not in child.subtree
                for above in (token, verb)
                for child in above.children
            )
        ]
        if targets and homes and targets[0].actor.side != homes[0].actor.side:
            yield token, homes[0], targets[0]


def _against(noun: Token, party: Party) -> bool:
    """Say whether a noun is against a side itself, not against a war or a film in its land."""
    return party.direct and any(
        child.dep_ == "prep"
        and child.lower_ == "against"
        and any(each.dep_ == "pobj" and each.i == party.head for each in child.children)
        for child in noun.children
    )


def _grievance(word: Token) -> list[Token]:
    return [each for preposition in sorted(AGAINST) for each in prepositional(word, preposition)]


def protests_answered(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give who censures protests against himself ("criticised anti-Danish rallies in Jordan")."""
    for token, home, target in protests_at_home(doc, parties):
        verb = verb_over(token)
        doer = own_subject(verb, parties)
        if doer and doer.actor.side == target.actor.side and verb.lemma_.lower() in CENSURING:
            yield verb, doer, home
