"""What somebody only tells of another: "Rome says that Bern has asked for a suspect".

It is Bern's act, and where nobody else is named, it is done to Rome.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from legation.coding.actors.lexicon import load_states
from legation.coding.actors.parties import Party
from legation.coding.grammar.roles import objects, own_doers, subjects
from legation.coding.grammar.saying import REPORTING
from legation.types import EventType

TO_THE_TELLER: frozenset[EventType] = frozenset(
    {"REQUEST", "AGREE", "CONCEDE", "RETREAT", "AID", "COOPERATE", "THREATEN", "MOBILIZE"}
)
"""What falls on the teller where no one else is named. Of force he may tell as a bystander."""
TO_ITS_FORCE: frozenset[EventType] = frozenset({"ASSAULT", "COERCE"})
"""What falls on the teller where it is his armed force that tells it: of its own mostly."""
FORCE = frozenset({"MIL", "COP"})
TRIED = frozenset({"missile", "rocket", "projectile", "satellite"})
"""What is fired into the sea as well, where nobody is said to be hit."""
NOT_THE_TELLERS = frozenset({"REQUEST", "AGREE", "CONCEDE", "RETREAT", "AID", "COOPERATE"})
"""What nobody does by only telling what another does."""
SAID_OF = {
    "THREATEN": frozenset({"threaten"}),
    "ACCUSE": frozenset(
        "agree offer apologise apologize release free extradite hand promise pledge request "
        "ask".split()
    ),
}
"""What is the speaker's own unless it tells of these: of another's threat, of no wrong."""
HELP = frozenset({"AID", "COOPERATE"})
DEMANDS = frozenset("should must need ought shall".split())
"""Helping verbs that make a demand of what is told."""
PRIVATE = frozenset({"ELI", "CVL", "MED", "BUS", "EDU"})
"""Sectors of people whose word is not their state's: a former envoy, a journalist, a firm."""
TELLING = frozenset({"tell", "suggest", "advise"})
"""Verbs that ask for what is in their clause, or only tell it."""
WISHING = frozenset("want wish expect hope need seek look like desire require demand".split())
"""Verbs that make a request of what is told ("tells Bern that he wants the tanks back")."""
TIMELY = frozenset("time important necessary essential vital crucial better best urgent".split())
"""What makes a demand of a clause that tells how things are ("it is time to leave")."""
UP = 3
"""Verbs between a deed and the clause that is told ("is willing to hold talks")."""


def _told(verb: Token) -> Token | None:
    """Give the verb of the clause that is told and that a verb stands in, else None."""
    token = verb
    for _ in range(UP):
        if token.dep_ == "ccomp" and token.head.lemma_.lower() in REPORTING:
            return token
        if token.dep_ not in {"xcomp", "acomp"}:
            return None
        token = token.head
    return None


def _denied(clause: Token) -> bool:
    return any(child.dep_ == "neg" for child in clause.children)


def the_teller(
    verb: Token, kind: EventType, doers: Iterable[Party], parties: Sequence[Party]
) -> tuple[Party, ...]:
    """Give who tells of an act that names nobody whom it is done to, () where one is named."""
    clause = _told(verb) if kind in TO_THE_TELLER | TO_ITS_FORCE else None
    if clause is None:
        return ()
    inside = {each.i for each in clause.subtree}
    named = [party for party in doers if clause.doc[party.head].pos_ != "PRON"]
    own = {party.actor.side for party in named}
    if len(own) != 1 or any(_a_club(party) for party in named):
        return ()
    speakers = {each.i for each in subjects(clause.head)}
    tellers = [p for p in parties if p.head in speakers and _of_state(p)]
    if kind in TO_ITS_FORCE and not _suffered(verb, tellers):
        return ()
    if kind in HELP and any(_a_club(party) for party in tellers):
        return ()
    sides = {party.actor.side for party in tellers}
    others = {p.actor.side for p in parties if p.anchor in inside and p.actor.side} - own - sides
    return () if others or len(sides) != 1 or sides & own else tuple(tellers[:1])


def _suffered(verb: Token, tellers: Iterable[Party]) -> bool:
    """Say whether force is told by the armed force that it falls on, and is no mere trial."""
    fired = {each.lemma_.lower() for each in objects(verb)}
    return not (fired and fired <= TRIED) and all(party.actor.sector in FORCE for party in tellers)


def _of_state(party: Party) -> bool:
    """Say whether somebody who tells speaks for a side, not as one who once did."""
    return party.direct and bool(party.actor.side) and party.actor.sector not in PRIVATE


def _a_club(party: Party) -> bool:
    """Say whether a side is a body of states, which speaks of much that is not done to it."""
    return party.actor.side not in load_states()


def only_tells(trigger: Token, kind: str, others: Iterable[Party]) -> bool:
    """Say whether an act read from a verb of saying is the other side's, of whom it tells.

    A demand is the speaker's own ("says that Bern should leave").
    """
    lemma = trigger.lemma_.lower()
    if kind not in NOT_THE_TELLERS | set(SAID_OF) or lemma not in REPORTING - {"insist"}:
        return False
    heads = {party.head for party in others if party.direct}
    for clause in trigger.children:
        if clause.dep_ == "ccomp" and clause.i > trigger.i:
            helped = {c.lower_ for c in clause.children if c.dep_ == "aux"}
            helped |= {clause.lemma_.lower()}
            if clause.lemma_ == "have" and any(c.dep_ == "xcomp" for c in clause.children):
                helped.add("must")  # "says that Bern has to leave"
            telling = SAID_OF.get(kind)
            if telling is not None and (clause.lemma_.lower() not in telling or _denied(clause)):
                return False
            return bool(heads) and heads <= own_doers(clause) and not helped & DEMANDS
    return False


def tells_a_fact(trigger: Token, kind: str) -> bool:
    """Say whether what is told or suggested is so, and asks nothing ("suggests Bern is biased")."""
    if kind != "REQUEST" or trigger.lemma_.lower() not in TELLING:
        return False
    clause = next((c for c in trigger.children if c.dep_ == "ccomp" and c.i > trigger.i), None)
    if clause is None:
        return False
    helpers = [c for c in clause.children if c.dep_ in {"aux", "auxpass"}]
    demanded = {
        each.lower_ for each in helpers
    } & DEMANDS or clause.lemma_.lower() in DEMANDS | WISHING
    asked = any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in clause.children)
    named = any(c.lemma_.lower() in TIMELY for c in clause.children)
    return not (demanded or asked or named) and any(
        each.tag_ in {"VBZ", "VBD"} or each.lower_ in {"are", "have"} for each in (clause, *helpers)
    )


def only_cited(name: Token) -> bool:
    """Say whether a name is only that of a source ("according to Oslo")."""
    way = name.head
    return name.dep_ == "pobj" and way.lower_ == "to" and way.head.lower_ == "according"
