"""Whether an act took place: actual, announced, conditional, negated, historical, alleged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.infinitives import BEYOND, apart, helpers_above, not_to_be, planned, weighed
from legation.types import EventType, Modality

SPEECH = frozenset({"AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"})
"""Types whose act is the utterance: what they speak of may lie ahead, they do not."""

FUTURE_GOVERNORS = frozenset(
    "plan intend expect schedule prepare aim hope want seek due set slate likely consider vow "
    "pledge promise propose agree announce decide ready poise want offer".split()
)
INTENTIONS = frozenset(
    "plan proposal offer promise pledge vow intention commitment agreement bill resolution motion "
    "draft bid readiness willingness desire wish preparation".split()
)
"""Nouns whose infinitive is still to be done ("a resolution to lift the ban")."""
CONSIDERING = frozenset("consider contemplate mull weigh discuss propose suggest debate".split())
"""Verbs whose gerund may or may not be done ("is considering granting refuge")."""
HEDGES = frozenset("would could might may should".split())
DOUBT = frozenset("alleged allegedly reportedly purported purportedly suspected supposedly".split())
ALLEGING = frozenset("accuse allege claim charge suspect blame assert maintain insist".split())
DENYING = frozenset("deny dismiss refute disclaim".split())
FAILING = frozenset("refuse fail decline stop avoid refrain abstain cancel".split())
MEMORY = frozenset(
    "anniversary commemorate commemoration remember memorial mark decades century veteran "
    "centenary historic war-time wartime honour honor".split()
)
_YEAR = re.compile(r"(?<!Resolution )(?<!Article )(?<!Unit )(?<!No\. )\b(1[89]\d\d|20\d\d)\b")
"""A year, not the number of a resolution or a unit."""
_ASIDE = re.compile(
    r"\b(?:(?:since|by|until) (?:\S+ ){0,3}|(?:the|its|their|his|her) |['’]s )(?:1[89]|20)\d\d\b",
    re.IGNORECASE,
)
"""Years that date something else than the act ("the first since 1945", "its 1967 borders")."""
_AGO = re.compile(r"\b(?:\w+ )?(?:years|decades|centuries) (?:ago|earlier)\b", re.IGNORECASE)


def _governors(token: Token) -> Iterator[Token]:
    """Walk up from a trigger through the clauses that hold it."""
    current = token
    for _ in range(6):
        if current.head.i == current.i:
            return
        current = current.head
        yield current


def _holding(token: Token) -> Iterator[Token]:
    """Walk up as :func:`_governors` does, but not out of a clause that stands beside another.

    "A accuses B; B denies it", "A stops work, and B threatens C", "A denies it, threatening B".
    Nor out of an aside: "A cancels the meeting after B's raid".
    """
    below = token
    for governor in _governors(token):
        own = any(child.dep_ in {"nsubj", "nsubjpass"} for child in below.children)
        if below.dep_ == "advcl" or (below.dep_ in {"conj", "parataxis"} and own):
            return
        if below.dep_ == "ccomp" and below.i < governor.i and _parted(below, governor):
            return
        yield governor
        if governor.dep_ == "prep" and governor.lower_ in BEYOND:
            return
        below = governor


def _parted(one: Token, other: Token) -> bool:
    return any(token.text in {";", "—", "–"} for token in one.doc[one.i : other.i])


def _clause_verb(trigger: Token) -> Token:
    """Give the verb that carries the tense of a trigger, noun or verb."""
    if trigger.pos_ in {"VERB", "AUX"} or apart(trigger):
        return trigger
    for governor in _governors(trigger):
        if governor.pos_ in {"VERB", "AUX"}:
            return governor
    return trigger


def _auxiliaries(verb: Token) -> set[str]:
    found = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if not found and verb.dep_ == "conj":
        found = {child.lower_ for child in verb.head.children if child.dep_ == "aux"}
    return found


CALLING_OFF = frozenset("cancel scrap postpone shelve avert thwart foil prevent stop halt".split())
"""Verbs whose object does not take place."""


def _called_off(trigger: Token, verb: Token) -> bool:
    """Say whether an act told by a noun is what a verb keeps from happening ("put off talks")."""
    if trigger.i == verb.i or verb.lemma_.lower() not in CALLING_OFF | DENYING | FAILING:
        return False
    return trigger.head.i == verb.i and trigger.dep_ in {"dobj", "nsubjpass"}


def _negated(trigger: Token, verb: Token) -> bool:
    for token in {trigger, verb}:
        if any(
            child.dep_ == "neg"
            or (
                child.dep_ in {"det", "advmod"}
                and child.lower_ in {"no", "never", "neither", "without"}
            )
            for child in token.children
        ):
            return True
    if (trigger.dep_ == "pobj" and trigger.head.lower_ == "without") or not_to_be(verb):
        return True
    for governor in _holding(trigger):
        lemma = governor.lemma_.lower()
        if governor.pos_ == "VERB" and lemma in DENYING | FAILING and governor.i != verb.i:
            return True
        if governor.lower_ == "without":
            return True
    return False


CLAUSES = frozenset({"acl", "relcl", "advcl", "ccomp", "parataxis"})


def _own_words(head: Token) -> str:
    """Give the words of a phrase or clause without its clauses ("ties, broken off in 1975")."""
    inside: list[Token] = []
    stack = [head]
    while stack:
        token = stack.pop()
        inside.append(token)
        stack.extend(
            child
            for child in token.children
            if not (child.dep_ in CLAUSES and child.pos_ in {"VERB", "AUX"})
        )
    return "".join(token.text_with_ws for token in sorted(inside, key=lambda each: each.i))


def _historical(trigger: Token, verb: Token, year: int) -> bool:
    near = _own_words(trigger)
    clause = _own_words(verb) if verb.i != trigger.i else near
    near, clause = _ASIDE.sub("", near), _ASIDE.sub("", clause)
    years = [int(found) for found in _YEAR.findall(near)] or (
        [int(found) for found in _YEAR.findall(clause)] if len(clause) < 200 else []
    )
    if years and max(years) <= year - 2:
        return True
    if _AGO.search(near):
        return True
    governors = [trigger, *_governors(trigger)]
    return any(governor.lemma_.lower() in MEMORY for governor in governors[1:4])


def _future(trigger: Token, verb: Token) -> bool:
    aux = _auxiliaries(verb)
    if planned(trigger) or ("would" in aux and _reported(verb)):
        return True
    if aux & {"will", "shall", "'ll", "’ll"} or (
        "to" in aux
        and verb.dep_ == "xcomp"
        and (verb.head.lemma_.lower() in FUTURE_GOVERNORS | {"be"})
    ):
        return True
    if "to" in aux and verb.dep_ == "acl" and verb.head.lemma_.lower() in INTENTIONS:
        return True
    for governor in _governors(verb):
        if governor.pos_ in {"VERB", "AUX", "ADJ", "NOUN"}:
            if _auxiliaries(governor) & {"will", "shall"} and verb.dep_ in {
                "xcomp",
                "ccomp",
                "conj",
                "advcl",
            }:
                return True
            if governor.lemma_.lower() in FUTURE_GOVERNORS and "to" in aux:
                return True
        break
    if any(
        child.dep_ in {"acl", "ccomp", "relcl"} and _auxiliaries(child) & {"will", "shall"}
        for child in trigger.children
    ):
        return True  # "its commitment that both will ..."
    return any(
        child.lower_
        in {
            "planned",
            "upcoming",
            "forthcoming",
            "proposed",
            "expected",
            "scheduled",
            "next",
            "future",
            "impending",
        }
        for child in trigger.children
        if child.dep_ in {"amod", "advmod"}
    )


def _reported(verb: Token) -> bool:
    """Say whether "would" only puts "will" into the past ("said that it would")."""
    head = verb.head
    return verb.dep_ == "ccomp" and head.i != verb.i and head.tag_ in {"VBD", "VBN"}


def _conditional(trigger: Token, verb: Token) -> bool:
    found = (_auxiliaries(verb) | helpers_above(verb)) & HEDGES
    if weighed(trigger):
        return True
    if found and not (found == {"would"} and _reported(verb)):
        return True
    if verb.dep_ == "xcomp" and verb.tag_ == "VBG" and verb.head.lemma_.lower() in CONSIDERING:
        return True
    for governor in (verb, *_governors(verb)):
        if any(
            child.dep_ == "mark" and child.lower_ in {"if", "unless", "whether"}
            for child in governor.children
        ):
            return True
        if governor.dep_ in {"ccomp", "ROOT"}:
            break
    return False


def _alleged(trigger: Token, verb: Token) -> bool:
    for token in (trigger, verb):
        if any(child.lower_ in DOUBT for child in token.children):
            return True
    for governor in _holding(trigger):
        if governor.lemma_.lower() in ALLEGING and governor.pos_ == "VERB" and governor.i != verb.i:
            return True
        if governor.lemma_.lower() in {"accusation", "allegation", "claim", "charge"}:
            return True
    return False


def modality_of(doc: Doc, trigger_index: int, event_type: EventType, year: int) -> Modality:
    """Say how a sentence holds its act true.

    ``year`` is the article's; a year two or more before it in the act's own clause makes
    the act remembered rather than reported.
    """
    trigger = doc[trigger_index]
    verb = _clause_verb(trigger)
    if _historical(trigger, verb, year):
        return "historical"
    if _negated(trigger, verb) or (event_type not in SPEECH and _called_off(trigger, verb)):
        return "negated"
    if _alleged(trigger, verb):
        return "alleged"
    if event_type in SPEECH - {"AGREE", "SUPPORT"}:
        helpers = _auxiliaries(verb)
        if helpers & {"will", "shall"} and event_type in {"REQUEST", "ACCUSE"}:
            return "announced"
        if verb.dep_ == "advcl" and any(c.lower_ in {"if", "unless"} for c in verb.children):
            return "conditional"
        return "conditional" if helpers & {"would", "might", "could"} else "actual"
    if _conditional(trigger, verb):
        return "conditional"
    if _future(trigger, verb):
        return "announced"
    return "actual"
