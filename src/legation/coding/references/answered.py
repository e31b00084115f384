"""Whom a sentence of one side answers: the other side of an article, unnamed.

In goes a sentence with its parties and what the article has told so far; out come the parties of
the words that stand for the other side, or at which it is left unsaid.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from spacy.tokens import Doc

from legation.coding.actors.lexicon import load_states
from legation.coding.actors.parties import Party
from legation.coding.references.deeds import others_deed
from legation.coding.references.others_rulers import others_rulers
from legation.coding.references.unsaid import left_unsaid
from legation.types import Actor


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
    sides = {p.actor.side for p in parties if p.actor.side and p.direct and not p.place}
    other = _answered(sides, told)
    if not other:
        return []
    joins = other == told.root and not sides & told.lead
    acted = joins or (told.state is not None and told.state.country == other)
    found = others_deed(doc, parties, _of_code(other), last=acted)
    if joins:
        found += others_rulers(doc, parties + found, _of_code(other))
    whom = _of_code(other), _of_code(_at_odds(sides, other, told))
    return [*found, *left_unsaid(doc, parties + found, whom, two, last=acted)]


def _answered(sides: set[str], told: Told) -> str:
    """Give the code of the side that a sentence of one side answers, "" where none is known.

    The doer of the sentence before, else the other of the two states that the article is about.
    One whom the head does not name answers who acted there, where nobody else of the head's did
    since ("Chad's army seized power. Oslo condemned the coup. Bern voiced regret").
    """
    if len(sides) != 1:
        return ""
    last = told.state.country if told.state is not None else told.named
    if told.root and not sides & told.lead and last not in told.lead:
        return told.root
    if last and last not in sides:
        return last
    if len(told.topic) == 2 and sides < set(told.topic):
        return next(code for code in told.topic if code not in sides)
    return ""


def _at_odds(sides: set[str], other: str, told: Told) -> str:
    """Give whom one of the head's two sides is at odds with, whoever spoke in between."""
    between = len(told.lead) == 2 and sides < told.lead and other not in told.lead
    return next(code for code in told.lead if code not in sides) if between else other


def _of_code(code: str) -> Actor:
    return Actor(load_states().get(code, code), code, "GOV", "state")
