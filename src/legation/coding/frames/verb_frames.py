"""A frame that a verb triggers, with the parties on each side of it."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from legation.coding.actors.parties import Party
from legation.coding.frames.at_the_border import at_the_border
from legation.coding.frames.filling import parties_at
from legation.coding.frames.frame import Candidate, Frame
from legation.coding.frames.other_senses import of_another_sense
from legation.coding.frames.other_sides import (
    ON_SOIL,
    at_odds,
    by_the_town,
    not_the_bench,
    other_sides_than,
    threatened,
)
from legation.coding.frames.reach import (
    answered,
    asked_of,
    granted,
    one_another,
)
from legation.coding.frames.rescues import FREEING, rescued
from legation.coding.frames.shapes.force import (
    COMING_DOWN,
    armed,
    leaves_hurt,
    on_trial,
    places_of,
    where_struck,
    wielders,
)
from legation.coding.frames.shapes.reprisals import HARM, answered_by
from legation.coding.frames.shapes.spared import not_the_matter
from legation.coding.frames.sides import (
    OWN_ROLES,
    done_jointly,
    heads_of,
    no_mere_places,
    parties_filling,
    sides_of,
)
from legation.coding.frames.ties import ties_of_their_own
from legation.coding.grammar.bills import passed_in_a_bill
from legation.coding.grammar.roles import fill, objects, prepositional, subjects
from legation.coding.grammar.verbs import (
    agents,
    bare_headline,
    is_infinitive,
    is_passive,
    verb_over,
)
from legation.coding.grammar.wording import object_of, particle_of
from legation.coding.no_acts.only_told import the_teller

FREED = frozenset({"AID", "RETREAT"})
"""What it may be to free somebody: others' captive, or one's own."""
CLAUSE = ("clause_subject",)
"""The other side of a frame that tells of what somebody should do."""
OCCASIONS = frozenset({"summit", "conference", "congress", "forum", "assembly"})
"""What a body gives its name to, wherever it is held."""
PENALTIES = frozenset({"sanction", "embargo", "penalty", "tariff", "boycott"})
"""What is not for a place, but for what was done there ("sanctions for meddling in Chad")."""
CARRYING = frozenset({"carry", "bring", "transport", "hold", "ferry"})
"""What a boat does to those who are met in it."""
FILED = frozenset({"complaint", "case", "suit", "lawsuit", "dispute"})
"""What is taken to a body that only hears it."""
PLAIN = 0.6
"""Least weight of a frame that tells an answer without the judge. A choice."""
ANNOUNCING = frozenset("announce declare order decree decide promise pledge".split())
"""Verbs whose subject does what is told in their clause without a doer ("will be freed")."""


def by_verb(verb: Token, frame: Frame, parties: list[Party]) -> Candidate | None:
    """Give the candidate of a frame whose verb stands here, None where something is lacking."""
    guest = frame.mode == "visit" and frame.actor == ("object",)
    if of_another_sense(verb, guest) or (frame.event_type == "RETREAT" and leaves_hurt(verb)):
        return None
    if frame.event_type == "ASSAULT" and on_trial(verb):
        return None
    freed = frame.event_type in FREED and verb.lemma_.lower() in FREEING and not frame.objects
    if freed and (frame.event_type == "AID") != rescued(verb):
        return None
    if frame.shape and verb.dep_ == "advcl" and is_infinitive(verb) and not bare_headline(verb):
        return None  # "meet to settle their quarrel"
    if frame.event_type == "SANCTION" and frame.recipient == ("object",) and _eased(verb):
        return None  # "suspends tariffs on Danish ham": nobody is suspended
    words, particle = [verb.i], None
    if frame.particle:
        particle = particle_of(verb, frame.particle)
        if particle is None:
            return None
        words.append(particle.i)
    noun = None
    if frame.objects:
        noun = object_of(verb, frame.objects, clauses="clause_subject" in frame.recipient)
        if noun is None:
            return None
        words.append(noun.i)
    if frame.modals and not _demanded(verb, frame.modals, set()):
        return None
    actors = no_mere_places(parties_filling(verb, frame.actor, parties, None, ()), verb.doc)
    if not actors and noun is not None and "from" in frame.actor:
        actors = parties_filling(noun, ("from",), parties, None, ())  # "gets a loan from Chad"
    if not actors and noun is not None and "to" in frame.actor:
        actors = parties_filling(noun, ("to",), parties, None, ())  # "grants an audience to Chad"
    if not actors and noun is not None and frame.mode != "expel":  # not those sent away
        owners = parties_filling(noun, ("possessive", "compound"), parties, None, ())
        actors = no_mere_places(owners, verb.doc)
        if noun.lemma_.lower() in OCCASIONS:  # nobody attends as "the UN" of "the UN conference"
            actors = tuple(party for party in actors if party.actor.kind != "organisation")
    if not actors and "subject" in frame.actor and not frame.armed:
        actors = no_mere_places(_doers_above(verb, parties), verb.doc)
        if not actors and frame.event_type != "ASSAULT" and _announced(verb):
            actors = no_mere_places(parties_at(subjects(verb.head), parties), verb.doc)
    if frame.armed and not any(armed(verb.doc, party) for party in actors):
        return None
    if not actors and frame.event_type == "ASSAULT":
        actors = parties_at(wielders(verb), parties)
    several = len({party.actor.side for party in actors}) > 1
    if several and (one_another(verb) or ties_of_their_own(verb)):
        return Candidate(frame, verb.i, tuple(sorted(words)), actors, (), mutual=True)
    if frame.modals and not _demanded(verb, frame.modals, heads_of(actors, parties)):
        return None  # "says that Oslo must stand by Riga", in Oslo
    recipients = parties_filling(verb, frame.recipient, parties, noun, actors)
    joint = frame.symmetric and len(sides_of(actors)) > 1  # "Oslo and Bern signed it in Rome"
    recipients = not_the_bench(verb, frame, parties, recipients)
    recipients = not_the_matter(verb, recipients)
    if joint or (noun is not None and noun.lemma_.lower() in PENALTIES):
        recipients = tuple(party for party in recipients if not party.place)
    if not recipients and frame.particle:
        recipients = parties_filling(verb, (frame.particle,), parties, noun, actors)
        if not recipients and particle is not None:
            # "is due | in Chad": parsers hang the side on the particle
            own = tuple(role for role in frame.recipient if role not in OWN_ROLES)
            recipients = parties_filling(particle, own, parties, None, actors)
    if frame.mode == "visit" and sides_of(recipients) <= sides_of(actors):
        things = objects(verb) if noun is None else [*prepositional(noun, "to"), noun]
        recipients = places_of((*things, verb), parties) or recipients
    if not recipients and noun is not None and not frame.symmetric:
        recipients = parties_filling(noun, ("compound",), parties, None, actors)
        both = parties_filling(noun, ("between",), parties, None, ())
        if not recipients and sides_of(both) & sides_of(actors):
            # "cancels the exercises between Oslo and Chad", in Oslo
            recipients = other_sides_than(actors, both)
        counting = noun.head.head
        if not recipients and noun.dep_ == "pobj" and counting.i != verb.i:
            # "orders the doubling of tariffs on Chad"
            recipients = parties_filling(counting, frame.recipient, parties, None, actors)
        ways = tuple(role for role in frame.recipient if role not in OWN_ROLES)
        for of in prepositional(noun, "of") if not recipients else ():
            # "hands a note of protest to Chad"
            recipients = recipients or parties_filling(of, ways, parties, None, actors)
        recipients = recipients or _told_of(noun, frame, parties, actors)
    if not recipients and frame.event_type == "ASSAULT" and not frame.symmetric:
        recipients = where_struck(verb, parties)
    if not recipients and frame.event_type in ON_SOIL:
        soil = (verb,) if noun is None else (verb, noun)
        recipients = by_the_town(soil, frame.recipient, parties, actors)
    if frame.event_type == "THREATEN" and sides_of(recipients) <= sides_of(actors):
        recipients = threatened(verb, parties, actors)
    if actors and not recipients and frame.event_type == "MOBILIZE":
        recipients = at_odds(verb, parties, actors) or at_the_border(verb, parties, actors)
    if actors and not recipients and verb.dep_ == "acl":
        recipients = other_sides_than(actors, parties_at(answered(verb), parties))
    filed = noun is not None and noun.lemma_.lower() in FILED and not joint
    lacking = filed or sides_of(recipients) <= sides_of(actors)
    if actors and frame.event_type in HARM and lacking:
        other = answered_by(verb, frame.event_type, parties, actors)
        if other:  # the judge, asked of two so far apart, cannot tell
            frame = replace(frame, shape=frame.weight >= PLAIN)
            return Candidate(frame, verb.i, tuple(sorted(words)), actors, other)
    if actors and not recipients:
        recipients = the_teller(verb, frame.event_type, actors, parties)
    if frame.modals and sides_of(recipients) <= sides_of(actors):
        recipients = asked_of(verb, parties, sides_of(actors))
    if frame.recipient == CLAUSE and sides_of(recipients) <= sides_of(actors):
        return None  # "Oslo and Riga say they will": neither asks anything of the other
    if not actors or not (recipients or done_jointly(frame, actors, verb)):
        return None
    return Candidate(frame, verb.i, tuple(sorted(words)), actors, recipients)


def _eased(verb: Token) -> bool:
    """Say whether what is suspended or dropped is a penalty, not a member."""
    return any(each.lemma_.lower() in PENALTIES for each in objects(verb))


def _announced(verb: Token) -> bool:
    """Say whether a passive without a doer stands in what somebody announces."""
    bare = is_passive(verb) and not subjects(verb)
    return bare and verb.dep_ == "ccomp" and verb.head.lemma_.lower() in ANNOUNCING


def _doers_above(verb: Token, parties: list[Party]) -> tuple[Party, ...]:
    """Give who acts where a clause leaves it to the sentence or to the thing acted on.

    "Iran said a mine would open, defying the UN"; "Iran's uranium will be shipped to
    Russia".
    """
    if is_passive(verb) and subjects(verb):
        return ()  # "was rejected by a union": by nobody else
    if verb.dep_ == "advcl" and any(c.dep_ == "nsubj" and c.pos_ == "NOUN" for c in verb.children):
        return ()  # "vowed to help after floods killed two": the floods did
    allowed = granted(verb)
    if allowed is not None:
        return parties_at(allowed, parties)
    token = verb
    if passed_in_a_bill(verb):
        return parties_at(subjects(verb_over(verb.head)), parties)
    while token.dep_ in {"advcl", "acl", "xcomp", "conj"} and token.head.i != token.i:
        token = verb_over(token.head)
        for above in (token, token.head):
            found = parties_at(subjects(above), parties)
            if found:
                return found
    if is_passive(verb) and verb.dep_ not in {"acl", "amod"} and fill(verb, "to"):
        return parties_at(objects(verb), parties)
    return ()


def _told_of(
    noun: Token, frame: Frame, parties: list[Party], actors: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Give the other side from what is told of a frame's noun.

    "Lifts the sanctions that it placed on Chad", "push back boats carrying Chadians", "cancels the
    debt owed by Chad".
    """
    prepositions = tuple(role for role in frame.recipient if role not in OWN_ROLES)
    for clause in noun.children:
        if clause.dep_ == "relcl":
            shown = frame.event_type == "MOBILIZE" and clause.lemma_.lower() in COMING_DOWN
            down = ("in",) if shown else ()
            found = parties_filling(clause, (*prepositions, *down), parties, None, actors)
        elif clause.dep_ == "acl" and clause.lemma_.lower() == "owe":
            found = other_sides_than(actors, parties_at(agents(clause), parties))
        elif clause.dep_ == "acl" and clause.lemma_.lower() in CARRYING:
            found = parties_filling(clause, ("object",), parties, None, actors)
        else:
            continue
        if found:
            return found
    return ()


def _demanded(verb: Token, modals: frozenset[str], own: set[int]) -> bool:
    """Say whether what is said is that somebody, not of ``own``, should do something."""
    clauses = (child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i)
    said = [each for clause in clauses for each in (clause, *clause.conjuncts)]
    asked = [each for each in said if own.isdisjoint(t.i for t in subjects(each))]
    return any(
        (c.dep_ == "aux" and {c.lower_, f"{c.lower_} {each.lemma_}"} & modals)
        or (_bound(each, c) and f"{each.lemma_} to" in modals)
        for each in asked
        for c in each.children
    )


def _bound(verb: Token, below: Token) -> bool:
    """Say whether a verb binds its subject to what stands in its infinitive ("has to leave")."""
    return verb.lemma_ in {"have", "need"} and below.dep_ == "xcomp" and is_infinitive(below)
