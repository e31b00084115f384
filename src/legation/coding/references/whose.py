"""Whose "its missiles" or "his visit" is: the doer's before it, or the one's whom he blames.

"Bern sanctions Minsk for its raid" is Minsk's raid, though Bern is the doer.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party, stand_in
from legation.coding.actors.sectors import role_of
from legation.coding.grammar.roles import subjects
from legation.coding.grammar.saying import REPORTING
from legation.coding.grammar.verbs import conjuncts, verb_over
from legation.types import Actor

PERSONAL = frozenset({"his", "her"})
STATES = frozenset({"state", "organ", "organisation"})
TELLERS = STATES | {"person", "group"}
GROUNDS = frozenset({"for", "over", "because", "of", "to"})
"""Prepositions before a deed that somebody is thanked, blamed or punished for."""
REASONS = {
    "of": frozenset({"because", "view", "light", "account"}),
    "to": frozenset({"due", "owing", "response", "consequence", "reaction", "reply", "answer"}),
}
"""Words before "of" and "to" that make a reason of what follows."""
OWN_FAULT = frozenset("apologise apologize atone compensate repay pay blame need want seek".split())
"""Verbs whose subject's own deed or loss stands behind "for"."""

COMPLAINING = REPORTING | {"complain", "report", "claim", "allege", "charge", "protest"}
"""Verbs behind which somebody tells of what was done to him."""
WRONGING = frozenset(
    "attack strike bomb shell hit raid invade violate seize occupy breach ram sink detain arrest "
    "kill wound ignore infringe infiltrate trespass hack interfere meddle harm undermine destroy "
    "damage loot burn jam shoot kidnap abduct capture fire bombard storm besiege block expel evict "
    "oust deport impound confiscate".split()
)
"""What nobody does to his own ("Oslo says that Bern violated its airspace")."""
OFFICES = frozenset(
    "president minister premier king queen emir sultan chancellor ambassador envoy prince princess "
    "leader chief secretary general commander governor spokesman spokeswoman".split()
)
"""Nouns of one man or woman, whom "he" or "she" may take up."""


def is_one_person(doc: Doc, party: Party) -> bool:
    """Say whether somebody is one man or woman: by name, a doer also by office ("Chad's king")."""
    head = doc[party.head]
    office = head.lemma_.lower() in OFFICES and head.tag_ in {"NN", "NNP"}
    doer = party.direct and head.dep_ in {"nsubj", "nsubjpass"}
    return party.actor.kind == "person" or (doer and office)


def relative(token: Token, parties: Sequence[Party]) -> list[Party]:
    """Give whom "whose" stands for: the noun, or the list, that its clause hangs on."""
    clause = next((each for each in token.ancestors if each.dep_ == "relcl"), None)
    if clause is None:
        return []
    heads = {each.i for each in conjuncts(clause.head) if each.i < token.i}
    named = [p for p in parties if p.head in heads and p.direct and p.actor.side]
    return [stand_in(token, each.actor, f"{token.text!r}") for each in named]


def owner(token: Token, parties: Sequence[Party], last: Actor | None) -> Actor | None:
    """Give whose a thing is; ``last``: the person or state that the article spoke of last.

    None where it may be either's of several.
    """
    personal = token.lower_ in PERSONAL
    wanted = frozenset({"person"}) if personal else STATES
    blamed = _blamed(token, parties, wanted)
    if blamed is not None:
        return blamed.actor
    wronged = _wronged(token, parties)
    if wronged is not None:
        return wronged.actor
    before = [
        p
        for p in parties
        if p.head < token.i
        and p.direct
        and (p.actor.kind in wanted or (personal and is_one_person(token.doc, p)))
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


def _wronged(token: Token, parties: Sequence[Party]) -> Party | None:
    """Give who tells what another did to him ("Oslo says that Bern's troops shelled its post").

    None where the deed is no wrong, and "its" may be the doer's own.
    """
    if token.lower_ in PERSONAL:
        return None
    verb = verb_over(token)
    if verb.dep_ != "ccomp" or verb.head.lemma_.lower() not in COMPLAINING:
        return None
    doers = [each for each in subjects(verb) if each.i < token.i]
    tellers = [each for each in subjects(verb.head) if each.i < verb.head.i]
    words = {verb.lemma_.lower(), *(c.lemma_.lower() for c in verb.children if c.dep_ == "dobj")}
    several = token.lower_ == "its" and any(each.tag_ == "NNS" for each in doers)
    if not (words & WRONGING or several):
        return None
    own = {p.actor.side for p in parties if p.head in {each.i for each in doers}}
    found = [p for p in parties if p.head in {each.i for each in tellers} and p.direct]
    other = {p.actor.side for p in found} - own
    return found[0] if own and len(other) == 1 and found[0].actor.kind in TELLERS else None


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
