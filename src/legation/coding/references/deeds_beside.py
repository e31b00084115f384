"""What another side of the same sentence said or did, taken up without its name.

"Oslo accused Bern of spying, but Bern denied the accusation", "Chad expelled two envoys, and Togo
condemned the move": the deed is the doer's whose clause stands before.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party, stand_in
from legation.coding.grammar.saying import REPORTING, SAYING
from legation.coding.grammar.verbs import agents, conjuncts
from legation.coding.references.deeds import is_lone_envoy, pointed_at
from legation.coding.references.implied import implied_answer
from legation.coding.references.pronouns import NAMING
from legation.coding.references.stand_ins import DEEDS, ENVOYS, LAST_DEEDS

SPOKEN = frozenset(
    "claim accusation allegation charge statement remark comment criticism suggestion assertion "
    "offer proposal demand request threat warning".split()
)
"""What somebody said, which may be answered before it is told ("after Bern called the claims")."""
ANSWERING = frozenset(
    "reject deny dismiss refute rebut dispute rebuff condemn denounce criticise criticize call "
    "describe label brand protest slam blast decry deplore welcome praise hail applaud ridicule "
    "brush shrug wave ignore defy oppose accept regret resent".split()
)
"""Verbs that take up what another side said or did."""
FORCE = frozenset("attack strike raid airstrike incident launch test testing operation".split())
"""What is done by more than saying so."""
SPEAKING = frozenset("accuse blame urge ask demand swear threaten vow".split())
OBJECTING = {
    "to": frozenset({"object"}),
    "against": frozenset({"protest"}),
    "at": frozenset({"protest", "bristle"}),
    "with": frozenset({"disagree"}),
    "over": frozenset({"protest", "complain"}),
    "about": frozenset({"complain"}),
}
"""Verbs that object with a preposition."""
DISPLEASURE = frozenset(
    "anger outrage dismay disagreement disappointment displeasure regret concern issue objection "
    "exception satisfaction indignation".split()
)
"""What is expressed at what another side did."""
JUDGING = frozenset(
    "thank praise welcome hail applaud condemn denounce criticise criticize accuse blame fault "
    "congratulate commend".split()
)
"""Verbs whose clause speaks of what its object did."""
STATELIKE = frozenset(
    "state country nation regime government power neighbour neighbor puppet colony enemy ally "
    "partner friend aggressor occupier".split()
)
"""What a state is called, and no word or deed."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
STEPS = 5
"""Verbs looked up through for whose deed it is."""


def deed_beside(doc: Doc, parties: list[Party]) -> list[Party]:
    """Give the side whose deed another side of the sentence takes up, at most once."""
    at = {p.head: p for p in parties if p.direct and p.actor.side and not p.place}
    for token in doc:
        word = token.lemma_.lower()
        if word in ENVOYS:
            sender = _sent_home(token, at)
            if sender is not None:
                return [stand_in(token, sender.actor, "the envoy to the side before")]
            continue
        verb, kind = implied_answer(token) or _called(token), "words"
        if verb is None and word in DEEDS | LAST_DEEDS and pointed_at(token):
            verb, kind = _taking_up(token), _kind(word)
        own = _sides(_doers(verb), at) if verb is not None else set()
        if verb is None or not own or token.i in at:
            continue
        doer = _doer_before(verb, own, at, kind)
        if doer is not None:
            return [stand_in(token, doer.actor, f"{token.text!r} of the doer before")]
    return []


def _kind(word: str) -> str:
    """Say whether a noun tells of words, of something announced or done, or of a deed of force."""
    if word in SPOKEN:
        return "words"
    return "deed" if word in LAST_DEEDS | FORCE else "step"


def _sent_home(envoy: Token, at: dict[int, Party]) -> Party | None:
    """Give the side from which a state recalls its envoy in answer, or whose envoy it summons."""
    verb = envoy.head
    if not is_lone_envoy(envoy):
        return None
    own = _sides(_doers(verb), at)
    if own:
        return _doer_before(verb, own, at, "words")
    above = verb.head
    if verb.dep_ != "conj" or above.lemma_.lower() not in JUDGING:
        return None
    own = _sides(_doers(above), at)  # "condemn Chad and recall their envoys"
    things = (child for child in above.children if child.dep_ == "dobj" and child.i in at)
    found = [at[each.i] for each in things if own and at[each.i].actor.side not in own]
    return found[0] if len(found) == 1 else None


