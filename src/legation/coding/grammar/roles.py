"""Who fills which role of a predicate, read off the dependency parse.

Labels are those of spaCy's English models (ClearNLP style). A role is a name that a
frame may ask for: ``subject``, ``object``, ``patient`` (the verb's own object where the frame's
noun is another: "branded the guard a terrorist group"), ``indirect``, ``possessive``, ``compound``,
``clause_subject``, ``purpose`` (what an infinitive of purpose is done to: "jets took off to
intercept it"), ``anywhere`` (behind the trigger, in what hangs on it), or a preposition as itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from legation.coding.grammar.astray import (
    behind_a_place,
    called_so,
    list_before,
    name_before,
    named_with_what,
    on_behalf,
    outermost,
    owned_deed,
    second_subject,
    shared_object,
    swallowed,
)
from legation.coding.grammar.saying import TELLING
from legation.coding.grammar.verbs import (
    PASSIVE_SUBJECTS,
    SUBJECTS,
    agents,
    bare_headline,
    children_of,
    conjuncts,
    is_dangling,
    is_infinitive,
    is_passive,
    shares_passive,
)

OBJECT_CONTROL = frozenset(
    "accuse allow appeal ask beg blame block call challenge charge command compel demand "
    "direct encourage force help implore instruct invite oblige order permit persuade pledge "
    "plead press prevent prod push request require stop suspect tell urge want "
    "warn".split()
)
"""Verbs whose object, not subject, does what their complement says ("urged Israel to leave")."""

LED = OBJECT_CONTROL | {"cause", "lead", "prompt", "provoke"}
"""The same with those that bring about what their object does ("leading Oslo to complain")."""

ANSWERABLE = OBJECT_CONTROL | frozenset(
    "thank praise commend congratulate laud salute honour honor reward criticise criticize condemn "
    "denounce slam fault rebuke chide scold blast sue indict arrest jail fine sentence convict "
    "sanction punish forgive hate detain castigate berate upbraid lambast lambaste reproach "
    "reprimand admonish decry censure excoriate assail deride mock pillory hail".split()
)
"""Verbs whose object did what stands behind "for" or "of" ("thanked Oslo for sending")."""


RESOLVES = frozenset(
    "decision move step order plan proposal offer promise pledge vow intention commitment "
    "resolution threat readiness willingness bid attempt".split()
)
"""Nouns whose owner does what their infinitive tells ("Oslo's decision to recall its envoy")."""

RAISING = frozenset(
    "say report believe think allege suspect suppose presume assume understand know rumour "
    "rumor claim fear find see expect schedule set slate project tip intend mean prepare plan "
    "bind slat bill book poise prime scheme line".split()
)
"""Verbs of what is said or expected of the subject of their passive."""


SENDING = frozenset(
    "send dispatch despatch deploy appoint form create establish launch name commission".split()
)
"""Verbs whose subject does what is to be done by whom it sends ("sends a team to free Oslo")."""


def _inherited(verb: Token, depth: int = 0) -> list[Token]:
    """Subjects that a clause without one of its own takes from above."""
    head = verb.head
    if head.i == verb.i or depth > 4:
        return []
    if verb.dep_ == "relcl" and is_infinitive(verb) and _is_sent(head):
        return subjects(head.head, depth + 1)
    if verb.dep_ in {"relcl", "acl"} and head.dep_ == "attr" and not _has_own_subject(verb):
        return subjects(head.head, depth + 1)  # "became the first president to visit Libya"
    if verb.dep_ == "relcl":
        return conjuncts(head) if not _has_own_subject(verb) else []
    if verb.dep_ == "acl":
        # "a visit to Kabul to see troops": it is not Kabul that sees them
        return _resolved_on(head) if is_infinitive(verb) else conjuncts(head)
    if verb.dep_ == "conj" and head.pos_ in {"VERB", "AUX"}:
        return subjects(head, depth + 1)
    if verb.dep_ in {"xcomp", "ccomp"}:
        if head.lemma_.lower() in LED:
            found = objects(head) or prepositional(head, "on") or prepositional(head, "upon")
            if found:
                return found
        if head.pos_ in {"NOUN", "PROPN"} and not _has_own_subject(head):
            return []
        return _raised(verb) or subjects(head, depth + 1)
    if verb.dep_ == "acomp" or (verb.dep_ == "attr" and verb.tag_ == "VBG"):
        return subjects(head, depth + 1)  # "am grateful": the adjective's doer is the verb's
    if verb.dep_ == "advcl" and bare_headline(verb):
        return conjuncts(head)
    if verb.dep_ == "advcl":
        return _permitted(verb) or _raised(verb) or subjects(head, depth + 1)
    if verb.dep_ == "pcomp":
        governor = head.head
        if governor.lemma_.lower() in ANSWERABLE:
            found = objects(governor)
            if found:
                return found
        joined = objects(governor) if governor.lemma_ == "join" and head.lower_ == "in" else []
        if joined:  # "joins Oslo in blaming Chad"
            return [*subjects(governor, depth + 1), *joined]
        return subjects(governor, depth + 1) if governor.pos_ in {"VERB", "AUX"} else []
    return []


def _raised(verb: Token) -> list[Token]:
    """Give who does what is said or expected of him ("Oslo is said to have fired")."""
    head = verb.head
    if not is_passive(head) or not is_infinitive(verb) or verb.lemma_ == "be":
        return []  # who is "believed to have been among those killed" killed nobody
    if head.lemma_.lower() not in RAISING or verb.dep_ not in {"xcomp", "advcl"}:
        return []
    found = children_of(head, PASSIVE_SUBJECTS)
    return [each for token in _resolve_relative(found, head) for each in conjuncts(token)]


def _resolved_on(noun: Token) -> list[Token]:
    """Give who resolves on what an infinitive tells ("Oslo's decision to recall", "a move by")."""
    if _is_sent(noun):
        return subjects(noun.head)
    if noun.lemma_.lower() not in RESOLVES:
        return []
    owners = [child for child in noun.children if child.dep_ in {"poss", "amod", "compound"}]
    named = prepositional(noun, "by") or prepositional(noun, "of") or owners
    return [each for token in named for each in conjuncts(token)]


def _is_sent(noun: Token) -> bool:
    """Say whether a noun is whom or what somebody sends or sets up ("appoints a panel to")."""
    return noun.dep_ == "dobj" and noun.head.lemma_.lower() in SENDING


def _permitted(verb: Token) -> list[Token]:
    """Give who is to do it where a parser cuts "for X to do it" in two ("asked for Y to leave")."""
    if not is_infinitive(verb):
        return []
    return [
        each
        for phrase in (verb.head, *verb.head.children)
        for child in phrase.children
        if child.dep_ == "prep" and child.lower_ == "for"
        for each in child.children
        if each.dep_ == "pobj" and each.right_edge.i == verb.left_edge.i - 1
    ]


def _has_own_subject(verb: Token) -> bool:
    return any(
        child.dep_ in SUBJECTS and child.tag_ not in {"WDT", "WP"} for child in verb.children
    )


def _resolve_relative(found: list[Token], verb: Token) -> list[Token]:
    """Replace a relative pronoun by the noun that it stands for."""
    resolved: list[Token] = []
    for token in found:
        clause = verb if token.dep_ == "pobj" else token.head
        if token.tag_ in {"WDT", "WP"} and clause.dep_ == "relcl":
            resolved.extend(conjuncts(clause.head))
        else:
            resolved.append(token)
    return resolved


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Give who acts: the logical subject of an active or passive verb."""
    if is_passive(verb):
        found = agents(verb)
        for other in verb.children if not found else ():
            if other.dep_ == "conj" and shares_passive(other):
                found = found or agents(other)  # "are ambushed and wounded by policemen"
        return [each for token in found for each in conjuncts(token)]
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    before = _clause_before(verb)
    if before is not None:
        return subjects(before, depth + 1)
    own = [child for child in own if child.i < verb.i] or own
    own = own or name_before(verb)
    own += list_before(verb, own)
    if own:
        return [each for token in _resolve_relative(own, verb) for each in conjuncts(token)]
    return _inherited(verb, depth) or behind_a_place(verb)


