"""Answers that name nobody, because what they answer stands before: "Tehran vowed to retaliate".

Also "Islamabad denied any involvement": to whoever said that it was involved.
"""

from __future__ import annotations

from spacy.tokens import Token

DENYING = frozenset({"deny", "reject", "dispute"})
BLAME = frozenset("involvement responsibility wrongdoing role link part complicity".split())
"""What somebody is blamed for without a word of the deed."""
STRIKING_BACK = frozenset({"retaliate"})
RETALIATION = frozenset("retaliation revenge vengeance response reprisal".split())
HOLDING_OUT = frozenset("vow threaten promise pledge warn swear".split())
"""Verbs by which it is held out."""
WITH_AN_AIM = frozenset({"to", "against", "on"})
"""Prepositions behind which stands, after all, what is answered."""


def implied_answer(token: Token) -> Token | None:
    """Give the verb of a clause that answers without saying whom, else None.

    ``token``: the word that takes up what was said or done ("involvement", "retaliate").
    """
    verb, word = token.head, token.lemma_.lower()
    if word in BLAME and token.dep_ == "dobj" and verb.lemma_.lower() in DENYING:
        return verb
    aimed = any(child.dep_ == "prep" and child.lower_ in WITH_AN_AIM for child in token.children)
    if aimed:
        return None
    if word in STRIKING_BACK and token.pos_ == "VERB" and token.dep_ in {"xcomp", "ccomp"}:
        coming = any(child.lower_ in {"to", "will", "would"} for child in token.children)
        return verb if coming else None
    held_out = word in RETALIATION and token.dep_ == "dobj"
    return verb if held_out and verb.lemma_.lower() in HOLDING_OUT else None
