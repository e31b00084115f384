"""Give the verb of a sentence the subject that its parse lost ("Amid a row, Mali and Togo agree").

About one two-state sentence of WCEP in a hundred has a finite verb for its root and no subject:
the name before the verb was taken for a part of the verb's, or for one more object of the
preposition at the start. Told in the past most of them are parsed aright; in the others what
stands between the comma and the verb is the subject.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from legation.sentences.laid_on import laid_on

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
FINITE = frozenset({"VBZ", "VBP"})
NOMINAL = frozenset({"NOUN", "PROPN", "NUM"})
BESIDE = frozenset({"npadvmod", "advmod", "dep", "compound", "nmod", "amod"})
"""What a name just before its verb is taken for ("Nauru recognizes")."""
BOUND = frozenset({"conj", "appos"})
"""How a subject hangs on the object before the comma ("Amid a row, Mali and Togo")."""
TIMES = frozenset("as while after since when because".split())
"""Words that begin a clause and that are taken for prepositions before its subject."""
NEXT_DOOR = frozenset({"neighboring", "neighbouring", "bordering"})
"""Words before a name that are taken for a verb's deed ("accuses neighbouring Chad")."""
PLACE_WORDS = 2
"""At most so many words behind a comma are the land of a town ("In Nairobi, Kenya, ...")."""


@dataclass(frozen=True, slots=True)
class _Arc:
    """A word that is to hang on another, by its place in the sentence, and as what."""

    at: int
    head: int
    dep: str


def lacks_subject(verb: Token) -> bool:
    """Say whether a verb in the present tense, not the first word, has no subject of its own."""
    own = any(child.dep_ in SUBJECTS for child in verb.children)
    return verb.tag_ in FINITE and verb.i > 0 and not own


def beside(doc: Doc, root: Token) -> Doc:
    """Give the parse with the name just before the root as its subject, ``doc`` without one."""
    arcs = _beside(root)
    return _changed(doc, arcs) if arcs else doc


def behind_a_comma(doc: Doc, root: Token) -> Doc | None:
    """Give the parse with what follows a phrase at the start as subject, or None."""
    arcs = _behind_a_comma(doc, root)
    return _changed(doc, arcs) if arcs else None


def with_clauses(doc: Doc) -> Doc:
    """Give the parse with "as the two leaders hold talks" as a clause, not as an object.

    And with "accuses neighbouring Chad" as a verb and whom it is aimed at.
    """
    for word in doc:
        if word.dep_ == "xcomp" and word.lower_ in NEXT_DOOR and word.i + 1 < len(doc):
            name = word.nbor()
            if name.pos_ == "PROPN" and name.head.i == word.i:
                arcs = [_Arc(word.i, name.i, "amod"), _Arc(name.i, word.head.i, "dobj")]
                others = (c for c in word.children if c.i > name.i)
                return _changed(doc, [*arcs, *(_Arc(c.i, word.head.i, c.dep_) for c in others)])
        if word.dep_ == "prep" and word.lower_ in TIMES:
            arcs = _clause(doc, word)
            if arcs:
                return _changed(doc, arcs)
    return doc


def _before(verb: Token) -> Token:
    """Give the word before a verb and before its adverbs."""
    word = verb.nbor(-1)
    while word.i and word.pos_ == "ADV" and word.head.i == verb.i:
        word = word.nbor(-1)
    return word


def _beside(root: Token) -> list[_Arc]:
    word = _before(root)
    if word.head.i != root.i or word.dep_ not in BESIDE or word.pos_ not in NOMINAL:
        return []
    return [_Arc(word.i, root.i, "nsubj")]


def lost_in_a_list(doc: Doc, root: Token) -> Doc:
    """Give the parse with a subject that a list took ("At talks led by Chad, Mali and Togo met").

    Told in the past too: only where the verb has no subject at all.
    """
    if root.tag_ != "VBD" or any(child.dep_ in SUBJECTS for child in root.children):
        return doc
    return behind_a_comma(doc, root) or doc


def _behind_a_comma(doc: Doc, root: Token) -> list[_Arc]:
    """Give the subject behind a preposition's object at the start: "Amid a row, Mali and Togo"."""
    first = doc[0]
    start = first if first.head.i == root.i else first.head
    if start.dep_ not in {"prep", "advcl"} or start.head.i != root.i or first.pos_ == "PROPN":
        return []
    commas = [token.i for token in doc[1 : root.i] if token.text == ","]
    if not commas:
        return []
    at = commas[0]
    if len(commas) > 1 and _is_land(doc, at, commas[1]):
        at = commas[1]
    tops = [
        token
        for token in doc[at + 1 : root.i]
        if token.head.i <= at and token.dep_ in BOUND and token.pos_ in NOMINAL
    ]
    return [_Arc(tops[0].i, root.i, "nsubj")] if len(tops) == 1 else []


def _is_land(doc: Doc, comma: int, after: int) -> bool:
    """Say whether a land stands between two commas, and words that begin anew behind them."""
    words = doc[comma + 1 : after]
    named = len(words) <= PLACE_WORDS and all(word.pos_ == "PROPN" for word in words)
    return named and words[-1].dep_ == "appos" and words[-1].head.i < comma


def _clause(doc: Doc, word: Token) -> list[_Arc]:
    subject = next((child for child in word.rights if child.dep_ == "pobj"), None)
    if subject is None or subject.pos_ not in NOMINAL:
        return []
    end = max(token.i for token in subject.subtree)
    verb = next((token for token in doc[end + 1 : end + 3] if token.pos_ != "ADV"), None)
    if verb is None or not lacks_subject(verb) or verb.dep_ in {"aux", "auxpass"}:
        return []
    if verb.pos_ not in {"VERB", "AUX"} or verb.head.i > verb.i or verb.head.i == verb.i:
        return []
    return [
        _Arc(word.i, verb.i, "mark"),
        _Arc(subject.i, verb.i, "nsubj"),
        _Arc(verb.i, word.head.i, "advcl"),
    ]


def _changed(doc: Doc, arcs: list[_Arc]) -> Doc:
    heads = {arc.at: arc.head for arc in arcs}
    return laid_on(doc, doc, heads=heads, deps={arc.at: arc.dep for arc in arcs})
