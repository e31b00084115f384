"""Deeds that somebody only tells of: the other side's own, or a third's ("was held in Chad")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from legation.coding.actors.parties import Party
from legation.coding.grammar.roles import objects, subjects
from legation.coding.grammar.saying import REPORTING
from legation.coding.grammar.verbs import is_passive

TAKING = frozenset("arrest detain seize capture hold jail kidnap abduct impound kill".split())
"""What is told of in the passive, and was done by whoever stands with it."""


def tells_of_another(
    verb: Token, actors: Iterable[Party], others: Sequence[Party], parties: Iterable[Party]
) -> bool:
    """Say whether a verb only passes on what others do ("says Oslo agreed to talks")."""
    if verb.lemma_.lower() not in REPORTING:
        return False
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    doers = {each.i for clause in clauses for each in subjects(clause)}
    if doers and all(party.head in doers for party in others):
        return True
    own = {party.actor.side for party in (*actors, *others)}
    third = {p.head for p in parties if p.actor.side and p.actor.side not in own}
    return any(_done_by_a_third(clause, others, third) for clause in clauses)


def _done_by_a_third(clause: Token, others: Sequence[Party], third: set[int]) -> bool:
    """Say whether a passive names who else did it, or in whose land ("was held in Chad")."""
    if not is_passive(clause) or clause.lemma_.lower() not in TAKING:
        return False
    hit = {each.i for each in objects(clause)}
    ways = [c for c in clause.children if c.dep_ == "agent" or c.lower_ == "in"]
    named = {each.i for way in ways for each in way.children if each.dep_ == "pobj"}
    return bool(named & third) and all(party.head in hit for party in others)
