"""Names that only tell where or on what occasion: "near Aleppo, Syria", "a blast in Yemen"."""

from __future__ import annotations

from spacy.tokens import Token

PLACING = frozenset("in at near off outside inside around across throughout".split())
"""Prepositions of place: a name behind one is where an act took place, not who did it."""
UP = 6
"""Steps looked up the parse from a name within a longer phrase: longer ones are misparsed."""
ALONG = 4
"""Names looked through in a row ("Aleppo, Syria")."""

MARGINS = frozenset("sideline margin fringe opening inauguration eve anniversary".split())
"""What two meet on without meeting those whose it is ("on the margins of an OPEC meeting")."""


def is_placed(token: Token) -> bool:
    """Say whether a name stands right behind a preposition of place ("in Syria")."""
    return token.dep_ == "pobj" and token.head.lower_ in PLACING


def tells_place(token: Token) -> bool:
    """Say whether a name, or the one that it explains, is placed ("in Geneva, Switzerland")."""
    for _ in range(ALONG):
        if token.dep_ in {"appos", "npadvmod", "conj"} and token.head.pos_ == "PROPN":
            token = token.head
            continue
        return is_placed(token)
    return False


def stands_aside(token: Token) -> bool:
    """Say whether a name is placed within a longer phrase ("a blast in northern Yemen")."""
    for _ in range(UP):
        if token.pos_ in {"VERB", "AUX"} or token.head.i == token.i:
            return False
        if token.pos_ == "ADP" and token.lower_ in PLACING:
            return token.head.pos_ in {"NOUN", "PROPN", "NUM", "ADV"}
        token = token.head
    return False


def is_occasion(token: Token) -> bool:
    """Say whether a name tells only on what occasion something was done."""
    for _ in range(UP):
        if token.pos_ in {"VERB", "AUX"} or token.head.i == token.i:
            return False
        if token.lemma_.lower() in MARGINS and token.head.pos_ == "ADP":
            return True
        token = token.head
    return False
