"""Captives whom others than their freer held: to free them is a rescue and no letting go.

"Danish commandos freed a Chadian abducted by pirates" is aid, "Chad frees a Dane" gives way.
"""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.grammar.roles import objects
from legation.coding.grammar.verbs import agents, is_passive

FREEING = frozenset({"free", "release", "liberate"})
HOLDING = frozenset("hold kidnap abduct seize capture take hijack keep".split())
CAPTORS = frozenset(
    "kidnapper pirate militant rebel gunman hijacker captor gang gangster extremist jihadist "
    "terrorist insurgent islamist guerrilla bandit trafficker smuggler fighter militia".split()
)


def rescued(verb: Token) -> bool:
    """Say whether those who are freed are told to have been others' captives.

    Captors themselves free nobody from themselves.
    """
    if verb.lemma_.lower() not in FREEING or is_passive(verb):
        return False
    doers = {child.lemma_.lower() for child in verb.children if child.dep_ == "nsubj"}
    return not doers & CAPTORS and any(
        by.lemma_.lower() in CAPTORS
        for captive in objects(verb)
        for clause in captive.children
        if clause.dep_ in {"acl", "relcl"} and clause.lemma_.lower() in HOLDING
        for by in agents(clause)
    )
