"""Dated facts of a relation: anniversaries, relations established, treaties."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from legation.coding.circumstances.dated_facts import Fact, facts_in, news_in
from legation.coding.gate import Gated
from legation.types import Article, Mention, Milestone, Sentence, Span, content_id

CONFLICT: Final = frozenset(
    {"REJECT", "ACCUSE", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
)
"""Types of act as which relations are cut; they are taken up or restored as others."""
SOON = 31
"""Days before an article's that what it tells as news may lie: told later it is a recollection."""


def lead_pair(gated: Sequence[Gated]) -> tuple[str, ...]:
    """Give the two states that an article names most, sorted; fewer where it names fewer."""
    counts: Counter[str] = Counter()
    for each in gated:
        counts.update({hit.entries[0].code for hit in each.hits if hit.entries[0].code})
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(sorted(code for code, _ in ranked[:2]))


def milestones_of(
    article: Article,
    gated: Sequence[Gated],
    day: date,
    pair: tuple[str, ...],
    mentions: Sequence[Mention] = (),
) -> tuple[Milestone, ...]:
    """Give the milestones that an article tells, each fact once.

    ``pair``: the two states that the article is about, where a sentence names no two.
    ``mentions``: the acts read in it; a treaty signed or relations taken up or cut among them
    are milestones of their day.

    "The 75th anniversary" told in 2024 gives relations since 1949, marked as derived with
    the sum that gave it.
    """
    found: dict[tuple[object, ...], Milestone] = {}
    for each in gated:
        here = _named(each)
        for fact in facts_in(each.sentence.text, day):
            countries = _whose(fact, here, pair)
            if len(countries) == 2:
                _keep(found, article, each.sentence, fact, countries)
    for mention in mentions:
        told = _news(mention, day)
        if told is not None:
            _keep(found, article, mention.sentence, told, mention.countries)
    return tuple(found.values())


def _named(each: Gated) -> tuple[str, ...]:
    return tuple(sorted({hit.entries[0].code for hit in each.hits if hit.entries[0].code}))


def _whose(fact: Fact, here: tuple[str, ...], pair: tuple[str, ...]) -> tuple[str, ...]:
    """Give the two states of a fact: those of its sentence, or of the article where it names none.

    Of three states in a sentence nobody knows whose treaty it is.
    """
    if len(here) == 2:
        return here
    relations = fact.kind.startswith("relations") and set(pair) <= set(here)
    return pair if relations or (len(here) < 2 and not fact.own) else ()


def _news(mention: Mention, told: date) -> Fact | None:
    """Give the fact that an act of these days is."""
    when = mention.when
    if mention.modality != "actual" or len(mention.countries) != 2 or when is None:
        return None
    if when.granularity != "day" or not timedelta(0) <= told - when.day <= timedelta(days=SOON):
        return None
    found = news_in(mention.text)
    if found is None or (mention.event_type in CONFLICT) != (found[0] == "relations_severed"):
        return None
    kind, start, end, how = found
    return Fact(start, end, kind, when.day.year, when.day, derived=False, how=how)


def _keep(
    found: dict[tuple[object, ...], Milestone],
    article: Article,
    sentence: Span | Sentence,
    fact: Fact,
    countries: tuple[str, ...],
) -> None:
    start, end = sentence.start + fact.start, sentence.start + fact.end
    day = (fact.day.isoformat(),) if fact.day else ()
    what = (fact.kind, str(fact.year), *day, *countries)
    found.setdefault(
        what,
        Milestone(
            content_id("milestone", article.id, *what),
            article.id,
            Span(sentence.start, sentence.end),
            start,
            end,
            article.body[start:end],
            fact.kind,
            countries,
            fact.year,
            fact.day,
            derived=fact.derived,
            how=fact.how,
        ),
    )