def _clause_before(verb: Token) -> Token | None:
    """Give the first of two verbs in a row where a parser takes the first for what is said.

    "Ban enters Gaza, criticises Israel's raid" is parsed as "..., said Israel's raid".
    """
    if verb.tag_ != "VBZ" or verb.lemma_.lower() in TELLING:
        return None
    if any(child.dep_ in SUBJECTS and child.i < verb.i for child in verb.children):
        return None
    clauses = (c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i and c.tag_ == "VBZ")
    return next((c for c in clauses if _has_own_subject(c)), None)


def own_doers(verb: Token) -> set[int]:
    """Give the indices of a verb's own subjects, not of what a passive is done to, with lists."""
    own = (child for child in verb.children if child.dep_ == "nsubj")
    return {each.i for first in own for each in (first, *first.conjuncts)}


def objects(verb: Token) -> list[Token]:
    """Give what the act falls on: direct object, or subject of a passive."""
    labels = frozenset({"dobj", "nsubjpass"})
    found = children_of(verb, labels) or second_subject(verb) or owned_deed(verb)
    found = found or (children_of(verb, SUBJECTS) if _clause_before(verb) is not None else [])
    found = found or swallowed(verb) or shared_object(verb) or called_so(verb)
    found = found or named_with_what(verb)
    if not found and verb.dep_ == "acl" and is_passive(verb):
        found = [outermost(verb)]
    if not found and verb.dep_ == "relcl" and _has_own_subject(verb):
        # "the ship that the navy seized": the noun outside is the object
        found = [verb.head]
    if not found and is_dangling(verb) and verb.head.pos_ in {"VERB", "AUX"}:
        return objects(verb.head) if is_passive(verb.head) else subjects(verb.head)
    if not found and verb.dep_ == "pcomp" and is_passive(verb):
        found = _patient_above(verb.head.head)
    if not found and verb.dep_ == "conj" and is_passive(verb):
        head = verb.head
        if is_passive(head):
            found = children_of(head, frozenset({"nsubjpass"}))
        elif head.tag_ in {"VBD", "VBN"} and not any(c.dep_ == "cc" for c in head.children):
            # "a ship bound for X is seized by Y", whose participle is parsed as the main verb
            found = children_of(head, frozenset({"nsubj"}))
    return [each for token in _resolve_relative(found, verb) for each in conjuncts(token)]


