"""Force that its own side owns up to: "Bonn apologised for a raid that killed nine Afghans".

To apologise for it or to look into it is an act of its own; the strike behind it is one too.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.filling import parties_at
from legation.coding.frames.shapes.force import STRIKES
from legation.coding.grammar.roles import objects, prepositional, subjects
from legation.coding.grammar.verbs import is_passive

OWNING = frozenset("apologise apologize admit acknowledge regret".split())
"""Verbs by which somebody takes a deed for his own."""
LOOKING = frozenset({"investigate", "probe", "open", "launch", "order", "begin"})
INQUIRIES = frozenset({"investigation", "inquiry", "enquiry", "probe"})
"""What armed force opens into its own deeds."""
DEATHS = frozenset({"death", "killing", "incursion", "shooting"})
FIRING = STRIKES | frozenset({"drone", "fire", "gunfire", "missile", "airstrike", "shooting"})
"""Words of force, beside which deaths are no accident."""


def owned_up(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give each deed that its doer owns up to or looks into: the word for it, who, to whom."""
    for verb in doc:
        lemma = verb.lemma_.lower()
        if lemma not in OWNING | LOOKING or is_passive(verb):
            continue
        doers = [p for p in parties_at(subjects(verb), parties) if _answers(p, lemma)]
        for deed in _deeds(verb, lemma) if doers else ():
            harmed = _harmed(verb, deed, doers[0], parties)
            if harmed is not None:
                yield deed, doers[0], harmed
                break


def _answers(party: Party, lemma: str) -> bool:
    """Say whether somebody may answer for force: a side, and where it looks into it its army."""
    armed = party.actor.sector == "MIL" or party.actor.side == "NATO"
    return bool(party.actor.side) and (lemma in OWNING or armed)


def _deeds(verb: Token, lemma: str) -> list[Token]:
    """Give what is owned up to or looked into, where it is force."""
    things = objects(verb)
    found = [*prepositional(verb, "for"), *things] if lemma in OWNING else things
    if lemma in LOOKING - {"investigate", "probe"}:
        found = [
            deed
            for thing in things
            if thing.lemma_.lower() in INQUIRIES
            for deed in (*prepositional(thing, "into"), *prepositional(verb, "into"))
        ]
    told = list(verb.subtree)
    dated = any(len(each.text) == 4 and each.text.isdigit() for each in told)  # "a raid in 2010"
    inside = not dated and any(each.lemma_.lower() in FIRING for each in told)
    return [d for d in found if inside and d.lemma_.lower() in STRIKES | DEATHS]


def _harmed(verb: Token, deed: Token, doer: Party, parties: list[Party]) -> Party | None:
    """Give the one other side that a deed's own words name, else whom it is apologised to."""
    words = {each.i for each in deed.subtree}
    owners = {c.i for c in deed.children if c.dep_ in {"poss", "amod", "compound"}}
    owners |= {each.i for each in prepositional(deed, "by")}
    own = doer.actor.side
    inside = [p for p in parties if p.anchor in words and p.actor.side not in {"", own}]
    if any(p.anchor in owners for p in inside):
        return None  # another's deed
    asked = parties_at(prepositional(verb, "to"), parties)
    found = inside or [p for p in asked if p.actor.side not in {"", own}]
    return found[0] if len({p.actor.side for p in found}) == 1 else None
