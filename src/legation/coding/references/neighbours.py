"""Whom a state's "neighbour" or "rival" is: the one other state that the sentence has named.

"Chad shut a crossing to Sudan, and Khartoum accused its neighbour of ...".
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party, stand_in
from legation.coding.references.kin import FACING

BESIDE = (FACING | {"ally"}) - {"host"}
OWNED = frozenset({"its", "their"})
ROLES = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "dative"})
STATES = frozenset({"state", "organ"})


def its_neighbour(doc: Doc, parties: Sequence[Party]) -> list[Party]:
    """Give the party of each such word that no name stands with, where only one can be meant."""
    taken = {party.head for party in parties}
    found = []
    for token in doc:
        if token.lemma_.lower() not in BESIDE or token.tag_ != "NN" or token.dep_ not in ROLES:
            continue
        owner = next((c for c in token.children if c.lower_ in OWNED and c.dep_ == "poss"), None)
        if owner is None or token.i in taken or _named(token):
            continue
        own = {party.actor.side for party in parties if party.head == owner.i}
        before = {
            p.actor.side: p.actor
            for p in parties
            if p.head < token.i and p.actor.kind in STATES and p.actor.side not in own
        }
        if own and len(before) == 1:
            (other,) = before.values()
            found.append(stand_in(token, other, f"{token.text!r} of another state"))
    return found


def _named(token: Token) -> bool:
    """Say whether the neighbour is told by name beside it ("its neighbour, Sudan")."""
    return any(c.dep_ == "appos" or c.pos_ == "PROPN" for c in token.children)
