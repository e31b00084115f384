"""Arms that help others in a fight: "troops backed by Danish warplanes take the town".

Who is backed so is not praised or promised anything: the two fight together.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from legation.coding.actors.parties import Party
from legation.coding.grammar.verbs import is_passive

BACKING = frozenset({"back", "support", "assist", "aid", "help", "bolster", "reinforce"})
"""Verbs whose passive tells of help in a fight where arms do it."""
ARMS = frozenset(
    "airstrike strike raid bombing bombardment sortie airpower warplane aircraft plane "
    "jet bomber fighter helicopter gunship drone artillery mortar gunfire firepower tank armour "
    "armor vehicle warship frigate gunboat ship navy troop soldier army military contingent "
    "force battalion brigade regiment marine paratrooper commando infantry peacekeeper".split()
)
"""What helps others in a fight by fighting."""


def backed_by_arms(trigger: Token, doers: Iterable[Party]) -> bool:
    """Say whether a verb tells that some are backed by others' arms ("backed by Danish jets")."""
    if trigger.lemma_.lower() not in BACKING or not is_passive(trigger):
        return False
    heads = [trigger.doc[party.head] for party in doers]
    # "Marines" is a name with a plural of its own
    return bool(heads) and all(head.lemma_.lower().removesuffix("s") in ARMS for head in heads)
