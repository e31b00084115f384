"""Who is quoted with which words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from legation.coding.mentions import participant
from legation.coding.parties import Party
from legation.coding.propose import Proposed
from legation.types import Article, Quotation

QUOTED = re.compile(r"“([^“”]{2,600})”|\"([^\"]{2,600})\"|«([^«»]{2,600})»")
SAYING = frozenset(
    "say tell state add report claim announce declare note write insist argue confirm stress "
    "emphasize emphasise underline reiterate warn explain describe call remark comment reply "
    "pledge vow promise express point".split()
)


def _speaker(proposed: Proposed, start: int) -> Party | None:
    """Give the subject of the verb of saying nearest to a quotation, else the first doer."""
    best: tuple[int, Party] | None = None
    for token in proposed.doc:
        if token.lemma_.lower() not in SAYING and token.dep_ != "ROOT":
            continue
        for child in token.children:
            if child.dep_ not in {"nsubj", "agent"}:
                continue
            for party in proposed.parties:
                if party.head == child.i:
                    gap = abs(token.idx - start)
                    if best is None or gap < best[0]:
                        best = (gap, party)
    if best is not None:
        return best[1]
    owners = [party for party in proposed.parties if party.actor.kind == "person"]
    return owners[0] if owners else None


def quotations_of(article: Article, proposed: Sequence[Proposed]) -> tuple[Quotation, ...]:
    """Give the quotations of an article in order, with the speaker where one is named.

    Words between quotation marks are direct. Where the sentence names no speaker, the one
    before it holds on.
    """
    by_start = {each.gated.sentence.start: each for each in proposed}
    starts = sorted(by_start)
    found = []
    last: Party | None = None
    last_offset = 0
    for match in QUOTED.finditer(article.body):
        group = next(i for i in (1, 2, 3) if match.group(i) is not None)
        start, end = match.span(group)
        home = max((s for s in starts if s <= start), default=None)
        sentence = by_start[home].gated.sentence if home is not None else None
        if sentence is not None and start < sentence.end and home is not None:
            speaker = _speaker(by_start[home], start - sentence.start)
            if speaker is not None:
                last, last_offset = speaker, sentence.start
        found.append(
            Quotation(
                article.id,
                start,
                end,
                article.body[start:end],
                True,
                participant(last, last_offset) if last is not None else None,
            )
        )
    return tuple(found)
