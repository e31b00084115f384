"""Acts that are still to come: planned, promised, expected."""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.grammar.clauses import auxiliaries, reported
from legation.coding.grammar.infinitives import looked_forward_to, planned, to_come
from legation.coding.grammar.negated import HAPPENING
from legation.coding.grammar.verbs import is_infinitive

FUTURE_GOVERNORS = frozenset(
    "plan intend expect schedule prepare aim hope want seek due set slate likely consider vow "
    "pledge promise propose agree announce decide ready poise want offer".split()
)
INTENTIONS = frozenset(
    "plan proposal offer promise pledge vow intention commitment agreement bill resolution motion "
    "draft bid readiness willingness desire wish preparation".split()
)
"""Nouns whose infinitive is still to be done ("a resolution to lift the ban")."""
SETTLED = frozenset({"agree", "decide", "want", "seek", "propose", "offer", "likely"})
"""Words over an infinitive by which one says it already ("decided to condemn")."""


def _yet_to_begin(trigger: Token, verb: Token) -> bool:
    """Say whether a deed told by a noun is to take place ("the withdrawal is to begin in May")."""
    doing = trigger.dep_ in {"nsubj", "nsubjpass"} and trigger.head.i == verb.i
    if not doing or verb.lemma_ != "be":
        return False
    return any(
        child.dep_ == "xcomp" and is_infinitive(child) and child.lemma_.lower() in HAPPENING
        for child in verb.children
    )


def _for_the_first_time(verb: Token) -> bool:
    """Say whether an infinitive tells what somebody has done ("is the first king to visit")."""
    counted = {"first", "last", "only", "latest", "second", "third"}
    return any(
        child.dep_ == "attr" and any(word.lower_ in counted for word in child.children)
        for child in verb.head.children
    )


GOVERNING = frozenset({"VERB", "AUX", "ADJ", "NOUN"})
WILL = frozenset({"will", "shall", "'ll", "’ll"})
AHEAD = frozenset(
    "planned upcoming forthcoming proposed expected scheduled next future impending".split()
)
"""Words beside a noun by which its deed lies ahead ("the upcoming visit")."""


def still_to_come(trigger: Token, verb: Token) -> bool:
    """Say whether an act is told as ahead; ``verb`` is that of its clause."""
    if _yet_to_begin(trigger, verb) or planned(trigger) or to_come(trigger, verb):
        return True
    return (
        looked_forward_to(verb)
        or _helped_by_will(verb)
        or _meant(verb)
        or _held_by_will(verb)
        or _promised(trigger)
    )


def _helped_by_will(verb: Token) -> bool:
    """Say whether a verb's own helper puts it ahead ("will sign", "said it would sign")."""
    helpers = auxiliaries(verb)
    return bool(helpers & WILL) or ("would" in helpers and reported(verb))


def _meant(verb: Token) -> bool:
    """Say whether a verb is an infinitive of what somebody means to do ("is to sign")."""
    if "to" not in auxiliaries(verb):
        return False
    if verb.dep_ == "acl" and verb.head.lemma_.lower() in INTENTIONS:
        return True
    lemma = verb.head.lemma_.lower()
    if verb.dep_ == "xcomp" and lemma in FUTURE_GOVERNORS | {"be"}:
        return not _for_the_first_time(verb) or lemma in FUTURE_GOVERNORS
    return lemma in FUTURE_GOVERNORS and verb.head.pos_ in GOVERNING


def _held_by_will(verb: Token) -> bool:
    """Say whether the clause over a verb is one of what will be ("will arrive to sign")."""
    over = verb.head
    if over.i == verb.i or over.pos_ not in GOVERNING or verb.tag_ == "VBD":
        return False  # "will fly to Oslo, a week after it backed the plan"
    return verb.dep_ in {"xcomp", "ccomp", "conj", "advcl"} and bool(
        auxiliaries(over) & {"will", "shall"}
    )


def _promised(trigger: Token) -> bool:
    """Say whether a noun's own words put its deed ahead ("its vow that both will ...")."""
    for child in trigger.children:
        if child.dep_ in {"acl", "ccomp", "relcl"} and auxiliaries(child) & {"will", "shall"}:
            return True
        if child.dep_ in {"amod", "advmod"} and child.lower_ in AHEAD:
            return True
    return False


def to_be_said(trigger: Token, verb: Token, helpers: set[str]) -> bool:
    """Say whether a demand or a charge is still to be made ("promises to sue", "is to open")."""
    if (
        helpers & {"will", "shall"}
        or ("would" in helpers and reported(verb))
        or to_come(trigger, verb)
    ):
        return True
    infinitive = "to" in helpers and verb.dep_ == "xcomp"
    return infinitive and verb.head.lemma_.lower() in (FUTURE_GOVERNORS | {"be"}) - SETTLED
