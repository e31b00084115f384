"""Acts that stand in an infinitive or a noun under the word that tells whether they are done.

"May be forced to cut supplies", "is not ready to lift the ban", "plans an
attack", "a possible strike".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from legation.coding.grammar.verbs import bare_headline, is_infinitive, is_passive

STEPS = 4
"""Infinitives looked up through, one above another."""
UNNEGATED = frozenset("hesitate fail refuse mind stop cease neglect decline wait need have".split())
"""Verbs that with "not" still leave the act done, or undone already without it."""
PLANNED = frozenset({"plan", "prepare", "propose", "schedule"})
"""Verbs whose object, a deed, is still to come."""
WEIGHED = frozenset("consider weigh mull contemplate threaten".split())
"""Verbs whose object, a deed, may or may not come."""
PONDERED = frozenset("consider weigh mull contemplate ponder".split())
"""Verbs of weighing a deed that one might do oneself."""
POSSIBLE = frozenset("possible potential threatened hypothetical would-be feared looming".split())
"""Adjectives of a deed that is not done yet, and may never be."""
PROSPECTS = frozenset("possibility prospect chance hope likelihood idea risk danger fear".split())
"""Nouns of a deed that is hoped for or feared ("the prospect of a deal")."""
ABLE = frozenset(
    "ability capability capacity right power means need reason pretext excuse licence license "
    "permission authority plot resolve".split()
)
"""Nouns whose infinitive may be done or not ("its ability to strike", "a plot to kill")."""
BY_MEANS = frozenset("use employ fire open shell bomb raid strike attack storm".split())
"""Verbs of a blow, which does what it is for ("used gas to rout the crowd")."""
FIT = frozenset("able necessary free sufficient required entitled wait".split())
"""Words that say only that something can be done."""
BEYOND = frozenset("after following since because over despite amid without until".split())
"""Prepositions that part a noun from what the verb above tells of its own act."""


HEARSAY = frozenset(
    "say report believe think allege suspect suppose presume assume understand rumour rumor claim "
    "fear".split()
)
"""Verbs in whose passive a deed is only heard of ("is said to have fired")."""
SPOKEN = frozenset(
    "thank express congratulate welcome commend praise reaffirm reiterate convey extend wish "
    "compliment applaud salute".split()
)
"""Verbs of words that are said in the wish to say them ("would like to thank")."""
WISHING = frozenset("like want wish love let have".split())


def said_now(verb: Token) -> bool:
    """Say whether somebody says words by wanting to ("would like to thank", "let me welcome")."""
    said = (verb, *(child for child in verb.children if child.dep_ in {"xcomp", "ccomp"}))
    word = next((each for each in said if each.lemma_.lower() in SPOKEN), None)
    if word is None or word.dep_ not in {"xcomp", "ccomp"}:
        return False
    wish = word.head
    denied = any(child.dep_ == "neg" for child in wish.children)
    return wish.lemma_.lower() in WISHING and wish.tag_ not in {"VBD", "VBN"} and not denied


def looked_forward_to(verb: Token) -> bool:
    """Say whether somebody says that he looks forward to a deed ("looks forward to visiting")."""
    to = verb.head
    if verb.dep_ != "pcomp" or to.lower_ != "to" or to.head.lemma_.lower() != "look":
        return False
    return any(child.lower_ == "forward" for child in to.head.children)


def rumoured(verb: Token) -> bool:
    """Say whether a deed is only heard of ("are believed to have shelled it")."""
    heard = next((token for token in above(verb) if token.lemma_.lower() in HEARSAY), None)
    return is_infinitive(verb) and heard is not None and is_passive(heard)


def to_come(trigger: Token, verb: Token) -> bool:
    """Say whether an act lies in a headline's bare infinitive ("Chad's envoy to visit Mali")."""
    if bare_headline(verb):
        return True
    doers = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    # "scrambled jets to intercept", where a parser takes the verb for the jets' adjective
    done = any(c.dep_ == "amod" and c.tag_ in {"VBD", "VBZ"} for d in doers for c in d.children)
    infinitive = verb.dep_ == "ROOT" and is_infinitive(verb)
    return trigger.i >= verb.i and infinitive and bool(doers) and not done


def above(verb: Token) -> Iterator[Token]:
    """Give the words that an infinitive hangs on, nearest first ("may be forced to cut")."""
    token = verb
    for _ in range(STEPS):
        if token.dep_ not in {"xcomp", "acomp"} or token.head.i == token.i:
            return
        token = token.head
        yield token


