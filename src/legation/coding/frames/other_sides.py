"""Other sides that no role of a verb names: the state of a town, and whom a threat is for."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from legation.coding.actors.lexicon import load_states
from legation.coding.actors.parties import Party
from legation.coding.frames.filling import parties_at
from legation.coding.frames.frame import Frame
from legation.coding.frames.reach import REPRISALS, conditioned
from legation.coding.grammar.roles import fill, inner_nouns, objects, prepositional, subjects
from legation.coding.grammar.verbs import is_passive

ON_SOIL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "AID", "RETREAT"})
"""What is done to a town is done to its state; nobody meets or accuses a town."""
AMID = ("amid", "over", "after", "of", "to")
"""What stands before such a row ("because of", "due to")."""
ROWS = frozenset(
    "tension dispute standoff row threat crisis stand-off conflict friction aggression "
    "provocation confrontation".split()
)
"""What two sides are at odds in when one of them readies arms."""
SINCE = frozenset({"after", "as", "when"})
PROVOKING = frozenset(
    "approach enter cross violate breach stray test test-fire fire launch mass amass deploy send "
    "threaten attack invade seize occupy annex shoot shell bomb kill mobilize mobilise move sail "
    "fly penetrate intrude land".split()
)
"""Deeds with arms that the other side answers with its own."""
SIGHTED = frozenset({"see", "spot", "detect", "sight", "track"})
REVENGES = REPRISALS | {"vengeance", "punishment", "retribution"}
WARNING = frozenset({"warn", "threaten", "vow", "swear"})
"""Verbs of a threat that may be told as an answer ("warns of war in response to a drill")."""
BEFORE = ("to", "with", "at", "before", "in")
"""Prepositions behind which stands who hears a complaint."""
BROUGHT = frozenset("complaint case suit lawsuit protest petition application appeal".split())
"""What is brought before a court or a council."""


def other_sides_than(actors: Iterable[Party], found: Iterable[Party]) -> tuple[Party, ...]:
    """Give the parties that are of no side of the doers."""
    own = {party.actor.side for party in actors}
    return tuple(party for party in found if party.actor.side not in own)


def by_the_town(
    words: Iterable[Token],
    roles: tuple[str, ...],
    parties: list[Party],
    actors: tuple[Party, ...],
) -> tuple[Party, ...]:
    """Give the state of a town that stands where the other side should ("strikes Gao, Mali").

    ``words``: the verb and its frame's noun, ``roles``: those that the frame asks for.
    """
    for word in words:
        for noun in (each for role in roles for each in fill(word, role)):
            found = other_sides_than(actors, _land_of(noun, parties))
            if found:
                return found
    return ()


def _land_of(noun: Token, parties: list[Party]) -> tuple[Party, ...]:
    """Give the state behind a town's name ("struck Gao, Mali", "the town of Gao, Mali")."""
    lands = {
        child.i
        for town in inner_nouns(noun)
        for child in town.children
        if town.pos_ == child.pos_ == "PROPN" and child.dep_ == "appos" and child.i == town.i + 2
    }
    return tuple(p for p in parties if p.anchor in lands and p.head == p.anchor and p.direct)


def at_odds(verb: Token, parties: list[Party], actors: tuple[Party, ...]) -> tuple[Party, ...]:
    """Give whom arms are shown to by what is told of it ("holds drills amid a row with Oslo")."""
    rows = {
        each.i
        for word in AMID
        for row in prepositional(verb, word)
        if row.lemma_.lower() in ROWS
        for way in ("with", "from")
        for each in prepositional(row, way)
    }
    found = other_sides_than(actors, (p for p in parties if p.head in rows and p.direct))
    return found or other_sides_than(actors, parties_at(_provokers(verb), parties))


def _provokers(verb: Token) -> list[Token]:
    """Give whose deed arms are shown after ("goes on alert after Oslo's troops crossed")."""
    return [
        subject
        for clause in verb.children
        if clause.dep_ == "advcl" and (clause.lemma_.lower() in PROVOKING or _sighted(clause))
        if any(c.dep_ in {"mark", "advmod"} and c.lower_ in SINCE for c in clause.children)
        for subject in (objects(clause) if _sighted(clause) else subjects(clause))
    ]


