"""Who is quoted with which words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from legation.coding.actors.parties import Party
from legation.coding.grammar.saying import SAYING
from legation.coding.mentions import participant
from legation.coding.proposals.propose import Proposed
from legation.coding.speech.reported import reported_in
from legation.types import Article, Quotation

QUOTED = re.compile(r"“([^“”]{2,600})”|\"([^\"]{2,600})\"|«([^«»]{2,600})»")


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

    Words between quotation marks are direct; what the writer reports in words of his own is
    indirect, unless most of it is quoted directly.
    """
    direct = _direct(article, proposed)
    found = direct + _indirect(article, proposed, direct)
    return tuple(sorted(found, key=lambda each: (each.start, each.end)))


def _direct(article: Article, proposed: Sequence[Proposed]) -> list[Quotation]:
    """Give the words between quotation marks.

    Where the sentence names no speaker, the one before it holds on.
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
    return found


def _indirect(
    article: Article, proposed: Sequence[Proposed], direct: Sequence[Quotation]
) -> list[Quotation]:
    """Give the clauses reported of somebody; unlike direct words they have their speaker by
    them, or none.
    """
    found = []
    for each in proposed:
        offset = each.gated.sentence.start
        for one in reported_in(each.doc, each.parties):
            start, end = offset + one.start, offset + one.end
            quoted = sum(max(0, min(end, q.end) - max(start, q.start)) for q in direct)
            if 2 * quoted > end - start:
                continue
            speaker = participant(one.speaker, offset) if one.speaker is not None else None
            words = article.body[start:end]
            found.append(Quotation(article.id, start, end, words, False, speaker, one.verb))
    return found