def _called(token: Token) -> Token | None:
    """Give the verb of a clause that calls what was said by a name ("Bern called it a lie")."""
    verb = token.head
    if token.lower_ not in {"it", "this"} or token.dep_ not in {"dobj", "nsubj"}:
        return None
    if token.dep_ == "nsubj" and (verb.dep_ != "ccomp" or token.i < verb.head.i):
        return None
    verb = verb if token.dep_ == "dobj" else verb.head
    own = any(child.dep_ == "nsubj" and child.pos_ != "PRON" for child in verb.children)
    if (
        verb.lemma_.lower() not in NAMING
        or not own
        or verb.dep_ not in {"conj", "parataxis", "ROOT"}
    ):
        return None
    names = {each.lemma_.lower() for each in verb.rights if each.dep_ in {"oprd", "ccomp"}}
    return None if names & STATELIKE else verb


def _taking_up(deed: Token) -> Token | None:
    """Give the verb that answers a deed ("denied the charge", "called the charge absurd")."""
    verb = deed.head
    if deed.dep_ == "nsubj" and verb.dep_ in {"ccomp", "oprd"}:
        verb = verb.head
    elif deed.dep_ == "pobj" and verb.lower_ in OBJECTING:
        return _objecting(verb)
    elif deed.dep_ not in {"dobj", "nsubjpass"}:
        return None
    return verb if verb.lemma_.lower() in ANSWERING else None


def _objecting(way: Token) -> Token | None:
    """Give the verb that objects with a preposition ("voiced anger at the move")."""
    noun, verb = way.head, way.head
    if noun.pos_ == "NOUN" and noun.dep_ == "dobj" and noun.lemma_.lower() in DISPLEASURE:
        return noun.head
    return verb if verb.lemma_.lower() in OBJECTING[way.lower_] else None


def _doers(verb: Token) -> list[Token]:
    own = [child for child in verb.children if child.dep_ == "nsubj"]
    return [each for child in agents(verb) or own for each in conjuncts(child)]


def _sides(tokens: list[Token], at: dict[int, Party]) -> set[str]:
    return {at[token.i].actor.side for token in tokens if token.i in at}


def _doer_before(verb: Token, own: set[str], at: dict[int, Party], kind: str) -> Party | None:
    """Give the one other side that does what the clause above tells; None where unsure.

    What stands in a clause of time was answered before it, so only words may be meant. Who only
    speaks in that clause did no deed of force.
    """
    token, spoken = verb, kind == "words"
    first = _clause_before(verb)
    if first is not None:
        return _of_clause(first, own, at, kind)
    for _ in range(STEPS):
        if token.head.i == token.i or token.dep_ in {"relcl", "acl"}:
            return None
        if token.dep_ == "advcl" and not spoken and not _goes_on(token):
            return None
        token = token.head
        if token.pos_ not in {"VERB", "AUX"} or token.i > verb.i:
            continue
        if _sides(_doers(token), at) - own:
            return _of_clause(token, own, at, kind)
    return None


def _clause_before(verb: Token) -> Token | None:
    """Give the verb before a semicolon that a parser hangs on the one behind it."""
    text = verb.doc.text
    clauses = (c for c in verb.children if c.dep_ in {"ccomp", "parataxis"} and c.i < verb.i)
    return next((c for c in clauses if ";" in text[c.idx : verb.idx]), None)


def _of_clause(verb: Token, own: set[str], at: dict[int, Party], kind: str) -> Party | None:
    """Give the one other side whose clause it is, if it may have done what is answered."""
    doers = {at[each.i].actor.side: at[each.i] for each in _doers(verb) if each.i in at}
    others = [party for side, party in doers.items() if side not in own]
    word = verb.lemma_.lower()
    if len(others) != 1:
        return None
    if kind == "words":
        return others[0]
    if word in JUDGING or (kind == "deed" and word in SAYING | SPEAKING):
        return None  # "thanked Oslo for the loan, and Bern hailed the decision": Oslo's
    return None if word in REPORTING and _of_another(verb, others[0], at) else others[0]


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