def _sighted(clause: Token) -> bool:
    """Say whether a clause tells that somebody's craft was seen ("after a submarine was seen")."""
    return is_passive(clause) and clause.lemma_.lower() in SIGHTED


def threatened(verb: Token, parties: list[Party], actors: tuple[Party, ...]) -> tuple[Party, ...]:
    """Give whom a threat is for that names its own side's deed alone.

    Whose deed it hangs on or answers ("warns that Oslo will leave if Bonn pays").
    """
    found = other_sides_than(actors, parties_at(conditioned(verb), parties))
    found = found or other_sides_than(actors, parties_at(_avenged(verb), parties))
    if found or verb.lemma_.lower() not in WARNING:
        return found
    warned = other_sides_than(actors, parties_at(_warned_beside(verb, parties, actors), parties))
    if warned:
        return warned
    provoking = {
        each.i
        for answer in verb.subtree
        if answer.lemma_.lower() in REPRISALS and answer.dep_ == "pobj"
        for deed in prepositional(answer, "to")
        for each in inner_nouns(deed)
    }
    return other_sides_than(actors, (party for party in parties if party.head in provoking))


def _avenged(verb: Token) -> list[Token]:
    """Give whose deed is to be avenged ("vowed revenge after a Danish strike destroyed")."""
    if not any(each.lemma_.lower() in REVENGES for each in objects(verb)):
        return []
    return [
        subject
        for clause in verb.children
        if clause.dep_ == "advcl"
        and any(c.dep_ in {"mark", "advmod"} and c.lower_ in SINCE for c in clause.children)
        for subject in subjects(clause)
    ] + [each for way in ("after", "for", "over") for each in prepositional(verb, way)]


def _warned_beside(verb: Token, parties: list[Party], actors: tuple[Party, ...]) -> list[Token]:
    """Give whom an act is aimed at that goes with a warning of its doer's own deed.

    "Urged Bonn to stay out, warning that Oslo would seek sanctions"; what may come of itself is
    no threat ("warning that the war could spread").
    """
    beside = verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.head.i < verb.i
    if not beside or any(child.dep_ == "dobj" for child in verb.children):
        return []
    own = {party.actor.side for party in actors}
    ours = {p.head for p in parties if p.direct and p.actor.side in own}
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    coming = any(
        any(each.i in ours for each in subjects(clause))
        and any(child.lower_ in {"will", "would"} for child in clause.children)
        for clause in clauses
    )
    return [*objects(verb.head), *prepositional(verb.head, "on")] if coming else []


def _heard_by(verb: Token) -> set[int]:
    """Give who stands where a complaint is brought to."""
    places = (verb, *objects(verb))
    return {each.i for word in places for way in BEFORE for each in prepositional(word, way)}


def only_hear(verb: Token, others: Iterable[Party]) -> bool:
    """Say whether bodies of states only hear what is brought before them."""
    brought = any(each.lemma_.lower() in BROUGHT for each in objects(verb))
    heard = _heard_by(verb) if brought else set()
    return brought and all(p.head in heard and p.actor.side not in load_states() for p in others)


def not_the_bench(
    verb: Token, frame: Frame, parties: list[Party], found: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Give whom a complaint is about where a body of states only hears it.

    "Oslo complained to the UN about Danish jets", "filed a case at the court against Bonn".
    ``found``: who stands in the roles of the complaint's ``frame``.
    """
    asked, heard = (verb, *objects(verb)), _heard_by(verb)
    bench = [p for p in found if p.actor.side not in load_states() and p.head in heard]
    if not bench or frame.event_type != "ACCUSE":
        return found
    rest = tuple(party for party in found if party not in bench)
    benches = (verb.doc[p.head] for p in bench)
    places = (*asked, *benches)  # "a complaint with the Council against Bonn" hangs on either
    aims = ("about", "against", "over")
    things = [each for word in places for way in aims for each in fill(word, way)]
    return (
        rest
        or tuple(
            party
            for party in parties_at([*things, *fill(verb, "clause_subject")], parties)
            if party not in bench
        )
        or found
    )
