"""A frame that a noun triggers ("talks between", "a raid on"), with the parties of both sides."""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.actors.lexicon import load_states
from legation.coding.actors.parties import Party
from legation.coding.frames.filling import parties_at
from legation.coding.frames.frame import Candidate, Frame
from legation.coding.frames.other_sides import (
    other_sides_than,
)
from legation.coding.frames.reach import (
    accused_in,
    answered,
    attending,
    helped,
    received_from,
    senders,
    spoken_of,
    under,
)
from legation.coding.frames.shapes.force import (
    suffered,
)
from legation.coding.frames.sides import (
    JOINT,
    OWN_ROLES,
    done_jointly,
    no_mere_places,
    parties_filling,
    sides_of,
)
from legation.coding.grammar.light_verbs import LIGHT, light_subject
from legation.coding.grammar.roles import subjects
from legation.coding.grammar.wording import named_by, particle_of

SPOKEN = frozenset({"ACCUSE", "SUPPORT", "THREATEN", "REJECT"})
"""What a deed may earn, draw or win from another side."""
HEARD = frozenset({"complaint", "suit", "lawsuit"})
"""What bears the name of the body that hears it ("a WTO complaint")."""
GOODS = frozenset({"AID", "COOPERATE"})
"""What is given for something else ("gives up arms in exchange for food from Chad")."""
RECEIVING = frozenset("receive get accept obtain secure".split())
"""Verbs whose object comes from the other side."""


def by_noun(noun: Token, frame: Frame, parties: list[Party]) -> Candidate | None:
    """Give the candidate of a frame whose noun stands here, None where something is lacking."""
    if not named_by(noun, frame.triggers):
        return None
    if frame.particle and particle_of(noun, frame.particle) is None:
        return None
    if frame.symmetric:
        if frame.event_type in JOINT:  # nobody talks with the city that talks are held in
            parties = [party for party in parties if not party.place]
        both = parties_filling(noun, ("between",), parties, None, ())
        if not both and noun.dep_ in {"nsubj", "nsubjpass"}:
            # "clashes broke out between A and B": a parser hangs the sides on the verb
            both = parties_filling(noun.head, ("between",), parties, None, ())
        among = both or parties_filling(
            noun, ("compound", "possessive", "of", "by"), parties, None, ()
        )
        rest = (
            () if both else parties_filling(noun, ("with", *frame.recipient), parties, None, among)
        )
        if not both and len(among) < 2 and not rest:
            among = among or parties_at(light_subject(noun, frame.event_type), parties)
            rest = parties_filling(noun, ("with", *frame.recipient), parties, None, among)
        if not both and len(among) + len(rest) == 1:
            among = parties_at(under(noun, frame.event_type), parties) or among
            rest = tuple(party for party in rest if party not in among)
        light = parties_at(light_subject(noun, frame.event_type), parties)
        if not both and light and not (len(among) > 1):
            rest = rest or among
            among = light
            rest = tuple(party for party in rest if party not in among)
        if len(sides_of((*among, *rest))) == 1 and frame.event_type == "CONSULT":
            visitors = parties_at(attending(noun), parties)
            among, rest = (visitors, (*among, *rest)) if visitors else (among, rest)
        if len(among) + len(rest) < 2:
            return None
        return Candidate(frame, noun.i, (noun.i,), among, rest)
    actors = no_mere_places(parties_filling(noun, frame.actor, parties, None, ()), noun.doc)
    if not actors and "from" in frame.actor:
        actors = parties_at(received_from(noun), parties)
    if not actors:
        actors = parties_at(light_subject(noun, frame.event_type), parties)
    if not actors and frame.event_type == "CONSULT":
        actors = parties_at(attending(noun), parties)
    if frame.event_type == "ACCUSE" and noun.lemma_.lower() in HEARD:
        actors = tuple(p for p in actors if p.actor.side in load_states())
        actors = actors or parties_at(light_subject(noun, frame.event_type), parties)
    recipients = parties_filling(noun, frame.recipient, parties, None, actors)
    for actor in actors if not recipients else ():
        # "strikes by gunships on a village": parsers hang the target on the gunships
        recipients = parties_filling(noun.doc[actor.head], frame.recipient, parties, None, actors)
    if actors and not recipients and received_from(noun) and frame.event_type in SPOKEN:
        # "a threat by Oslo drew a warning from Bern"
        recipients = other_sides_than(actors, parties_at(subjects(noun.head), parties))
    if not recipients and noun.dep_ == "dobj" and noun.head.lemma_.lower() in LIGHT:
        # "begins deliveries of tanks to Chad": parsers hang the side on the empty verb
        roles = tuple(role for role in frame.recipient if role not in OWN_ROLES)
        recipients = parties_filling(noun.head, roles, parties, None, actors)
    if not recipients:
        light = parties_at(light_subject(noun, frame.event_type), parties)
        if light and actors and light != actors:
            told = frame.event_type not in GOODS or noun.head.lemma_.lower() in RECEIVING
            told = told and set(actors) <= set(parties_at(senders(noun), parties))
            told = told or frame.medium == "mediation"  # "hold talks under Swiss mediation"
            actors, recipients = (actors, light) if told else (light, actors)
    if actors and not recipients and frame.event_type == "ACCUSE":
        recipients = other_sides_than(actors, parties_at(accused_in(noun), parties))
    if actors and not recipients:
        recipients = other_sides_than(
            actors,
            parties_at(under(noun, frame.event_type), parties)
            or parties_at(answered(noun), parties)
            or spoken_of(noun, frame.event_type, parties)
            or parties_at(helped(noun) if frame.event_type in GOODS else (), parties),
        )
    if actors and not recipients and frame.event_type == "ASSAULT":
        recipients = suffered(noun, parties)
    if not actors or not (recipients or done_jointly(frame, actors, noun)):
        return None
    if frame.event_type == "MOBILIZE" and sides_of(recipients) < sides_of(actors):
        return None  # "Oslo and Riga open an exercise near Riga": against neither
    return Candidate(frame, noun.i, (noun.i,), actors, recipients)
