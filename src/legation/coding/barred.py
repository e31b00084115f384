"""Who keeps another state's people out of his land, where only the land tells who it is.

"A UN investigator is barred from entering Chad", "the Danish premier is refused entry to Togo".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.parties import Party
from legation.coding.roles import agents, conjuncts, objects, prepositional
from legation.types import EventType

BARRING: dict[str, EventType] = {
    **dict.fromkeys(("ban", "bar", "blacklist", "prohibit", "forbid"), "SANCTION"),
    **dict.fromkeys(("prevent", "block", "deny", "refuse", "turn"), "REJECT"),
}
"""Verbs whose passive tells of a guest that he may not come."""
ENTERING = frozenset("enter visit inspect access tour".split())
"""What he may not do, with the land as object."""
TRAVELLING = frozenset("travel return go come fly land".split())
"""The same, with the land behind "to" or "in"."""
ENTRY = frozenset("entry access visa admission entrance admittance".split())
"""What he is not given."""
TRAVELLERS = frozenset({"CVL", "BUS", "CRM", "REF", "LAB", "MED", "EDU", "REL"})
"""Sectors of those who travel for themselves: the border is closed to them, not to their state."""
INTO = ("to", "into", "in", "for", "by")
"""Prepositions behind which the land stands."""


def barred(doc: Doc, parties: list[Party]) -> Iterator[tuple[EventType, Token, Party, Party]]:
    """Give each bar: its type, the verb that tells it, whose land it is, whose people."""
    for verb in doc:
        kind = BARRING.get(verb.lemma_.lower())
        guests = [c for c in verb.children if c.dep_ == "nsubjpass"] if kind is not None else []
        if kind is None or not guests or agents(verb):
            continue
        kept_out = {each.i for guest in guests for each in conjuncts(guest)}
        lands = {token.i for token in _lands(verb)}
        guests_of = (p for p in parties if p.head in kept_out and p.direct and p.actor.side)
        theirs = [p for p in guests_of if p.actor.sector not in TRAVELLERS]
        homes = [p for p in parties if p.head in lands and p.head == p.anchor and p.actor.side]
        if theirs and homes and theirs[0].actor.side != homes[0].actor.side:
            yield kind, verb, homes[0], theirs[0]


def _lands(verb: Token) -> Iterator[Token]:
    """Give what somebody is kept from: behind "from entering", "entry to", "a visa for"."""
    for doing in prepositional(verb, "from"):
        if doing.lemma_.lower() in ENTERING:
            yield from objects(doing)
        if doing.lemma_.lower() in TRAVELLING | ENTRY:
            yield from (land for word in INTO for land in prepositional(doing, word))
    for child in verb.children:
        if child.dep_ == "dobj" and child.lemma_.lower() in ENTRY:
            yield from (
                land for w in (child, verb) for way in INTO for land in prepositional(w, way)
            )
