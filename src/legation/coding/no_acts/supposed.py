"""What is only supposed: the act in an "if", in "any attack", in what another should do.

"Peru will leave if Chad bombs the port" tells what Peru may do, and nothing of Chad. What a side
itself may do, or weighs, stays an act held out.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from legation.coding.actors.parties import Party
from legation.coding.grammar.infinitives import aimed_at
from legation.coding.grammar.roles import own_doers

SUPPOSING = frozenset({"if", "unless", "lest", "whether"})
OWED = frozenset({"should", "must", "ought"})
"""Helping verbs of what somebody says that another has to do."""
UTTERED = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})
"""Acts of speech, whatever they speak of."""
FORCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
STEPS = 6


def supposed(trigger: Token, kind: str, doers: Sequence[Party], parties: Sequence[Party]) -> bool:
    """Say whether an act that may come is only supposed, or owed in another's eyes.

    Asked of acts read as conditional.
    """
    return (
        _if_it_comes(trigger)
        or (kind in FORCE and aimed_at(trigger))
        or (kind not in UTTERED and _owed(trigger, doers, parties))
    )


def _if_it_comes(trigger: Token) -> bool:
    token = trigger
    for _ in range(STEPS):
        marks = {child.lower_ for child in token.children if child.dep_ in {"mark", "advmod"}}
        if token.pos_ in {"VERB", "AUX"} and marks & SUPPOSING:
            return True
        if any(child.dep_ == "det" and child.lower_ == "any" for child in token.children):
            return True
        over = token.head
        if token.dep_ == "pobj" and over.lower_ == "of" and over.head.lemma_ in {"event", "case"}:
            return True
        if over.i == token.i or token.dep_ in {"ccomp", "relcl", "parataxis"}:
            return False
        token = over
    return False


def _owed(trigger: Token, doers: Sequence[Party], parties: Sequence[Party]) -> bool:
    """Say whether another than the doer says that he has to do it."""
    helpers = {child.lower_ for child in trigger.children if child.dep_ == "aux"}
    if not helpers & OWED or trigger.dep_ != "ccomp":
        return False
    heads = own_doers(trigger.head)
    speakers = {party.actor.side for party in parties if party.head in heads}
    return bool(speakers) and not speakers & {party.actor.side for party in doers}