def _patient_above(verb: Token) -> list[Token]:
    """Give whom a passive behind a preposition is of ("goes home after being freed by Oslo")."""
    if verb.pos_ not in {"VERB", "AUX"}:
        return []
    return objects(verb) if is_passive(verb) else subjects(verb)


def indirect(verb: Token) -> list[Token]:
    """Give the receiver of a double-object verb ("gave Kenya ten boats")."""
    found = []
    for child in verb.children:
        if child.dep_ == "dative":
            inner = children_of(child, frozenset({"pobj"}))
            found.extend(inner or [child])
    if not found and any(child.dep_ == "dobj" for child in verb.children):
        found = children_of(verb, PASSIVE_SUBJECTS)  # "was denied a visa by": given and received
    return [each for token in found for each in conjuncts(token)]


def prepositional(token: Token, preposition: str) -> list[Token]:
    """Give what stands behind a preposition that hangs on a token or on its particle."""
    found: list[Token] = []
    for child in token.children:
        if child.dep_ in {"prep", "dative", "agent"} and child.lower_ == preposition:
            found.extend(children_of(child, frozenset({"pobj", "pcomp"})))
        elif preposition == "for" and child.dep_ == "prep" and child.lower_ == "on":
            found.extend(on_behalf(child))
        elif child.dep_ == "acl" and child.tag_ == "VBN" and token.pos_ in {"NOUN", "PROPN"}:
            # "a strike mounted by Israel against a base": the participle carries the roles
            found.extend(prepositional(child, preposition))
        elif child.dep_ in {"prep", "prt", "advmod"} and child.lower_ != "according":
            # "out of", "together with", "along with"; nothing is done to a source of news
            for grandchild in child.children:
                if grandchild.dep_ == "prep" and grandchild.lower_ == preposition:
                    found.extend(children_of(grandchild, frozenset({"pobj"})))
    if token.dep_ == "relcl":
        found = _resolve_relative(found, token)  # "Oslo, to which Riga had appealed"
    return [each for pobj in found for each in conjuncts(pobj)]


