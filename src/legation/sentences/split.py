"""Cut a body into sentences, with offsets.

The work is sentencex's (Wikimedia); what we add is paragraphs as hard borders and the
few joins that its English rules miss in news ("5 p.m. Tuesday").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import sentencex

from legation.types import Sentence

MAX_SENTENCE = 1_500
"""Characters. Longer ones (tables, lists without stops) are cut at this length: the
parser's memory grows with length and no sentence of the 75,519 WCEP reports is longer."""

_CLOCK = re.compile(r"\b[ap]\.m\.\s*$")
_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_TITLE = re.compile(r"\b(?:[A-Z]|Lt|Gen|Col|Sgt|Capt|Rev|Hon|Prof|Pres|Adm|Maj|Brig)\.\s*$")
_CREDITS = re.compile(r"(?<=[.!?\"”’'])(?:[\s,;]*\((?:[A-Z]|al[- ])[^()]{1,80}\)[,;.]?)+\s*$")
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’/-]+(?: [A-Z][A-Z.'’/-]+){0,3}(?:, [A-Z][\w. ]{2,20})?"
    r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?))?(?:,? \d{4})?"
    r"(?: ?\([A-Z][^()]{1,40}\))?|[A-Z][a-z]+(?: [A-Z][a-z]+)?(?: \([A-Z][^()]{1,40}\)|"
    r", (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:, \d{4})?"
    r"(?: ?\([A-Z][^()]{1,40}\))?))"
    r"(?: ?[—–:]| -{1,2}) ?(?=[“\"‘A-Z])"
)
"""The place and agency before the first sentence: "BEIJING, Feb 4 (Agency) — "."""
_TOPIC = re.compile(
    r"(?=[^:;!?\"“”]{0,80}\b(?i:uprising|protests?|wars?|conflict|cris[ie]s|elections?|revolution|"
    r"terrorism|insurgency|disaster|bombings?|attacks?|controversy|scandals?|riots?|incident|"
    r"violence|strikes?|clashes|stand-?off|massacre|offensive|dispute|outbreak|coup|shootings?|"
    r"plot|campaign|intervention|talks|unrest|occupation|genocide|epidemic|pandemic|spring|"
    r"demonstrations?|response|invasion|siege|relations|raid|affair|earthquake|floods?)\b)"
    r"[A-Z0-9][^:;!?\"“”]{2,90}(?<!said)(?<!says)(?<!added)(?<!follows): (?=[A-Z0-9])"
)
"""The name of a running topic before a report ("2009 harbour crisis: The navy ..."): what the
report is filed under, not what it tells."""
_CREDITS_BEFORE = re.compile(r"(?:\((?:[A-Z]|al[- ])[^()]{1,80}\)[\s,;.]*)+(?=[A-Z0-9\"“‘])")
"""Credits of the sentence before that stand at the beginning of this one."""
_ONLY_CREDITS = re.compile(r"^(?:[\s,;]*\(?[^()]{0,80}\)[,;.]?)+\s*$")


def _pieces(paragraph: str) -> Iterator[tuple[int, int]]:
    start: int | None = None
    end = 0
    for boundary in sentencex.get_sentence_boundaries("en", paragraph):
        piece_start, piece_end = boundary["start_index"], boundary["end_index"]
        if start is None:
            start = piece_start
        end = piece_end
        so_far, rest = paragraph[start:end], paragraph[end : end + 12]
        if _CLOCK.search(so_far) and _DAY.match(rest):
            continue
        if _TITLE.search(so_far) and rest[:1].isupper():
            continue
        yield start, end
        start = None
    if start is not None:
        yield start, end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def split(body: str) -> tuple[Sentence, ...]:
    """Give the sentences of a body in order; ``body[s.start:s.end] == s.text``.

    Paragraphs (lines) are borders that no sentence crosses; white space around a
    sentence belongs to none. A list of outlets in brackets behind or before a sentence
    ("(Reuters) (BBC)") is no part of it: it says who reports, not what happened. Nor
    is a dateline or the name of a topic before a colon.
    """
    found: list[tuple[int, int]] = []
    position = 0
    for line in body.splitlines(keepends=True):
        first_of_line = len(found)
        for piece_start, piece_end in _pieces(line):
            start, end = _trim(body, position + piece_start, position + piece_end)
            if start == end:
                continue
            if len(found) > first_of_line and _ONLY_CREDITS.match(body[start:end]):
                continue
            if len(found) == first_of_line:
                dateline = _DATELINE.match(body, start, end)
                before = dateline or _TOPIC.match(body, start, end)
                if before is not None and before.end() < end:
                    start = before.end()
            leading = _CREDITS_BEFORE.match(body, start, end)
            if leading is not None:
                start = leading.end()
            credits = _CREDITS.search(body, start, end)
            if credits is not None and credits.start() > start:
                end = credits.start()
            found.extend(
                (cut, min(cut + MAX_SENTENCE, end)) for cut in range(start, end, MAX_SENTENCE)
            )
        position += len(line)
    return tuple(
        Sentence(index, body[start:end], start, end) for index, (start, end) in enumerate(found)
    )
