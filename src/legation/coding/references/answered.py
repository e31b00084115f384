"""Whom a sentence of one side answers: the other side of an article, unnamed.

In goes a sentence with its parties and what the article has told so far; out come the parties of
the words that stand for the other side, or at which it is left unsaid.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from spacy.tokens import Doc, Token

from legation.coding.actors.lexicon import load_states
from legation.coding.actors.parties import Party, stand_in
from legation.coding.references.deeds import others_deed
from legation.coding.references.kin import its_kin
from legation.coding.references.others_rulers import others_rulers
from legation.coding.references.stand_ins import LAST_DEEDS, POINTING
from legation.coding.references.unsaid import left_unsaid
from legation.types import Actor

DONE = LAST_DEEDS | frozenset("attack strike raid launch test coup incident bombing".split())
"""Deeds that are not answered by the same."""


class Told(Protocol):
    """What an article has told so far, as far as it is looked at here."""

    @property
    def state(self) -> Actor | None:
        """The state that did what was told last."""
        ...

    @property
    def named(self) -> str:
        """Code of the only state that the sentence before names, and begins with."""
        ...

    @property
    def topic(self) -> tuple[str, ...]:
        """Codes of the two states that the article is about."""
        ...

    @property
    def root(self) -> str:
        """The side that acts in the article's first sentence, "" where that is not known."""
        ...

    @property
    def lead(self) -> frozenset[str]:
        """The sides that the first sentence names."""
        ...


def answers(doc: Doc, parties: list[Party], told: Told, two: Collection[Actor]) -> list[Party]:
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
    acted = joins or (told.state is not None and told.state.country == other)
    found = others_deed(doc, parties, _of_code(other), last=acted)
    if joins:
        found += others_rulers(doc, parties + found, _of_code(other))
    foe = _at_odds(sides, other, told)
    found += _kin(doc, parties + found, sides, foe, told)
    whom = _of_code(other), _of_code(foe)
    return [*found, *left_unsaid(doc, parties + found, whom, two, last=acted)]


def _doing_together(doc: Doc, parties: list[Party]) -> bool:
    """Say whether all who are named do it together ("Oslo and Bern denounced the incident")."""
    first = doc[parties[0].head]
    listed = {first.i, *(each.i for each in first.conjuncts)}
    return first.dep_ == "nsubj" and all(party.head in listed for party in parties)


def _kin(doc: Doc, parties: list[Party], sides: set[str], foe: str, told: Told) -> list[Party]:
    """Give the party of "its neighbour" or "its ally", at most one."""
    taken = {party.head for party in parties}
    named = {*told.lead, *told.topic} - sides
    for token in doc if len(sides) == 1 else ():
        code = its_kin(token, next(iter(sides)), foe, named)
        if code and token.i not in taken:
            return [stand_in(token, _of_code(code), f"{token.text!r} of the side that is named")]
    return []


def _answered(doc: Doc, sides: set[str], told: Told) -> str:
    """Give the code of the side that a sentence answers, "" where none is known.

    The doer of the sentence before, else the other of the two states that the article is about.
    Those whom the head does not name answer who acted there, where nobody else of the head's did
    since, or where they speak of a deed as only he did it ("Chad's army shelled a Sudanese town.
    Sudan asked for help. Oslo and Bern condemned the shelling").
    """
    strangers = not sides & told.lead
    if not sides or (len(sides) > 1 and not strangers):
        return ""
    last = told.state.country if told.state is not None else told.named
    if told.root and strangers:
        done = any(each.lemma_.lower() in DONE and _pointed_at(each) for each in doc)
        if done or last not in told.lead:
            return told.root
    if last and last not in sides:
        return last
    if len(told.topic) == 2 and sides < set(told.topic):
        return next(code for code in told.topic if code not in sides)
    return ""


def _pointed_at(token: Token) -> bool:
    return any(child.lower_ in POINTING for child in token.children)


def _at_odds(sides: set[str], other: str, told: Told) -> str:
    """Give whom one of the head's two sides is at odds with, whoever spoke in between."""
    between = len(told.lead) == 2 and sides < told.lead and other not in told.lead
    return next(code for code in told.lead if code not in sides) if between else other


def _of_code(code: str) -> Actor:
    return Actor(load_states().get(code, code), code, "GOV", "state")
