"""Mend the parse of a sentence whose verb was taken for a noun ("Beijing summons an envoy").

News tells in the present tense, and the parser's training text seldom does: of two-state
sentences of WCEP 1.7 % have a noun in "-s" for their root, nearly always a verb, and others a
noun behind "police arrest" or "troops fire". Told in the past, the same sentence has only one
reading.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Token

from legation.sentences.deeds import with_their_doers
from legation.sentences.finite import with_finite_verbs
from legation.sentences.laid_on import laid_on
from legation.sentences.lists import with_and
from legation.sentences.pasts import ALONE, EITHER, IRREGULAR, base_of, past_of
from legation.sentences.subjects import (
    behind_a_comma,
    beside,
    lacks_subject,
    lost_in_a_list,
    with_clauses,
)
from legation.sentences.to_come import with_will

PLURAL = frozenset({"NNS", "NNPS"})
NOUNS = PLURAL | {"NN", "NNP"}
IN_A_NOUN = frozenset({"compound", "nmod", "amod", "pobj", "appos"})
"""What a verb is taken for that keeps its tag ("bombs" of "Turkey bombs Party positions")."""
WHAT_IS_DONE = frozenset(
    "call appeal arrest fire support talk flight visit claim charge demand trade aid help "
    "request offer order protest curb limit cut raid attack strike threat move plan vote release "
    "tie".split()
)
"""Nouns that the parser takes for the verb behind their own ("rejects calls", "halts talks")."""
DOERS = frozenset(
    "guard strike raid attack protest report target arrest shell bomb demand call test claim "
    "charge order offer plan sanction vote mine rally match talk fight host suspect patrol".split()
)
"""Verbs that are more often nouns of who or what does something ("border guards fire")."""
GOING_ON = frozenset({"ADP", "PART", "ADV"})
"""What follows such a verb."""
OBJECTS = frozenset({"DET", "PROPN", "ADJ", "NUM", "PRON", "NOUN"})
"""What may begin an object: "arrest two envoys", not "an arrest in Oslo"."""
TRIES = 2


@dataclass(frozen=True, slots=True)
class _Word:
    """A word that may be the verb, the form without "-s" and the tag of the form that it has."""

    at: int
    base: str
    tag: str


def mended(doc: Doc, parser: Language) -> Doc:
    """Give the parse of the sentence told in the past, on its own words, where that helps.

    It does where the sentence has no verb for its root and the past form of a word that may be
    one is parsed as the root, with a subject before it; else ``doc`` itself is given. A verb that
    is the root without a subject is told in the past too, and else takes what stands before it.
    The "of" and "by" of a deed's noun are hung on it, and finite verbs on finite ones.
    """
    return with_finite_verbs(with_their_doers(_mended(doc, parser)))


def _mended(doc: Doc, parser: Language) -> Doc:
    listed = with_and(doc, parser)
    doc = listed if listed is not doc else with_will(doc, parser)
    root = next((token for token in doc if token.head.i == token.i), None)
    if root is None:
        return doc
    if _finite(root):
        swallowed = _before_its_object(root)
        again = _retold(doc, swallowed, parser) if swallowed is not None else None
        if again is not None:
            return again
        if lacks_subject(root):
            return with_clauses(_with_its_subject(doc, root, parser))
        return with_clauses(lost_in_a_list(doc, root))
    for word in _words(doc, root):
        again = _retold(doc, word, parser)
        if again is not None:
            return again
    return doc


def _with_its_subject(doc: Doc, root: Token, parser: Language) -> Doc:
    """Give the parse with a subject: by a comma, by the past, by what stands before the verb."""
    word = _Word(root.i, root.lemma_, root.tag_)
    return behind_a_comma(doc, root) or _retold(doc, word, parser) or beside(doc, root)


def _finite(root: Token) -> bool:
    if root.tag_ == "VB" and not root.i and root.text.istitle():
        return False  # "Denmark protests over": news does not begin with a command
    helped = any(child.dep_ in {"aux", "auxpass", "cop"} for child in root.children)
    return helped or root.tag_ in {"VBZ", "VBP", "VBD", "VB", "MD"}


def _words(doc: Doc, root: Token) -> Iterator[_Word]:
    """Give the words to try: a plural that is the root, then others before an object."""
    if root.tag_ in PLURAL and _may_be_verb(root) and _has_object(doc, root):
        yield _Word(root.i, base_of(root.text), "VBZ")
    found = (_other(token) for token in doc[1:-1] if token.i != root.i or root.tag_ == "NN")
    tries = [word for word in found if word is not None]
    yield from tries[:TRIES]


def _before_its_object(root: Token) -> _Word | None:
    """Give a verb taken for the subject of its own object ("Chad's court rejects appeals")."""
    verb = root.nbor(-1) if root.i > 1 else root
    if verb.dep_ != "nsubj" or verb.head.i != root.i or verb.tag_ != "NNS":
        return None
    base = base_of(verb.text) if verb.text.endswith("s") and verb.text.islower() else ""
    told = any(c.dep_ in {"ccomp", "aux", "neg", "prt"} for c in root.children)
    named = verb.nbor(-1).tag_ in {"NNP", "NN"}
    if base not in EITHER or told or not named or root.lemma_.lower() not in WHAT_IS_DONE:
        return None
    # "rejects calls" is no clause with "calls" for its verb; "guards fire" is
    if root.tag_ not in {"VBZ", "VBP"} or (root.tag_ == "VBP" and base in DOERS):
        return None
    return _Word(verb.i, base, "VBZ")


def _may_be_verb(root: Token) -> bool:
    own = any(child.dep_ == "nsubj" for child in root.children)
    return root.text.islower() and root.text.endswith("s") and not own


def _has_object(doc: Doc, root: Token) -> bool:
    """Say whether a plural has an object behind it, where no stop tells that it is a sentence.

    "Chad sanctions Mali's generals" may be a headline, "Chad's sanctions against Mali" is none.
    """
    if doc[-1].is_punct or base_of(root.text) in ALONE:
        return True
    return root.i + 1 < len(doc) and root.nbor().pos_ in OBJECTS


def _other(token: Token) -> _Word | None:
    """Give a noun before an object that may be the verb, None where it may not.

    Also one that needs no object, behind the name or the plural of who does it.
    """
    after = token.nbor()
    if after.pos_ in GOING_ON and _as_noun(token):
        return _without_object(token)
    begins = after.pos_ in OBJECTS or after.tag_ == "VBG"  # "fire warning shots"
    if not _as_noun(token) or not (begins or after.lower_ == "that"):
        return None
    if token.text in EITHER:
        return _Word(token.i, token.text, "VBP")
    base = base_of(token.text) if token.text.endswith("s") else ""
    return _Word(token.i, base, "VBZ") if base in EITHER else None


def _as_noun(token: Token) -> bool:
    """Say whether a word is a common noun to the parser, or stands where a noun should.

    Also one in a list of names ("Oslo, Riga and the Union file a case").
    """
    noun = token.tag_ in NOUNS or (token.tag_ in {"VBZ", "VBP"} and token.dep_ in IN_A_NOUN)
    bare = token.tag_ in {"VB", "VBP"} and not any(c.dep_ == "aux" for c in token.children)
    listed = bare and token.dep_ == "conj" and token.head.pos_ == "PROPN"
    return (noun or listed) and token.text.islower()


def _without_object(token: Token) -> _Word | None:
    before = token.nbor(-1)
    if token.text in ALONE and (before.tag_ in PLURAL or before.pos_ == "PROPN"):
        return _Word(token.i, token.text, "VBP")
    base = base_of(token.text) if token.text.endswith("s") else ""
    named = before.pos_ == "PROPN" or before.head.i == before.i
    named = named or (before.i > 0 and before.nbor(-1).text == "-")  # "Roh Moo-hyun walks"
    return _Word(token.i, base, "VBZ") if base in ALONE and named else None


def _retold(doc: Doc, word: _Word, parser: Language) -> Doc | None:
    """Parse the sentence with a word in the past; None where it is no verb then either."""
    token = doc[word.at]
    past = IRREGULAR.get(token.text) or past_of(word.base)
    told = f"{doc.text[: token.idx]}{past}{doc.text[token.idx + len(token.text) :]}"
    again = parser(told)
    if len(again) != len(doc):
        return None
    verb = again[word.at]
    subject = any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.lefts)
    if verb.head.i != verb.i or verb.tag_ not in {"VBD", "VBN"} or not subject:
        return None
    return laid_on(doc, again, tags={word.at: word.tag}, lemmas={word.at: word.base})
