"""Deeds that are told as not done without a "not" at their own verb.

"Decided against recalling", "stopped short of imposing", "ruled out a raid", "has yet to return",
"has no plans to hand it over", "fired no shells", "no soldier crossed", "it is not true that".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from legation.coding.grammar.verbs import is_infinitive

AGAINST = frozenset("decide vote opt choose rule argue".split())
"""Verbs with "against" behind which stands what their subject does not do."""
SHORT = frozenset({"stop", "fall"})
"""Verbs with "short of"."""
HOLDING_BACK = frozenset(
    "refrain abstain desist shrink shy retreat hold back step pull draw recoil".split()
)
"""Verbs with "from" of what their subject does not do ("held back from", "shied away from")."""
OUTRIGHT = frozenset({"refrain", "abstain", "desist"})
"""Those of them that need no "back" or "away"."""
NEVER_WAS = frozenset({"no", "neither"})
INTENDED = frozenset(
    "plan intention intent desire wish reason need interest proposal willingness appetite".split()
)
"""Nouns that with "no" leave what their infinitive tells undone."""
DROPPING = frozenset("scrap shelve drop abandon ditch axe discard forgo cancel nix reject".split())
"""Verbs by which a plan comes to nothing."""
TRUE = frozenset({"true", "correct", "right", "case"})
FALSE = frozenset({"false", "untrue", "wrong", "incorrect"})
HEARD = frozenset("report claim allegation rumour rumor story accusation suggestion".split())
"""What may prove false ("reports that they fired turned out to be untrue")."""
NO_MATTER = frozenset(
    "time secret doubt mercy effort choice alternative stone chance expense word bone quarter "
    "mistake survivor trace sign punch".split()
)
"""Nouns whose "no" leaves the deed standing ("left no survivors", "lost no time")."""
UP = 3
"""Words looked at above a deed."""


def not_done(trigger: Token, verb: Token) -> bool:
    """Say whether a deed is told as not done. ``verb``: the one that carries its tense."""
    if _nobody_does(verb) or _none_of_it(trigger) or _was_to_be(verb):
        return True
    token = trigger
    for _ in range(UP):
        if _turned_away(token) or _yet_to(token) or _without_plans(token) or _untrue(token):
            return True
        if token.dep_ not in {"dobj", "pobj", "xcomp", "pcomp"} or token.head.i == token.i:
            return False
        token = token.head
    return False


def _turned_away(deed: Token) -> bool:
    """Say whether somebody decides against a deed, rules it out or holds back from it."""
    if any(_away(deed, preposition) for preposition in deed.children):
        return True
    over = deed.head
    if deed.dep_ in {"pcomp", "pobj"}:
        return _away(over.head, over)
    out = over.lemma_ == "rule" and any(c.lower_ == "out" for c in over.children)
    return deed.dep_ in {"dobj", "xcomp"} and out


def _away(verb: Token, preposition: Token) -> bool:
    word, lemma = preposition.lower_, verb.lemma_.lower()
    if not any(child.dep_ in {"pcomp", "pobj"} for child in _behind(preposition)):
        return False
    if verb.lower_ == "short" and word == "of":
        return verb.head.lemma_.lower() in SHORT
    if word == "short":
        return lemma in SHORT
    if word in {"back", "away"}:
        below = any(child.dep_ == "pcomp" for child in _behind(preposition))
        return below and lemma in HOLDING_BACK
    gerund = any(child.dep_ == "pcomp" for child in preposition.children)
    if word == "against":  # not "rules against Oslo"
        return gerund and lemma in AGAINST and verb.pos_ == "VERB"
    if word == "from" and verb.lower_ in {"back", "away"}:
        return gerund and verb.head.lemma_.lower() in HOLDING_BACK
    if word != "from" or lemma not in HOLDING_BACK or verb.pos_ != "VERB":
        return False
    away = any(child.lower_ in {"back", "away"} for child in verb.children)
    return lemma in OUTRIGHT or (away and gerund)


def _behind(word: Token) -> Iterator[Token]:
    for child in word.children:
        yield child
        yield from child.children


def _yet_to(verb: Token) -> bool:
    """Say whether an infinitive is still to be done ("has yet to return it")."""
    above = verb.head
    yet = any(child.lower_ == "yet" for child in (*above.children, *verb.children))
    return is_infinitive(verb) and yet and above.lemma_ in {"have", "be"} and verb.dep_ == "xcomp"


DUE = frozenset("due schedule suppose set expect slate mean plan".split())
"""What a deed was that did not come about, where it "had been" that."""


def _was_to_be(verb: Token) -> bool:
    """Say whether an infinitive is what had been planned ("he had been due to meet her")."""
    above = verb.head
    if not is_infinitive(verb) or verb.dep_ not in {"xcomp", "advcl"}:
        return False
    if above.lemma_.lower() not in DUE:
        return False
    over = above.head if above.dep_ == "acomp" else above
    words = {child.lower_ for child in over.children} | {over.lower_}
    return {"had", "been"} <= words


def _without_plans(verb: Token) -> bool:
    """Say whether an infinitive is what nobody plans, or no longer ("has no plans to leave")."""
    plan = verb.head
    if verb.dep_ != "acl" or not is_infinitive(verb) or plan.lemma_.lower() not in INTENDED:
        return False
    none = any(child.lower_ in NEVER_WAS for child in plan.children)
    dropped = plan.dep_ in {"dobj", "nsubjpass"} and plan.head.lemma_.lower() in DROPPING
    return none or dropped


def _untrue(verb: Token) -> bool:
    """Say whether a clause is what is not so ("it is not true that they fired")."""
    over = verb.head
    if verb.dep_ in {"acl", "ccomp", "relcl"} and over.lemma_.lower() in HEARD:
        proved = over.head if over.dep_ in {"nsubj", "nsubjpass"} else over
        below = {each.lower_ for each in proved.subtree if each.dep_ in {"acomp", "oprd", "attr"}}
        return bool(below & FALSE)
    if verb.dep_ != "ccomp":
        return False
    be = over.head if over.dep_ in {"acomp", "attr"} else over
    told = [c.lower_ for c in be.children if c.dep_ in {"acomp", "attr"}]
    denied = any(child.dep_ == "neg" for child in be.children)
    return be.lemma_ == "be" and bool(set(told) & (TRUE if denied else FALSE))


def _nobody_does(verb: Token) -> bool:
    """Say whether a clause's subject is nobody ("no soldier crossed", "neither A nor B fired")."""
    return verb.pos_ in {"VERB", "AUX"} and any(
        word.lower_ in NEVER_WAS and word.dep_ in {"det", "cc", "preconj"}
        for child in verb.children
        if child.dep_ in {"nsubj", "nsubjpass"}
        for word in child.children
    )


def _none_of_it(verb: Token) -> bool:
    """Say whether a verb's object is nothing ("fired no shells at the town")."""
    return verb.pos_ == "VERB" and any(
        child.dep_ == "dobj"
        and child.lemma_.lower() not in NO_MATTER
        and any(word.dep_ == "det" and word.lower_ == "no" for word in child.children)
        for child in verb.children
    )
