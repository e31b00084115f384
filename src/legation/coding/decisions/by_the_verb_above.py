"""Acts told as what somebody refuses or threatens to do: the refusal, the threat is the act.

"Refuses to meet", "will not apologise", "vows not to recognise", "is not ready to lift".
"""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.decisions.weighing import THREATENED
from legation.coding.grammar.verbs import is_infinitive, is_passive

REFUSING = frozenset({"refuse", "decline"})
HELD_OUT = THREATENED | {"ACCUSE"}
"""What one may threaten to do: also to sue, to charge."""
THREATENING = frozenset({"threaten"})
FAVOURS = frozenset({"SUPPORT", "AID", "COOPERATE", "CONSULT", "AGREE", "CONCEDE", "RETREAT"})
"""What somebody wants and may be refused ("refuses to back Oslo")."""
STOPPING = frozenset("stop halt cease end quit suspend discontinue".split())
BROKEN_OFF = frozenset({"SANCTION", "REJECT"})
"""What one does by stopping what one did."""
WILLING = frozenset({"will", "wo", "would"})
RESOLVING = frozenset("vow pledge promise decide opt choose elect resolve swear".split())
"""Verbs by which one refuses what one is "not to" do."""
GIVEN = FAVOURS | {"MOBILIZE"}
"""What is not given where it is ruled out: soldiers sent are help, too."""
READY = frozenset({"ready", "willing", "prepared"})


def uttered_above(trigger: Token, kind: str) -> tuple[Token, str] | None:
    """Give the verb that tells an act in an infinitive, with the act's type, None where none does.

    "Refuses to recognise Oslo", "rules out backing Oslo" is a REJECT, "threatens to seize its
    ships" a THREATEN, "votes to withdraw from Oslo" a CONCEDE: a vote grants it and does not do
    it yet.
    """
    verb = trigger.head
    if kind in GIVEN and _ruled_out(trigger):
        return verb, "REJECT"
    if trigger.dep_ != "xcomp" or trigger.pos_ not in {"VERB", "AUX"}:
        return None
    lemma = verb.lemma_.lower()
    if lemma == "vote" and kind == "RETREAT":
        return verb, "CONCEDE"
    if lemma in REFUSING and kind in FAVOURS:
        return verb, "REJECT"
    return (verb, "THREATEN") if lemma in THREATENING and kind in HELD_OUT else None


def stopping(trigger: Token, kind: str) -> Token | None:
    """Give the verb of stopping where what is stopped makes the act ("stop buying its oil").

    None where the act is what the trigger tells.
    """
    verb = trigger.head
    if kind not in BROKEN_OFF or trigger.dep_ != "xcomp" or trigger.tag_ != "VBG":
        return None
    return verb if verb.lemma_.lower() in STOPPING else None


def _ruled_out(trigger: Token) -> bool:
    """Say whether somebody rules out what a verb tells ("rules out sending troops to Oslo")."""
    verb = trigger.head
    if trigger.tag_ != "VBG" or trigger.dep_ not in {"xcomp", "advcl", "pcomp"}:
        return False
    out = any(child.dep_ == "prt" and child.lower_ == "out" for child in verb.children)
    return verb.lemma_.lower() == "rule" and out and not _denied(verb)


def _gives_none(verb: Token) -> bool:
    """Say whether what a verb gives is none ("will send no more aid")."""
    return any(
        child.dep_ == "dobj"
        and any(word.lower_ == "no" for word in child.subtree if word.i < child.i)
        for child in verb.children
    )


def _denied(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def refused(trigger: Token, kind: str) -> bool:
    """Say whether somebody says that he will not do another a favour ("will not back Oslo")."""
    if kind not in FAVOURS or trigger.pos_ not in {"VERB", "AUX"} or is_passive(trigger):
        return False
    denied = _denied(trigger) or _gives_none(trigger)
    over = trigger.head
    if is_infinitive(trigger) and trigger.dep_ == "xcomp":
        unready = over.lemma_.lower() in READY and _denied(over.head)
        return unready or (denied and over.lemma_.lower() in RESOLVING)
    helpers = {child.lower_ for child in trigger.children if child.dep_ == "aux"}
    return denied and bool(helpers & WILLING) and "have" not in helpers