def clause_subjects(verb: Token) -> list[Token]:
    """Give who acts in the complement clause ("urged that Israel stop")."""
    found: list[Token] = []
    for child in verb.children:
        for_him = child.dep_ == "advcl" and child.left_edge.lower_ == "for"  # "calls for X to go"
        that = child.dep_ == "acl" and any(  # "its demand that X go"
            mark.dep_ == "mark" and mark.lower_ == "that" for mark in child.children
        )
        if child.dep_ in {"ccomp", "xcomp"} or for_him or that:
            # "said that the rally is a stunt, and that Oslo should"
            more = (c for c in child.conjuncts if any(m.dep_ == "mark" for m in c.children))
            found.extend(
                each
                for clause in (child, *more)
                for each in clause.children
                if each.dep_ in SUBJECTS or each.dep_ in PASSIVE_SUBJECTS
            )
        elif child.dep_ == "prep":  # "called on X to", "appealed for X to"
            for inner in child.children:
                if inner.dep_ == "pcomp":
                    found.extend(each for each in inner.children if each.dep_ in SUBJECTS)
    return [each for token in found for each in conjuncts(token)]


def possessors(noun: Token) -> list[Token]:
    """Give "X" of "X's visit"."""
    return [each for child in noun.children if child.dep_ == "poss" for each in conjuncts(child)]


def modifiers(noun: Token) -> list[Token]:
    """Give names that stand before a noun ("the Israeli strike", "US-China talks")."""
    labels = frozenset({"amod", "compound", "nmod", "npadvmod"})
    found: list[Token] = []
    for child in noun.children:
        if child.dep_ in labels:
            found.append(child)
            found.extend(each for each in child.subtree if each.dep_ in labels | {"conj"})
    return sorted(set(found), key=lambda each: each.i)


def fill(token: Token, role: str) -> list[Token]:
    """Give the tokens that fill one named role of a verb or an event noun."""
    if role == "subject":
        return subjects(token)
    if role in {"object", "patient"}:
        return objects(token)
    if role == "indirect":
        return indirect(token)
    if role == "possessive":
        return possessors(token)
    if role == "compound":
        return modifiers(token)
    if role == "clause_subject":
        return clause_subjects(token)
    if role == "purpose":
        return [
            each
            for clause in token.children
            if clause.dep_ in {"xcomp", "advcl", "acl"} and is_infinitive(clause)
            for each in objects(clause)
        ]
    if role == "anywhere":
        return [each for each in token.subtree if each.i > token.i]
    return prepositional(token, role)


def inner_nouns(token: Token) -> Iterator[Token]:
    """Walk what belongs to a noun phrase without entering its clauses.

    Nor what it is only able to do ("a missile capable of hitting Japan").
    """
    stack = [token]
    while stack:
        current = stack.pop()
        if current.lemma_.lower() in {"able", "capable"}:
            continue
        yield current
        stack.extend(
            child
            for child in current.children
            if child.dep_ not in {"relcl", "acl", "advcl", "ccomp", "conj", "appos", "cc"}
        )
