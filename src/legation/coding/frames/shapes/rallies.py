"""Crowds at home against what another state does: where they gather tells whose people they are.

"Thousands march in Lima against a Chinese mine" are Peru's people against China; so are
"Peruvians rally over China's tariffs", wherever they do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.filling import parties_at
from legation.coding.frames.shapes.crowds import (
    GATHERING,
    WITHIN,
    is_crowd,
    of_a_people,
    on_its_soil,
)
from legation.coding.grammar.roles import objects, prepositional, subjects
from legation.coding.grammar.verbs import conjuncts, is_passive

AGAINST = frozenset("against over about regarding concerning".split())
"""Prepositions behind which a crowd's grievance stands."""
OPPOSING = frozenset("protest oppose denounce condemn demonstrate decry".split())
"""What a crowd gathers to do."""
FILLING = frozenset("take pour flood fill pack throng spill".split())
STREETS = frozenset("street square avenue".split())
LEAVING = frozenset("removal withdrawal closure departure pullout ouster relocation".split())
"""What a crowd demands of those whom it wants gone."""
SUFFERED = frozenset(
    "killing death murder abduction kidnapping detention arrest imprisonment execution shooting "
    "rape beheading slaying assassination stabbing jailing deportation expulsion beating abuse "
    "persecution massacre slaughter invasion occupation bombing bombardment".split()
)
"""Deeds whose victim, and not their doer, stands behind "of"."""


def rallies(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give each crowd with a grievance: the word that tells it, whose people, against whom."""
    for word in doc:
        told = word.lemma_.lower() in GATHERING or _fills_streets(word)
        if not told or not _verbal(word):
            continue
        if word.dep_ in {"advcl", "xcomp"} and word.head.lemma_.lower() in GATHERING:
            continue  # "gather to protest": told by the gathering
        crowd = _gathered(word)
        if not crowd or not all(_is_crowd(each, parties) for each in crowd):
            continue
        grievances = list(_grievances(word))
        target = culprit(grievances, parties)
        if target is None:
            continue
        beside = {each.i for grievance in grievances for each in grievance.subtree}
        named = [p for p in parties_at(crowd, parties) if p.actor.side and not p.place]
        homes = named or _homes(word, crowd, beside, parties)
        if homes and homes[0].actor.side != target.actor.side:
            yield word, homes[0], target


def _fills_streets(word: Token) -> bool:
    """Say whether a verb says that people take to the streets, or fill a square."""
    if word.lemma_.lower() not in FILLING:
        return False
    things = [*objects(word), *prepositional(word, "to"), *prepositional(word, "into")]
    return any(each.lemma_.lower() in STREETS for each in things)


def _verbal(word: Token) -> bool:
    """Say whether a word is a verb, or a noun that a parser gives a subject."""
    return word.pos_ == "VERB" or any(child.dep_ == "nsubj" for child in word.children)


def _gathered(verb: Token) -> list[Token]:
    """Give who gathers, also who is only expected to."""
    above = verb.head
    expected = verb.dep_ == "xcomp" and is_passive(above)
    return subjects(verb) or (objects(above) if expected else [])


def _is_crowd(token: Token, parties: list[Party]) -> bool:
    """Say whether people are called a crowd, or by their state's name alone ("Peruvians")."""
    if is_crowd(token):
        return True
    return any(p.head == token.i == p.anchor and p.basis.startswith("people") for p in parties)


def _grievances(verb: Token) -> Iterator[Token]:
    """Give what a crowd is turned against, by its verb or by the clause of purpose behind it."""
    purposes = [
        child
        for child in verb.children
        if child.dep_ in {"advcl", "xcomp"} and child.lemma_.lower() in OPPOSING
    ]
    for word in verb.subtree:
        if word.dep_ == "prep" and word.lower_ in AGAINST and _hangs_on(word, (verb, *purposes)):
            for child in word.children:
                if child.dep_ == "pobj":
                    yield from conjuncts(child)
    for purpose in (verb, *purposes):
        yield from objects(purpose) if purpose.lemma_.lower() in OPPOSING else ()
    for demand in verb.children:
        if demand.dep_ == "advcl" and demand.lemma_.lower() == "demand":
            yield from (each for each in objects(demand) if each.lemma_.lower() in LEAVING)


def _hangs_on(preposition: Token, verbs: tuple[Token, ...]) -> bool:
    """Say whether a preposition stands with a verb, or with the place that the verb names.

    "march in Lima province over tariffs" is parsed as if the province were over them.
    """
    token = preposition.head
    for _ in range(4):
        if token in verbs:
            return True
        placed = token.dep_ == "pobj" and token.head.lower_ in WITHIN | {"outside", "at", "near"}
        protest = token.lemma_.lower() == "protest" and token.dep_ == "pobj"
        if placed or protest:
            token = token.head.head
        elif token.dep_ in {"appos", "npadvmod"}:
            token = token.head
        else:
            return False
    return False


def culprit(grievances: Iterable[Token], parties: list[Party]) -> Party | None:
    """Give whose deed or thing a grievance is, None where it is only where something happens."""
    for grievance in grievances:
        by = parties_at(prepositional(grievance, "by"), parties)
        if grievance.lemma_.lower() in SUFFERED:
            behind = {each.i for each in prepositional(grievance, "of")}
            inside = {t.i for t in grievance.subtree if any(a.i in behind for a in _above(t))}
            rest = [p for p in parties if p.head not in inside and p.anchor not in inside]
            found = by or parties_at([grievance], rest)
        else:
            found = by or parties_at([grievance], parties)
        # parsers hang "over US plans" on a place before it, which hides whose they are
        found = found or tuple(p for p in parties if p.head == grievance.i)
        found = tuple(p for p in found if p.actor.side and not p.place)
        if found:
            return found[0]
    return None


def _above(token: Token) -> Iterator[Token]:
    yield token
    yield from token.ancestors


def _homes(verb: Token, crowd: list[Token], beside: set[int], parties: list[Party]) -> list[Party]:
    """Give the land that a crowd of which nothing more is said gathers in."""
    if any(of_a_people(each) for each in crowd):
        return []
    inside = {each.i for word in (*crowd, verb) for each in word.subtree} - beside
    found = (p for p in parties if p.anchor in inside and p.actor.side)
    return [p for p in found if on_its_soil(verb.doc, p) or _whose_streets(verb.doc[p.anchor])]


def _whose_streets(name: Token) -> bool:
    """Say whether a name tells whose streets a crowd fills ("the streets of Lima")."""
    of = name.head
    return of.lower_ == "of" and of.head.lemma_.lower() in STREETS
