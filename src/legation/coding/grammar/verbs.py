"""Forms of verbs and what hangs on them: passives, infinitives, the agent of a passive."""

from __future__ import annotations

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})


def conjuncts(token: Token) -> list[Token]:
    """Give a token and everything coordinated with it, in order of the text."""
    return sorted({token, *token.conjuncts}, key=lambda each: each.i)


def verb_over(token: Token) -> Token:
    """Give the verb of the clause that a word stands in, itself if it is one.

    Where there is none, the word that the sentence hangs on.
    """
    while token.pos_ not in {"VERB", "AUX"} and token.head.i != token.i:
        token = token.head
    return token


def children_of(token: Token, labels: frozenset[str]) -> list[Token]:
    """Give the words that hang on a word by one of some labels."""
    return [child for child in token.children if child.dep_ in labels]


def is_passive(verb: Token) -> bool:
    """Say whether a verb stands in the passive, clause or reduced ("troops seized by")."""
    if any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children):
        return True
    reduced = verb.dep_ in {"acl", "amod"} or shares_passive(verb) or is_dangling(verb)
    return verb.tag_ == "VBN" and reduced


def is_dangling(verb: Token) -> bool:
    """Say whether a participle tells what is done to the subject ("Freed by Oslo, he left")."""
    own = any(child.dep_ in {"aux", "nsubj", "dobj", "ccomp"} for child in verb.children)
    return verb.tag_ == "VBN" and verb.dep_ == "advcl" and not own and bool(agents(verb))


def shares_passive(verb: Token) -> bool:
    """Say whether a participle shares the auxiliary of a passive ("are ambushed and wounded")."""
    own = any(child.dep_ in {"aux", "nsubj"} for child in verb.children)
    return verb.dep_ == "conj" and not own and is_passive(verb.head)


def is_infinitive(verb: Token) -> bool:
    """Say whether a verb stands in an infinitive with "to"."""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def bare_headline(verb: Token) -> bool:
    """Say whether an infinitive is all that a headline tells of a name ("Merkel to visit Mali")."""
    name = verb.head
    alone = name.dep_ == "ROOT" and name.pos_ in {"NOUN", "PROPN"} and name.i < verb.i
    return alone and is_infinitive(verb) and name.i + 1 == verb.left_edge.i


def agents(verb: Token) -> list[Token]:
    """Give what stands behind a passive's "by"."""
    own = [by for by in verb.children if by.dep_ == "agent" or _is_by(by)]
    met = verb.lemma_.lower() in {"meet", "greet"}  # "is met with a cold answer by Oslo"
    # "is supplied with oil by Oslo": a parser hangs it on the oil
    with_what = [
        by
        for preposition in verb.children
        if preposition.dep_ == "prep" and preposition.lower_ == "with" and not (own or met)
        for thing in children_of(preposition, frozenset({"pobj"}))
        for by in thing.children
        if _is_by(by)
    ]
    with_what += [
        # "is declared persona non grata by Oslo": on what he is declared
        by
        for declared in verb.children
        if declared.dep_ == "oprd" and not own
        for by in declared.subtree
        if _is_by(by) and by.head.pos_ != "VERB"
    ]
    return [pobj for by in own or with_what for pobj in children_of(by, frozenset({"pobj"}))]


def _is_by(word: Token) -> bool:
    return word.dep_ == "prep" and word.lower_ == "by"
