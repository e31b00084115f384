"""What an article has named so far, and what of it still holds."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc

from legation.coding.actors.parties import Party
from legation.coding.references.states import of_code, state_of
from legation.coding.references.the_two import joined
from legation.coding.references.whose import is_one_person
from legation.types import Actor

DOING = frozenset({"nsubj", "nsubjpass", "agent", "pobj"})
FADES = 2
"""Sentences after which "it" or "they" no longer reaches back."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What an article has named so far: the last person and state that did, the last two sides."""

    person: Actor | None = None
    state: Actor | None = None
    pair: tuple[Actor, ...] = ()
    group: tuple[Actor, ...] = ()
    """The states that did the last sentence's act together."""
    officials: tuple[Actor, ...] = ()
    voice: str = ""
    """The state whose own words a sentence is, "" where they are nobody's."""
    house: str = ""
    """The state whose own office publishes the article, "" where no office does."""
    addressed: str = ""
    """The state that those words are spoken to, "" where that may be anybody."""
    joined: tuple[Actor, ...] = ()
    """The two sides that the last sentence which joined two did."""
    joined_at: int = 0
    about: tuple[str, ...] = ()
    """Codes of the two sides that the article's head speaks of together."""
    topic: tuple[str, ...] = ()
    """Codes of the two states that the article is about."""
    named: str = ""
    """Code of the only state that the sentence before names, and begins with."""
    root: str = ""
    """The side that acts in the article's first sentence, "" where that is not known."""
    lead: frozenset[str] = frozenset()
    """The sides that the first sentence names."""
    sentence: int = 0

    def at(self, sentence: int, named: str = "") -> Memory:
        """Give what still holds at a sentence: whom "it" meant fades after two others."""
        fresh = self if sentence - self.sentence <= FADES else replace(self, state=None, group=())
        return replace(fresh, sentence=sentence, named=named)


def sides_named(parties: list[Party]) -> tuple[Actor, ...]:
    """Give the states that do or suffer something in a sentence, each once; places are none."""
    codes: dict[str, Actor] = {}
    for party in parties:
        if party.actor.country and not party.place:
            codes.setdefault(party.actor.country, state_of(party.actor))
    return tuple(codes.values())


def remember(doc: Doc, parties: list[Party], memory: Memory) -> Memory:
    """Give what is known after a sentence."""
    person, state, led = memory.person, memory.state, False
    for party in parties:
        token = doc[party.head]
        named = is_one_person(doc, party) and token.dep_ in DOING
        if named and (token.dep_ == "nsubj" or person is None):
            person = party.actor
        if party.direct and party.actor.side and token.dep_ == "nsubj":
            leads = token.head.dep_ == "ROOT"
            state = state if led and not leads else state_of(party.actor)
            led = led or leads
    sides = sides_named(parties)
    pair = sides[:2] if len(sides) >= 2 else memory.pair
    doers: dict[str, Actor] = {}
    for party in parties:
        # names of a list hang on the first, which alone is the subject
        lead = next((t for t in doc[party.head].conjuncts if t.i < party.head), doc[party.head])
        if party.direct and party.actor.side and lead.dep_ == "nsubj":
            doers.setdefault(party.actor.country, state_of(party.actor))
    group = tuple(doers.values()) if len(doers) > 1 else pair if len(sides) >= 2 else memory.group
    together = joined(doc, parties)
    officials = {actor.name: actor for actor in memory.officials}
    officials |= {p.actor.name: p.actor for p in parties if p.actor.office}
    return replace(
        memory,
        person=person,
        state=state,
        pair=pair,
        group=group,
        joined=together or memory.joined,
        joined_at=memory.sentence if together else memory.joined_at,
        officials=tuple(officials.values()),
    )


def recalled(party: Party, memory: Memory) -> Party:
    """Give a bare name the office that the article gave it before: it beats the tables."""
    if party.actor.kind != "person" or party.actor.office:
        return party
    known = next((actor for actor in memory.officials if actor.name == party.actor.name), None)
    return party if known is None else replace(party, actor=known)


def the_two_before(memory: Memory) -> list[tuple[Actor, ...]]:
    """Give the two sides joined just before, then those that the article is about."""
    fresh = memory.joined if memory.sentence - memory.joined_at <= FADES else ()
    about = memory.about if memory.pair else ()  # nothing is told yet that "the two" takes up
    return [tuple(map(state_of, fresh)), tuple(map(of_code, about))]
