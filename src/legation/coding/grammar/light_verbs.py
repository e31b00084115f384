"""Verbs that say nothing of their own before an event noun ("launched a raid", "is in talks")."""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.grammar.replying import replies
from legation.coding.grammar.roles import objects, subjects
from legation.coding.grammar.verbs import is_passive, verb_over

LIGHT = frozenset(
    "carry conduct launch make pay hold stage begin start commence perform mount undertake "
    "open sign issue give deliver host have do complete finish end conclude offer receive "
    "impose announce resume continue arrive plan take fly travel go head come return visit "
    "land journey organise organize arrange embark intensify expand widen renew step "
    "escalate".split()
)
"""Verbs that say nothing of their own before an event noun: their subject acts."""
GATHERING = frozenset({"gather", "convene", "assemble", "sit"})
ENGAGED = frozenset({"lock", "engage", "involve", "mire"})
"""What those are who are at something together."""
SHOWN = frozenset({"defiance"})
"""What somebody shows by another deed of his."""
DECIDING = frozenset(
    "agree approve adopt unveil extend renew widen tighten pass back keep maintain retain".split()
)
"""Verbs before "sanctions" whose subject imposes them."""
APPROVING = frozenset("approve authorise authorize uphold okay".split())
"""Verbs before a deed of power ("the extradition of") whose subject does it, as a state does."""
POWER = frozenset({"COERCE", "SANCTION", "COOPERATE"})
"""Types of such deeds."""


def light_subject(noun: Token, event_type: str) -> list[Token]:
    """Give who acts where an event noun hangs on an empty verb ("Israel launched a raid")."""
    more = DECIDING if event_type == "SANCTION" else frozenset[str]()
    more = more | APPROVING if event_type in POWER else more
    head = noun.head
    if noun.dep_ == "conj":
        head = noun.head.head
    if noun.dep_ in {"dobj", "pobj", "nsubjpass", "attr", "conj"}:
        if noun.lemma_.lower() in SHOWN and head.lower_ == "in":
            return subjects(verb_over(head))  # "signs it in defiance of Oslo"
        if head.lower_ == "at" and event_type == "REQUEST":
            return []  # "holds a meeting at the request of Oslo": whoever holds it asks nothing
        if head.lower_ == "with" and replies(head.head):
            return subjects(head.head)  # "hits back with duties on"
        if head.pos_ == "ADP":
            head = head.head
        if head.pos_ in {"VERB", "AUX"} and head.lemma_.lower() in LIGHT | more:
            return subjects(head)
        if head.lemma_.lower() in GATHERING and noun.head.lower_ == "for" and not objects(head):
            return subjects(head)  # "gather for talks with"
        if head.lemma_.lower() == "be" and noun.head.lower_ in {"in", "under"}:
            return subjects(head)  # "is in talks with"
        if head.lemma_.lower() in ENGAGED and noun.head.lower_ == "in" and is_passive(head):
            return objects(head)  # "are locked in talks"
    return []
