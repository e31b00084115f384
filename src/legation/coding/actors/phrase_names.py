"""The names that lead to one phrase, and which of them speak for it.

"The Argentine National Congress" is Argentina's, "Oslo's UN ambassador" Norway's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from legation.coding.actors.heads import role_words
from legation.coding.actors.names import Hit

POSTS = frozenset("ambassador envoy representative mission delegation delegate diplomat".split())
"""Whom a state sends to a body of states."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name of a sentence with the phrase that it leads to.

    ``extra``: only phrases are searched for it, not the text that the gate looks through.
    """

    hit: Hit
    span: Span
    head: Token
    direct: bool
    extra: bool


def own_bodies(names: Sequence[Named]) -> Sequence[Named]:
    """Leave out a body that every state has where the phrase names another state's.

    "The Argentine National Congress" is not the one in Washington.
    """
    homes = {each.hit.entries[0].code for each in names if not each.extra}
    if not homes - {""}:
        return names
    names = [each for each in names if not (_anothers(each, names) or _posted_to(each, names))]
    kept = [
        each
        for each in names
        if not each.extra
        or each.hit.entries[0].code in homes
        or not all(word in role_words() for word in each.hit.text.lower().split())
    ]
    return kept or names


def _anothers(body: Named, names: Sequence[Named]) -> bool:
    """Say whether a body of one state's stands right behind another's adjective.

    "The Syrian Border Security Force" is not the one of India.
    """
    entry = body.hit.entries[0]
    if entry.kind not in {"organ", "group"} or not entry.code:
        return False
    return any(
        each.hit.form == "adjective"
        and each.hit.entries[0].kind == "state"
        and each.span.end == body.span.start
        and each.hit.entries[0].code not in {e.code for e in body.hit.entries}
        for each in names
    )


def _posted_to(body: Named, names: Sequence[Named]) -> bool:
    """Say whether a body of states is only where a state's envoy is ("Oslo's UN ambassador")."""
    root = body.span.root
    post = root.head if root.dep_ in {"compound", "nmod"} else root  # "UN envoy" is a name
    return (
        post.lemma_.lower() in POSTS
        and body.hit.entries[0].kind == "organisation"
        and any(
            each.hit.entries[0].kind == "state"
            and each.span.root.dep_ in {"poss", "amod"}
            and body.span.start - each.span.end <= 1
            and each.span.end <= body.span.start
            for each in names
        )
    )
