"""Whose people are asked for is not who is asked ("calls for the release of a captured Dane").

Soldiers, hostages, those whom somebody abducted: none of them is held by his own state.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from legation.coding.actors.parties import Party
from legation.coding.grammar.roles import objects, prepositional
from legation.coding.grammar.verbs import conjuncts

FREEING = frozenset({"release", "freedom", "freeing", "liberation", "return"})
TAKEN = frozenset(
    "hostage captive soldier serviceman sailor marine airman pilot peacekeeper crew".split()
)
"""Whom only others hold."""
TAKING = frozenset("kidnap abduct capture seize kidnapped abducted captured seized".split())


def only_wanted_back(trigger: Token, others: Iterable[Party]) -> bool:
    """Say whether sides are only those whose captives a demand is to free."""
    asked = [*objects(trigger), *prepositional(trigger, "for")]
    held = [
        each
        for noun in asked
        if noun.lemma_.lower() in FREEING
        for captive in prepositional(noun, "of")
        for each in conjuncts(captive)
        if _is_captive(each)
    ]
    within = {token.i for captive in held for token in _phrase(captive)}
    return bool(within) and all(party.anchor in within for party in others)


def _is_captive(noun: Token) -> bool:
    told = {word.lemma_.lower() for word in noun.children} | {noun.lemma_.lower()}
    return bool(told & (TAKEN | TAKING))


def _phrase(noun: Token) -> list[Token]:
    """Give a noun with what stands before it, but not who holds it ("held by Oslo")."""
    return [token for token in noun.subtree if noun.left_edge.i <= token.i <= noun.i]
