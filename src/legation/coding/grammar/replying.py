"""Verbs by which one side answers another's deed ("retaliates", "hits back")."""

from __future__ import annotations

from spacy.tokens import Token

REPLYING = frozenset("respond retaliate react reply answer reciprocate counter".split())
BACK = frozenset({"hit", "strike", "fight", "fire"})
"""Verbs that answer with "back" beside them."""


def replies(verb: Token) -> bool:
    """Say whether a verb answers what another did."""
    lemma = verb.lemma_.lower()
    return lemma in REPLYING or (lemma in BACK and any(c.lower_ == "back" for c in verb.children))
