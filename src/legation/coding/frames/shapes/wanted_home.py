"""Who is asked to let people go: whoever was just told to have taken them.

"Chad arrested a Danish nurse, and Copenhagen demanded her release": the demand names nobody, and is
made to Chad.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.filling import parties_at
from legation.coding.frames.sides import sided_at
from legation.coding.grammar.roles import objects, prepositional, subjects
from legation.coding.references.stand_ins import OWN
from legation.types import EventType

TAKING = frozenset(
    "arrest detain hold seize capture jail imprison intern impound apprehend sentence convict "
    "kidnap abduct".split()
)
DEMANDING = frozenset({"demand", "seek", "urge", "request"})
"""Verbs whose object is what is asked for."""
CALLING = frozenset({"call", "ask", "press", "push", "appeal"})
"""Verbs behind which it stands with "for"."""
FREEING = frozenset({"release", "return", "freedom", "liberation", "repatriation"})
TAKEN_UP = frozenset("man woman crew vessel ship sailor soldier fisherman pair group boat".split())
"""What those who were taken are called the second time ("the release of the men")."""


def wanted_home(doc: Doc, parties: list[Party]) -> Iterator[tuple[EventType, Token, Party, Party]]:
    """Give each demand that names nobody: the verb, who demands, who holds them."""
    for verb in doc:
        if not _wants_back(verb):
            continue
        asking = [p for p in sided_at(subjects(verb), parties) if p.direct and not p.place]
        if len({p.actor.side for p in asking}) != 1:
            continue
        for taking in doc:
            if taking.i == verb.i or taking.lemma_.lower() not in TAKING or taking.pos_ != "VERB":
                continue
            holders = [p for p in sided_at(subjects(taking), parties) if not p.place]
            held = {p.actor.side for p in parties_at(objects(taking), parties)}
            own = asking[0].actor.side
            if holders and own in held and holders[0].actor.side != own:
                yield "REQUEST", verb, asking[0], holders[0]
                break


def _wants_back(verb: Token) -> bool:
    """Say whether a verb asks for those who were taken before to be let go."""
    lemma = verb.lemma_.lower()
    if verb.pos_ != "VERB" or lemma not in DEMANDING | CALLING:
        return False
    wanted = objects(verb) if lemma in DEMANDING else prepositional(verb, "for")
    return any(noun.lemma_.lower() in FREEING and _theirs(noun) for noun in wanted)


def _theirs(noun: Token) -> bool:
    owned = any(c.dep_ == "poss" and c.lower_ in OWN for c in noun.children)
    return owned or any(
        each.lemma_.lower() in TAKEN_UP and any(c.lower_ in {"the", "both"} for c in each.children)
        for each in prepositional(noun, "of")
    )
