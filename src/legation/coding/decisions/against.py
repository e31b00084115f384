"""What is done against a side is no favour to it, whatever the verb above says.

"Backed pressure on Chad", "helped Togo to resist Chad's raids", "protected the town from Chad's
shells": Chad is not backed, helped or protected.
"""

from __future__ import annotations

from spacy.tokens import Token

FAVOURS = frozenset({"SUPPORT", "AID", "COOPERATE", "AGREE"})
PRESSURE = frozenset(
    "pressure sanction embargo ban boycott tariff restriction penalty blockade measure strike "
    "attack war case complaint resolution curb".split()
)
"""Nouns of what falls on a side behind "on" or "against"."""
UPON = frozenset("on upon against".split())
SHIELDING = frozenset("protect defend shield guard safeguard".split())
"""Verbs that part somebody from a danger: from it, or against it."""
WITHSTANDING = frozenset(
    "resist withstand oppose counter confront repel repulse deter fight combat thwart counteract "
    "punish isolate pressure sanction contain".split()
)
"""Verbs whose object is what one stands against."""
STOPPING = frozenset({"veto", "block", "vote"})
"""Verbs by which a text against somebody does not pass."""
STEPS = 6
"""Words looked up through from a name to the verb that tells the act."""


def against(name: Token, trigger: Token) -> bool:
    """Say whether a name stands in what is done against it, under a verb of something else."""
    if trigger.lemma_.lower() in STOPPING:
        return False  # "vetoed sanctions on Chad": it is spared them
    token = name
    for _ in range(STEPS):
        head = token.head
        if token.i == trigger.i or head.i == token.i:
            return False
        if token.dep_ == "pobj":
            over = head.head
            if head.lower_ in UPON and _pressing(over):
                return True
            if head.lower_ in {"from", "against"} and over.lemma_.lower() in SHIELDING:
                return True
        resisted = token.dep_ == "dobj" and head.lemma_.lower() in WITHSTANDING
        if resisted and head.pos_ == "VERB":
            return True
        token = head
    return False


def _pressing(word: Token) -> bool:
    """Say whether a word, or what a verb has as its object, is something that falls on a side."""
    things = [word, *(child for child in word.children if child.dep_ == "dobj")]
    return any(thing.lemma_.lower() in PRESSURE for thing in things)
