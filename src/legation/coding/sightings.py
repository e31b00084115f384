"""Names worth a reviewer's look: people beside their office, and names that nothing resolves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.actors.places import load_places
from legation.coding.actors.sectors import load_roles, role_of
from legation.coding.proposals.propose import Proposed
from legation.types import Actor, Article, NameSeen, Span

OFFICIAL = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "IGO", "PTY", "COP", "OPP"})
"""Sectors in which one holds an office; a journalist or an analyst holds none."""
ACTS = frozenset({"nsubj", "nsubjpass", "dobj", "agent", "pobj", "dative"})
WITH = frozenset({"with", "by", "to", "against"})
"""Prepositions behind which somebody is a party ("talks with Smith")."""
NO_NAME = frozenset(
    "January February March April May June July August September October November December "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mr Mrs Ms Dr I".split()
)


def names_seen(article: Article, proposed: Sequence[Proposed]) -> tuple[NameSeen, ...]:
    """Give what the parsed sentences of an article write of people and of unknown names.

    One record a stretch of text, in order of the text.
    """
    found: dict[tuple[int, int], NameSeen] = {}
    for each in proposed:
        sentence = each.gated.sentence
        where = Span(sentence.start, sentence.end)
        told = (*_in_office(each.doc, each.parties), *_unresolved(each))
        for start, end, actor in told:
            low, high = sentence.start + start, sentence.start + end
            text = article.body[low:high]
            found.setdefault((low, high), NameSeen(article.id, where, low, high, text, actor))
    return tuple(found[place] for place in sorted(found))


def _in_office(doc: Doc, parties: Sequence[Party]) -> Iterator[tuple[int, int, Actor]]:
    """Give people whose office stands beside their name, with the office as written."""
    for party in parties:
        if party.actor.kind != "person" or not party.actor.country or not party.direct:
            continue
        written = _written(doc, party)
        if written is None:
            continue
        office, sector = written
        if sector in OFFICIAL and party.actor.name.lower() not in office.lower():
            who = Actor(party.actor.name, party.actor.country, sector, "person", office)
            yield party.start, party.end, who


def _written(doc: Doc, party: Party) -> tuple[str, str] | None:
    """Give (office, sector) that the words of a party name, the longest role phrase."""
    if party.basis.startswith("apposition"):
        return party.actor.office, party.actor.sector
    span = doc.char_span(party.start, party.end, alignment_mode="contract")
    if span is None or not _names(party, span.text):
        return None
    roles = [role for role in (role_of(token) for token in span) if role is not None]
    weak = load_roles().weak
    roles = [role for role in roles if role.text.lower().split()[-1] not in weak]
    best = max(roles, key=lambda role: len(role.text), default=None)
    return None if best is None else (best.text, best.sector)


def _names(party: Party, text: str) -> bool:
    """Say whether the words hold a part of the name, not only a pronoun or the office."""
    return any(part in text for part in party.actor.name.split() if len(part) > 1)


def _unresolved(proposed: Proposed) -> Iterator[tuple[int, int, Actor]]:
    """Give proper names that act or are acted on and that nothing resolves."""
    doc = proposed.doc
    taken = [(hit.start, hit.end) for hit in proposed.gated.hits]
    taken += [(party.start, party.end) for party in proposed.parties]
    for token in doc:
        if token.pos_ != "PROPN" or token.text in NO_NAME or not _acts(token):
            continue
        if role_of(token) is not None:
            continue  # "the Foreign Ministry"
        start, end = _name(token)
        text = doc.text[start:end]
        if any(low < end and start < high for low, high in taken):
            continue
        if text[:1].isupper() and text not in load_places() and any(map(str.islower, text)):
            yield start, end, Actor(text)


def _acts(token: Token) -> bool:
    if token.dep_ == "conj":
        return token.head.pos_ == "PROPN" and token.head.i != token.i and _acts(token.head)
    return token.dep_ in ACTS and (token.dep_ != "pobj" or token.head.lower_ in WITH)


def _name(head: Token) -> tuple[int, int]:
    """Give the stretch of proper nouns that end in a head, without titles."""
    first = head
    while first.i > 0 and first.nbor(-1).pos_ == "PROPN" and first.nbor(-1).head.i >= first.i:
        first = first.nbor(-1)
    for token in head.doc[first.i : head.i]:
        if role_of(token) is not None or token.text.rstrip(".") in NO_NAME:
            first = token.nbor(1)
    return first.idx, head.idx + len(head)
