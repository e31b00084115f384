"""Read a headline's comma between two who act as "and": "Chad, Mali sign a pact".

Headlines leave out "and" before the last of those who do something, and the parser takes what
follows the comma for a name of what stands before it, or for the only subject. With "and" in its
place the same sentence has one reading. Of headlines that name two states about one in ten is
written so, of sentences in running text hardly any.
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Token

from legation.sentences.laid_on import laid_on
from legation.sentences.pasts import ALONE, EITHER, past_of
from legation.sentences.to_come import with_will

NAME = r"(?:the )?(?:[A-Z][\w.’'-]*(?: (?=[A-Z])|(?=[,\s])))+"
"""Words of a name or of whose people somebody is ("Cote d'Ivoire" is not among them)."""
LISTED = re.compile(rf"(?:[A-Z][\w -]{{2,25}}: )?{NAME}(?:, {NAME})+ ?(?=[a-z(])")
"""Names with commas between them, then a word that is none."""
NOT_A_LIST = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Today Yesterday Tomorrow January "
    "February March April May June July August September October November December Mr Mrs Ms "
    "Madam Dear President Colleagues Friends Gentlemen However Meanwhile Also Then Now Thus "
    "Yes No Well So First Second Finally In On At By For From With After Before Since During As "
    "One Two Three Four Five Six Seven Eight Nine Ten When While If Because Although Though Under "
    "Amid Following Despite".split()
)
"""Words at the start after which a comma divides no list."""
MOST = 120
"""Characters within which a list at the start has its last comma."""
FAR = 7
"""Words behind the comma among which the verb is looked for."""
FINITE = frozenset({"VBP", "VBD", "VB", "VBN"})
"""Tags of the verb of several doers; of "to meet" and "injured" too, since headlines leave out
"are"."""
NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})


def with_and(doc: Doc, parser: Language) -> Doc:
    """Give the parse with the last comma of a list at the start as "and", on its own words.

    ``doc`` itself is given where there is no such list, or where the sentence is none then
    either: a verb in the singular ("Lyon, France hosts") has one subject. A verb behind the list
    that is still taken for a noun is told in the past.
    """
    comma = _last_comma(doc)
    if comma is None:
        return doc
    told = f"{doc.text[: comma.idx]} and{doc.text[comma.idx + 1 :]}"
    first = parser(told)
    if len(first) != len(doc):
        return doc
    if _joined(first, comma.i):
        return laid_on(doc, first)
    words = (t for t in doc[comma.i : comma.i + FAR] if t.text in EITHER | ALONE | {"to"})
    verb = next(words, None)
    if verb is None or verb.text == "to":
        again = with_will(first, parser)
        return laid_on(doc, again) if _joined(again, comma.i) else doc
    at = verb.idx + len(" and") - len(",")
    again = parser(f"{told[:at]}{past_of(verb.text)}{told[at + len(verb.text) :]}")
    if len(again) == len(doc) and _joined(again, comma.i):
        return laid_on(doc, again, tags={verb.i: "VBP"}, lemmas={verb.i: verb.text})
    return doc


def _last_comma(doc: Doc) -> Token | None:
    found = LISTED.match(doc.text[:MOST])
    if found is None or doc[0].text in NOT_A_LIST:
        return None
    if found[0].rstrip().endswith(("'s", "’s")):
        return None  # "Ma Jun, China's envoy": who he is
    at = found[0].rindex(",")
    return next((token for token in doc if token.idx == at), None)


def _joined(again: Doc, at: int) -> bool:
    """Say whether the names on both sides of "and" are one subject of a verb."""
    first = next((t for t in again[:at] if t.dep_ in {"nsubj", "nsubjpass"}), None)
    last = next((t for t in again[at:] if t.dep_ in {"nsubj", "nsubjpass"}), None)
    subject = first if first is not None and first.head.i > at else last
    if subject is None or subject.head.tag_ not in FINITE or subject.head.i <= at:
        return False
    if any(token.text == "," for token in again[at : subject.head.i]):
        return False  # "Xi, Chinese president and party chief, visits"
    joined = [t for t in again[at + 1 :] if t.dep_ == "conj" and t.head.i < at]
    return any(t.pos_ in NOUNS and t.i < subject.head.i for t in joined)