def not_to_be(verb: Token) -> bool:
    """Say whether a word above an infinitive is denied ("is not ready to lift")."""
    found = False
    for token in above(verb):
        if token.lemma_.lower() in UNNEGATED:
            return False
        found = found or any(child.dep_ == "neg" for child in token.children)
    return found


def helpers_above(verb: Token) -> set[str]:
    """Give the auxiliaries of the words above an infinitive ("may be forced to cut": "may")."""
    return {
        child.lower_
        for token in above(verb)
        for child in token.children
        if child.dep_ in {"aux", "auxpass"}
    }


def planned(noun: Token) -> bool:
    """Say whether a deed told by a noun is what somebody plans ("was planning for attacks")."""
    verb = _done(noun)
    if verb is None and noun.dep_ == "pobj" and noun.head.lower_ == "for":
        verb = noun.head.head
        return verb.pos_ == "VERB" and verb.lemma_.lower() in {"plan", "prepare"}
    return verb is not None and verb.lemma_.lower() in PLANNED


def weighed(noun: Token) -> bool:
    """Say whether a deed told by a noun is only thought of ("a possible raid", "weighs a raid")."""
    verb = _done(noun)
    if verb is not None and verb.lemma_.lower() in WEIGHED:
        return True
    hoped = noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in PROSPECTS
    return (
        hoped
        or _whichever(noun)
        or any(c.dep_ == "amod" and c.lower_ in POSSIBLE for c in noun.children)
    )


def thought_of(trigger: Token) -> bool:
    """Say whether a deed is what somebody says he thinks of doing ("is considering leaving")."""
    token = trigger
    if trigger.lemma_.lower() in PONDERED:
        return any(child.dep_ == "dobj" for child in trigger.children)
    for _ in range(STEPS):
        if token.dep_ not in {"xcomp", "dobj", "pobj", "pcomp", "prep", "conj"}:
            return False
        if token.dep_ == "conj" and any(c.dep_ == "nsubj" for c in token.children):
            return False
        token = token.head
        if token.lemma_.lower() in PONDERED:
            return token.pos_ == "VERB"
    return False


def within_reach(verb: Token) -> bool:
    """Say whether an infinitive tells what can be done and no more ("the ability to strike")."""
    if not is_infinitive(verb):
        return False
    above = [verb.head, *(child for child in verb.head.children if child.dep_ == "acomp")]
    lemmas = {token.lemma_.lower() for token in above}
    return bool(lemmas & (ABLE if verb.dep_ == "acl" else FIT if verb.dep_ == "xcomp" else set()))


def far_from(trigger: Token) -> bool:
    """Say whether a deed is a long way off ("are far from a deal", "a long way from agreeing")."""
    token = trigger
    for _ in range(STEPS):
        if token.dep_ in {"pobj", "pcomp"} and token.head.lower_ == "from":
            return _distance(token.head.head)
        token = token.head
    return trigger.lemma_ == "be" and any(
        _distance(child) and any(each.lower_ == "from" for each in child.children)
        for child in trigger.children
    )


def _distance(token: Token) -> bool:
    long_way = token.lower_ == "way" and any(each.lower_ == "long" for each in token.children)
    return token.lower_ == "far" or long_way


def aimed_at(verb: Token) -> bool:
    """Say whether an infinitive is what another act is for ("on alert to shoot it down")."""
    purpose = verb.dep_ == "advcl" and is_infinitive(verb)
    return purpose and verb.head.lemma_.lower() not in BY_MEANS


def _whichever(deed: Token) -> bool:
    """Say whether a deed is any that may come ("any attempt to raid", "in the event of a raid")."""
    token = deed
    for _ in range(STEPS):
        if any(child.dep_ == "det" and child.lower_ == "any" for child in token.children):
            return True
        over = token.head
        if token.dep_ == "pobj" and over.lower_ == "of" and over.head.dep_ == "pobj":
            return over.head.lower_ in {"event", "case"} and over.head.head.lower_ == "in"
        if (token.dep_ == "dobj" and over.dep_ == "acl") or (
            token.dep_ == "acl" and is_infinitive(token)
        ):
            token = over
        else:
            return False
    return False


def _done(noun: Token) -> Token | None:
    """Give the verb whose object a noun is, None for other words."""
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.dep_ not in {"dobj", "nsubjpass"}:
        return None
    return noun.head


def apart(noun: Token) -> bool:
    """Say whether a noun stands in an aside of time or reason ("will protest over the raid")."""
    token = noun
    for _ in range(STEPS):
        if token.pos_ in {"VERB", "AUX"} or token.head.i == token.i:
            return False
        if token.dep_ == "prep" and token.lower_ in BEYOND:
            return True
        token = token.head
    return False
