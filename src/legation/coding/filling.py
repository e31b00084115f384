"""Which parties a word of the parse stands for: the phrase itself, else those inside it."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from legation.coding.parties import Party
from legation.coding.placing import stands_aside
from legation.coding.roles import fill, inner_nouns


def _with_appositions(tokens: Iterable[Token], parties: list[Party]) -> list[Token]:
    """Add names that a list parses as appositions ("Zelensky, Putin, Macron and Merkel")."""
    heads = {party.head for party in parties if party.direct}
    found: list[Token] = []
    stack = list(tokens)
    while stack:
        token = stack.pop(0)
        if token in found:
            continue
        found.append(token)
        if token.i in heads:
            for child in token.children:
                if child.dep_ == "appos" and child.i in heads:
                    stack.extend([child, *child.conjuncts])
    return found


def parties_at(tokens: Iterable[Token], parties: list[Party]) -> tuple[Party, ...]:
    """Give the parties that fill tokens: the phrase itself, else those inside it."""
    found: list[Party] = []
    for token in _with_appositions(tokens, parties):
        direct = [party for party in parties if party.head == token.i and party.direct]
        if not direct:
            inside = {each.i for each in inner_nouns(token) if not _against(each, token)}
            direct = [party for party in parties if party.head in inside or party.anchor in inside]
            near = [p for p in direct if not (p.place or stands_aside(token.doc[p.anchor]))]
            direct = near or [p for p in direct if _where(p, token)] or _origin(token, parties)
        direct += _listed(token, direct, parties)
        found.extend(party for party in direct if party not in found)
    return tuple(found)


def _where(party: Party, noun: Token) -> bool:
    """Say whether a party is where a thing is ("a base in Chad", "a market in Chad's east")."""
    return party.place or noun.doc[party.head].dep_ == "poss"


COMING = frozenset("import produce make originate come manufacture grow build export".split())


def _origin(token: Token, parties: list[Party]) -> list[Party]:
    """Give whose goods a phrase speaks of ("all goods imported from A and B")."""
    found = [
        pobj
        for child in token.children
        if child.dep_ == "acl" and child.lemma_.lower() in COMING
        for pobj in (*fill(child, "from"), *fill(child, "in"), *fill(child, "by"))
    ]
    heads = {each.i for each in found}
    return [party for party in parties if party.head in heads]


def _listed(token: Token, named: list[Party], parties: list[Party]) -> list[Party]:
    """Give whom a list inside a phrase names as well ("the presidents of A, B and C")."""
    members = {
        each.i
        for party in named
        if party.anchor != token.i
        for each in token.doc[party.anchor].conjuncts
    }
    return [
        party
        for party in parties
        if party not in named and (party.head in members or party.anchor in members)
    ]


BESIDE = frozenset("against despite without during amid".split())
"""Prepositions behind which a name has no part in the noun before."""


def _against(inner: Token, noun: Token) -> bool:
    """Say whether a name is what a noun is turned against ("our struggle against Rome").

    Or only an occasion ("the ruin of Rome during a UN meeting").
    """
    token = inner
    while token.i != noun.i and token.head.i != token.i:
        if token.dep_ == "prep" and token.lower_ in BESIDE:
            return True
        token = token.head
    return False
