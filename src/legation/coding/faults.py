"""Fault found in so many words: "Managua says that Costa Rica's decision violates its rights".

No single verb tells it: somebody says something, and what he says of another side is bad.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.parties import Party
from legation.coding.roles import inner_nouns, is_passive

SAYING = frozenset("say state claim argue add insist maintain declare tell reply".split())
BREAKING = frozenset(
    "violate breach contravene infringe undermine break flout disregard destabilise destabilize "
    "sabotage escalate provoke lie interfere meddle".split()
)
"""What only wrongdoers do."""
BAD = frozenset(
    "illegal unlawful unacceptable unjustified unjust provocative disgraceful shameful outrageous "
    "irresponsible dangerous hostile unfair hypocritical deplorable barbaric criminal absurd "
    "violation breach disgrace crime provocation aggression outrage lie terrorism genocide "
    "interference mistake".split()
)
"""What a deed is called that somebody finds fault with."""
OWNING = frozenset({"of", "by", "in"})
"""Prepositions behind which a name is whose a deed is."""
HEDGES = frozenset("will would could may might shall can".split())


def found_fault(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give each fault found: the verb of saying, who finds it, with whom."""
    for clause in doc:
        verb = clause.head
        if clause.dep_ != "ccomp" or verb.lemma_.lower() not in SAYING or not _bad(clause):
            continue
        doer = _of(_subject(verb), parties)
        other = _of(_subject(clause), parties) or _within(_subject(clause), parties)
        if doer and other and other.actor.side != doer.actor.side and not is_passive(verb):
            yield verb, doer, other


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ == "nsubj"), None)


def _of(token: Token | None, parties: list[Party]) -> Party | None:
    """Give the side that a word stands for."""
    direct = (p for p in parties if token is not None and p.head == token.i and p.direct)
    return next((p for p in direct if p.actor.side), None)


def _within(token: Token | None, parties: list[Party]) -> Party | None:
    """Give the one side whose deed or thing a phrase is, None where it names several."""
    inside = {each.i for each in inner_nouns(token)} if token is not None else set()
    found = [p for p in parties if p.anchor in inside and p.actor.side]
    if len({p.actor.side for p in found}) != 1:
        return None
    name = token.doc[found[0].anchor] if token is not None else None
    # "the demands on Qatar are unlawful": they are not Qatar's
    turned = name is not None and name.dep_ == "pobj" and name.head.lower_ not in OWNING
    return None if turned else found[0]


def _bad(clause: Token) -> bool:
    """Say whether a clause says that something is or does wrong, as a fact."""
    if any(c.dep_ == "neg" or c.lower_ in HEDGES for c in clause.children):
        return False
    if clause.lemma_.lower() in BREAKING:
        return not is_passive(clause)
    told = [c for c in clause.children if c.dep_ in {"attr", "acomp"}]
    return clause.lemma_.lower() == "be" and any(c.lemma_.lower() in BAD for c in told)
