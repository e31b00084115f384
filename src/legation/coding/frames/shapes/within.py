"""Where a party stands: inside a phrase, as a verb's subject."""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.actors.parties import Party


def inside(token: Token, party: Party) -> bool:
    """Say whether a party stands in a word's phrase."""
    return party.anchor in {each.i for each in token.subtree} or party.head == token.i


def own_subject(verb: Token, parties: list[Party]) -> Party | None:
    """Give the direct party that is a verb's own subject."""
    heads = {c.i for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}}
    return next((p for p in parties if p.head in heads and p.actor.side), None)
