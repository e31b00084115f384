"""Names that tell what a thing is or is about, beside the one who owns it.

"Russia's Syria policy" is Russia's, "its British brands" are the seller's, and neither Syria nor
Britain has a part in what is done with them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from spacy.tokens import Doc, Token

from legation.coding.actors.climbing import MODIFIERS
from legation.coding.actors.parties import Party
from legation.coding.references.stand_ins import OWN

AIMED = frozenset("sanction tariff embargo blockade duty aid loan visit trip tour summit".split())
"""Nouns before which a name is whom they fall on, beside the nouns that tell acts."""


def acting(doc: Doc, parties: Sequence[Party], deeds: Collection[str]) -> list[Party]:
    """Leave out the parties that only tell what somebody's own thing is about.

    ``deeds``: lemmas of the nouns that tell acts; the name before one is a side of the act
    ("Israel's Gaza offensive").
    """
    return [party for party in parties if party.direct or not _topic(doc, party, deeds)]


def _topic(doc: Doc, party: Party, deeds: Collection[str]) -> bool:
    thing, name = doc[party.head], doc[party.anchor]
    if name.dep_ not in MODIFIERS - {"poss"} or name.head.i != thing.i:
        return False
    lemma = thing.lemma_.lower()
    return lemma not in deeds and lemma not in AIMED and any(map(_owns, thing.children))


def _owns(token: Token) -> bool:
    """Say whether a word is the owner of what it stands before ("Croatia's", "its")."""
    return token.dep_ == "poss" and (token.lower_ in OWN or token.pos_ == "PROPN")
