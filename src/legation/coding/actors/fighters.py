"""Fighters that fly: "two Chinese J-16 fighters" are aircraft, "two Chechen fighters" are men."""

from __future__ import annotations

import re

from spacy.tokens import Token

MODEL = re.compile(
    r"\b(?:[A-Z][A-Za-z]{0,3}-?\d{1,3}[A-Z]{0,2}|stealth|supersonic|jet|Rafale|Typhoon|Eurofighter"
    r"|Gripen|Mirage|Tornado|Hornet|Raptor)\b[^,;]* fighters?\b"
)
"""The make of an aircraft before the word ("a Su-27 fighter", "stealth fighters")."""
FLYING = frozenset("fly scramble intercept buzz overfly circle tail escort shadow".split())
"""Verbs of which men with rifles are not the subject, nor the object."""
ALOFT = frozenset("airspace flare sortie bomber radar".split())
"""What is beside such a verb only where its subject flies ("released flares near a plane")."""


def flies(head: Token, phrase: str) -> bool:
    """Say whether a phrase about fighters, with its head word, is about aircraft."""
    if head.lemma_.lower() != "fighter":
        return False
    if MODEL.search(phrase):
        return True
    verb = head.head
    if head.dep_ not in {"nsubj", "nsubjpass", "dobj"}:
        return False
    return verb.lemma_.lower() in FLYING or any(t.lemma_.lower() in ALOFT for t in verb.subtree)
