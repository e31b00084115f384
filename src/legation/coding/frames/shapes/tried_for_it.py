"""What soldiers and policemen are tried for: "a Danish soldier is charged with killing an Iraqi".

Whoever tries them, it was done by their state's force to the people of another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.sides import sided_at
from legation.coding.grammar.roles import objects, subjects
from legation.coding.grammar.verbs import is_passive

AT_LAW = frozenset(
    "arrest charge indict convict sentence jail imprison try prosecute court-martial find accuse "
    "detain".split()
)
TRIALS = frozenset({"trial", "charge", "court-martial"})
KILLING = frozenset(
    "kill killing murder shoot shooting torture massacre death execute execution manslaughter "
    "rape beat beating".split()
)
FORCES = frozenset({"MIL", "COP", "SPY"})
SERVING = frozenset(
    "soldier serviceman servicewoman marine trooper guard officer policeman agent sniper sailor "
    "reservist airman paratrooper commando".split()
)
UNLESS = frozenset({"former", "ex", "retired", "security"})
"""What makes somebody no soldier of his state's any more."""


def tried_for_it(doc: Doc, parties: Sequence[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give each deed that somebody is tried for: the word for it, who did it, to whom."""
    for verb in doc:
        for soldier in _tried(verb, parties):
            deeds = (w for w in verb.subtree if w.i > verb.i and w.lemma_.lower() in KILLING)
            for deed in deeds:
                harmed = _harmed(deed, parties, soldier)
                if harmed is not None:
                    yield deed, soldier, harmed
                    break


def _tried(verb: Token, parties: Sequence[Party]) -> list[Party]:
    """Give the soldiers that a verb says are before the law."""
    lemma = verb.lemma_.lower()
    denied = any(child.dep_ == "neg" for child in verb.children)
    if verb.pos_ != "VERB" or denied or verb.dep_ in {"acl", "relcl"}:
        return []
    if lemma == "find" and not any(child.lemma_.lower() == "guilty" for child in verb.children):
        return []
    if lemma in AT_LAW and is_passive(verb):
        tried = objects(verb)
    elif lemma in {"stand", "face"} and any(c.lemma_.lower() in TRIALS for c in verb.children):
        tried = subjects(verb)
    else:
        return []
    return [party for party in sided_at(tried, parties) if _serves(verb.doc, party)][:1]


def _serves(doc: Doc, party: Party) -> bool:
    head = doc[party.head]
    serving = party.actor.sector in FORCES or head.lemma_.lower() in SERVING
    return serving and not any(word.lower_ in UNLESS for word in head.lefts)


def _harmed(deed: Token, parties: Sequence[Party], soldier: Party) -> Party | None:
    inside = {each.i for each in deed.subtree if each.i > deed.i}
    for party in parties:
        own = party.actor.side in {soldier.actor.side, ""}
        if party.head in inside and not party.place and not own:
            return party
    return None
