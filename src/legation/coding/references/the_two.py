"""Whom "the two countries" are through an article: two that a sentence joined, else its lead's.

The last two names of a sentence need not be the two that the next one speaks of: "He thanked Bern
for its rooms. The two governments will meet again."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc, Token

from legation.coding.actors.names import Hit, NameIndex
from legation.coding.actors.parties import Party
from legation.types import Actor

BESIDE = re.compile(r"(?:[’']s?)?(?:,| and| &|,? and the| /|/|-|–)\s?\Z")
"""What stands between the two names of a headline that are on a par ("Oslo and Bern agree")."""
OFFICE = re.compile(
    r"(?:[’']s)?(?: (?:[A-Z]\w*|president|prime|foreign|defen[cs]e|minister|leader|premier|king))+ "
)
"""What stands between a side and the name of its man: both are one."""
MEETING = frozenset(
    "meet talk speak visit sit discuss confer negotiate hold sign agree receive host welcome "
    "call phone fight trade exchange join".split()
)
"""Verbs whose subject and other side are two of a kind afterwards."""
OTHER = frozenset({"with", "by", "to"})


def about(title: str, lead: str, hits: Sequence[Hit], names: NameIndex) -> tuple[str, ...]:
    """Give the codes of the two sides that an article's head speaks of together, () if unsure.

    Those joined in the headline, else the only two that it names, else the same of the first
    sentence (``lead``, whose names are ``hits``).
    """
    return _two(title, names.find(title)) or _two(lead, hits)


def _two(text: str, hits: Sequence[Hit]) -> tuple[str, ...]:
    """Give the first two sides of a text that are on a par, else its only two."""
    named: list[Hit] = []
    for hit in hits:
        before = text[named[-1].end : hit.start] if named else ""
        if hit.entries[0].code and not (hit.form == "person" and OFFICE.fullmatch(before)):
            named.append(hit)
    for one, other in pairwise(named):
        codes = one.entries[0].code, other.entries[0].code
        if codes[0] != codes[1] and BESIDE.fullmatch(text[one.end : other.start]):
            return codes
    only = tuple(dict.fromkeys(hit.entries[0].code for hit in named))
    return only if len(only) == 2 else ()


def joined(doc: Doc, parties: Sequence[Party]) -> tuple[Actor, ...]:
    """Give the two sides that a sentence tells to have done something together, () if none.

    Two subjects ("Oslo and Bern signed"), or a subject and whom it meets ("Oslo talked with Bern").
    """
    sides = {p.head: p.actor for p in parties if p.actor.side and not p.place}
    for token in doc:
        if token.i not in sides or token.dep_ not in {"nsubj", "nsubjpass"}:
            continue
        others = list(token.conjuncts) or _met(token.head)
        found = {sides[each.i].side: sides[each.i] for each in (token, *others) if each.i in sides}
        if len(found) == 2:
            return tuple(found.values())
    return ()


def _met(verb: Token) -> list[Token]:
    """Give whom a verb of meeting meets."""
    if verb.lemma_.lower() not in MEETING:
        return []
    words = [verb, *(child for child in verb.children if child.dep_ in {"dobj", "prt"})]
    behind = [
        each
        for word in words
        for way in word.children
        if way.dep_ in {"prep", "agent"} and way.lower_ in OTHER
        for each in way.children
        if each.dep_ == "pobj"
    ]
    return [*words[1:], *behind]
