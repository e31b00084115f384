"""Who stands at which end of an act once its type is known: doers, done to, or both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.grammar.placing import BORDERS
from legation.coding.grammar.verbs import is_infinitive
from legation.coding.grammar.wording import counted
from legation.coding.proposals.propose import Proposal

MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT", "CONCEDE", "RETREAT", "ASSAULT"})
"""What subjects named together can do to one another without a word that says so."""
HOSTILE = frozenset({"COERCE", "ASSAULT", "MOBILIZE"})
"""What a victim may allege: told by the side that it falls on, it is not yet a fact."""
TALKS = frozenset("talk meeting summit negotiation discussion consultation dialogue".split())
TO_TALK = frozenset({"meet", "discuss", "negotiate", "talk", "confer"})


def acting_as_one(proposal: Proposal) -> Proposal:
    """Put together the sides that one phrase stands for ("the two ministers condemned it")."""
    spans = {(party.start, party.end) for party in proposal.actors}
    if not any((party.start, party.end) in spans for party in proposal.recipients):
        return proposal
    return replace(proposal, actors=(*proposal.actors, *proposal.recipients), recipients=())


def two_groups(actors: Sequence[Party], recipients: Sequence[Party]) -> bool:
    """Say whether several deal with others and not among themselves ("A hosted B and C")."""
    ours, theirs = ({p.actor.side for p in each if p.actor.side} for each in (actors, recipients))
    return bool(ours and theirs) and len(ours | theirs) > 2 and not ours & theirs


def not_themselves(
    doc: Doc, actors: tuple[Party, ...], recipients: tuple[Party, ...], kind: str
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Part sides that stand on both ends of an act ("A and B exchange fire, killing two of B's").

    Those who fight hit one another; of anything else who is done to is no doer ("They also
    criticise Turkey's police"). A patrol that is hit does nothing: no doers.
    """
    done_to = {party.actor.side for party in recipients}
    doers = {party.actor.side for party in actors}
    if not done_to or not done_to < doers:
        return actors, recipients
    if kind == "ASSAULT" and not any(p.direct and _is_subject(doc[p.head]) for p in actors):
        return (), recipients
    if kind in MUTUAL:
        return actors, ()
    return tuple(party for party in actors if party.actor.side not in done_to), recipients


def _is_subject(token: Token) -> bool:
    return token.dep_ == "nsubj" or any(each.dep_ == "nsubj" for each in token.conjuncts)


def done_to_one_another(proposal: Proposal) -> bool:
    """Say whether the sides do it to one another in so many words.

    They do where the words say so ("accused each other"), and where a frame that has two sides
    is of a type that mostly has one ("traded accusations").
    """
    return any(
        each.mutual or (each.frame.symmetric and each.frame.event_type not in MUTUAL)
        for each in proposal.frames
    )


def for_talks(trigger: Token) -> bool:
    """Say whether a visit is for talks with the hosts: of nobody else in so many words."""
    purposes = [
        each
        for child in trigger.children
        if child.dep_ == "prep" and child.lower_ == "for"
        for each in child.children
        if each.dep_ == "pobj" and any(one.lemma_.lower() in TALKS for one in counted(each))
    ]
    purposes += [
        child
        for child in trigger.children
        if child.dep_ in {"xcomp", "advcl"}
        and child.lemma_.lower() in TO_TALK
        and (is_infinitive(child) or child.tag_ == "VBG")
    ]
    return any(_with_the_hosts(list(one.subtree)) for one in purposes)


def _with_the_hosts(talks: list[Token]) -> bool:
    """Say whether talks name nobody else, but for a host by "its" ("with its president")."""
    hosts = any(each.lower_ == "its" for each in talks)
    others = any(each.lower_ in {"with", "between"} or each.pos_ == "PROPN" for each in talks)
    return hosts or not others


def without_venue(parties: tuple[Party, ...], kind: str) -> tuple[Party, ...]:
    """Leave out who is only where a paper was signed ("sign a deal in Riyadh").

    () where no two sides are left. Those who meet somewhere may meet their hosts.
    """
    if kind == "CONSULT":
        return parties
    kept = tuple(party for party in parties if not party.place)
    return kept if len({party.actor.side for party in kept}) > 1 else ()


def victims(recipients: tuple[Party, ...], speaker: Party | None) -> tuple[Party, ...]:
    """Leave out the speaker from those that an act falls on, where there are others."""
    if speaker is None:
        return recipients
    return tuple(party for party in recipients if party.head != speaker.head) or recipients


def beyond_the_border(doc: Doc, recipients: tuple[Party, ...]) -> tuple[Party, ...]:
    """Leave out who is only named for a border that a blow fell near ("a raid by Chad's border").

    What is hit on a border may be the other side's, if nobody else is named.
    """
    near = [p for p in recipients if doc[p.head].lemma_.lower() in BORDERS]
    rest = tuple(p for p in recipients if p not in near)
    if rest:
        return rest
    on_it = {"on", "along", "across", "at", "over"}
    return tuple(p for p in near if doc[p.head].dep_ == "dobj" or doc[p.head].head.lower_ in on_it)


def told_by_victim(speaker: Party | None, recipients: tuple[Party, ...], kind: str) -> bool:
    """Say whether a hostile act is told by a side that it falls on."""
    sides = {party.actor.side for party in recipients}
    return speaker is not None and speaker.actor.country in sides and kind in HOSTILE
