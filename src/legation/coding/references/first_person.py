"""Own words: whom "I", "we", "you" and "the President" stand for.

In a quotation they are its speaker's. In a release, the office that publishes speaks, and "the
President" with no word of whose is its own.
"""

from __future__ import annotations

import re

from spacy.tokens import Token

from legation.coding.actors.parties import Party, stand_in
from legation.coding.references.stand_ins import FIRST, HE, SECOND
from legation.coding.references.states import of_code

SAID = frozenset({"say", "tell", "add", "stress", "note", "emphasise", "emphasize", "explain"})
"""Verbs beside which a quotation's speaker stands."""
CHIEFS = frozenset({"president", "head", "chancellor", "king", "emir", "premier"})
OTHERS = frozenset(
    "enemy foe opponent adversary rival aggressor occupier occupant invader neighbour neighbor "
    "partner ally friend colleague counterpart guest".split()
)
"""Whom a state calls its own who are not it ("our enemies")."""
RULER = re.compile(
    r"\b[Tt]he (?:President|Chancellor|King|Emir|[Hh]ead of (?:[Ss]tate|[Gg]overnment|"
    r"the (?:President['’]s Office|Office of the President|Office)))\b(?!['’]s? Office| of)"
)
"""What a release calls its own ruler, or who runs his office, with no word of whose."""


def own_words(
    token: Token, parties: list[Party], voice: str, addressed: str, house: str
) -> list[Party]:
    """Give who a word stands for in somebody's own words, [] where that is not known.

    ``voice``: the state whose words the sentence is; ``addressed``: that they are spoken to;
    ``house``: that of the office which publishes; each "" where there is none.
    """
    if token.lower_ in SECOND:
        with_me = any(each.lower_ == "i" for each in token.conjuncts)
        spoken_to = addressed and (token.dep_ != "nsubj" or with_me) and not quoted(token)
        basis = f"{token.text!r} of those spoken to"
        return [stand_in(token, of_code(addressed), basis)] if spoken_to else []
    if token.lower_ not in FIRST or token.pos_ != "PRON":
        return []
    if token.dep_ == "poss" and token.head.lemma_.lower() in OTHERS:
        return []
    if quoted(token):
        return _speaker(token, parties, house)
    if not voice:
        return []
    return [stand_in(token, of_code(voice), f"{token.text!r} of the office that publishes")]


def own_ruler(token: Token, voice: str, addressed: str, house: str) -> list[Party]:
    """Give whom a release calls "the President" where it tells what he does.

    Of two who speak in turns, each calls the other so.
    """
    whose = addressed or (house if voice == house else "")
    if not whose or token.lemma_.lower() not in CHIEFS:
        return []
    match = RULER.match(token.doc.text, token.doc[max(token.i - 1, 0)].idx)
    if match is None or not match.start() <= token.idx < match.end():
        return []
    if token.dep_ not in {"nsubj", "nsubjpass", "pobj", "dobj", "poss"} or quoted(token):
        return []
    basis = "those spoken to" if addressed else "the office that publishes"
    return [stand_in(token, of_code(whose), f"{token.text!r} of {basis}")]


def quoted(token: Token) -> bool:
    """Say whether a word stands between quotation marks that open in its sentence."""
    before = token.doc.text[: token.idx]
    opened = before.count("“") - before.count("”")
    return opened > 0 or before.count('"') % 2 == 1


def _speaker(token: Token, parties: list[Party], house: str) -> list[Party]:
    """Give who says a quotation: who is named beside it, else in a release its own people.

    "He" is not asked here: a release that quotes another's guest names him with his office.
    """
    subjects = [
        each
        for each in token.doc
        if each.dep_ == "nsubj" and each.head.lemma_.lower() in SAID and not quoted(each)
    ]
    heads = {each.i for each in subjects}
    for party in parties:
        if party.head in heads and party.direct and party.actor.country:
            return [stand_in(token, party.actor, f"{token.text!r} of the speaker")]
    ours = [each for each in subjects if each.lower_ in HE or each.pos_ == "PROPN"]
    ours += [each for each in subjects if RULER.search(token.doc.text[each.idx - 4 :])]
    if not house or not ours:
        return []
    return [stand_in(token, of_code(house), f"{token.text!r} of the office that publishes")]
