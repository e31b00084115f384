"""Help that has come: "a shipment of Danish flour arrived in Gao", "rescuers from Oslo landed".

Whoever sent it did so, though no verb of sending tells it. The word of the arrival has no object,
so that the judge mostly takes it for a visit.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.grammar.roles import objects, prepositional
from legation.coding.grammar.verbs import is_passive

ARRIVING = frozenset("arrive land reach come enter dock".split())
HELP = frozenset(
    "aid relief medicine vaccine tent blanket flour food rice wheat rescuer rescue medic doctor "
    "nurse firefighter paramedic humanitarian ambulance medical incubator surgeon deminer".split()
)
"""What is brought or who comes to help, also before the word for it ("an aid plane")."""
HELPERS = frozenset("rescuer medic doctor nurse firefighter paramedic surgeon deminer".split())
WHERE = ("in", "at", "to", "into")
SPAN = 10
"""Words looked through from what comes ("a plane loaded with ten tonnes of rice")."""


def arrivals(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give each arrival of help: the verb, whose help it is, whose land it came to."""
    for verb in doc:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in ARRIVING or is_passive(verb):
            continue
        come = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
        if come is None or not _is_help(come):
            continue
        sender = _sender(come, verb, parties)
        reached = objects(verb) if verb.lemma_.lower() in {"reach", "enter"} else []
        ground = [*reached, *(each for way in WHERE for each in prepositional(verb, way))]
        inside = {t.i for each in ground for t in (each, *each.lefts)}
        lands = [p for p in parties if p.anchor in inside and p.actor.kind == "state"]
        if sender is not None and lands and lands[0].actor.side != sender.actor.side:
            yield verb, sender, lands[0]


def _is_help(come: Token) -> bool:
    """Say whether what comes is help, or carries it; one doctor alone is a guest."""
    if come.tag_ == "NN" and come.lemma_.lower() in HELPERS:
        return False
    words = [t for t in come.subtree if come.left_edge.i <= t.i < come.i + SPAN]
    return any(word.lemma_.lower() in HELP for word in words if word.dep_ != "poss")


def _sender(come: Token, verb: Token, parties: list[Party]) -> Party | None:
    """Give whose help it is: the name before it, or behind "from"."""
    whole = {t.i for t in come.subtree if t.i < verb.i}
    behind = {
        each.i
        for word in come.subtree
        if word.lower_ == "from" and word.i < verb.i
        for each in word.children
    } | {each.i for each in prepositional(verb, "from")}
    before = {t.i for t in come.lefts}
    found = [p for p in parties if p.actor.side and (p.head in behind or p.anchor in behind)]
    found = found or [p for p in parties if p.actor.side and p.anchor in before]
    found = found or [p for p in parties if p.actor.side and p.anchor in whole and not p.place]
    return found[0] if len({p.actor.side for p in found}) == 1 else None
