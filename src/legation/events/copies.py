"""Who speaks independently: copies of one dispatch and one wire's customers are one voice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Final

from legation.events.groups import Groups
from legation.events.owners import load_owners
from legation.events.words import folded
from legation.types import LinkMention

COPIED: Final = 0.5
"""Half of the wording of both shared. Two reports of one press conference share their
quotations and come to 0.1-0.2."""

CONTAINED: Final = 0.6
"""Of the shorter text, found in the longer. What an outlet repeats of the background in every
report of a crisis comes to 0.3-0.5 of a report."""

_LEAST: Final = 6
"""Runs of words that must be found in both: fewer are a caption or a line of the site."""

_GROUP: Final = 8
_SLOTS: Final = 32 * _GROUP
_SIGNS: Final = re.compile(r"[\W_]+")


def likeness(a: str, b: str) -> float:
    """Estimate the wording that two fingerprinted bodies share, 0 to 1 (0 where unknown)."""
    if not a or not b:
        return 0.0
    starts = range(0, _SLOTS, _GROUP)
    return sum(a[at : at + _GROUP] == b[at : at + _GROUP] for at in starts) / len(starts)


def containment(a: str, b: str) -> float:
    """Estimate how much of the shorter of two fingerprinted bodies stands in the longer.

    0 to 1; 0 where too little of it is found to tell.
    """
    one, other = runs_named(a), runs_named(b)
    both = len(one & other)
    return both / min(len(one), len(other)) if both >= _LEAST else 0.0


def are_copies(a: str, b: str) -> bool:
    """Say whether two fingerprinted bodies are prints of one text, one of them cut or not."""
    return likeness(a, b) >= COPIED or containment(a, b) >= CONTAINED


@lru_cache(maxsize=4096)
def runs_named(mark: str) -> frozenset[str]:
    """Give the runs of words that a fingerprint names after its 32 slots."""
    return frozenset(mark[at : at + _GROUP] for at in range(_SLOTS, len(mark), _GROUP))


def voice(outlet_or_credit: str) -> str:
    """Give the key of an outlet or agency, so that "ITAR-TASS" written "Itar Tass" is one."""
    return _SIGNS.sub("", folded(outlet_or_credit))


def publishers(mentions: Sequence[LinkMention]) -> dict[str, str]:
    """Give for every mention's id the key of its independent publisher.

    One publisher: one outlet; one credited agency, wherever printed, and the agency
    itself; the outlets of one owner; articles whose bodies are copies. Articles of
    no known outlet and no credit count as one voice together, since nothing speaks for their
    independence.
    """
    articles = {linked.article_id: linked for linked in mentions}
    groups = Groups(sorted(articles))
    owners: dict[str, str] = {}
    for article, linked in sorted(articles.items()):
        for key in _voices(linked):
            groups.join(owners.setdefault(key, article), article)
    for one, other in _copies([articles[name] for name in sorted(articles)]):
        groups.join(one, other)
    return {linked.mention.id: groups.leader(linked.article_id) for linked in mentions}


def _voices(linked: LinkMention) -> tuple[str, ...]:
    own, credit = voice(linked.outlet_id), voice(linked.credit)
    return (credit,) if credit else (_owners().get(own, own) or "?",)


@cache
def _owners() -> dict[str, str]:
    return {voice(outlet): f"owner {owner}" for outlet, owner in load_owners().items()}


def _copies(articles: Sequence[LinkMention]) -> Iterable[tuple[str, str]]:
    # One equal slot or run is necessary for any likeness, so only articles that share one
    # are compared; copies share most of theirs.
    seen: dict[tuple[int, str], list[LinkMention]] = {}
    for linked in articles:
        mark = linked.body_fingerprint
        slots = {(at, mark[at : at + _GROUP]) for at in range(0, min(len(mark), _SLOTS), _GROUP)}
        compared: set[str] = set()
        for key in sorted(slots | {(_SLOTS, run) for run in runs_named(mark)}):
            shelf = seen.setdefault(key, [])
            for other in shelf:
                if other.article_id in compared:
                    continue
                compared.add(other.article_id)
                if are_copies(other.body_fingerprint, mark):
                    yield other.article_id, linked.article_id
            shelf.append(linked)
