"""What a side says that the other did to it: the deed is the act, to say so no charge of its own.

"Tokyo said that Chinese jets had locked radar on its planes". Who accuses, blames or protests does
more than say so.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from legation.coding.decisions.both_ends import HOSTILE
from legation.coding.decisions.decide import Decision

BARE = frozenset("say tell report announce state add confirm note".split())
"""Verbs that only tell."""


CALLING = frozenset({"call", "describe", "brand", "accuse", "condemn", "denounce"})
"""Verbs of a clause beside it by which who tells it also judges ("calling it dangerous")."""


def without_the_telling(doc: Doc, decisions: Sequence[Decision]) -> list[Decision]:
    """Leave out accusations by a bare verb of saying whose clause tells the deed as an act."""
    return [one for one in decisions if not any(_tells(doc, one, deed) for deed in decisions)]


def _tells(doc: Doc, telling: Decision, deed: Decision) -> bool:
    verb, done = doc[telling.trigger], doc[deed.trigger]
    if telling.event_type != "ACCUSE" or deed.event_type not in HOSTILE:
        return False
    if verb.lemma_.lower() not in BARE or _judged(verb) or _judged(done):
        return False
    while done.dep_ == "conj" and done.head.i != done.i:
        done = done.head
    if done.dep_ != "ccomp" or done.head.i != verb.i:
        return False
    accused = {party.actor.side for party in telling.recipients}
    return accused == {party.actor.side for party in deed.actors} and bool(
        {party.actor.side for party in telling.actors}
        & {party.actor.side for party in deed.recipients}
    )


def _judged(verb: Token) -> bool:
    return any(c.dep_ == "advcl" and c.lemma_.lower() in CALLING for c in verb.children)
