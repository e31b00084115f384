"""Whether an act is only what somebody is asked to do ("urged Sudan to withdraw")."""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.grammar.verbs import is_infinitive, is_passive

ASKING = frozenset(
    "ask urge call demand request appeal order tell beg press implore instruct command require "
    "advise encourage invite push lobby petition press pressure".split()
)
"""Verbs whose complement is what somebody else should do."""
ENDING = frozenset("end stop halt lift ease cease suspend drop remove relax".split())
"""Verbs whose object is there already ("asked to end its blockade")."""
FAVOURS = frozenset({"RETREAT", "CONCEDE", "AID", "COOPERATE", "SUPPORT"})
ASKED = frozenset(
    "call demand request appeal order plea invitation petition ultimatum application".split()
)
"""Nouns whose infinitive is what somebody else should do."""
PUTTING_FORWARD = frozenset("propose recommend".split())
KEEPING = frozenset(
    "warn caution advise warning counsel urge argue decide vote lobby deter dissuade discourage "
    "prevent stop keep restrain refrain desist abstain prohibit ban bar forbid block hinder".split()
)
"""Words before "against" or "from" behind which stands what is not to be done."""
LEAVE = frozenset({"permission", "clearance", "authorisation", "authorization", "consent"})
"""What is given or refused for a deed that is not done by that."""
OWN_WILL = frozenset("decide vote refrain desist abstain".split())
"""Those of them by which somebody keeps himself from it: he does not do it, unasked."""
MOTIONS = frozenset("motion bill resolution proposal petition amendment plan draft".split())
"""Papers whose infinitive is done only once somebody passes them."""
NOT_PASSED = frozenset(
    "reject veto defeat vote throw oppose block consider debate discuss table shelve drop delay "
    "postpone examine propose".split()
)
"""Verbs by which a paper is not passed, or not yet."""

SPURNING = frozenset({"reject", "throw", "oppose"})
"""What may as well be the answer of the one whom a paper that is passed speaks of."""


def only_asked(trigger: Token) -> bool:
    """Say whether a trigger is only what somebody is asked to do, and so is not done.

    "Urged Sudan to withdraw", "a call to withdraw", "called for Sudan to withdraw", "demanded
    that it withdraw", "asks that the ban be lifted". Nor is done what a motion that fails is for.
    """
    to, head = is_infinitive(trigger), trigger.head
    clause = (trigger.dep_ == "relcl" and not is_passive(trigger)) or (
        trigger.tag_ == "VBG" and trigger.dep_ == "acl"
    )
    if trigger.dep_ == "conj" and trigger.tag_ == "VB" and is_infinitive(head):
        alone = all(child.dep_ not in {"nsubj", "nsubjpass", "aux"} for child in trigger.children)
        return alone and only_asked(head)  # "asked it to help and condemn the raid"
    if clause and not_passed(head):
        return head.head.lemma_.lower() not in SPURNING
    if to and trigger.dep_ == "acl":
        signed = head.lemma_.lower() == "order" and head.head.lemma_.lower() == "sign"
        return (head.lemma_.lower() in ASKED and not signed) or not_passed(head)
    if to and trigger.dep_ == "advcl" and (_a_call_before(trigger) or _leave_before(trigger)):
        return True
    if trigger.pos_ == "NOUN" and trigger.dep_ == "dobj" and head.lemma_.lower() not in ENDING:
        return head.pos_ == "VERB" and only_asked(head)
    if _demanded(trigger) or _proposed(trigger) or _kept_from(trigger):
        return True
    if head.lemma_.lower() not in ASKING:
        return False
    if trigger.dep_ == "advcl":
        return to and (trigger.left_edge.lower_ == "for" or _right_behind_object(trigger))
    if trigger.dep_ not in {"xcomp", "ccomp"}:
        return False
    said = any(child.dep_ == "mark" for child in trigger.children)
    be_done = any(c.dep_ == "auxpass" and c.lower_ == "be" for c in trigger.children)
    bare = not any(child.dep_ == "aux" for child in trigger.children)
    wished = (said and trigger.tag_ == "VB") or (be_done and bare)
    return to or (wished and trigger.dep_ == "ccomp")


