"""What another side of the same sentence said or did, taken up without its name.

"Oslo accused Bern of spying, but Bern denied the accusation", "Chad expelled two envoys, and Togo
condemned the move": the deed is the doer's whose clause stands before.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party, stand_in
from legation.coding.grammar.saying import REPORTING
from legation.coding.grammar.verbs import agents, conjuncts
from legation.coding.references.deeds import pointed_at
from legation.coding.references.implied import implied_answer
from legation.coding.references.stand_ins import DEEDS, LAST_DEEDS

SPOKEN = frozenset(
    "claim accusation allegation charge statement remark comment criticism suggestion assertion "
    "offer proposal demand request threat warning".split()
)
"""What somebody said, which may be answered before it is told ("after Bern called the claims")."""
ANSWERING = frozenset(
    "reject deny dismiss refute rebut dispute rebuff condemn denounce criticise criticize call "
    "describe label brand protest slam blast decry deplore welcome praise hail applaud ridicule "
    "brush shrug wave ignore defy oppose accept".split()
)
"""Verbs that take up what another side said or did."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
STEPS = 5
"""Verbs looked up through for whose deed it is."""


def deed_beside(doc: Doc, parties: list[Party]) -> list[Party]:
    """Give the side whose deed another side of the sentence takes up, at most once."""
    at = {p.head: p for p in parties if p.direct and p.actor.side and not p.place}
    for token in doc:
        word = token.lemma_.lower()
        verb = implied_answer(token)
        if verb is None and word in DEEDS | LAST_DEEDS and pointed_at(token):
            verb = _taking_up(token)
        own = _sides(_doers(verb), at) if verb is not None else set()
        if verb is None or not own or token.i in at:
            continue
        doer = _doer_before(verb, own, at, spoken=word in SPOKEN)
        if doer is not None:
            return [stand_in(token, doer.actor, f"{token.text!r} of the doer before")]
    return []


def _taking_up(deed: Token) -> Token | None:
    """Give the verb that answers a deed ("denied the charge", "called the charge absurd")."""
    verb = deed.head
    if deed.dep_ == "nsubj" and verb.dep_ in {"ccomp", "oprd"}:
        verb = verb.head
    elif deed.dep_ not in {"dobj", "nsubjpass"}:
        return None
    return verb if verb.lemma_.lower() in ANSWERING else None


def _doers(verb: Token) -> list[Token]:
    own = [child for child in verb.children if child.dep_ == "nsubj"]
    return [each for child in agents(verb) or own for each in conjuncts(child)]


def _sides(tokens: list[Token], at: dict[int, Party]) -> set[str]:
    return {at[token.i].actor.side for token in tokens if token.i in at}


def _doer_before(verb: Token, own: set[str], at: dict[int, Party], *, spoken: bool) -> Party | None:
    """Give the one other side that does what the clause above tells; None where unsure.

    What stands in a clause of time was answered before it, so only words may be meant.
    """
    token = verb
    for _ in range(STEPS):
        if token.head.i == token.i or token.dep_ in {"relcl", "acl"}:
            return None
        if token.dep_ == "advcl" and not spoken and not _goes_on(token):
            return None
        token = token.head
        if token.pos_ not in {"VERB", "AUX"} or token.i > verb.i:
            continue
        doers = {at[each.i].actor.side: at[each.i] for each in _doers(token) if each.i in at}
        others = [party for side, party in doers.items() if side not in own]
        if others:
            told_only = token.lemma_.lower() in REPORTING and _of_another(token, others[0], at)
            return others[0] if len(others) == 1 and (spoken or not told_only) else None
    return None


def _goes_on(clause: Token) -> bool:
    """Say whether a clause tells what came of it, or goes beside it ("while Bern called it")."""
    marks = {child.lower_ for child in clause.children if child.dep_ in {"mark", "advmod"}}
    return bool(marks & {"while", "whereas", "though", "although"})


def _of_another(verb: Token, teller: Party, at: dict[int, Party]) -> bool:
    """Say whether what somebody tells is not his own deed ("says that shells hit the town")."""
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    subjects = [c for clause in clauses for c in clause.children if c.dep_ in SUBJECTS]
    own = [c for c in subjects if c.i in at and at[c.i].actor.side == teller.actor.side]
    return bool(clauses) and not own
