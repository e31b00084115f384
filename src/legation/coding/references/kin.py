"""Whom a state's neighbour, rival or ally is that a sentence does not name: "defended its ally"."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from spacy.tokens import Token

from legation.coding.references.stand_ins import OWN
from legation.knowledge.loader import read_yaml

FACING = frozenset(
    "neighbour neighbor rival foe enemy adversary archrival arch-rival arch-foe host".split()
)
"""What a state calls the other of an article's two."""
CLOSE = frozenset({"ally", "partner"})


@cache
def _allied() -> frozenset[frozenset[str]]:
    """Read who is whose ally (once a process)."""
    raw: dict[str, list[str]] = read_yaml("actors/allies.yaml")["allies"]
    return frozenset(frozenset({one, other}) for one, others in raw.items() for other in others)


def its_kin(token: Token, own: str, foe: str, named: Collection[str]) -> str:
    """Give the code of whom "its neighbour" or "its ally" is, "" where it is none or unsure.

    ``own``: whose it is; ``foe``: the other side, "" where none is known; ``named``: the sides
    that the article is about. An ally is one that counts as such, if only one does.
    """
    lemma = token.lemma_.lower()
    if token.tag_ not in {"NN", "NNP"} or lemma not in FACING | CLOSE:
        return ""
    if not any(child.dep_ == "poss" and child.lower_ in OWN for child in token.children):
        return ""
    if any(child.dep_ in {"appos", "relcl"} for child in token.children):
        return ""  # "its ally, the Emir", who is somebody else
    if lemma in FACING:
        return foe
    allies = [code for code in named if code != own and frozenset({own, code}) in _allied()]
    return allies[0] if len(allies) == 1 else ""
