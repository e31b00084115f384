"""Acts that hang on something: what would, could or might be done."""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.grammar.clauses import auxiliaries, governors, reported
from legation.coding.grammar.infinitives import helpers_above, weighed

CONSIDERING = frozenset("consider contemplate mull weigh discuss propose suggest debate".split())
"""Verbs whose gerund may or may not be done ("is considering granting refuge")."""
HEDGES = frozenset("would could might may should must ought".split())


def _depends(verb: Token) -> bool:
    """Say whether a clause names what must come first ("would leave if", "unless it paid")."""
    return any(
        word.dep_ in {"mark", "aux"} and word.lower_ in {"if", "unless", "should"}
        for clause in verb.children
        if clause.dep_ == "advcl"
        for word in clause.children
    )


def conditional(trigger: Token, verb: Token) -> bool:
    """Say whether an act hangs on something else, or is only weighed."""
    found = (auxiliaries(verb) | helpers_above(verb)) & HEDGES
    if weighed(trigger):
        return True
    if found and not (found == {"would"} and reported(verb) and not _depends(verb)):
        return True
    if verb.dep_ == "xcomp" and verb.tag_ == "VBG" and verb.head.lemma_.lower() in CONSIDERING:
        return True
    for governor in (verb, *governors(verb)):
        if any(
            child.dep_ == "mark" and child.lower_ in {"if", "unless", "whether"}
            for child in governor.children
        ):
            return True
        if governor.dep_ in {"ccomp", "ROOT"}:
            break
    return False
