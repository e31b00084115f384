"""Meetings that only date what was agreed: "agreed to build a plant during Solberg's visit".

Parsers hang them on the infinitive, as if the visit were still to come with what is to be built.
"""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.grammar.verbs import is_infinitive

DURING = frozenset({"during", "after", "following", "at", "in"})
MEETINGS = frozenset(
    "visit trip meeting talk summit conversation call negotiation stopover tour session".split()
)
AGREEING = frozenset(
    "agree pledge promise decide sign resolve vow undertake commit discuss".split()
)
"""What is done where people meet, with what they agree on in an infinitive."""
TO_COME = frozenset(
    "next upcoming forthcoming later coming planned future tomorrow would will".split()
)
STEPS = 4


def held_already(trigger: Token, verb: Token) -> Token:
    """Give the verb whose time a meeting's is: that of agreeing, if it hangs on what is agreed.

    ``verb``: the verb of the clause that the meeting stands in, which it is given as else.
    """
    dated = trigger.pos_ == "NOUN" and trigger.dep_ == "pobj" and trigger.head.lower_ in DURING
    if not dated or trigger.lemma_.lower() not in MEETINGS or not is_infinitive(verb):
        return verb
    if any(word.lower_ in TO_COME for word in trigger.subtree):
        return verb
    above = verb
    for _ in range(STEPS):
        above = above.head
        if above.pos_ == "VERB" and not is_infinitive(above):
            told = above.lemma_.lower() in AGREEING and above.tag_ in {"VBD", "VBN"}
            return above if told else verb
    return verb
