"""Pronouns and short references through an article: "he", "his counterpart", "both sides"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from legation.coding.actors.halves import both_halves
from legation.coding.actors.parties import Party, stand_in
from legation.coding.references.answered import answers
from legation.coding.references.counted import BOTH, both_of, counted_as, sides_before
from legation.coding.references.deeds_beside import deed_beside
from legation.coding.references.first_person import CHIEFS, own_ruler, own_words
from legation.coding.references.joint_deeds import both_sides_deed
from legation.coding.references.memory import (
    Memory,
    recalled,
    the_two_before,
)
from legation.coding.references.neighbours import its_neighbour
from legation.coding.references.pronouns import his_office, meant_by_he, meant_by_it
from legation.coding.references.stand_ins import FIRST, GROUP_NOUNS, HE, IT, NUMBERS, OWN, SECOND
from legation.coding.references.states import state_of
from legation.coding.references.the_country import (
    OWN_LAND,
    at_home,
    is_the_country,
    other_country,
    own_country,
)
from legation.coding.references.whose import PERSONAL, owner, relative


def resolve(doc: Doc, parties: list[Party], memory: Memory) -> list[Party]:
    """Add the parties that pronouns and group nouns stand for.

    "He" is the last person named as a doer; "the two countries" (sides, leaders, ...) are
    the last two states named; "his Russian counterpart" takes country from its adjective
    and office from the person whose counterpart it is.
    """
    parties = [recalled(party, memory) for party in parties]
    taken = {party.head for party in parties}
    added: list[Party] = []
    for token in doc:
        if token.i not in taken and not _of_those_just_named(token, added):
            added += _stood_for(token, parties, taken, memory)
    added += its_neighbour(doc, parties + added)
    two = next((each for each in the_two_before(memory) if each), ())
    named = parties + added
    added += answers(doc, named, memory, two) or deed_beside(doc, named)
    added += both_sides_deed(doc, parties + added, two)
    return _counterparts(doc, parties + added, memory)


def _of_those_just_named(token: Token, added: list[Party]) -> bool:
    """Say whether "their" belongs to "the two" before it ("the two signed their third pact")."""
    return token.lower_ == "their" and any(
        p.head < token.i and p.basis.endswith(BOTH) for p in added
    )


def _stood_for(token: Token, parties: list[Party], taken: set[int], memory: Memory) -> list[Party]:
    """Give whom a word stands for that names nobody; ``taken``: the words that name somebody."""
    word, subject = token.lower_, token.dep_ in {"nsubj", "nsubjpass"}
    if word in FIRST | SECOND:
        return own_words(token, parties, memory.voice, memory.addressed, memory.house)
    if word in CHIEFS:
        ruler = own_ruler(token, memory.voice, memory.addressed, memory.house)
        if ruler:
            return ruler
    if word in both_halves():
        return both_of(token)
    if word == "them" and token.head.lower_ == "between":
        return []  # "peace between them": those who were named before, not one of them
    if word in IT:
        return meant_by_it(token, parties, memory)
    if token.tag_ == "WP$":
        return relative(token, parties)
    if token.dep_ == "poss" and word in OWN:
        last = memory.person if word in PERSONAL else memory.state
        whose = owner(token, parties, last)
        return [stand_in(token, whose, f"possessive {token.text!r}")] if whose is not None else []
    if subject and (word in HE or his_office(token)):
        return meant_by_he(token, parties, memory)
    if token.lemma_.lower() in GROUP_NOUNS and token.tag_ in {"NNS", "NNPS"}:
        return sides_before(token, parties, taken, memory)
    if word in NUMBERS and subject:
        together = counted_as(NUMBERS[word], parties, memory, token)
        counted = any(child.dep_ == "prep" for child in token.children)
        return [] if counted else [stand_in(token, each, f"{token.text!r}") for each in together]
    if at_home(token) and memory.state is not None:
        organ = replace(memory.state, name=token.text, kind="organ")
        return [stand_in(token, organ, f"{token.text!r} of the state last spoken of")]
    if word == "latter":
        before = [p for p in parties if p.head < token.i and p.direct and p.actor.country]
        return [stand_in(token, state_of(p.actor), "'the latter'") for p in before[-1:]]
    if is_the_country(token):
        return other_country(token, parties, memory)
    return own_country(token, parties) if word in OWN_LAND and subject else []


def _counterparts(doc: Doc, parties: list[Party], memory: Memory) -> list[Party]:
    out = []
    for party in parties:
        token = doc[party.head]
        if "counterpart" in party.text.lower() or "counterpart" in party.actor.name.lower():
            owner = memory.person
            before = [p for p in parties if p.actor.kind == "person" and p.head < token.i]
            if before:
                owner = before[0].actor
            if owner is not None and not party.actor.office.replace("counterpart", ""):
                party = replace(
                    party, actor=replace(party.actor, office=owner.office, sector=owner.sector)
                )
        out.append(party)
    return out
