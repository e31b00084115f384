"""Verbs that leave open whether it came to what they tell, or deny it."""

from __future__ import annotations

from spacy.tokens import Token

OPEN = frozenset("will shall would could may might should must 'll ’ll can to if unless".split())
"""Helpers and marks of a clause that leave open whether it comes to what it tells."""


def open_or_denied(verb: Token) -> bool:
    """Say whether a verb's clause is still open, hangs on something, or is denied."""
    return any(
        child.dep_ == "neg" or (child.dep_ in {"aux", "mark"} and child.lower_ in OPEN)
        for child in verb.children
    )
