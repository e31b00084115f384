"""Who tells an act, where a sentence gives it as somebody's words."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from legation.coding.actors.parties import Party
from legation.coding.grammar.roles import prepositional, subjects
from legation.coding.grammar.saying import SAYING

GIVING = SAYING | frozenset(
    "believe think fear suspect complain protest allege accuse find conclude maintain suggest "
    "estimate testify assert assume indicate".split()
)
"""Verbs whose clause is what somebody gives as so; who reveals or admits tells a fact."""
PASSING_ON = frozenset({"report", "claim", "allege"})
"""Verbs whose object is a deed that they tell of ("reports an attack")."""
OF_A_NAME = frozenset({"poss", "compound", "nmod", "amod"})


def teller(trigger: Token, parties: Sequence[Party], actors: Sequence[Party]) -> Party | None:
    """Give who says that an act is done, where it stands in what somebody says.

    "Oslo says that Bern has seized its ship", "according to Oslo, Bern has seized it", "Oslo
    protests, saying that ...", "a Dane who says he was held". Not who announces something else over
    it ("Oslo announces an inquiry into the seizure"), nor who acts in the clause beside ("Bern
    seizes a ship; Oslo recalls its envoy").
    """
    mine = {party.head for party in actors}
    token = trigger
    while True:
        source = _according_to(token, parties)
        if source is not None and source.head not in mine:
            return source
        if token.head.i == token.i:
            return None
        over = token.head
        if _given(token):
            for subject in subjects(over):
                found = _party_at(subject, parties)
                if subject.i not in mine and found is not None:
                    return found
        token = over


def _according_to(verb: Token, parties: Sequence[Party]) -> Party | None:
    """Give whose account a clause is ("according to Oslo")."""
    for child in verb.children:
        if child.lower_ == "according":
            for name in prepositional(child, "to"):
                found = _party_at(name, parties)
                if found is not None:
                    return found
    return None


def _given(clause: Token) -> bool:
    """Say whether a clause, or a deed told by a noun, is what the verb above gives as so."""
    lemma = clause.head.lemma_.lower()
    if clause.dep_ == "dobj":
        return lemma in PASSING_ON
    return clause.dep_ in {"ccomp", "parataxis"} and lemma in GIVING


def _party_at(subject: Token, parties: Sequence[Party]) -> Party | None:
    """Give the party that a subject names, also as an office of its own ("Oslo's Coast Guard")."""
    heads = {subject.i} | ({subject.head.i} if subject.dep_ == "appos" else set())
    for party in parties:
        if party.head in heads:
            return party
    if subject.pos_ != "PROPN":
        return None
    owners = {child.i for child in subject.children if child.dep_ in OF_A_NAME}
    return next((party for party in parties if party.head in owners and party.actor.side), None)
