"""Acts told as what somebody refuses or threatens to do: the refusal, the threat is the act."""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.weighing import THREATENED

REFUSING = frozenset({"refuse", "decline"})
THREATENING = frozenset({"threaten"})
FAVOURS = frozenset({"SUPPORT", "AID", "COOPERATE", "CONSULT", "AGREE", "CONCEDE", "RETREAT"})
"""What somebody wants and may be refused ("refuses to back Oslo")."""


def uttered_above(trigger: Token, kind: str) -> tuple[Token, str] | None:
    """Give the verb that tells an act in an infinitive, with the act's type, None where none does.

    "Refuses to recognise Oslo" is a REJECT, "threatens to seize its ships" a THREATEN, "votes to
    withdraw from Oslo" a CONCEDE: a vote grants it and does not do it yet.
    """
    verb = trigger.head
    if trigger.dep_ != "xcomp" or trigger.pos_ not in {"VERB", "AUX"}:
        return None
    lemma = verb.lemma_.lower()
    if lemma == "vote" and kind == "RETREAT":
        return verb, "CONCEDE"
    if lemma in REFUSING and kind in FAVOURS:
        return verb, "REJECT"
    return (verb, "THREATEN") if lemma in THREATENING and kind in THREATENED else None
