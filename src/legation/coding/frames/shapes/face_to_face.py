"""Who speaks beside somebody, or tells him something at a meeting or by telephone, meets him.

"Said alongside the Danish premier", "appearing next to him", "told her in a phone call": no role
of the meeting names its sides, the verb of speaking does.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.filling import parties_at
from legation.coding.frames.sides import sided_at
from legation.coding.grammar.openness import open_or_denied
from legation.coding.grammar.roles import indirect, objects, prepositional, subjects
from legation.coding.grammar.saying import SAYING
from legation.coding.grammar.verbs import conjuncts, is_passive, verb_over

APPEARING = frozenset({"speak", "stand", "appear", "talk", "sit"})
"""Verbs by which somebody is seen beside another."""
NEXT = frozenset({"next", "close"})
"""What makes "to" a word of place."""
BESIDE = frozenset({"alongside", "beside"})
ADDRESSING = SAYING | frozenset(
    "assure reassure urge ask inform brief congratulate thank invite offer press encourage caution "
    "advise commend praise request remind convey discuss reaffirm voice".split()
)
"""Verbs by which somebody speaks to somebody."""
CALLS = frozenset(
    {"call", "conversation", "videoconference", "teleconference", "telephone", "phone"}
)
HELD = CALLS | frozenset("meeting talk summit discussion dinner lunch conference".split())
"""Occasions at which one speaks to those who are there."""
PEOPLE = frozenset({"person", "organ"})
"""Kinds of actors who can be spoken to: by name or by office."""
AGREEING = frozenset(
    "agree vow decide resolve settle sign discuss review finalise "
    "finalize reach set approve adopt".split()
)
"""What two say together where they meet."""
AT = frozenset({"in", "during", "at", "by", "over", "after", "following"})
"""What stands before the occasion on which something is said."""


def face_to_face(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give each such meeting: the word that tells it, who speaks, whom he meets."""
    for word in doc:
        if word.lower_ in BESIDE or (word.lower_ == "to" and word.head.lower_ in NEXT):
            verb = word.head.head if word.lower_ == "to" else word.head
            told = _seen(verb) and not open_or_denied(verb)
            named = (child for child in word.children if child.dep_ == "pobj" and told)
            met = [each for child in named for each in conjuncts(child)]
            yield from _pairs(word, subjects(verb) if met else [], met, parties)
        elif word.dep_ == "pobj" and word.lemma_.lower() in HELD and word.head.lower_ in AT:
            yield from _at_an_occasion(word, parties)
        elif word.dep_ == "dobj" and word.lemma_.lower() == "conference" and _joint(word):
            yield from _together(word, word.head, parties)


def _at_an_occasion(word: Token, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give who met on an occasion that is told without whose it is."""
    verb = _said_at(word)
    if not _unowned(word) or open_or_denied(verb):
        return
    yield from _together(word, verb, parties)
    if _addresses(verb):
        speaking = subjects(verb)
        to_him = [*prepositional(verb, "to"), *prepositional(verb, "with")]
        met = [*objects(verb), *indirect(verb), *to_him]
        yield from _pairs(word, speaking, met, parties)


def _joint(conference: Token) -> bool:
    return any(child.lower_ == "joint" for child in conference.children)


def _together(
    word: Token, verb: Token, parties: list[Party]
) -> Iterator[tuple[Token, Party, Party]]:
    """Give the sides that say something with one voice where they meet."""
    if verb.lemma_.lower() in AGREEING | SAYING and not is_passive(verb):
        both = [p for p in parties_at(subjects(verb), parties) if p.actor.side and not p.place]
        yield from ((word, both[0], p) for p in both if p.actor.side != both[0].actor.side)


def _seen(verb: Token) -> bool:
    return verb.lemma_.lower() in SAYING | APPEARING and verb.pos_ == "VERB"


def _said_at(occasion: Token) -> Token:
    """Give what is done on an occasion, also where a parser hangs that on the verb's object."""
    if occasion.lemma_.lower() in CALLS:
        return verb_over(occasion.head)
    above = occasion.head.head
    return above.head if above.dep_ == "dobj" else above


def _addresses(verb: Token) -> bool:
    return verb.pos_ == "VERB" and verb.lemma_.lower() in ADDRESSING and not is_passive(verb)


def _unowned(noun: Token) -> bool:
    """Say whether an occasion is told without whose it is ("in a call", "at their meeting")."""
    for child in noun.children:
        if child.dep_ == "poss" and child.lower_ != "their":
            return False
        if child.dep_ == "prep" and child.lower_ in {"with", "of", "between", "by", "among"}:
            return False
    return True


def _pairs(
    word: Token, speaking: list[Token], met: list[Token], parties: list[Party]
) -> Iterator[tuple[Token, Party, Party]]:
    """Give each speaker with each person met, of two sides."""
    others = [p for p in sided_at(met, parties) if p.direct and p.actor.kind in PEOPLE]
    for doer in sided_at(speaking, parties):
        for other in others:
            if doer.actor.side != other.actor.side and not doer.place:
                yield word, doer, other
