"""Who lets people out of prison, where only the prison tells: "freed from a Chadian jail"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.shapes.held_abroad import behind, on_soil, placing
from legation.coding.grammar.roles import inner_nouns, objects, prepositional
from legation.coding.grammar.verbs import agents, conjuncts, is_passive
from legation.types import EventType

PRISONS = frozenset("prison jail custody detention captivity imprisonment arrest".split())
FREEING = frozenset({"release", "free"})
GIVING_BACK = {"hand": frozenset({"over", "back"}), "send": frozenset({"home", "back"})}
"""Verbs that give people back with a word beside them."""
CUSTODY = frozenset("detain arrest hold jail imprison capture seize impound".split())
SEIZED = frozenset({"captive", "hostage"})
"""As what gangs and rebels hold people, wherever that is."""


def freed_abroad(doc: Doc, parties: list[Party]) -> Iterator[tuple[EventType, Token, Party, Party]]:
    """Give who lets people out of prison where only the prison tells whose it is.

    "A Dane is freed from a Chadian jail", "released from prison in Chad".
    """
    for verb in doc:
        ways = GIVING_BACK.get(verb.lemma_.lower(), frozenset())
        handed = any(c.lower_ in ways for c in verb.children)
        if not (handed or verb.lemma_.lower() in FREEING) or not is_passive(verb):
            continue
        if any(c.dep_ == "agent" for c in verb.children):
            continue
        houses = [h for h in prepositional(verb, "from") if h.lemma_.lower() in PRISONS]
        owned = [p for p in parties if any(p.head == h.i != p.anchor for h in houses)]
        where = [p for word in (*houses, verb) for p in word.children if p.lower_ == "in"]
        within = {t.i for p in where if houses for t in p.subtree}
        homes = owned or [p for p in parties if p.anchor in within and p.place]
        homes = homes or [p for thing in objects(verb) for p in _holders(thing, parties)]
        freed = {t.i for each in objects(verb) for t in inner_nouns(each)}
        victims = [p for p in parties if {p.head, p.anchor} & freed and not p.place]
        if homes and victims and victims[0].actor.side != homes[0].actor.side:
            yield "CONCEDE", verb, homes[0], victims[0]


def _holders(held: Token, parties: list[Party]) -> list[Party]:
    """Give who holds those who are freed ("held in Chad are freed", "detained by Chad's army").

    Where another is named who holds them, or only where they were kidnapped, nobody.
    """
    for clause in held.children:
        if clause.dep_ not in {"acl", "relcl"} or clause.lemma_.lower() not in CUSTODY:
            continue
        taken = any(
            c.dep_ in {"oprd", "advmod", "acomp"} and c.lower_ in SEIZED for c in clause.children
        )
        by = [each for agent in agents(clause) for each in conjuncts(agent)]
        if by:
            return [p for p in parties if p.actor.side and any(p.head == t.i for t in by)]
        if not taken:
            return [
                p
                for p in parties
                if p.place and on_soil(clause.doc, p) and any(behind(c, p) for c in placing(clause))
            ]
    return []
