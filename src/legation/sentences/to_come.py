"""Read a headline's "to" as "will": "Chad's envoy to visit Mali".

Headlines leave out "is" before what is to be done, and where more words follow the parser takes
the infinitive for a part of the name before it. With "will" in place of "to" it is a sentence.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from legation.sentences.laid_on import laid_on
from legation.sentences.pasts import ALONE, EITHER, base_of

FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
DOERS = frozenset(
    "president premier minister ministers leader leaders chief chiefs king queen prince envoy "
    "envoys diplomat diplomats ambassador ambassadors official officials parliament senate "
    "government army navy forces troops military police delegation chancellor lawmakers union "
    "secretary spokesman states countries nations sides pm fm fms pms coalition "
    "presidents premiers teams ships".split()
)
"""Common nouns that may do something; others before "to" tell what is for what ("a bid to")."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def with_will(doc: Doc, parser: Language) -> Doc:
    """Give the parse with a headline's first "to" as "will", on its own words, where that helps.

    ``doc`` itself is given for a sentence that ends with a stop, has a verb or a phrase of place
    or purpose before "to", or whose infinitive is its main verb already.
    """
    to = next((token for token in doc if token.tag_ == "TO"), None)
    if to is None or to.i == 0 or to.i + 1 >= len(doc) or doc[-1].text == ".":
        return doc
    if any(token.tag_ in FINITE for token in doc[: to.i]) or not _may_do(to.nbor(-1)):
        return doc
    if _main(to.head, to.i) or any(_of_its_own(token) for token in doc[: to.i]):
        return doc
    again = parser(f"{doc.text[: to.idx]}will{doc.text[to.idx + len(to.text) :]}")
    if len(again) != len(doc) or not _main(again[to.i].head, to.i):
        return doc
    return laid_on(doc, again, tags={to.i: "TO"}, lemmas={to.i: "to"})


def _of_its_own(token: Token) -> bool:
    """Say whether a word before "to" tells of more than who does it ("summons the envoy to")."""
    if token.dep_ == "prep":
        return token.lower_ != "of"
    if not token.text.islower() or token.lower_ in DOERS:
        return False
    return token.text in EITHER | ALONE or base_of(token.text) in EITHER | ALONE


def _may_do(token: Token) -> bool:
    return token.pos_ == "PROPN" or token.tag_ == "NNPS" or token.lower_ in DOERS


def _main(verb: Token, to: int) -> bool:
    """Say whether a verb behind "to" is the sentence's, with somebody before it who does it."""
    doer = any(child.dep_ in SUBJECTS and child.i < to for child in verb.children)
    return verb.i > to and verb.head.i == verb.i and doer
