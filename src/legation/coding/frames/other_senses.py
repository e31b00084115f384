"""Verbs that mean something else in certain company: "sworn in" vows nothing to anybody."""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.references.stand_ins import DEEDS, JOINT_DEEDS, LAST_DEEDS, VISITS

COMPANY = {
    "swear": frozenset({"in"}),
    "keep": frozenset(
        {"informed", "abreast", "posted", "updated", "advised", "apprised", "company"}
    ),
}
"""What stands beside each: taking office, telling. Nobody is sworn to or held back so."""
DEEDS_OF_SOME = DEEDS | LAST_DEEDS | VISITS | JOINT_DEEDS
TRAVELLING = frozenset(
    "visit arrive come fly travel go return stay stop leave depart head land tour".split()
)


def only_travel(verb: Token) -> bool:
    """Say whether several subjects only come or go: none of them visits another.

    "Oslo's and Bern's ministers flew to Rome", "are the first to visit Rome".
    """
    firsts = (child for child in verb.children if child.dep_ == "attr")
    told = [each for first in firsts for each in first.children if each.pos_ == "VERB"]
    return any(each.lemma_.lower() in TRAVELLING for each in (verb, *told))


def of_another_sense(verb: Token, guest: bool) -> bool:
    """Say whether a word beside the verb makes another thing of it ("kept Oslo informed").

    ``guest``: whether its object should be a visitor, which a deed is not ("welcomed the vote").
    """
    if guest and any(c.dep_ == "dobj" and c.lemma_.lower() in DEEDS_OF_SOME for c in verb.children):
        return True
    company = COMPANY.get(verb.lemma_.lower(), frozenset())
    near = (child for child in verb.children if child.i > verb.i and child.lower_ in company)
    # "swore in Oslo to" has a place behind its "in"
    return any(not any(c.dep_ == "pobj" for c in child.children) for child in near)
