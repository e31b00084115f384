"""A model's proposal against the sentence, the ontology and our own tables of actors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast, get_args

from legation.coding.actors.parties import Party
from legation.coding.decisions.both_ends import MUTUAL
from legation.coding.decisions.decide import Decision
from legation.coding.decisions.weighing import TO_AGREE
from legation.coding.frames.ontology import load_ontology
from legation.coding.llm import answers
from legation.coding.llm.spans import Place, nearest, places_of, trigger_place
from legation.coding.proposals.propose import Proposed
from legation.types import EventType, Modality

NO_TYPE = "unknown event type in the model's answer"
NO_MODE = "unknown mode in the model's answer"
NO_MODALITY = "unknown modality in the model's answer"
NOT_THERE = "words in the model's answer that the sentence does not have"
NOBODY = "an actor in the model's answer that no table knows"
NO_SIDES = "fewer than two sides in the model's answer"
NO_RECIPIENT = "nobody acted upon in the model's answer"

UNMEASURED = 0.5
"""Confidence of every mention of a model's. Nobody has measured the model that a user names,
and what it says of itself is no measure: even odds claim nothing."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A proposal that is not used: why, and the words that show it."""

    reason: str
    words: str


def verify(act: answers.Proposed, sentence: Proposed) -> Decision | Refused:
    """Hold one act against its parsed sentence.

    Every span must stand in the sentence; who an actor is comes from our parties alone.
    """
    wrong = _off_ontology(act)
    if wrong is not None:
        return wrong
    text = sentence.doc.text
    names = [*act.actors, *act.recipients]
    places = {words: places_of(words, text) for words in (act.trigger, *names)}
    for words, found in places.items():
        if not found:
            return Refused(NOT_THERE, words)
    at = trigger_place(places[act.trigger], [places[words] for words in names])
    sides: list[tuple[Party, ...]] = []
    for group in (act.actors, act.recipients):
        parties: list[Party] = []
        for words in group:
            known = parties_in(nearest(places[words], at), sentence)
            if not known:
                return Refused(NOBODY, words)
            parties += [party for party in known if party not in parties]
        sides.append(tuple(parties))
    said = places_of(act.speaker, text)
    if act.speaker.strip() and not said:
        return Refused(NOT_THERE, act.speaker)
    speakers = parties_in(nearest(said, at), sentence) if said else ()
    return _decision(act, sentence, at, sides[0], sides[1], speakers[0] if speakers else None)


def _off_ontology(act: answers.Proposed) -> Refused | None:
    cards = load_ontology()
    if act.event_type not in cards:
        return Refused(NO_TYPE, act.event_type)
    if act.mode and act.mode not in cards[act.event_type].modes:
        return Refused(NO_MODE, act.mode)
    if act.modality not in get_args(Modality):
        return Refused(NO_MODALITY, act.modality)
    return None


def parties_in(place: Place, sentence: Proposed) -> tuple[Party, ...]:
    """Give the parties with a side that a stretch of a sentence names.

    Those whose phrase acts itself ("Moscow") go before those that only own what does
    ("Russian gas").
    """
    known = [
        party
        for party in sentence.parties
        if party.actor.side
        and (_in(party.anchor, place, sentence) or _in(party.head, place, sentence))
    ]
    direct = [party for party in known if party.direct]
    return tuple(direct or known)


def _in(index: int, place: Place, sentence: Proposed) -> bool:
    token = sentence.doc[index]
    return token.idx < place[1] and place[0] < token.idx + len(token)


def _decision(
    act: answers.Proposed,
    sentence: Proposed,
    at: Place,
    actors: tuple[Party, ...],
    recipients: tuple[Party, ...],
    speaker: Party | None,
) -> Decision | Refused:
    kind, modality = cast(EventType, act.event_type), cast(Modality, act.modality)
    own = _codes(actors)
    recipients = tuple(party for party in recipients if party.actor.side not in own)
    if not own or len(own | _codes(recipients)) < 2:
        return Refused(NO_SIDES, ", ".join((*act.actors, *act.recipients)))
    if not recipients and kind not in MUTUAL:
        return Refused(NO_RECIPIENT, act.trigger)
    why = [f"model: {kind} on {act.trigger.strip()!r}", "every span stands in the sentence"]
    mode = act.mode
    if kind in TO_AGREE and modality == "announced":
        why.append(f"{kind} still to come is read as AGREE")
        kind, mode = "AGREE", ""
    span = sentence.doc.char_span(*at, alignment_mode="expand")
    if span is None:
        return Refused(NOT_THERE, act.trigger)
    return Decision(
        kind,
        mode,
        "",
        modality,
        not recipients and kind in MUTUAL,
        actors,
        recipients,
        span.root.i,
        tuple(token.i for token in span),
        UNMEASURED,
        speaker,
        tuple(why),
    )


def _codes(parties: Sequence[Party]) -> set[str]:
    return {party.actor.side for party in parties if party.actor.side}
