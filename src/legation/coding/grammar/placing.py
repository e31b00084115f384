"""Names that only tell where or on what occasion: "near Aleppo, Syria", "a blast in Yemen"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

PLACING = frozenset("in at near off outside inside around across throughout".split())
"""Prepositions of place: a name behind one is where an act took place, not who did it."""
UP = 6
"""Steps looked up the parse from a name within a longer phrase: longer ones are misparsed."""
ALONG = 4
"""Names looked through in a row ("Aleppo, Syria")."""

GROUND = frozenset(
    "city town village province region district area border desert territory soil land coast "
    "capital countryside suburb island mountain valley".split()
)
"""Places that a state's adjective stands before ("in the Syrian city of Raqqa")."""
MARGINS = frozenset("sideline margin fringe opening inauguration eve anniversary".split())
"""What two meet on without meeting those whose it is ("on the margins of an OPEC meeting")."""
CIRCUMSTANCE = frozenset(
    "during at amid under despite without like including besides over because".split()
)
"""Prepositions behind which a sentence only tells when, where or by what rule."""
ABOUT = frozenset({"on", "about", "over", "regarding", "concerning"})
TALKS = frozenset(
    "talk view opinion discussion conference consultation negotiation dialogue summit meeting "
    "conversation debate briefing session".split()
)
"""Talks behind which such a preposition gives the matter ("exchanged views on Iran")."""
TALKING = TALKS | {"confer", "consult", "negotiate", "speak", "meet", "hold", "have"}
LEGATIONS = frozenset({"embassy", "consulate"})
"""Houses of one state on another's ground."""
BORDERS = frozenset({"border", "frontier", "boundary", "borderline"})
RULE = frozenset({"violation", "breach", "line", "accordance"})


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
    for each in _up_to_verb(token):
        if each.pos_ == "ADP" and each.lower_ in PLACING:
            return each.head.pos_ in {"NOUN", "PROPN", "NUM", "ADV"}
    return False


def is_occasion(token: Token) -> bool:
    """Say whether a name tells only on what occasion something was done."""
    return any(
        each.lemma_.lower() in MARGINS and each.head.pos_ == "ADP" for each in _up_to_verb(token)
    )


def talked_of(token: Token) -> bool:
    """Say whether a name is in the matter of a talk ("discuss Iran's reactor", "talks on Iran")."""
    for each in _up_to_verb(token):
        if each.dep_ == "prep" and each.lower_ in {"with", "between"}:
            return False
        if each.dep_ == "prep" and each.lower_ in ABOUT and _of_a_talk(each.head):
            return True
        if each.dep_ == "dobj":
            return each.head.lemma_.lower() in {"discuss", "debate"}
    return False


def _of_a_talk(above: Token) -> bool:
    """Say whether a word is a talk, or whom it is with ("talked with Erdogan on Syria")."""
    partner = above.dep_ == "pobj" and above.head.lower_ == "with"
    if partner and above.head.head.lemma_.lower() in TALKING:
        return True
    return above.lemma_.lower() in TALKS


def in_passing(token: Token) -> bool:
    """Say whether a name only tells a circumstance or a rule ("in breach of UN sanctions")."""
    return any(
        (each.pos_ in {"ADP", "SCONJ"} and each.lower_ in CIRCUMSTANCE)
        or each.lemma_.lower() in RULE
        for each in _up_to_verb(token)
    )


def at_border(token: Token) -> bool:
    """Say whether a name only tells at which border ("a camp near the border with Jordan")."""
    words = list(_up_to_verb(token))
    borders = [each for each in words if each.lemma_.lower() in BORDERS]
    return any(is_placed(each) or each.head.lower_ in {"along", "on"} for each in borders)


def _up_to_verb(token: Token) -> Iterator[Token]:
    """Give a word and those that it hangs on, below the verb and the root, ``UP`` at most."""
    for _ in range(UP):
        if token.pos_ in {"VERB", "AUX"} or token.head.i == token.i:
            return
        yield token
        token = token.head
