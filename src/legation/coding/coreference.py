"""Pronouns and short references through an article: "he", "his counterpart", "both sides"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from legation.coding.lexicon import load_states
from legation.coding.parties import Party
from legation.types import Actor

GROUP_NOUNS = frozenset(
    "side country nation state leader minister neighbour neighbor power government president "
    "party capital military army diplomat official negotiator delegation man woman chief "
    "envoy premier neighbouring".split()
)
DOING = frozenset({"nsubj", "nsubjpass", "agent", "pobj"})
HE = frozenset({"he", "she"})
IT = frozenset({"it", "they", "them"})
OWN = frozenset({"his", "her", "its", "their"})


@dataclass(frozen=True, slots=True)
class Memory:
    """What an article has named so far: the last person and state that did, the last two sides."""

    person: Actor | None = None
    state: Actor | None = None
    pair: tuple[Actor, ...] = ()
    officials: tuple[Actor, ...] = ()


def _party(token: Token, actor: Actor, basis: str, named: tuple[int, int] | None = None) -> Party:
    start = token.left_edge.idx if token.pos_ == "NOUN" else token.idx
    end = token.idx + len(token)
    words = token.doc.text[start:end]
    return Party(token.i, token.i, start, end, words, actor, basis, direct=True, named=named)


def _state_of(actor: Actor) -> Actor:
    return Actor(load_states().get(actor.country, actor.country), actor.country, "GOV", "state")


def resolve(doc: Doc, parties: list[Party], memory: Memory) -> list[Party]:
    """Add the parties that pronouns and group nouns stand for.

    "He" is the last person named as a doer; "the two countries" (sides, leaders, ...) are
    the last two states named; "his Russian counterpart" takes country from its adjective
    and office from the person whose counterpart it is.
    """
    parties = [_recalled(party, memory) for party in parties]
    taken = {party.head for party in parties}
    added: list[Party] = []
    for token in doc:
        if token.i in taken:
            continue
        if token.lower_ in IT:
            antecedent = _antecedent(token, parties)
            if antecedent is not None:
                where = (antecedent.start, antecedent.end)
                basis = f"pronoun {token.text!r}"
                added.append(_party(token, antecedent.actor, basis, where))
            continue
        if token.dep_ == "poss" and token.lower_ in OWN:
            owner = _owner(token, parties, memory)
            if owner is not None:
                added.append(_party(token, owner, f"possessive {token.text!r}"))
            continue
        if token.lower_ in HE and token.dep_ in {"nsubj", "nsubjpass"}:
            before = [p for p in parties if p.actor.kind == "person" and p.head < token.i]
            actor = before[-1].actor if before else memory.person
            if actor is not None:
                added.append(_party(token, actor, f"pronoun {token.text!r}"))
        elif token.lemma_.lower() in GROUP_NOUNS and token.tag_ in {"NNS", "NNPS"}:
            words = {child.lower_ for child in token.children}
            here = _sides(parties)
            pair = here if len(here) == 2 else memory.pair
            if words & {"both", "two"} and len(pair) == 2:
                added += [
                    _party(token, actor, f"{token.text!r} for the two sides") for actor in pair
                ]
        elif token.lower_ == "both" and token.dep_ == "nsubj" and len(memory.pair) == 2:
            added += [_party(token, actor, "'both'") for actor in memory.pair]
    return _counterparts(doc, parties + added, memory)


def _owner(token: Token, parties: list[Party], memory: Memory) -> Actor | None:
    """Give whose "his troops" or "its missiles" are: the doer before it, else the last one."""
    wanted = {"person"} if token.lower_ in {"his", "her"} else {"state", "organ", "organisation"}
    before = [
        p
        for p in parties
        if p.head < token.i
        and p.direct
        and p.actor.kind in wanted
        and token.doc[p.head].dep_ in {"nsubj", "nsubjpass"}
    ]
    if before:
        return before[-1].actor
    return memory.person if "person" in wanted else memory.state


def _antecedent(token: Token, parties: list[Party]) -> Party | None:
    """Give the state that "it" or "they" stands for within a sentence.

    As subject of what somebody says or does next, the subject above; as object, the last
    state before it that is not that subject.
    """
    verb = token.head
    above: Token | None = None
    while verb.head.i != verb.i and above is None:
        verb = verb.head
        above = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        if above is not None and above.i >= token.i:
            above = None
    subject = next((p for p in parties if above is not None and p.head == above.i), None)
    if token.dep_ in {"nsubj", "nsubjpass", "poss"}:
        return subject
    if token.dep_ in {"dobj", "pobj"}:
        before = [
            p
            for p in parties
            if p.head < token.i
            and p.direct
            and p.actor.kind in {"state", "organ"}
            and (subject is None or p.actor.country != subject.actor.country)
        ]
        return before[-1] if before else None
    return None


def _counterparts(doc: Doc, parties: list[Party], memory: Memory) -> list[Party]:
    out = []
    for party in parties:
        token = doc[party.head]
        if "counterpart" in party.text.lower() or "counterpart" in party.actor.name.lower():
            owner = memory.person
            before = [p for p in parties if p.actor.kind == "person" and p.head < token.i]
            if before:
                owner = before[0].actor
            if owner is not None and not party.actor.office.replace("counterpart", ""):
                party = replace(
                    party, actor=replace(party.actor, office=owner.office, sector=owner.sector)
                )
        out.append(party)
    return out


def _sides(parties: list[Party]) -> tuple[Actor, ...]:
    codes: dict[str, Actor] = {}
    for party in parties:
        if party.actor.country and not party.place:
            codes.setdefault(party.actor.country, _state_of(party.actor))
    return tuple(codes.values())


def remember(doc: Doc, parties: list[Party], memory: Memory) -> Memory:
    """Give what is known after a sentence."""
    person, state = memory.person, memory.state
    for party in parties:
        token = doc[party.head]
        named = party.actor.kind == "person" and token.dep_ in DOING
        if named and (token.dep_ == "nsubj" or person is None):
            person = party.actor
        if party.direct and party.actor.side and token.dep_ == "nsubj":
            state = _state_of(party.actor)
    sides = _sides(parties)
    pair = sides[:2] if len(sides) >= 2 else memory.pair
    officials = {actor.name: actor for actor in memory.officials}
    officials |= {p.actor.name: p.actor for p in parties if p.actor.office}
    return Memory(person, state, pair, tuple(officials.values()))


def _recalled(party: Party, memory: Memory) -> Party:
    """Give a bare name the office that the article gave it before: it beats the tables."""
    if party.actor.kind != "person" or party.actor.office:
        return party
    known = next((actor for actor in memory.officials if actor.name == party.actor.name), None)
    return party if known is None else replace(party, actor=known)
