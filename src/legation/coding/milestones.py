"""Dated facts of a relation: anniversaries, relations established, treaties."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from legation.coding.gate import Gated
from legation.types import Article, Milestone, MilestoneKind, Span, content_id

_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_WORDS = {
    "tenth": 10,
    "ten": 10,
    "fifteenth": 15,
    "twentieth": 20,
    "twenty-fifth": 25,
    "thirtieth": 30,
    "thirty-fifth": 35,
    "fortieth": 40,
    "forty-fifth": 45,
    "fiftieth": 50,
    "fifty-fifth": 55,
    "sixtieth": 60,
    "sixty-fifth": 65,
    "seventieth": 70,
    "seventy-fifth": 75,
    "eightieth": 80,
    "hundredth": 100,
    **_TENS,
}
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + ")"
_RELATIONS = r"(?:diplomatic |bilateral |official |formal )*(?:relations|ties|relationship)"
ANNIVERSARY = re.compile(
    rf"\b{_COUNT}(?:st|nd|rd|th)?[- ]anniversary(?: of)?(?: the)?(?: establishment of)?"
    rf"[^.;]{{0,60}}?\b{_RELATIONS}\b"
    rf"|\b(?P<years>\d{{1,3}}|{'|'.join(_TENS)})[- ]years?(?: since)?(?: of)?(?: the)?"
    rf"(?: establishment of)? (?:\w+[- ])?{_RELATIONS}\b",
    re.IGNORECASE,
)
ESTABLISHED = re.compile(
    rf"\b(?:established?|opened|set up|forged) {_RELATIONS}"
    rf"[^.;]{{0,40}}?\bin (?P<year>1[6-9]\d\d|20\d\d)"
    rf"|{_RELATIONS} (?:were|was) established[^.;]{{0,30}}?\bin (?P<year2>1[6-9]\d\d|20\d\d)",
    re.IGNORECASE,
)
_BOND = r"(?:Treaty|Agreement|Accord|Pact|Convention)"
_NAMED = r"(?:of|on|and|the|for|[A-Z][\w-]*)"
TREATY = re.compile(
    rf"\b(?P<year>1[6-9]\d\d|20\d\d) (?P<name>[A-Z][\w-]*(?: {_NAMED}){{0,8}} {_BOND})\b"
    rf"|\b(?P<name2>{_BOND}(?: {_NAMED}){{1,9}}),? (?:was |which was )?signed in "
    r"(?P<year2>1[6-9]\d\d|20\d\d)"
)


def lead_pair(gated: Sequence[Gated]) -> tuple[str, ...]:
    """Give the two states that an article names most, sorted; fewer where it names fewer."""
    counts: Counter[str] = Counter()
    for each in gated:
        counts.update({hit.entries[0].code for hit in each.hits if hit.entries[0].code})
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(sorted(code for code, _ in ranked[:2]))


def _countries(each: Gated, pair: tuple[str, ...]) -> tuple[str, ...]:
    here = sorted({hit.entries[0].code for hit in each.hits if hit.entries[0].code})
    return tuple(here) if len(here) == 2 else pair


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _WORDS[word.lower()]


def milestones_of(
    article: Article, gated: Sequence[Gated], day: date, pair: tuple[str, ...]
) -> tuple[Milestone, ...]:
    """Give the milestones that an article tells, each fact once.

    ``pair``: the two states that the article is about, where a sentence names no two.

    "The 75th anniversary" told in 2024 gives relations since 1949, marked as derived with
    the sum that gave it.
    """
    found: dict[tuple[MilestoneKind, int, tuple[str, ...]], Milestone] = {}
    for each in gated:
        text, offset = each.sentence.text, each.sentence.start
        countries = _countries(each, pair)
        if len(countries) != 2:
            continue
        facts: list[tuple[re.Match[str], MilestoneKind, int, bool, str]] = []
        for match in ANNIVERSARY.finditer(text):
            count = _number(match["count"] or match["years"])
            year = day.year - count
            if 0 < count <= 400:
                how = f"{day.year} − {count} = {year}"
                facts.append((match, "relations_established", year, True, how))
        for match in ESTABLISHED.finditer(text):
            year = int(match["year"] or match["year2"])
            facts.append((match, "relations_established", year, False, "read"))
        for match in TREATY.finditer(text):
            year = int(match["year"] or match["year2"])
            facts.append((match, "treaty", year, False, match["name"] or match["name2"]))
        for match, kind, year, derived, how in facts:
            start, end = offset + match.start(), offset + match.end()
            found.setdefault(
                (kind, year, countries),
                Milestone(
                    content_id("milestone", article.id, kind, str(year), *countries),
                    article.id,
                    Span(each.sentence.start, each.sentence.end),
                    start,
                    end,
                    article.body[start:end],
                    kind,
                    countries,
                    year,
                    derived=derived,
                    how=how,
                ),
            )
    return tuple(found.values())
