"""Talks and visits that only date or place what somebody said or did, and took place for all that.

"After talks with his Finnish counterpart, he promised", "said on a visit to Chad", "told him in a
phone call", "said alongside the Danish premier". The judge answers once for two sides, and
answers for what was said; that they met is told by the grammar.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from legation.coding.frames.frame import Candidate
from legation.coding.frames.reach import attending
from legation.coding.frames.sides import sides_of
from legation.coding.grammar.openness import open_or_denied
from legation.coding.grammar.verbs import verb_over

BRIEFING = frozenset({"conference"})
"""Where things are said: on whatever of it a parser hangs the place."""
PAST = frozenset({"after", "following"})
"""What stands before a meeting that is over."""
SENT = frozenset({"mission", "delegation"})
"""Who is sent, which is as well soldiers on service."""


def took_place(doc: Doc, candidate: Candidate) -> Candidate:
    """Give a talk or visit as told by the sentence's shape where it only dates what was done."""
    frame = candidate.frame
    noun = doc[candidate.trigger]
    if frame.event_type != "CONSULT" or not frame.noun or noun.lemma_.lower() in SENT:
        return candidate
    doers = {token.i for token in attending(noun)}
    attended = any(party.head in doers for party in (*candidate.actors, *candidate.recipients))
    apart = len(sides_of((*candidate.actors, *candidate.recipients)) - {""}) == 2
    attended = attended or (_behind_them(noun) and len(candidate.actors) > 1)
    if not (attended and apart) or _of_a_body(doc, candidate) or open_or_denied(_said_at(noun)):
        return candidate
    return replace(candidate, frame=replace(frame, shape=True))


def _said_at(noun: Token) -> Token:
    """Give the verb that a meeting dates or places."""
    verb = verb_over(noun)
    while noun.lemma_.lower() in BRIEFING and verb.dep_ in {"xcomp", "ccomp"}:
        verb = verb_over(verb.head)
    return verb


def _of_a_body(doc: Doc, candidate: Candidate) -> bool:
    """Say whether it is a body's own meeting ("a meeting of the Security Council"), not with it."""
    return any(
        party.actor.kind == "organisation" and doc[party.head].head.lower_ not in {"with", "to"}
        for party in (*candidate.actors, *candidate.recipients)
    )


def _behind_them(noun: Token) -> bool:
    """Say whether a deed is dated by talks of two ("shut it days after talks between the two")."""
    between = any(child.dep_ == "prep" and child.lower_ == "between" for child in noun.children)
    return between and noun.dep_ == "pobj" and noun.head.lower_ in PAST
