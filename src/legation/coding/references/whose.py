"""Whose "its missiles" or "his visit" is: the doer's before it, or the one's whom he blames.

"Bern sanctions Minsk for its raid" is Minsk's raid, though Bern is the doer.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from legation.coding.actors.parties import Party
from legation.coding.actors.sectors import role_of
from legation.coding.grammar.roles import subjects, verb_over
from legation.types import Actor

PERSONAL = frozenset({"his", "her"})
STATES = frozenset({"state", "organ", "organisation"})
GROUNDS = frozenset({"for", "over", "because", "of", "to"})
"""Prepositions before a deed that somebody is thanked, blamed or punished for."""
REASONS = {
    "of": frozenset({"because", "view", "light", "account"}),
    "to": frozenset({"due", "owing", "response", "consequence", "reaction", "reply", "answer"}),
}
"""Words before "of" and "to" that make a reason of what follows."""
OWN_FAULT = frozenset("apologise apologize atone compensate repay pay blame need want seek".split())
"""Verbs whose subject's own deed or loss stands behind "for"."""


def owner(token: Token, parties: Sequence[Party], last: Actor | None) -> Actor | None:
    """Give whose a thing is; ``last``: the person or state that the article spoke of last.

    None where it may be either's of several.
    """
    wanted = frozenset({"person"}) if token.lower_ in PERSONAL else STATES
    blamed = _blamed(token, parties, wanted)
    if blamed is not None:
        return blamed.actor
    before = [
        p
        for p in parties
        if p.head < token.i
        and p.direct
        and p.actor.kind in wanted
        and token.doc[p.head].dep_ in {"nsubj", "nsubjpass"}
    ]
    if not before:
        return last
    lead = token.doc[before[-1].head]
    others = {p.actor.side for p in parties if token.doc[p.head] in _list(lead)}
    shared = token.lower_ in {"its", "their"} and others - {before[-1].actor.side}
    if not shared:
        return before[-1].actor
    # "A and B refuse its invitation" is a third side's, "A and B withdraw their troops" either's
    listed = others | {before[-1].actor.side}
    third = token.lower_ == "its" and last is not None and last.side not in listed
    return last if third else None


def _list(lead: Token) -> set[Token]:
    """Give the names listed with one, also those that a parser takes for explanations."""
    explaining = [c for c in lead.children if c.dep_ == "appos" and c.conjuncts]
    return {*lead.conjuncts, *explaining, *(each for c in explaining for each in c.conjuncts)}


def _blamed(token: Token, parties: Sequence[Party], wanted: frozenset[str]) -> Party | None:
    """Give who is blamed, punished or thanked for what a thing's noun tells.

    None where no side or more than one is named between the verb and its ground.
    """
    noun = token.head
    if not _is_ground(noun) or role_of(noun) is not None:
        return None
    verb = verb_over(noun)
    if verb.i > token.i or verb.lemma_.lower() in OWN_FAULT:
        return None
    doers = {each.i for each in subjects(verb) if each.i < verb.i}
    own = {p.actor.side for p in parties if p.head in doers}
    between = [
        p
        for p in parties
        if verb.i < p.anchor < token.i and p.actor.side and p.actor.side not in own
    ]
    found = [p for p in between if p.actor.kind in wanted]
    return found[0] if own and len({p.actor.side for p in between}) == 1 and found else None


def _is_ground(noun: Token) -> bool:
    """Say whether a noun stands behind "for", "over", "because of" or the like."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.lower_ not in GROUNDS:
        return False
    if preposition.lower_ not in REASONS:
        return True
    before = preposition.doc[preposition.i - 1].lower_ if preposition.i else ""
    return before in REASONS[preposition.lower_]
