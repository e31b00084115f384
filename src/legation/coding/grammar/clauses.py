"""Upwards from a word: the verb of its clause, its helpers, and what holds the clause."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from legation.coding.grammar.infinitives import BEYOND, apart

RESOLVED = frozenset("announce pledge promise vow confirm".split())


def governors(token: Token) -> Iterator[Token]:
    """Walk up from a trigger through the clauses that hold it."""
    current = token
    for _ in range(6):
        if current.head.i == current.i:
            return
        current = current.head
        yield current


def holding(token: Token) -> Iterator[tuple[Token, Token]]:
    """Walk up as :func:`governors` does, but not out of a clause that stands beside another.

    "A accuses B; B denies it", "A stops work, and B threatens C", "A denies it, threatening B".
    Nor out of an aside: "A cancels the meeting after B's raid"; nor out of a subject: "A, bombed
    by B, denies it". Each word stands behind the one below it, through which it holds.
    """
    below = token
    for governor in governors(token):
        own = any(child.dep_ in {"nsubj", "nsubjpass"} for child in below.children)
        if below.dep_ == "advcl" or (below.dep_ in {"conj", "parataxis"} and own):
            return
        if below.dep_ in {"nsubj", "nsubjpass"} and below.pos_ in {"VERB", "AUX"}:
            return  # "demands" taken for a noun: no clause is the subject of another
        if below.dep_ == "conj" and below.pos_ == "VERB":
            if below.tag_ in {"VBZ", "VBP"} and governor.tag_ not in {"VBZ", "VBP"}:
                return  # "maintains that it was so and condemns B": cut from the verb of its tense
        elif below.dep_ == "ccomp" and below.i < governor.i and _parted(below, governor):
            return
        elif below.dep_ != "nsubj" or governor.lemma_ == "fail":  # "a plot to bomb it failed"
            yield below, governor
        if governor.dep_ == "prep" and governor.lower_ in BEYOND:
            return
        below = governor


def _parted(one: Token, other: Token) -> bool:
    return any(token.text in {";", "—", "–"} for token in one.doc[one.i : other.i])


def clause_verb(trigger: Token) -> Token:
    """Give the verb that carries the tense of a trigger, noun or verb."""
    if trigger.pos_ in {"VERB", "AUX"} or apart(trigger):
        return trigger
    for governor in governors(trigger):
        if governor.pos_ in {"VERB", "AUX"}:
            return governor
    return trigger


def auxiliaries(verb: Token) -> set[str]:
    """Give a verb's helping words, small; a verb joined to another shares the other's."""
    found = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if not found and verb.dep_ == "conj" and verb.tag_ not in {"VBD", "VBZ"}:
        found = {child.lower_ for child in verb.head.children if child.dep_ == "aux"}
    return found


def reported(verb: Token) -> bool:
    """Say whether "would" only puts "will" into the past ("said that it would").

    Who announces or pledges leaves nothing open, in whatever tense that is told.
    """
    head = verb.head
    if verb.dep_ != "ccomp" or head.i == verb.i:
        return False
    return head.tag_ in {"VBD", "VBN"} or head.lemma_.lower() in RESOLVED