def deed_asked(trigger: Token, kind: str) -> bool:
    """Say whether a favour told by a noun is what is asked for ("demand the withdrawal of")."""
    if kind not in FAVOURS or trigger.pos_ != "NOUN":
        return False
    over = trigger.head
    if trigger.dep_ == "pobj" and over.lower_ == "for":
        return over.head.lemma_.lower() in ASKING
    return trigger.dep_ == "dobj" and over.lemma_.lower() in ASKING - {"call", "tell", "order"}


def _right_behind_object(trigger: Token) -> bool:
    """Say whether an infinitive follows whom a verb asks ("petitions Peru to free him")."""
    return any(
        child.dep_ == "dobj" and child.right_edge.i == trigger.left_edge.i - 1
        for child in trigger.head.children
    )


def not_passed(paper: Token) -> bool:
    """Say whether a paper is turned down or still before a house ("rejects a motion to")."""
    verb = paper.head
    handled = paper.dep_ in {"dobj", "nsubjpass"} and verb.lemma_.lower() in NOT_PASSED
    against = paper.dep_ == "pobj" and verb.lower_ == "against"
    handled = handled or (against and verb.head.lemma_.lower() == "vote")
    return paper.lemma_.lower() in MOTIONS and handled


def _demanded(trigger: Token) -> bool:
    """Say whether a clause tells what a demand is for ("renewed demands that Chad withdraw")."""
    marks = {child.lower_ for child in trigger.children if child.dep_ == "mark"}
    bare = not any(child.dep_ in {"aux", "auxpass"} for child in trigger.children)
    noun = trigger.head.pos_ == "NOUN" and trigger.head.lemma_.lower() in ASKED
    return noun and "that" in marks and bare and trigger.tag_ in {"VB", "VBP"}


def _proposed(trigger: Token) -> bool:
    """Say whether a clause tells what is only put forward ("proposes that the UN recognise")."""
    marks = {child.lower_ for child in trigger.children if child.dep_ == "mark"}
    bare = not any(child.dep_ in {"aux", "neg"} for child in trigger.children)
    put = trigger.dep_ == "ccomp" and trigger.head.lemma_.lower() in PUTTING_FORWARD
    return put and "that" in marks and bare and trigger.tag_ in {"VB", "VBP"}


def _kept_from(trigger: Token) -> bool:
    """Say whether somebody is warned or kept from doing it ("warned Oslo against attacking")."""
    by = trigger.head
    off = trigger.dep_ == "pcomp" and by.lower_ in {"against", "from"}
    if not off or by.head.lemma_.lower() not in KEEPING:
        return False
    return by.head.lemma_.lower() not in OWN_WILL or only_asked(by.head)


def _a_call_before(trigger: Token) -> bool:
    """Say whether an infinitive follows a call that a parser cuts it from ("a call to X to go")."""
    return any(
        child.dep_ == "dobj"
        and child.lemma_.lower() in ASKED
        and child.right_edge.i == trigger.left_edge.i - 1
        for child in trigger.head.children
    )


def _leave_before(trigger: Token) -> bool:
    """Say whether an infinitive is what leave is given for ("granted Oslo permission to visit")."""
    given = (child for child in trigger.head.children if child.dep_ in {"dobj", "nsubjpass"})
    return any(child.lemma_.lower() in LEAVE for child in given)


def hinges(verb: Token) -> bool:
    """Say whether a deed to come hangs on what somebody else does ("will cut ties unless")."""
    return verb.pos_ == "VERB" and any(
        child.dep_ == "advcl" and any(each.lower_ in {"if", "unless"} for each in child.children)
        for child in verb.children
    )
