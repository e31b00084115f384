"""Whether an act took place: actual, announced, conditional, negated, historical, alleged."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.grammar.infinitives import (
    BEYOND,
    aimed_at,
    apart,
    far_from,
    helpers_above,
    looked_forward_to,
    not_to_be,
    planned,
    rumoured,
    said_now,
    to_come,
    weighed,
    within_reach,
)
from legation.coding.grammar.not_done import not_done
from legation.coding.grammar.remembered import remembered
from legation.coding.grammar.verbs import is_infinitive
from legation.types import EventType, Modality

SPEECH = frozenset({"AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"})
"""Types whose act is the utterance: what they speak of may lie ahead, they do not."""

FORCE = frozenset({"ASSAULT", "COERCE"})
"""Types of which nothing is done yet where they are only what something else is for."""
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
RESOLVED = frozenset("announce pledge promise vow confirm".split())
HEDGES = frozenset("would could might may should must ought".split())
DOUBT = frozenset("alleged allegedly reportedly purported purportedly suspected supposedly".split())
ALLEGING = frozenset("accuse allege claim charge suspect blame assert maintain insist".split())
DENYING = frozenset("deny dismiss refute disclaim".split())
FAILING = frozenset(
    "refuse fail decline stop avoid refrain abstain cancel delay postpone defer".split()
)


def _governors(token: Token) -> Iterator[Token]:
    """Walk up from a trigger through the clauses that hold it."""
    current = token
    for _ in range(6):
        if current.head.i == current.i:
            return
        current = current.head
        yield current


def _holding(token: Token) -> Iterator[tuple[Token, Token]]:
    """Walk up as :func:`_governors` does, but not out of a clause that stands beside another.

    "A accuses B; B denies it", "A stops work, and B threatens C", "A denies it, threatening B".
    Nor out of an aside: "A cancels the meeting after B's raid"; nor out of a subject: "A, bombed
    by B, denies it". Each word stands behind the one below it, through which it holds.
    """
    below = token
    for governor in _governors(token):
        own = any(child.dep_ in {"nsubj", "nsubjpass"} for child in below.children)
        if below.dep_ == "advcl" or (below.dep_ in {"conj", "parataxis"} and own):
            return
        if below.dep_ in {"nsubj", "nsubjpass"} and below.pos_ in {"VERB", "AUX"}:
            return  # "demands" taken for a noun: no clause is the subject of another
        if below.dep_ == "conj" and below.pos_ == "VERB":
            if below.tag_ in {"VBZ", "VBP"} and governor.tag_ not in {"VBZ", "VBP"}:
                return  # "maintains that it was so and condemns B": cut from the verb of its tense
        elif below.dep_ == "ccomp" and below.i < governor.i and _parted(below, governor):
            return
        elif below.dep_ != "nsubj" or governor.lemma_ == "fail":  # "a plot to bomb it failed"
            yield below, governor
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
    if not found and verb.dep_ == "conj" and verb.tag_ not in {"VBD", "VBZ"}:
        found = {child.lower_ for child in verb.head.children if child.dep_ == "aux"}
    return found


SIGNS = frozenset("sign evidence indication proof suggestion trace".split())
"""Nouns of what would show that a deed is done."""
CALLING_OFF = frozenset("cancel scrap postpone shelve avert thwart foil prevent stop halt".split())
"""Verbs whose object does not take place."""
OFF = frozenset({"call", "put", "break"})
"""The same with "off" ("calls off the visit")."""


def _called_off(trigger: Token, verb: Token) -> bool:
    """Say whether an act told by a noun is what a verb keeps from happening ("put off talks")."""
    noun = trigger
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ in STAGES:
        noun = noun.head.head  # "the signing of a pact was put off"
    put_off = verb.lemma_.lower() in OFF and any(
        child.dep_ == "prt" and child.lower_ == "off" for child in verb.children
    )
    if trigger.i == verb.i or not (
        put_off or verb.lemma_.lower() in CALLING_OFF | DENYING | FAILING
    ):
        return False
    return noun.head.i == verb.i and noun.dep_ in {"dobj", "nsubjpass"}


STAGES = frozenset({"signing", "conclusion", "ratification", "holding", "opening", "launch"})
"""Nouns of how a deed comes about."""
HAPPENING = frozenset(
    "take happen occur begin start resume restart continue open reopen go proceed materialise "
    "materialize convene be exist come follow have".split()
)
"""Verbs of whether a deed takes place at all ("talks have not begun")."""
ASIDES = frozenset("after before during amid despite following since".split())
ADVANCE = frozenset("progress headway breakthrough agreement consensus result".split())


def _held_anyway(trigger: Token) -> bool:
    """Say whether a deed took place though its clause is denied.

    "Talks have not led to a deal", "made no progress in talks", "was not vetted before the raid".
    """
    if trigger.pos_ != "NOUN":
        return False
    if trigger.dep_ == "nsubj":
        return trigger.head.lemma_.lower() not in HAPPENING
    if trigger.dep_ != "pobj":
        return False
    if trigger.head.lower_ in ASIDES:
        return True
    over = trigger.head.head
    nouns = {over.lemma_, *(child.lemma_ for child in over.children if child.dep_ == "dobj")}
    return trigger.head.lower_ in {"in", "at"} and bool(nouns & ADVANCE)


def _denied_by(token: Token) -> bool:
    return any(
        child.dep_ == "neg"
        or (
            child.dep_ in {"det", "advmod"}
            and child.lower_ in {"no", "never", "neither", "without"}
        )
        for child in token.children
    )


def _never_done(verb: Token) -> bool:
    """Say whether a deed is only what would have come ("a resolution that would have banned")."""
    helpers = [child.lower_ for child in verb.children if child.dep_ == "aux"]
    return helpers[:2] == ["would", "have"] and not _reported(verb)


def _content(clause: Token) -> bool:
    """Say whether a clause tells what a noun is of ("reports that it fired", "a bid to fire")."""
    return any(child.dep_ == "mark" for child in clause.children) or is_infinitive(clause)


def _negated(trigger: Token, verb: Token) -> bool:
    if _denied_by(trigger) or (trigger.dep_ == "pobj" and trigger.head.lower_ == "without"):
        return True
    if _held_anyway(trigger):
        return False
    if not_done(trigger, verb):
        return True
    if far_from(trigger) or _denied_by(verb) or not_to_be(verb) or _never_done(verb):
        return True
    for below, governor in _holding(trigger):
        if below.dep_ in {"relcl", "acl"} and not _content(below):
            return False  # "refuses entry to men detained in": they are detained
        lemma = governor.lemma_.lower()
        if governor.pos_ == "VERB" and lemma in DENYING | FAILING and governor.i != verb.i:
            return below.dep_ != "prep" or below.lower_ in {"from", "of", "to", "for", "with", "on"}
        if governor.lower_ == "without":
            return True
        if lemma in SIGNS and any(c.lower_ == "no" for c in governor.children):
            return True  # "no sign that the troops have left"
    return False


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


def _future(trigger: Token, verb: Token) -> bool:
    aux = _auxiliaries(verb)
    if _yet_to_begin(trigger, verb):
        return True
    if planned(trigger) or ("would" in aux and _reported(verb)) or to_come(trigger, verb):
        return True
    if looked_forward_to(verb):
        return True
    if aux & {"will", "shall", "'ll", "’ll"} or (
        "to" in aux
        and verb.dep_ == "xcomp"
        and not _for_the_first_time(verb)
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
    """Say whether "would" only puts "will" into the past ("said that it would").

    Who announces or pledges leaves nothing open, in whatever tense that is told.
    """
    head = verb.head
    if verb.dep_ != "ccomp" or head.i == verb.i:
        return False
    return head.tag_ in {"VBD", "VBN"} or head.lemma_.lower() in RESOLVED


def _depends(verb: Token) -> bool:
    """Say whether a clause names what must come first ("would leave if", "unless it paid")."""
    return any(
        word.dep_ in {"mark", "aux"} and word.lower_ in {"if", "unless", "should"}
        for clause in verb.children
        if clause.dep_ == "advcl"
        for word in clause.children
    )


def _conditional(trigger: Token, verb: Token) -> bool:
    found = (_auxiliaries(verb) | helpers_above(verb)) & HEDGES
    if weighed(trigger):
        return True
    if found and not (found == {"would"} and _reported(verb) and not _depends(verb)):
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


def given(trigger: Token) -> bool:
    """Say whether a deed is taken as known where something is said of it ("A's raid was a crime").

    Whoever says what somebody's deed is, or does, does not say that it was done.
    """
    deed = trigger.head if trigger.dep_ == "acl" and is_infinitive(trigger) else trigger
    owned = any(child.dep_ == "poss" for child in deed.children)
    return deed.pos_ == "NOUN" and deed.dep_ == "nsubj" and owned


def _alleged(trigger: Token, verb: Token) -> bool:
    for token in (trigger, verb):
        if any(c.lower_ in DOUBT and c.dep_ in {"amod", "advmod"} for c in token.children):
            return True
    if given(trigger):
        return False
    if rumoured(verb):
        return True
    for below, governor in _holding(trigger):
        lemma = governor.lemma_.lower()
        if below.lower_ == "responsibility":
            return False  # "claims responsibility for": the doer's own word
        if lemma in ALLEGING and governor.pos_ == "VERB" and governor.i != verb.i:
            return True
        if lemma in {"accusation", "allegation", "claim", "charge"}:
            return True
    return False


SETTLED = frozenset({"agree", "decide", "want", "seek", "propose", "offer", "likely"})
"""Words over an infinitive by which one says it already ("decided to condemn")."""


def _to_be_said(trigger: Token, verb: Token, helpers: set[str]) -> bool:
    """Say whether a demand or a charge is still to be made ("promises to sue", "is to open")."""
    if (
        helpers & {"will", "shall"}
        or ("would" in helpers and _reported(verb))
        or to_come(trigger, verb)
    ):
        return True
    infinitive = "to" in helpers and verb.dep_ == "xcomp"
    return infinitive and verb.head.lemma_.lower() in (FUTURE_GOVERNORS | {"be"}) - SETTLED


def modality_of(doc: Doc, trigger_index: int, event_type: EventType, year: int) -> Modality:
    """Say how a sentence holds its act true.

    ``year`` is the article's; a year two or more before it in the act's own clause makes
    the act remembered rather than reported.
    """
    trigger = doc[trigger_index]
    verb = _clause_verb(trigger)
    if remembered(trigger, verb, event_type, year):
        return "historical"
    if _negated(trigger, verb) or (event_type not in SPEECH and _called_off(trigger, verb)):
        return "negated"
    if _alleged(trigger, verb):
        return "alleged"
    if event_type in SPEECH - {"AGREE", "SUPPORT"}:
        helpers = _auxiliaries(verb)
        if event_type in {"REQUEST", "ACCUSE"} and _to_be_said(trigger, verb, helpers):
            return "announced"
        if verb.dep_ == "advcl" and any(c.lower_ in {"if", "unless"} for c in verb.children):
            return "conditional"
        if event_type == "THREATEN" and helpers == {"would"} and _reported(verb):
            return "actual"  # "said it would strike": to say so is the threat
        return "conditional" if helpers & {"would", "might", "could"} else "actual"
    if event_type == "SUPPORT" and said_now(verb):
        return "actual"
    if _conditional(trigger, verb) or within_reach(verb):
        return "conditional"
    if event_type in FORCE and aimed_at(verb):
        return "conditional"
    if _future(trigger, verb):
        return "announced"
    return "actual"
