"""Settlements that a state builds on another side's land ("approves new homes for settlers in").

A build, a permit or a plan for one is a deed of power upon the land's side, whatever kind word the
verb is; a freeze, a limit or a removal is not.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.grammar.placing import tells_place
from legation.coding.grammar.roles import objects, subjects

SETTLING = frozenset({"settlement", "settler", "outpost"})
BUILDING = frozenset(
    "build construct expand enlarge erect found establish approve authorise authorize announce "
    "plan unveil inaugurate legalise legalize order advance start begin resume renew restart "
    "issue publish permit okay endorse finance fund propose".split()
)
"""What is done towards a settlement, from the plan to the wall."""
BUILT = frozenset(
    "settlement outpost home house housing unit apartment flat building construction tender permit "
    "plan expansion neighbourhood neighborhood dwelling residence project".split()
)
LIMITS = frozenset(
    "freeze halt moratorium limit restriction curb removal evacuation withdrawal dismantlement "
    "demolition end pause suspension stop ban inquiry report investigation".split()
)
"""Nouns that make the contrary of it."""
UNDOING = frozenset(
    "freeze halt limit restrict remove evacuate withdraw dismantle demolish stop ban".split()
)
"""Verbs that make the contrary of it ("a plan to dismantle settlements")."""
HAVING_PUT = frozenset({"in", "on", "near", "within", "at", "across"})


def settles(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give who builds settlements on whose land: the verb, the builder, the land's side."""
    words = {t.i for t in doc if t.lemma_.lower().removesuffix("s") in SETTLING}
    if not words:
        return
    for verb in doc:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in BUILDING:
            continue
        inside = {t.i for thing in objects(verb) if _is_built(thing) for t in thing.subtree}
        if not inside & words or _undone(doc, inside):
            continue
        doing = subjects(verb) or (subjects(verb.head) if verb.dep_ == "ccomp" else [])
        doers = {t.i for subject in doing for t in subject.subtree}
        builders = [p for p in parties if p.actor.side and p.head in doers]
        reach = {t.i for t in verb.subtree}
        homes = [p for p in parties if p.actor.side and p.anchor in reach and _is_land(doc, p)]
        for builder in builders[:1]:
            home = next((p for p in homes if p.actor.side != builder.actor.side), None)
            if home is not None:
                yield verb, builder, home


def _is_built(thing: Token) -> bool:
    return thing.lemma_.lower() in BUILT


def _undone(doc: Doc, words: set[int]) -> bool:
    return any(doc[i].lemma_.lower() in LIMITS | UNDOING for i in words)


def _is_land(doc: Doc, party: Party) -> bool:
    """Say whether a party is only the land that something stands in."""
    name = doc[party.anchor]
    before = name.dep_ == "compound" and name.head.lemma_.lower() in SETTLING
    if party.place or tells_place(name) or before:
        return True
    head = doc[party.head]
    return head.dep_ == "pobj" and head.head.lower_ in HAVING_PUT
