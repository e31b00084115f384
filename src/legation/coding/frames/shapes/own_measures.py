"""Measures of which nobody is told who takes them: who announces them does, or who laid them.

"Ottawa confirms that tariffs on Danish ham take effect", "Chad says a Danish tanker was seized":
the passive leaves out whose law it is, since it is the speaker's own. "The ban on Danish ham that
was imposed by Chad is lifted" is lifted by Chad.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import PUBLIC, Party
from legation.coding.frames.filling import parties_at
from legation.coding.frames.sides import sided_at
from legation.coding.grammar.placing import tells_place
from legation.coding.grammar.roles import objects, prepositional, subjects
from legation.coding.grammar.saying import SAYING
from legation.coding.grammar.verbs import agents, is_passive
from legation.types import EventType

PENALTIES = frozenset(
    "sanction embargo tariff duty levy surcharge surtax ban restriction curb quota".split()
)
LAID = frozenset(
    "impose reimpose levy introduce reintroduce slap raise hike double extend expand widen "
    "reinstate tighten".split()
)
LIFTED = frozenset("lift remove ease scrap drop waive suspend relax rescind cancel revoke".split())
ENDING = frozenset({"expire", "lapse"})
STANDING = frozenset({"force", "effect"})
"""Into what a measure comes ("into force")."""
UPON = frozenset({"on", "against"})
"""Prepositions behind which stands whom or what a measure is on."""
COMING = frozenset({"come", "go", "enter"})
TAKEN: dict[str, EventType] = {
    **dict.fromkeys("seize impound confiscate detain arrest board intercept".split(), "COERCE"),
    **dict.fromkeys("deport".split(), "COERCE"),
}
"""What is done to people and ships by whoever has power over them."""
UNIONS = frozenset({"EUU"})
"""Bodies with borders of their own."""


def own_measures(doc: Doc, parties: list[Party]) -> Iterator[tuple[EventType, Token, Party, Party]]:
    """Give each such measure: its type, the verb that tells it, whose it is, whom it falls on."""
    for verb in doc:
        if verb.pos_ != "VERB":
            continue
        told = _of_a_penalty(verb, parties) or _taken(verb, parties)
        if told is None:
            continue
        kind, doers, hit = told
        if doers and hit and doers[0].actor.side != hit[0].actor.side:
            yield kind, verb, doers[0], hit[0]


def _of_a_penalty(
    verb: Token, parties: list[Party]
) -> tuple[EventType, list[Party], list[Party]] | None:
    kind = _fate(verb)
    if kind is None:
        return None
    own = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    penalty = next((c for c in own if c.lemma_.lower() in PENALTIES), None)
    if penalty is None or agents(verb):
        return None
    ways = [w for w in (*penalty.subtree, *verb.children) if w.lower_ in UPON and w.dep_ == "prep"]
    upon = [each for way in ways for each in way.children if each.dep_ == "pobj"]
    hit = [p for p in parties_at(upon, parties) if p.actor.side]
    laid = [c for word in (penalty, *upon) for c in word.children if c.dep_ in {"acl", "relcl"}]
    laying = sided_at([by for clause in laid for by in subjects(clause)], parties)
    before = {t.i for c in penalty.lefts for t in c.subtree}
    if not laying and any(p.anchor in before for p in parties if p.actor.side):
        return None  # whose it is stands with it
    if laying and kind == "SANCTION":
        return None  # its own verb tells it
    return kind, laying or announcing(verb, parties), hit


def _fate(verb: Token) -> EventType | None:
    """Give what comes of a measure by a verb, None where the verb tells no such thing."""
    lemma = verb.lemma_.lower()
    if is_passive(verb):
        if lemma in LAID:
            return "SANCTION"
        return "RETREAT" if lemma in LIFTED else None
    if lemma in ENDING:
        return "RETREAT"
    things = {c.lemma_.lower() for c in verb.children if c.dep_ == "dobj"}
    into = {each.lemma_.lower() for way in ("into", "in") for each in prepositional(verb, way)}
    stands = (lemma == "take" and "effect" in things) or (lemma in COMING and into & STANDING)
    kicks = lemma == "kick" and any(c.lower_ == "in" for c in verb.children)
    return "SANCTION" if stands or kicks else None


def _taken(verb: Token, parties: list[Party]) -> tuple[EventType, list[Party], list[Party]] | None:
    kind = TAKEN.get(verb.lemma_.lower())
    passive = any(c.dep_ == "nsubjpass" for c in verb.children)
    if kind is None or not passive or agents(verb):
        return None
    doers = announcing(verb, parties)
    own = {party.actor.side for party in doers}
    inside = {token.i for token in verb.subtree}
    there = (p for p in parties if p.head in inside and p.actor.side and p.actor.side not in own)
    if any(p.place or tells_place(verb.doc[p.head]) for p in there):
        return None  # in a third land
    return kind, doers, [p for p in parties_at(objects(verb), parties) if p.actor.side]


def announcing(verb: Token, parties: list[Party]) -> list[Party]:
    """Give who says what a verb tells, where a state or its officials do."""
    above = verb.head if verb.dep_ == "ccomp" else None
    aside = (c for c in verb.children if c.dep_ == "parataxis" and c.i > verb.i)
    saying = above if above is not None else next(aside, None)
    if saying is None or saying.lemma_.lower() not in SAYING:
        return []
    found = sided_at(subjects(saying), parties)
    return [
        p
        for p in found
        if p.direct
        and not p.place
        and p.actor.sector in PUBLIC | {"IGO"}
        and (p.actor.kind != "organisation" or p.actor.side in UNIONS)
    ]
