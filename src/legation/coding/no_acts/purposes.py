"""What a use of force is said to be for, and deals that stand: neither is an act of its own.

"Briefed Oslo on the operation to defend the Malian north" helps nobody, "discussed how the accord
between Chad and Mali is carried out" makes no accord.
"""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.grammar.verbs import is_infinitive

USES_OF_FORCE = frozenset(
    "operation mission campaign war offensive invasion action intervention deployment".split()
)
KINDNESS = frozenset({"SUPPORT", "AID", "COOPERATE", "RETREAT"})
"""What force is said to be for."""
DEALS = frozenset(
    "agreement accord treaty deal pact arrangement convention memorandum understanding "
    "statement declaration decision".split()
)
CARRYING_OUT = frozenset(
    "implementation fulfilment fulfillment observance compliance execution enforcement "
    "realisation realization performance violation breach adherence".split()
)
"""What is done with a deal that was made before."""
MADE = frozenset({"AGREE", "SUPPORT", "CONSULT", "COOPERATE"})


def only_meant(trigger: Token, event_type: str) -> bool:
    """Say whether a kindness is only what a use of force is said to be for."""
    to = next((child for child in trigger.children if child.lower_ == "to"), None)
    if event_type not in KINDNESS or to is None or not to.i or not is_infinitive(trigger):
        return False
    return to.nbor(-1).lemma_.lower() in USES_OF_FORCE


def in_force(trigger: Token, event_type: str) -> bool:
    """Say whether a deal was made before, since it is being carried out or broken."""
    if event_type not in MADE or trigger.lemma_.lower() not in DEALS:
        return False
    preposition = trigger.head
    if trigger.dep_ != "pobj" or preposition.lower_ not in {"of", "with", "to"}:
        return False
    return preposition.head.lemma_.lower() in CARRYING_OUT
