"""Which sentences are worth parsing: those that can hold an act between two states."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from legation.coding.halves import find_halves, names_both
from legation.coding.introduced import introduced
from legation.coding.names import Entry, Hit, NameIndex
from legation.coding.stand_ins import STANDS_FOR, TOGETHER
from legation.types import Sentence

FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|us|[Oo]ur|[Mm]y)\b")
PLEDGED = re.compile(r"\b(?:emphasis|commit|pledge|vow|promis)[^.]{0,40}[“\"]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gated:
    """A sentence with its names; ``passed`` where it should be parsed."""

    sentence: Sentence
    hits: tuple[Hit, ...]
    passed: bool


def codes_of(hits: Sequence[Hit]) -> set[str]:
    """Give the distinct state and organisation codes that hits may stand for."""
    return {hit.entries[0].code for hit in hits if hit.entries[0].code}


def _surnames(hits: Sequence[Hit], known: dict[str, Hit]) -> None:
    for hit in hits:
        words = hit.text.split()
        if hit.form == "person" and len(words) > 1 and len(words[-1]) > 2:
            known.setdefault(words[-1], hit)
            if hit.entries[0].code in FAMILY_FIRST:
                known.setdefault(words[0], hit)


FAMILY_FIRST = frozenset({"CHN", "KOR", "PRK", "TWN", "VNM", "JPN", "HUN", "KHM"})
"""States whose people are called by the first word of their name."""


def _short_names(text: str, known: dict[str, Hit], hits: list[Hit]) -> list[Hit]:
    """Find people called by surname after the article gave the whole name."""
    taken = [(hit.start, hit.end) for hit in hits]
    found = []
    for surname, hit in known.items():
        for match in re.finditer(rf"\b{re.escape(surname)}\b", text):
            start, end = match.span()
            if any(low < end and start < high for low, high in taken):
                continue
            entries: tuple[Entry, ...] = hit.entries
            found.append(Hit(start, end, match[0], entries))
            taken.append((start, end))
    return found


def gate(sentences: Sequence[Sentence], names: NameIndex, voice: str = "") -> list[Gated]:
    """Mark the sentences to parse, in order.

    A sentence passes where it names two different states or organisations, or names one
    and refers back ("he", "his counterpart", "both"), or names none but speaks of "the two
    countries" in an article that names two. Surnames count once the whole name was given.
    ``voice``: code of the state whose office speaks in the article, "" in others' words;
    its "I" and "we" are a side.
    """
    found: list[tuple[Sentence, list[Hit]]] = []
    known: dict[str, Hit] = {}
    everywhere: set[str] = set()
    for sentence in sentences:
        hits = names.find(sentence.text)
        if known:
            hits = sorted([*hits, *_short_names(sentence.text, known, hits)], key=lambda h: h.start)
        halves = find_halves(sentence.text, hits, names)
        hits = sorted([*hits, *halves], key=lambda h: h.start) if halves else hits
        _surnames(hits, known)
        for surname, hit in introduced(sentence.text, hits):
            known.setdefault(surname, hit)
        everywhere |= codes_of(hits)
        found.append((sentence, hits))
    out = []
    for sentence, hits in found:
        codes = codes_of(hits)
        passed = (
            len(codes) >= 2
            or names_both(sentence.text)
            or bool(voice and codes - {voice} and FIRST_PERSON.search(sentence.text))
            or (
                len(everywhere) >= 2
                and (
                    bool(TOGETHER.search(sentence.text) or PLEDGED.search(sentence.text))
                    if not codes
                    else bool(STANDS_FOR.search(sentence.text))
                )
            )
        )
        out.append(Gated(sentence, tuple(hits), passed))
    return out
