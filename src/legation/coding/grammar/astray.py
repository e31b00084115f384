"""Subjects and objects that parsers hang in the wrong place, and where they are found."""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.grammar.verbs import (
    SUBJECTS,
    children_of,
    conjuncts,
    is_infinitive,
    is_passive,
)

POBJ = frozenset({"pobj"})
LAYING = frozenset({"impose", "reimpose", "levy", "introduce", "lift"})
"""What is done to a ban or a duty, and never to the goods that it is on."""


def list_before(verb: Token, own: list[Token]) -> list[Token]:
    """Give the rest of a list that a parser cuts off ("Leaders from A, B, | and C meet")."""
    return [verb.head] if own and _cut_off(verb) else []


def _cut_off(verb: Token) -> bool:
    head = verb.head
    joined = verb.dep_ == "conj" and head.dep_ == "ROOT" and head.pos_ in {"NOUN", "PROPN"}
    return joined and not any(child.dep_ in SUBJECTS for child in head.children)


def name_before(verb: Token) -> list[Token]:
    """Give a name that a parser takes for a part of the verb ("Argentina denounces X's Y")."""
    if not _cut_off(verb) and (verb.head.i != verb.i or verb.tag_ not in {"VBZ", "VBP"}):
        return []
    first = verb.left_edge
    return [
        c
        for c in verb.children
        if (c.dep_ in {"compound", "nmod"} and c.pos_ == "PROPN")
        # "Chad hands over": a name that begins the sentence, taken for an adjective
        or (c.dep_ == "amod" and c.i == first.i == verb.i - 1 and c.text[:1].isupper())
        # "a Chadian court rules to": the noun before the verb
        or (c.dep_ == "compound" and c.tag_ == "NN" and c.i == verb.i - 1 and _goes_on(verb))
    ]


def _goes_on(verb: Token) -> bool:
    """Say whether what is done stands behind a verb, so that it is no noun ("court rules")."""
    return any(c.i > verb.i and c.dep_ in {"xcomp", "ccomp", "dobj"} for c in verb.children)


def behind_a_place(verb: Token) -> list[Token]:
    """Give a subject that a parser takes for what a place is ("In Glasgow, President X met Y")."""
    if verb.head.i != verb.i or not verb.i:
        return []
    for token in verb.doc[: verb.i]:
        if token.dep_ == "appos" and token.right_edge.i == verb.i - 1:
            return conjuncts(token)
    return []


def shared_object(verb: Token) -> list[Token]:
    """Give the object that stands behind the second of two verbs ("attacks and boards a ship")."""
    if verb.i + 2 >= len(verb.doc) or verb.nbor().dep_ != "cc" or is_passive(verb):
        return []
    return [
        thing
        for second in verb.children
        if second.dep_ == "conj" and second.tag_ == verb.tag_ and second.i <= verb.i + 3
        for thing in second.children
        if thing.dep_ == "dobj"
    ]


def swallowed(verb: Token) -> list[Token]:
    """Give an object that a parser makes the doer of a purpose ("visits Israel to talk")."""
    return [
        child
        for clause in verb.children
        if clause.dep_ == "ccomp" and is_infinitive(clause)
        for child in clause.children
        if child.dep_ == "nsubj" and child.left_edge.i == verb.i + 1
    ]


def named_with_what(verb: Token) -> list[Token]:
    """Give who is called something that a parser takes for his title ("called Smith a liar")."""
    return [
        child
        for child in verb.children
        if child.dep_ == "oprd"
        and any(each.dep_ in {"nmod", "compound"} and each.pos_ == "PROPN" for each in child.lefts)
        and any(each.dep_ == "det" and each.i > child.left_edge.i for each in child.lefts)
    ]


def owned_deed(verb: Token) -> list[Token]:
    """Give a deed with an owner that a parser takes for a clause ("denounces B's drilling")."""
    return [
        child
        for child in verb.children
        if child.dep_ == "ccomp"
        and child.tag_ in {"NN", "VBG"}
        and any(each.dep_ == "poss" for each in child.children)
    ]


def second_subject(verb: Token) -> list[Token]:
    """Give what a parser takes for a second subject behind the verb ("Smith, of X, warns Y")."""
    own = children_of(verb, frozenset({"nsubj"}))
    first = [child for child in own if child.i < verb.i]
    return [child for child in own if child.i > verb.i] if first else []


def outermost(participle: Token) -> Token:
    """Give the noun that a participle behind a comma speaks of.

    "a ship loaded with coal, seized by ..." is parsed as if the coal were seized, and "a ban on
    apples imposed by ..." as if the apples were imposed.
    """
    noun = participle.head
    if participle.lemma_.lower() in LAYING and noun.dep_ == "pobj":
        return noun.head.head if noun.head.head.pos_ == "NOUN" else noun
    before = participle.nbor(-1) if participle.i else participle
    if before.lower_ != ",":
        return noun
    token = noun
    for _ in range(6):
        if token.dep_ in {"pobj", "prep", "acl", "dobj"}:
            token = token.head
    return token if token.pos_ in {"NOUN", "PROPN"} else noun


def on_behalf(on: Token) -> list[Token]:
    """Give for whom something is done that is done "on behalf of" him."""
    sake = (each for each in children_of(on, POBJ) if each.lemma_.lower() == "behalf")
    return [
        each
        for noun in sake
        for of in noun.children
        if of.dep_ == "prep" and of.lower_ == "of"
        for each in children_of(of, POBJ)
    ]


def called_so(verb: Token) -> list[Token]:
    """Give the thing of an object that is told by what it is called ("hit what Oslo called a")."""
    for clause in verb.children:
        if clause.dep_ not in {"ccomp", "dobj"} or clause.i < verb.i or clause.lemma_ != "call":
            continue
        things = [c for c in clause.children if c.dep_ in {"oprd", "dobj", "ccomp", "attr"}]
        if any(c.lower_ == "what" for c in things) and clause.left_edge.lower_ == "what":
            return [c for c in things if c.i > clause.i and c.pos_ in {"NOUN", "PROPN"}]
    return []
