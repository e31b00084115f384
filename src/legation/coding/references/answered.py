"""Whom a sentence of one side answers: the other side of an article, unnamed.

In goes a sentence with its parties and what the article has told so far; out come the parties of
the words that stand for the other side, or at which it is left unsaid.
"""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party, stand_in
from legation.coding.references.deeds import others_deed
from legation.coding.references.kin import its_kin
from legation.coding.references.memory import Memory
from legation.coding.references.others_rulers import others_rulers
from legation.coding.references.stand_ins import LAST_DEEDS, POINTING
from legation.coding.references.states import of_code
from legation.coding.references.unsaid import left_unsaid
from legation.types import Actor

DONE = LAST_DEEDS | frozenset(
    "attack strike raid launch test coup incident bombing violation aggression".split()
)
"""Deeds that are not answered by the same."""


def answers(doc: Doc, parties: list[Party], told: Memory, two: Collection[Actor]) -> list[Party]:
    """Give the parties for the other side of a sentence that names one, [] where it has none.

    ``two``: those who are at odds, as far as that is known.
    """
    direct = [p for p in parties if p.actor.side and p.direct and not p.place]
    sides = {party.actor.side for party in direct}
    if len(sides) > 1 and not _doing_together(doc, direct):
        return []
    other = _answered(doc, sides, told)
    if not other:
        return []
    joins = other == told.root and not sides & told.lead
    acted = other == told.root or (told.state is not None and told.state.country == other)
    found = others_deed(doc, parties, of_code(other), last=acted)
    if joins:
        found += others_rulers(doc, parties + found, of_code(other))
    foe = _at_odds(sides, other, told)
    found += _kin(doc, parties + found, sides, foe, told)
    whom = of_code(other), of_code(foe)
    charged = acted and not joins  # a stranger was blamed for nothing that he could deny
    return [*found, *left_unsaid(doc, parties + found, whom, two, last=charged)]


def _doing_together(doc: Doc, parties: list[Party]) -> bool:
    """Say whether all who are named do it together ("Oslo and Bern denounced the incident")."""
    first = doc[parties[0].head]
    listed = {first.i, *(each.i for each in first.conjuncts)}
    return first.dep_ == "nsubj" and all(party.head in listed for party in parties)


def _kin(doc: Doc, parties: list[Party], sides: set[str], foe: str, told: Memory) -> list[Party]:
    """Give the party of "its neighbour" or "its ally", at most one."""
    taken = {party.head for party in parties}
    named = {*told.lead, *told.topic} - sides
    for token in doc if len(sides) == 1 else ():
        code = its_kin(token, next(iter(sides)), foe, named)
        if code and token.i not in taken:
            return [stand_in(token, of_code(code), f"{token.text!r} of the side that is named")]
    return []


def _answered(doc: Doc, sides: set[str], told: Memory) -> str:
    """Give the code of the side that a sentence answers, "" where none is known.

    The doer of the sentence before, else the other of the two states that the article is about.
    Those whom the head does not name answer who acted there, where nobody else of the head's did
    since, or where they speak of a deed as only he did it ("Chad's army shelled a Sudanese town.
    Sudan asked for help. Oslo and Bern condemned the shelling").
    """
    strangers = not sides & told.lead
    last = told.state.country if told.state is not None else told.named
    if not sides or (len(sides) > 1 and not strangers):
        return last if sides and last not in sides else ""
    done = any(each.lemma_.lower() in DONE and _pointed_at(each) for each in doc)
    if told.root and strangers and (done or last not in told.lead):
        return told.root
    if last and last not in sides:
        unknown = strangers and bool(told.lead) and not told.root and last not in told.lead
        return "" if unknown else last  # two who join in need not answer one another
    if done and sides == {told.root}:
        return ""  # "Chad struck a port. It said that the strike was revenge": its own
    if len(told.lead) == 2 and sides < told.lead:
        return next(code for code in told.lead if code not in sides)
    if len(told.topic) == 2 and sides < set(told.topic):
        return next(code for code in told.topic if code not in sides)
    return ""


def _pointed_at(token: Token) -> bool:
    return any(child.lower_ in POINTING for child in token.children)


def _at_odds(sides: set[str], other: str, told: Memory) -> str:
    """Give whom one of the head's two sides is at odds with, whoever spoke in between."""
    between = len(told.lead) == 2 and sides < told.lead and other not in told.lead
    return next(code for code in told.lead if code not in sides) if between else other
