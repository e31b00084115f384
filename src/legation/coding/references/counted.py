"""The sides that a number stands for: "the two countries", "the three", "both Koreas"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from legation.coding.actors.halves import both_halves
from legation.coding.actors.parties import Party, stand_in
from legation.coding.references.memory import Memory, sides_named, the_two_before
from legation.coding.references.stand_ins import NUMBERS
from legation.coding.references.states import of_code
from legation.types import Actor

BOTH = " for the sides named before"
"""How the basis of those ends who are counted ("the two countries")."""


def sides_before(
    token: Token, parties: list[Party], taken: set[int], memory: Memory
) -> list[Party]:
    """Give the sides that a counted plural stands for ("the two countries")."""
    words = {child.lower_ for child in token.children}
    count = max((NUMBERS[word] for word in words if word in NUMBERS), default=0)
    if not count or taken & {child.i for child in token.subtree}:
        return []
    basis = f"{token.text!r}{BOTH}"
    return [stand_in(token, each, basis) for each in counted_as(count, parties, memory, token)]


def both_of(token: Token) -> list[Party]:
    """Give both states of a plural ("the two Koreas"), the first at the number before it."""
    before = next((c for c in token.children if c.i < token.i and c.lower_ != "the"), None)
    whole = stand_in(token, of_code(both_halves()[token.lower_][1]), f"both of {token.text!r}")
    if before is None:
        return [whole]
    other = of_code(both_halves()[token.lower_][0])
    start, end = before.idx, before.idx + len(before)
    named = replace(whole, start=token.idx, text=token.text)
    return [replace(named, start=start, end=end, text=before.text, actor=other), named]


def counted_as(count: int, parties: list[Party], memory: Memory, token: Token) -> tuple[Actor, ...]:
    """Give the states that "the two leaders" or "the three" stand for, () where unsure.

    Whoever speaks to "both sides" is neither of them.
    """
    apart = _doers_apart(token, parties)
    here = sides_named(parties)
    groups = (
        _named_before(token, parties),
        *the_two_before(memory),
        memory.group,
        memory.pair,
        here,
    )
    for group in groups:
        if len(group) == count and not apart & {actor.country for actor in group}:
            return group
    return ()


def _named_before(token: Token, parties: list[Party]) -> tuple[Actor, ...]:
    """Give the sides that a sentence names, for its own subject only those before it or of it.

    "The two discuss Oslo's border with Bergen" is not of Oslo and Bergen.
    """
    subject = token.dep_ in {"nsubj", "nsubjpass"}
    if not subject or any(child.dep_ == "appos" for child in token.children):
        return sides_named(parties)
    inside = {each.i for each in token.subtree}
    return sides_named([p for p in parties if p.head < token.i or p.head in inside])


def _doers_apart(token: Token, parties: list[Party]) -> set[str]:
    """Give the sides that do something to what a word stands for ("Oslo urges both sides")."""
    if token.dep_ != "dobj":
        return set()
    subjects = (child for child in token.head.children if child.dep_ == "nsubj")
    doers = {each.i for child in subjects for each in child.subtree}
    return {party.actor.country for party in parties if party.head in doers}
