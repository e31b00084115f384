"""Ties that two sides cut or take up with one another: "Oslo and Bern broke off relations"."""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.grammar.roles import objects

TIES = frozenset({"relation", "tie", "link", "contact"})
BOTH = frozenset(
    "cut sever break rupture restore resume normalise normalize establish re-establish reestablish "
    "upgrade downgrade suspend renew mend".split()
)
"""Verbs by which two who are their subject do it to one another."""
ALIKE = frozenset({"also", "too", "likewise", "similarly"})
"""What tells that others did the same before: with them, and not with one another."""
WITH = frozenset({"with", "to", "between"})


def ties_of_their_own(verb: Token) -> bool:
    """Say whether what a verb's several subjects cut or take up are ties with one another."""
    if verb.lemma_.lower() not in BOTH or any(c.lower_ in ALIKE for c in verb.children):
        return False
    ties = [each for each in objects(verb) if each.lemma_.lower() in TIES and each.i > verb.i]
    words = (verb, *ties)
    others = any(c.dep_ == "prep" and c.lower_ in WITH for word in words for c in word.children)
    return bool(ties) and not others
