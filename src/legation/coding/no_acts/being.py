"""What somebody is, and what he does: "Chad is grateful to Mali" tells an act, "is near Mali" none.

Where no frame fits, the judge is asked what a verb of being tells of two sides, and answers for
what it has seen between them. Only a word for what one says or is ready for is an act.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from legation.coding.actors.parties import Party
from legation.coding.grammar.roles import own_doers

BEING = frozenset({"be", "remain", "become", "stay"})
UNSAID = frozenset(
    "sure certain confident convinced aware able unable important necessary essential possible "
    "impossible likely unlikely happy sad true clear obvious dependent familiar close near similar "
    "different legitimate key crucial vital".split()
)
"""What one is without saying anything to anybody."""
TAKING_PART = frozenset("part member party signatory host partner mediator guarantor".split())
"""What somebody is who acts together with others."""
GRATEFUL = frozenset("thankful grateful ready willing prepared".split())


def only_is(trigger: Token, actors: Sequence[Party], event_type: str) -> bool:
    """Say whether a verb of being tells no act of those who are said to do one.

    "Our goal is to join", "peace is Chad's choice", "we are one step from the bloc", "is sure".
    """
    if trigger.lemma_.lower() not in BEING or trigger.dep_ in {"aux", "auxpass"}:
        return False
    if any(c.dep_ == "acomp" and c.lemma_.lower() in GRATEFUL for c in _beside(trigger)):
        return False
    if not own_doers(trigger) & {party.head for party in actors}:
        return True
    if event_type == "CONSULT" and any(c.lower_ in {"in", "at"} for c in trigger.children):
        return False  # "is in Oslo to discuss"
    told = [c for c in trigger.children if c.dep_ in {"acomp", "attr", "oprd", "xcomp"}]
    return not any(_tells(each) for each in told)


def _beside(verb: Token) -> list[Token]:
    """Give what hangs on a verb and on those of being that it is joined with."""
    verbs = [verb, *(each for each in verb.conjuncts if each.lemma_.lower() in BEING)]
    return [child for each in verbs for child in each.children]


def _tells(word: Token) -> bool:
    lemma = word.lemma_.lower()
    if word.dep_ == "attr":
        return lemma in TAKING_PART and not any(c.dep_ == "poss" for c in word.children)
    return lemma not in UNSAID
