"""What one side calls a deed that another did, told beside it.

"Riga shuts a road, a step that Minsk called illegal"; "Bern sends the men home, and Oslo called the
measure cruel"; "Chad turned back the lorries, Niger complained".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.filling import parties_at
from legation.coding.frames.shapes.reactions import JUDGED, PUT_FORWARD
from legation.coding.frames.shapes.reprisals import deeds_before
from legation.coding.frames.sides import sided_at
from legation.coding.grammar.roles import own_doers, subjects
from legation.coding.grammar.saying import REPORTING
from legation.coding.grammar.verbs import is_passive
from legation.coding.references.called import BAD, GOOD
from legation.types import EventType

CALLING = frozenset("call describe label brand term deem consider dismiss regard".split())
"""Verbs that go with a word of what somebody thinks of a deed."""
DEEDS = PUT_FORWARD | frozenset(
    "verdict ruling sentence expulsion arrest detention seizure closure ban sanction tariff duty "
    "restriction campaign raid strike attack deportation vote trial blockade suspension test drill "
    "exercise launch visit deployment curb".split()
)
"""What "the measure" may be called that was just told."""
COMPLAINING = frozenset({"complain", "protest", "object"})
ASIDE = frozenset({"appos", "dobj", "npadvmod", "conj"})
"""How parsers hang a step on the clause that tells it."""


def judged_deeds(doc: Doc, parties: list[Party]) -> Iterator[tuple[EventType, Token, Party, Party]]:
    """Give each judgement: its type, the verb, who judges, who did it."""
    for verb in doc:
        # of a clause that shares its subject a parser may have the wrong one
        if verb.pos_ != "VERB" or is_passive(verb) or not own_doers(verb):
            continue
        kind = _judgement(verb)
        if kind is None:
            continue
        judging = sided_at(subjects(verb), parties)
        own = {party.actor.side for party in judging}
        for deed in _deeds(verb):
            doers = [p for p in parties_at(subjects(deed), parties) if p.actor.side not in own]
            if judging and len({p.actor.side for p in doers if p.actor.side}) == 1:
                yield kind, verb, judging[0], next(p for p in doers if p.actor.side)
                break


def _judgement(verb: Token) -> EventType | None:
    """Give what a verb says of a deed told elsewhere, None where it says nothing of one."""
    lemma = verb.lemma_.lower()
    if any(child.dep_ == "neg" for child in verb.children):
        return None
    if lemma in COMPLAINING:
        free = any(c.i > verb.i and c.dep_ not in {"punct", "npadvmod"} for c in verb.children)
        return None if free or not _told_before(verb) else "ACCUSE"
    if not (_of_a_step(verb) or _in_what(verb)):
        return None
    if lemma not in CALLING:
        return JUDGED.get(lemma)
    said = "".join(word.text_with_ws for word in verb.subtree if word.i > verb.i)
    if BAD.search(said):
        return "ACCUSE"
    return "SUPPORT" if GOOD.search(said) else None


def _of_a_step(verb: Token) -> bool:
    """Say whether a verb tells what somebody says of a step ("a move that Oslo denounced")."""
    step = verb.head
    return verb.dep_ == "relcl" and step.lemma_.lower() in DEEDS and step.dep_ in ASIDE


def _in_what(verb: Token) -> bool:
    """Say whether the deed is told behind its name ("in what Oslo called a provocation, ...")."""
    what = any(child.lower_ == "what" for word in verb.subtree for child in word.children)
    return verb.dep_ == "pcomp" and verb.head.lower_ == "in" and what


def _told_before(verb: Token) -> list[Token]:
    """Give the clause before a verb that has it for its words ("..., Oslo complained")."""
    return [c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i]


def _deeds(verb: Token) -> Iterator[Token]:
    """Give the verbs that may tell the deed."""
    if verb.dep_ in {"relcl", "pcomp"}:
        over = (each for each in verb.head.ancestors if each.pos_ in {"VERB", "AUX"})
        yield from (each for each in over if each.lemma_.lower() not in REPORTING)
        return
    yield from _told_before(verb)
    yield from deeds_before(verb, own=False)
