"""What somebody voices beside another's deed: "Riga closes a base; Oslo expresses concern".

The words say at nobody: they are said to whoever did what the clause beside them tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.grammar.roles import inner_nouns, subjects
from legation.coding.grammar.verbs import is_passive
from legation.types import EventType

VOICING = frozenset({"express", "voice", "raise", "convey", "register", "state"})
FELT = frozenset(
    "concern disapproval dismay outrage anger alarm displeasure indignation opposition objection "
    "disappointment discontent fury unease disagreement".split()
)
"""What is voiced against a deed."""
OBJECTING = frozenset({"object", "disapprove", "protest", "complain"})
"""Verbs that need no object to speak against a deed."""
WHILE = frozenset({"as", "while", "whilst"})
AFTER = frozenset({"after", "when"})
BESIDE = frozenset({"parataxis", "conj", "ccomp"})
"""How parsers join two clauses with a semicolon between."""
BREAKS = frozenset({";", ":", "-", "–", "—"})


def voiced(doc: Doc, parties: Sequence[Party]) -> Iterator[tuple[EventType, Token, Party, Party]]:
    """Give what is voiced: its type, the verb, who voices it, whose deed it is about."""
    for verb in doc:
        if verb.pos_ != "VERB" or is_passive(verb) or not _against(verb):
            continue
        deed = _deed_beside(verb)
        if deed is None:
            continue
        voicing = _of(parties, subjects(verb))
        own = {party.actor.side for party in voicing}
        doers = [p for p in _of(parties, subjects(deed)) if p.actor.side not in own]
        if len({party.actor.side for party in doers}) == 1:
            yield from (("ACCUSE", verb, each, doers[0]) for each in voicing)


def _against(verb: Token) -> bool:
    """Say whether a verb voices something against nobody in particular."""
    if any(child.dep_ == "neg" for child in verb.children):
        return False
    if verb.lemma_.lower() in OBJECTING:
        free = {"dobj", "prep", "ccomp", "xcomp"}
        return not any(child.dep_ in free and child.i > verb.i for child in verb.children)
    felt = [c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in FELT]
    if verb.lemma_.lower() not in VOICING or not felt:
        return False
    prepositions = [c for word in (verb, *felt) for c in word.children if c.dep_ == "prep"]
    clauses = [c for c in felt[0].children if c.dep_ in {"acl", "relcl", "ccomp"}]
    return not prepositions and not clauses


def _deed_beside(verb: Token) -> Token | None:
    """Give the verb of the clause that something is voiced beside, None where there is none."""
    marks = {c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod"}}
    if verb.dep_ == "advcl" and marks & WHILE:
        return verb.head if verb.head.pos_ in {"VERB", "AUX"} else None
    for child in verb.children:
        after = {c.lower_ for c in child.children if c.dep_ in {"mark", "advmod"}} & AFTER
        if child.dep_ == "advcl" and child.i > verb.i and after:
            return child
    one = verb.head if verb.dep_ in BESIDE else None
    before = [c for c in verb.children if c.dep_ in BESIDE and c.i < verb.i]
    other = one if one is not None and one.i < verb.i else next(iter(before), None)
    if other is None or other.pos_ not in {"VERB", "AUX"}:
        return None
    between = verb.doc[other.i : verb.i]
    return other if any(word.text in BREAKS for word in between) else None


def _of(parties: Sequence[Party], tokens: Sequence[Token]) -> list[Party]:
    """Give the parties that words stand for, or whose things they are ("their warships")."""
    at = {token.i for token in tokens}
    found = [p for p in parties if p.actor.side and p.direct and p.head in at]
    if found:
        return found
    inside = {each.i for token in tokens for each in inner_nouns(token)}
    return [p for p in parties if p.actor.side and p.anchor in inside and not p.place]
