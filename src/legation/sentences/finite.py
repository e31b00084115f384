"""Hang a finite verb on the finite one that it is joined to ("thanked him for coming and left").

The parser joins a verb to the nearest one before it, also to a gerund or an infinitive. What is
joined by "and" has the same form: "praised Bern for sending aid and condemned the raid" tells two
acts of one doer, and not what Bern did.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from legation.sentences.laid_on import laid_on

PAST, PRESENT = "VBD", "VBZ"
PLURAL = "VBP"
HAVING = frozenset({"have", "be"})
BARE = frozenset({"VB", "VBG"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
STEPS = 6
"""Verbs looked up through at most."""


def with_finite_verbs(doc: Doc) -> Doc:
    """Give the parse with each finite verb that was joined to a bare one on a finite one above.

    ``doc`` where none is astray.
    """
    heads: dict[int, int] = {}
    for verb in doc:
        tense = _tense(verb) if verb.dep_ == "conj" and verb.pos_ == "VERB" else ""
        tense = tense or (PLURAL if _joined_to_a_gerund(verb) else "")
        if not tense or any(child.dep_ in SUBJECTS for child in verb.children):
            continue
        joined = verb.head
        if _tense(joined) or joined.tag_ not in BARE or joined.i > verb.i:
            continue
        above = _above(joined, tense)
        if above is None:
            continue
        heads[verb.i] = above.i
        heads |= {c.i: above.i for c in joined.children if c.dep_ == "cc" and c.i < verb.i}
    return laid_on(doc, doc, heads=heads) if heads else doc


def _joined_to_a_gerund(verb: Token) -> bool:
    """Say whether a bare form is joined to a gerund, and so is a plural's ("and recall them")."""
    bare = verb.tag_ in {"VB", "VBP"} and verb.pos_ == "VERB" and verb.dep_ == "conj"
    return bare and verb.head.tag_ == "VBG" and not any(c.dep_ == "aux" for c in verb.children)


def _tense(verb: Token) -> str:
    """Give the tag of a verb's finite form, of its auxiliary's where it has one, "" for none."""
    if verb.tag_ in {PAST, PRESENT}:
        return verb.tag_
    helping = (c for c in verb.children if c.dep_ in {"aux", "auxpass"})
    return next((PAST for c in helping if c.lemma_ in HAVING and c.tag_ != "VB"), "")


def _above(joined: Token, tense: str) -> Token | None:
    """Give the nearest verb above of the same tense, None where another subject stands between."""
    token = joined
    for _ in range(STEPS):
        if token.head.i == token.i or token.dep_ in {"relcl", "nsubj", "csubj"}:
            return None
        token = token.head
        if token.pos_ in {"VERB", "AUX"} and _tense(token):
            return token if tense in {_tense(token), PLURAL} else None
        if token.tag_ == "VBP" and tense == PLURAL:
            return token
    return None
