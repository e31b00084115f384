"""What is kept in memory of old harm: "Peru honours the men whom Chadian troops killed".

A state that marks a war or mourns its dead says nothing to the side that did it. The judge hears
praise in "marked" and "honoured", and takes whoever is named in what is remembered for its object.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from legation.coding.actors.parties import Party

REMEMBERING = frozenset(
    "mark commemorate remember recall mourn observe honour honor celebrate memorialise "
    "memorialize".split()
)
OLD_HARM = frozenset(
    "invasion war attack massacre murder kill killing bombing bomb raid battle siege occupation "
    "occupy invade shell shelling genocide defeat revolt uprising famine deportation deport "
    "execute execution torture sink shoot drown victim slaughter captivity crash disaster "
    "annexation annex conquest colonise colonize".split()
)
KEPT = frozenset({"SUPPORT", "CONSULT", "COOPERATE", "AGREE", "AID"})
"""What keeping something in memory is taken for."""
STEPS = 6


def only_remembers(trigger: Token, event_type: str, others: Sequence[Party]) -> bool:
    """Say whether the other sides are named only in the old harm that somebody remembers."""
    if event_type not in KEPT or trigger.lemma_.lower() not in REMEMBERING:
        return False
    return bool(others) and all(_in_harm(trigger, trigger.doc[p.anchor]) for p in others)


def _in_harm(trigger: Token, name: Token) -> bool:
    token = name
    for _ in range(STEPS):
        if token.i == trigger.i or token.head.i == token.i:
            return False
        if token.lemma_.lower() in OLD_HARM:
            return True
        token = token.head
    return False
