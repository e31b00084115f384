"""Every shape asked of a sentence: the one list that a new shape is added to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.shapes.answered_deeds import answered_deeds
from legation.coding.frames.shapes.answers import answers
from legation.coding.frames.shapes.arrivals import arrivals
from legation.coding.frames.shapes.broken_ties import broken_ties
from legation.coding.frames.shapes.crowds import at_embassies
from legation.coding.frames.shapes.face_to_face import face_to_face
from legation.coding.frames.shapes.faults import found_fault
from legation.coding.frames.shapes.force import struck
from legation.coding.frames.shapes.freed_abroad import freed_abroad
from legation.coding.frames.shapes.held_abroad import held_abroad
from legation.coding.frames.shapes.judged_deeds import judged_deeds
from legation.coding.frames.shapes.kept_out import kept_out
from legation.coding.frames.shapes.on_its_soil import deeds_on_its_soil
from legation.coding.frames.shapes.own_measures import own_measures
from legation.coding.frames.shapes.owned_up import owned_up
from legation.coding.frames.shapes.protests_at_home import protests_answered, protests_at_home
from legation.coding.frames.shapes.rallies import rallies
from legation.coding.frames.shapes.reactions import reactions
from legation.coding.frames.shapes.reprisals import paid_back
from legation.coding.frames.shapes.seen_abroad import seen_abroad
from legation.coding.frames.shapes.settling import settles
from legation.coding.frames.shapes.spared import spared
from legation.coding.frames.shapes.spies import against_spies
from legation.coding.frames.shapes.trespass import trespasses
from legation.coding.frames.shapes.tried_for_it import tried_for_it
from legation.coding.frames.shapes.ultimata import grounds_for_war, ultimata
from legation.coding.frames.shapes.unwelcome import declared_unwelcome
from legation.coding.frames.shapes.verdicts import verdicts
from legation.coding.frames.shapes.voiced import voiced
from legation.coding.frames.shapes.wanted_home import wanted_home
from legation.types import EventType

Shape = Callable[[Doc, list[Party]], Iterable[tuple[Token, Party, Party]]]
"""Gives the word that tells an act, who does it, against whom."""
Typed = Callable[[Doc, list[Party]], Iterable[tuple[EventType, Token, Party, Party]]]
"""The same with the act's type."""

OF_ONE_TYPE: tuple[tuple[EventType, tuple[Shape, ...]], ...] = (
    ("PROTEST", (protests_at_home, at_embassies, rallies)),
    ("ACCUSE", (protests_answered, found_fault)),
    ("ASSAULT", (struck, tried_for_it, owned_up)),
    ("THREATEN", (ultimata, grounds_for_war)),
    ("AID", (arrivals,)),
    ("SANCTION", (broken_ties,)),
    ("COERCE", (settles,)),
    ("SUPPORT", (spared,)),
    ("CONSULT", (face_to_face, seen_abroad)),
    ("MOBILIZE", (trespasses,)),
)
OF_MANY_TYPES: tuple[Typed, ...] = (
    held_abroad,
    against_spies,
    freed_abroad,
    kept_out,
    own_measures,
    declared_unwelcome,
    wanted_home,
    paid_back,
    judged_deeds,
    voiced,
    verdicts,
    deeds_on_its_soil,
    answered_deeds,
    answers,
    reactions,
)


def shaped(doc: Doc, parties: list[Party]) -> Iterator[tuple[EventType, Token, Party, Party]]:
    """Give the acts told by shapes: type, the word that tells it, who, against whom."""
    for kind, shapes in OF_ONE_TYPE:
        for shape in shapes:
            yield from ((kind, *told) for told in shape(doc, parties))
    for typed in OF_MANY_TYPES:
        yield from typed(doc, parties)
