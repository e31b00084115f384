"""The ontology's frames: which words, in which company, tell of which event.

Frames come from ``knowledge/ontologies/plover/*.yaml`` and only propose: each match
gives a candidate with the parties of each side and the words that triggered it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.filling import parties_at
from legation.coding.frames.fired_first import fired_first
from legation.coding.frames.force import (
    COMING_DOWN,
    armed,
    leaves_hurt,
    on_trial,
    places_of,
    suffered,
    where_struck,
    wielders,
)
from legation.coding.frames.noun_roles import who_acts
from legation.coding.frames.other_senses import of_another_sense
from legation.coding.frames.other_sides import (
    ON_SOIL,
    at_odds,
    by_the_town,
    other_sides_than,
    threatened,
)
from legation.coding.frames.reach import (
    accused_in,
    answered,
    asked_of,
    attending,
    granted,
    helped,
    one_another,
    received_from,
    senders,
    spoken_of,
    under,
)
from legation.coding.frames.shapes import SURE, shaped
from legation.coding.grammar.bills import passed_in_a_bill
from legation.coding.grammar.light_verbs import APPROVING, LIGHT, POWER, light_subject
from legation.coding.grammar.placing import stands_aside
from legation.coding.grammar.roles import (
    fill,
    is_passive,
    objects,
    prepositional,
    subjects,
    verb_over,
)
from legation.coding.grammar.wording import named_by, object_of, particle_of
from legation.coding.no_acts.only_told import the_teller
from legation.knowledge.loader import files, read_yaml
from legation.types import EventType

OWN_ROLES = frozenset(
    "subject object patient indirect possessive compound clause_subject purpose anywhere".split()
)
"""Roles that are no prepositions."""
JOINT = frozenset({"AGREE", "CONSULT", "COOPERATE"})
"""Types that two sides named together do to one another even where no frame says so."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to express an event type. ``weight``: how surely, in [0, 1]."""

    event_type: EventType
    triggers: tuple[str, ...]
    noun: bool
    objects: frozenset[str] = frozenset()
    particle: str = ""
    actor: tuple[str, ...] = ("subject",)
    recipient: tuple[str, ...] = ("object",)
    symmetric: bool = False
    mode: str = ""
    medium: str = ""
    weight: float = 0.7
    modals: frozenset[str] = frozenset()
    """What must stand in the complement clause ("said that Oslo should leave")."""
    shape: bool = False
    """Whether the shape of the sentence or an idiom ("trade fire") alone tells it: the judge, who
    takes words one by one, is not asked."""
    armed: bool = False
    """Whether only soldiers, their vehicles or craft do it ("tanks entered Gao")."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A frame that fits a place in a sentence, with the parties on each side.

    ``mutual``: the words say that the sides do it to one another ("accused each other").
    """

    frame: Frame
    trigger: int
    words: tuple[int, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    mutual: bool = False


@dataclass(frozen=True, slots=True)
class FrameIndex:
    """Frames by the lemma that triggers them."""

    verbs: dict[str, tuple[Frame, ...]] = field(default_factory=dict)
    nouns: dict[str, tuple[Frame, ...]] = field(default_factory=dict)


def _tuple(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(str(each) for each in value)


def _frame(event_type: EventType, raw: dict[str, Any], triggers: tuple[str, ...]) -> Frame:
    noun = "nouns" in raw
    return Frame(
        event_type=event_type,
        triggers=triggers,
        noun=noun,
        objects=frozenset(each.lower() for each in _tuple(raw.get("objects"))),
        particle=str(raw.get("particle") or ""),
        actor=who_acts(_tuple(raw.get("actor")), _tuple(raw.get("recipient")), event_type, noun),
        recipient=_tuple(raw.get("recipient")) or (() if noun else ("object",)),
        symmetric=bool(raw.get("symmetric")),
        mode=str(raw.get("mode") or ""),
        medium=str(raw.get("medium") or ""),
        weight=float(raw.get("weight", 0.7)),
        modals=frozenset(_tuple(raw.get("modals"))),
        shape=bool(raw.get("idiom")),
        armed=bool(raw.get("armed")),
    )


@cache
def load_frames() -> FrameIndex:
    """Read every type's frames (once a process)."""
    verbs: dict[str, list[Frame]] = {}
    nouns: dict[str, list[Frame]] = {}
    for name in files("ontologies/plover/*.yaml"):
        data = read_yaml(name)
        for raw in data.get("frames", ()):
            target = nouns if "nouns" in raw else verbs
            triggers = tuple(each.lower() for each in _tuple(raw.get("nouns") or raw.get("verbs")))
            for phrase in triggers:
                frame = _frame(data["id"], raw, (phrase,))
                words = phrase.split()
                if "nouns" in raw:
                    target.setdefault(words[-1], []).append(frame)
                else:
                    if len(words) > 1 and not frame.particle:
                        frame = replace(frame, particle=" ".join(words[1:]))
                    target.setdefault(words[0], []).append(frame)
    return FrameIndex(
        {lemma: tuple(frames) for lemma, frames in verbs.items()},
        {lemma: tuple(frames) for lemma, frames in nouns.items()},
    )


def _sides(
    token: Token,
    roles: tuple[str, ...],
    parties: list[Party],
    extra: Token | None,
    taken: tuple[Party, ...],
) -> tuple[Party, ...]:
    """Fill the first role that yields parties, on the trigger or on its object noun.

    Who is spoken to, though no party, is not passed over for whom the words are about ("an
    exile was warned that Minsk might send agents").
    """
    addressed = False
    for role in roles:
        if addressed and role in {"clause_subject", "anywhere"}:
            break
        tokens = [] if extra is not None and role == "object" else fill(token, role)
        addressed = addressed or (role == "object" and bool(tokens))
        found = parties_at(tokens, parties)
        if not found and extra is not None:
            inner = fill(extra, role) if role != "object" else [extra]
            found = parties_at(inner, parties)
        found = tuple(party for party in found if party not in taken)
        if found:
            return found
    return ()


ANNOUNCING = frozenset("announce declare order decree decide promise pledge".split())
"""Verbs whose subject does what is told in their clause without a doer ("will be freed")."""


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


def _doers(found: tuple[Party, ...], doc: Doc) -> tuple[Party, ...]:
    """Leave out those named only as a place: "a blast in Yemen" is not Yemen's deed."""
    return tuple(
        party
        for party in found
        if not party.place and not (party.head == party.anchor and stands_aside(doc[party.anchor]))
    )


def _verb_candidate(verb: Token, frame: Frame, parties: list[Party]) -> Candidate | None:
    guest = frame.mode == "visit" and frame.actor == ("object",)
    if of_another_sense(verb, guest) or (frame.event_type == "RETREAT" and leaves_hurt(verb)):
        return None
    if frame.event_type == "ASSAULT" and on_trial(verb):
        return None
    words = [verb.i]
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
    actors = _doers(_sides(verb, frame.actor, parties, None, ()), verb.doc)
    if not actors and noun is not None and "from" in frame.actor:
        actors = _sides(noun, ("from",), parties, None, ())  # "gets a loan from Chad"
    if not actors and noun is not None:
        actors = _doers(_sides(noun, ("possessive", "compound"), parties, None, ()), verb.doc)
        if noun.lemma_.lower() in OCCASIONS:  # nobody attends as "the UN" of "the UN conference"
            actors = tuple(party for party in actors if party.actor.kind != "organisation")
    if not actors and "subject" in frame.actor and not frame.armed:
        actors = _doers(_doers_above(verb, parties), verb.doc)
        if not actors and frame.event_type != "ASSAULT" and _announced(verb):
            actors = _doers(parties_at(subjects(verb.head), parties), verb.doc)
    if frame.armed and not any(armed(verb.doc, party) for party in actors):
        return None
    if not actors and frame.event_type == "ASSAULT":
        actors = parties_at(wielders(verb), parties)
    if len({party.actor.side for party in actors}) > 1 and one_another(verb):
        return Candidate(frame, verb.i, tuple(sorted(words)), actors, (), mutual=True)
    if frame.modals and not _demanded(verb, frame.modals, _heads_of(actors, parties)):
        return None  # "says that Oslo must stand by Riga", in Oslo
    recipients = _sides(verb, frame.recipient, parties, noun, actors)
    joint = frame.symmetric and len(_sides_of(actors)) > 1  # "Oslo and Bern signed it in Rome"
    if joint or (noun is not None and noun.lemma_.lower() in PENALTIES):
        recipients = tuple(party for party in recipients if not party.place)
    if not recipients and frame.particle:
        recipients = _sides(verb, (frame.particle,), parties, noun, actors)
    if frame.mode == "visit" and _sides_of(recipients) <= _sides_of(actors):
        things = objects(verb) if noun is None else [*prepositional(noun, "to"), noun]
        recipients = places_of((*things, verb), parties) or recipients
    if not recipients and noun is not None and not frame.symmetric:
        recipients = _sides(noun, ("compound",), parties, None, actors)
        both = _sides(noun, ("between",), parties, None, ())
        if not recipients and _sides_of(both) & _sides_of(actors):
            # "cancels the exercises between Oslo and Chad", in Oslo
            recipients = other_sides_than(actors, both)
        counting = noun.head.head
        if not recipients and noun.dep_ == "pobj" and counting.i != verb.i:
            # "orders the doubling of tariffs on Chad"
            recipients = _sides(counting, frame.recipient, parties, None, actors)
        recipients = recipients or _told_of(noun, frame, parties, actors)
    if not recipients and frame.event_type == "ASSAULT" and not frame.symmetric:
        recipients = where_struck(verb, parties)
    if not recipients and frame.event_type in ON_SOIL:
        soil = (verb,) if noun is None else (verb, noun)
        recipients = by_the_town(soil, frame.recipient, parties, actors)
    if frame.event_type == "THREATEN" and _sides_of(recipients) <= _sides_of(actors):
        recipients = threatened(verb, parties, actors)
    if actors and not recipients and frame.event_type == "MOBILIZE":
        recipients = at_odds(verb, parties, actors)
    if actors and not recipients and verb.dep_ == "acl":
        recipients = other_sides_than(actors, parties_at(answered(verb), parties))
    if actors and not recipients:
        recipients = the_teller(verb, frame.event_type, actors, parties)
    if frame.modals and _sides_of(recipients) <= _sides_of(actors):
        recipients = asked_of(verb, parties, _sides_of(actors))
    if frame.recipient == CLAUSE and _sides_of(recipients) <= _sides_of(actors):
        return None  # "Oslo and Riga say they will": neither asks anything of the other
    if not actors or not (recipients or _joint(frame, actors, verb)):
        return None
    return Candidate(frame, verb.i, tuple(sorted(words)), actors, recipients)


CLAUSE = ("clause_subject",)
"""The other side of a frame that tells of what somebody should do."""
OCCASIONS = frozenset({"summit", "conference", "congress", "forum", "assembly"})
"""What a body gives its name to, wherever it is held."""
GOODS = frozenset({"AID", "COOPERATE"})
"""What is given for something else ("gives up arms in exchange for food from Chad")."""
PENALTIES = frozenset({"sanction", "embargo", "penalty", "tariff", "boycott"})
"""What is not for a place, but for what was done there ("sanctions for meddling in Chad")."""
CARRYING = frozenset({"carry", "bring", "transport", "hold", "ferry"})
"""What a boat does to those who are met in it."""


def _told_of(
    noun: Token, frame: Frame, parties: list[Party], actors: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Give the other side from what is told of a frame's noun.

    "Lifts the sanctions that it placed on Chad", "push back boats carrying Chadians".
    """
    prepositions = tuple(role for role in frame.recipient if role not in OWN_ROLES)
    for clause in noun.children:
        if clause.dep_ == "relcl":
            shown = frame.event_type == "MOBILIZE" and clause.lemma_.lower() in COMING_DOWN
            down = ("in",) if shown else ()
            found = _sides(clause, (*prepositions, *down), parties, None, actors)
        elif clause.dep_ == "acl" and clause.lemma_.lower() in CARRYING:
            found = _sides(clause, ("object",), parties, None, actors)
        else:
            continue
        if found:
            return found
    return ()


def _sides_of(parties: Iterable[Party]) -> set[str]:
    return {party.actor.side for party in parties}


def _heads_of(actors: tuple[Party, ...], parties: list[Party]) -> set[int]:
    """Give the words that stand for the actors' own sides."""
    own = _sides_of(actors)
    return {party.head for party in parties if party.actor.side in own}


def _demanded(verb: Token, modals: frozenset[str], own: set[int]) -> bool:
    """Say whether what is said is that somebody, not of ``own``, should do something."""
    clauses = (child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i)
    said = [each for clause in clauses for each in (clause, *clause.conjuncts)]
    asked = [each for each in said if own.isdisjoint(t.i for t in subjects(each))]
    return any(c.dep_ == "aux" and c.lower_ in modals for each in asked for c in each.children)


def _joint(frame: Frame, actors: tuple[Party, ...], trigger: Token) -> bool:
    """Say whether several sides do together what the frame tells ("A and B pledged to").

    Not with somebody of no side ("A and B clash with militants"), nor by coming to a town.
    """
    sides = {party.actor.side for party in actors if party.actor.side}
    if frame.symmetric and fill(trigger, "with"):
        return False
    joint = frame.event_type in JOINT and frame.mode != "visit"
    return len(sides) > 1 and (frame.symmetric or joint)


def _noun_candidate(noun: Token, frame: Frame, parties: list[Party]) -> Candidate | None:
    if not named_by(noun, frame.triggers):
        return None
    if frame.particle and particle_of(noun, frame.particle) is None:
        return None
    if frame.symmetric:
        if frame.event_type in JOINT:  # nobody talks with the city that talks are held in
            parties = [party for party in parties if not party.place]
        both = _sides(noun, ("between",), parties, None, ())
        if not both and noun.dep_ in {"nsubj", "nsubjpass"}:
            # "clashes broke out between A and B": a parser hangs the sides on the verb
            both = _sides(noun.head, ("between",), parties, None, ())
        among = both or _sides(noun, ("compound", "possessive", "of", "by"), parties, None, ())
        rest = () if both else _sides(noun, ("with", *frame.recipient), parties, None, among)
        if not both and len(among) < 2 and not rest:
            among = among or parties_at(light_subject(noun, frame.event_type), parties)
            rest = _sides(noun, ("with", *frame.recipient), parties, None, among)
        if not both and len(among) + len(rest) == 1:
            among = parties_at(under(noun, frame.event_type), parties) or among
            rest = tuple(party for party in rest if party not in among)
        light = parties_at(light_subject(noun, frame.event_type), parties)
        if not both and light and not (len(among) > 1):
            rest = rest or among
            among = light
            rest = tuple(party for party in rest if party not in among)
        if len(_sides_of((*among, *rest))) == 1 and frame.event_type == "CONSULT":
            visitors = parties_at(attending(noun), parties)
            among, rest = (visitors, (*among, *rest)) if visitors else (among, rest)
        if len(among) + len(rest) < 2:
            return None
        return Candidate(frame, noun.i, (noun.i,), among, rest)
    actors = _doers(_sides(noun, frame.actor, parties, None, ()), noun.doc)
    if not actors and "from" in frame.actor:
        actors = parties_at(received_from(noun), parties)
    if not actors:
        actors = parties_at(light_subject(noun, frame.event_type), parties)
    if not actors and frame.event_type == "CONSULT":
        actors = parties_at(attending(noun), parties)
    recipients = _sides(noun, frame.recipient, parties, None, actors)
    for actor in actors if not recipients else ():
        # "strikes by gunships on a village": parsers hang the target on the gunships
        recipients = _sides(noun.doc[actor.head], frame.recipient, parties, None, actors)
    if not recipients and noun.dep_ == "dobj" and noun.head.lemma_.lower() in LIGHT:
        # "begins deliveries of tanks to Chad": parsers hang the side on the empty verb
        roles = tuple(role for role in frame.recipient if role not in OWN_ROLES)
        recipients = _sides(noun.head, roles, parties, None, actors)
    if not recipients:
        light = parties_at(light_subject(noun, frame.event_type), parties)
        if light and actors and light != actors:
            told = frame.event_type not in GOODS
            told = told and set(actors) <= set(parties_at(senders(noun), parties))
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
    if not actors or not (recipients or _joint(frame, actors, noun)):
        return None
    return Candidate(frame, noun.i, (noun.i,), actors, recipients)


def _with_among(candidate: Candidate, verb: Token) -> tuple[Candidate, ...]:
    """Give a candidate, and an agreement among its doers alone where there are several.

    "A and B agree on an end to the blockade of C" is their agreement, not one with C.
    """
    several = candidate.recipients and _joint(candidate.frame, candidate.actors, verb)
    mutual = candidate.frame.symmetric and candidate.frame.event_type == "AGREE"
    if not (several and mutual):
        return (candidate,)
    return candidate, replace(candidate, recipients=())


def _verbal(token: Token) -> bool:
    """Say whether a word tagged as a noun governs a clause ("the four leaders meet in Paris").

    Or is joined to a verb ("leads a rally and calls on Paris").
    """
    if token.dep_ == "conj" and token.tag_ == "NNS":
        return token.head.pos_ == "VERB"
    return token.dep_ == "ROOT" and any(child.dep_ == "nsubj" for child in token.children)


def match_frames(doc: Doc, parties: list[Party], index: FrameIndex) -> list[Candidate]:
    """Give every frame that fits a parsed sentence, in order of the text."""
    found: list[Candidate] = []
    for token in doc:
        lemma = token.lemma_.lower()
        if token.pos_ in {"VERB", "AUX", "ADJ"} or _verbal(token):
            matches = (
                _verb_candidate(token, frame, parties) for frame in index.verbs.get(lemma, ())
            )
            for candidate in matches:
                found.extend(() if candidate is None else _with_among(candidate, token))
        if token.pos_ in {"NOUN", "PROPN"}:
            matches = (
                _noun_candidate(token, frame, parties) for frame in index.nouns.get(lemma, ())
            )
            found.extend(candidate for candidate in matches if candidate is not None)
    for kind, token, doer, other in shaped(doc, parties):
        frame = Frame(
            kind, (token.lemma_.lower(),), noun=token.pos_ == "NOUN", weight=SURE, shape=True
        )
        found.append(Candidate(frame, token.i, (token.i,), (replace(doer, place=False),), (other,)))
    found.extend([each for one in found for each in _fired_first(doc, one, parties)])
    return [each for each in found if not _approves_a_deed(doc, each, found)]


def _fired_first(doc: Doc, one: Candidate, parties: list[Party]) -> Iterator[Candidate]:
    """Give the fire that a strike answers, from the ground that it strikes."""
    if one.frame.event_type != "ASSAULT" or one.frame.symmetric or one.frame.shape:
        return
    for fire, doer, other in fired_first(doc[one.trigger], one.actors, one.recipients, parties):
        frame = Frame("ASSAULT", (fire.lemma_.lower(),), noun=True, weight=SURE, shape=True)
        yield Candidate(frame, fire.i, (fire.i,), (replace(doer, place=False),), (other,))


def _approves_a_deed(doc: Doc, one: Candidate, found: list[Candidate]) -> bool:
    """Say whether approval is only how a deed of power is told ("approves the extradition of")."""
    verb = doc[one.trigger]
    if one.frame.event_type != "SUPPORT" or verb.lemma_.lower() not in APPROVING:
        return False
    deeds = (doc[each.trigger] for each in found if each.frame.event_type in POWER)
    return any(deed.head.i == verb.i and deed.dep_ in {"dobj", "nsubjpass"} for deed in deeds)
