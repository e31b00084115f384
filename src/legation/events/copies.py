"""Who speaks independently: copies of one dispatch and one wire's customers are one voice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from legation.events.groups import Groups
from legation.events.words import folded
from legation.types import LinkMention

COPIED: Final = 0.5
"""Half of the wording shared. Two reports of one press conference share their quotations and
come to 0.1-0.2; a dispatch that was cut to half its length keeps 0.5."""

_GROUP: Final = 8
_SIGNS: Final = re.compile(r"[\W_]+")


def likeness(a: str, b: str) -> float:
    """Estimate the wording that two fingerprinted bodies share, 0 to 1 (0 where unknown)."""
    if not a or len(a) != len(b):
        return 0.0
    starts = range(0, len(a), _GROUP)
    return sum(a[at : at + _GROUP] == b[at : at + _GROUP] for at in starts) / len(starts)


def voice(outlet_or_credit: str) -> str:
    """Give the key of an outlet or agency, so that "ITAR-TASS" written "Itar Tass" is one."""
    return _SIGNS.sub("", folded(outlet_or_credit))


def publishers(mentions: Sequence[LinkMention]) -> dict[str, str]:
    """Give for every mention's id the key of its independent publisher.

    One publisher: one outlet; one credited agency, wherever printed, and the agency
    itself; articles whose bodies are copies. Articles of no known outlet and no credit
    count as one voice together, since nothing speaks for their independence.
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
    return (credit,) if credit else (own or "?",)


def _copies(articles: Sequence[LinkMention]) -> Iterable[tuple[str, str]]:
    # One equal group is necessary for any likeness, so only articles that share one are
    # compared; copies share most of theirs.
    seen: dict[tuple[int, str], list[LinkMention]] = {}
    for linked in articles:
        mark = linked.body_fingerprint
        compared: set[str] = set()
        for at in range(0, len(mark), _GROUP):
            shelf = seen.setdefault((at, mark[at : at + _GROUP]), [])
            for other in shelf:
                if other.article_id in compared:
                    continue
                compared.add(other.article_id)
                if likeness(other.body_fingerprint, mark) >= COPIED:
                    yield other.article_id, linked.article_id
            shelf.append(linked)
