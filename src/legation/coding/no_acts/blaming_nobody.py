"""Charges that charge nobody: what is only told of another, and inquiries into mishaps.

"Oslo claims that the Danish premier is in Rome" tells of no wrong, "police look into the death of
a Danish coach" of no culprit, "the bank predicts a slump in Denmark" holds out no harm.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from legation.coding.actors.parties import Party
from legation.coding.grammar.roles import objects, own_doers
from legation.coding.grammar.saying import SAYING

GIVING = SAYING | frozenset({"believe", "think", "suggest", "allege", "maintain", "indicate"})
"""Verbs that give what somebody does as so."""
STUDYING = frozenset("examine study review consider assess evaluate analyse analyze weigh".split())
PUT_TO_ONE = frozenset(
    "request proposal offer plan appeal bid application invitation idea draft letter note text "
    "option response suggestion".split()
)
"""What is studied before it is answered: no charge, and nobody's wrong."""
HARMLESS = frozenset(
    "visit travel arrive appear desert defect meet allow permit let accept reach resign die "
    "recover live welcome return attend vote win celebrate marry retire sleep speak talk".split()
)
"""Verbs of what is no wrong done to anybody."""
IMPLICATED = frozenset(
    "involve implicate link tie engage bind determine prepare arm equip behind hell-bent".split()
)
"""Participles that tell what somebody does, in the shape of a passive."""
WELL = frozenset("alive dead safe well ill sick healthy pregnant unharmed unhurt free".split())
FORESEEING = frozenset("predict forecast foresee project estimate expect anticipate".split())
"""Verbs by which harm is seen to come, and not held out."""
UNDERGOING = frozenset(
    "pay face suffer regret lose bear be feel get receive see have need risk meet end drag isolate "
    "find".split()
)
"""Verbs of what befalls the one who is threatened ("warns that Bern will pay the price")."""
INQUIRIES = frozenset("investigate investigation probe inquiry enquiry inquest autopsy".split())
MISHAPS = frozenset(
    "death disappearance accident crash sinking collision derailment incident fire cause illness "
    "drowning capsizing".split()
)
"""What is looked into to find out what happened, whoever is hurt."""
HARMED = frozenset("kill die injure hurt wound drown burn".split())
ACCIDENTS = frozenset(
    "accident crash collision derailment avalanche landslide earthquake flood stampede wreck "
    "capsizing shipwreck storm hurricane typhoon mudslide tsunami wildfire".split()
)
"""What harms people without anybody's will."""


def tells_no_wrong(trigger: Token, others: Iterable[Party]) -> bool:
    """Say whether what somebody gives as so of the other is no wrong of his.

    "Claims that the Danish premier is visiting Rome", "that the Danish hostage is held by a gang".
    """
    if trigger.lemma_.lower() not in GIVING:
        return False
    heads = {party.head for party in others if party.direct}
    clauses = [c for c in trigger.children if c.dep_ == "ccomp" and c.i > trigger.i]
    return bool(heads) and bool(clauses) and all(_harmless(each, heads) for each in clauses)


def _harmless(clause: Token, heads: set[int]) -> bool:
    lemma = clause.lemma_.lower()
    if any(child.dep_ == "neg" for child in clause.children):
        return False
    for child in clause.children:
        if heads <= {child.i, *(each.i for each in child.conjuncts)}:
            if child.dep_ == "nsubjpass":
                return lemma not in IMPLICATED
            if child.dep_ == "nsubj":
                return lemma in HARMLESS or (lemma == "be" and _is_well(clause))
    return False


def _is_well(clause: Token) -> bool:
    return any(child.dep_ == "acomp" and child.lower_ in WELL for child in clause.children)


def only_studied(trigger: Token) -> bool:
    """Say whether what is looked into is what the other side asks or offers ("studies a bid")."""
    if trigger.lemma_.lower() not in STUDYING:
        return False
    things = objects(trigger)
    return bool(things) and all(each.lemma_.lower() in PUT_TO_ONE for each in things)


def foreseen(trigger: Token) -> bool:
    """Say whether harm is only seen to come ("the bank predicts that Chad's economy will ...")."""
    return trigger.lemma_.lower() in FORESEEING


def warned_of(trigger: Token, others: Iterable[Party]) -> bool:
    """Say whether a warning is of what the other does ("warns that Bern is building a base").

    Not of what awaits him ("warns that Bern will pay the price", "will be struck").
    """
    if trigger.lemma_.lower() not in {"warn", "caution"}:
        return False
    heads = {party.head for party in others if party.direct}
    told = {each.i for child in trigger.children if child.dep_ == "dobj" for each in child.subtree}
    if not heads or heads & told:
        return False
    for clause in trigger.children:
        if clause.dep_ == "ccomp" and clause.i > trigger.i:
            demands = {c.lower_ for c in clause.children if c.dep_ in {"aux", "neg"}}
            if heads <= own_doers(clause) and not demands & {"must", "should", "n't", "not"}:
                return clause.lemma_.lower() not in UNDERGOING
    return False


def of_a_mishap(trigger: Token) -> bool:
    """Say whether an inquiry is into a death or an accident ("opens an inquest into the crash")."""
    return any(
        noun.lemma_.lower() in MISHAPS for asked in _inquiries(trigger) for noun in _into(asked)
    )


def in_a_mishap(trigger: Token) -> bool:
    """Say whether somebody came to harm by accident ("killed in a Danish helicopter crash")."""
    return trigger.lemma_.lower() in HARMED and any(
        pobj.lemma_.lower() in ACCIDENTS
        for place in trigger.children
        if place.dep_ == "prep" and place.lower_ in {"in", "during", "by"}
        for pobj in place.children
        if pobj.dep_ == "pobj"
    )


def _inquiries(trigger: Token) -> Iterator[Token]:
    """Give the words of inquiry at a trigger: itself, its object, its infinitive or gerund."""
    near = [trigger, *(c for c in trigger.children if c.dep_ in {"dobj", "xcomp"})]
    return (each for each in near if each.lemma_.lower() in INQUIRIES)


def _into(asked: Token) -> Iterator[Token]:
    """Give what is inquired into."""
    yield from objects(asked)
    for child in (*asked.children, *(asked.head.children if asked.dep_ == "dobj" else ())):
        if child.dep_ == "prep" and child.lower_ == "into":
            yield from (inner for inner in child.children if inner.dep_ == "pobj")
