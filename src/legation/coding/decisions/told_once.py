"""Acts of one word: the fuller reading of it stands, the barer one goes.

"Calls on Oslo" is no phone call with Oslo, "offers its thanks to Oslo" no offer, and what the
judge alone sees in a verb yields to that verb's own frame. A visit and the talks that it is for are
one act.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from legation.coding.actors.parties import Party


class Told(Protocol):
    """An act decided on, as far as it is looked at here."""

    @property
    def actors(self) -> tuple[Party, ...]:
        """Those who do it."""
        ...

    @property
    def recipients(self) -> tuple[Party, ...]:
        """Those that it is done to."""
        ...

    @property
    def trigger(self) -> int:
        """Index of the word that tells it."""
        ...

    @property
    def words(self) -> tuple[int, ...]:
        """Indices of all the words that tell it."""
        ...

    @property
    def event_type(self) -> str:
        """What it is."""
        ...

    @property
    def modality(self) -> str:
        """Whether it is done."""
        ...

    @property
    def symmetric(self) -> bool:
        """Whether its sides do it to one another."""
        ...

    @property
    def unframed(self) -> bool:
        """Whether only the judge saw it."""
        ...

    @property
    def leads(self) -> bool:
        """Whether the doer is the subject of the whole sentence."""
        ...


GOODS = frozenset({"AID", "COOPERATE"})
"""What goods that change hands are: a gift or trade."""
Act = TypeVar("Act", bound=Told)


def wholly_told(decisions: Sequence[Act]) -> list[Act]:
    """Leave out what one word tells of sides of whom it tells another act with more words."""
    return [each for each in decisions if not any(_tells_more(one, each) for one in decisions)]


def visit_for(meeting: Told, kept: Iterable[Act]) -> Act | None:
    """Give the visit that talks are part of ("arrives in Oslo to meet"), if there is one."""
    if not meeting.symmetric or meeting.event_type != "CONSULT":
        return None
    visits = (one for one in kept if one.event_type == "CONSULT" and not one.symmetric)
    same = (v for v in visits if v.modality == meeting.modality and joined(v) == joined(meeting))
    return next(same, None)


def joined(decision: Told) -> set[frozenset[str]]:
    """Give the pairs of sides between which an act stands, without direction."""
    doers = _doers(decision)
    others = {p.actor.side for p in decision.recipients} or doers
    return {frozenset((a, b)) for a in doers for b in others if a != b}


def _tells_more(one: Told, other: Told) -> bool:
    if one.unframed or not _sides(other) <= _sides(one):
        return False
    same = _doers(other) <= _doers(one)
    if one.trigger != other.trigger:
        # the noun of "resume hostilities", told by itself
        inside = other.trigger in one.words and set(other.words) < set(one.words)
        if inside and one.event_type == "CONCEDE" and other.event_type == "RETREAT":
            return same  # "announces the withdrawal of": the withdrawal is still to come
        if inside and {one.event_type, other.event_type} <= GOODS:
            return True  # "receives a shipment of rice as a gift"
        return same and inside and not one.recipients
    if same:
        return other.unframed or set(other.words) < set(one.words)
    return other.unframed and other.leads  # "welcomed her to Oslo" is her visit


def _doers(decision: Told) -> set[str]:
    return {p.actor.side for p in decision.actors}


def _sides(decision: Told) -> set[str]:
    return {p.actor.side for p in (*decision.actors, *decision.recipients)}
