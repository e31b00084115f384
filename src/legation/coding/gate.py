"""Which sentences are worth parsing: those that can hold an act between two states."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from legation.coding.actors.by_kind import NamedBodies
from legation.coding.actors.epithets import find_epithets
from legation.coding.actors.halves import find_halves, names_both
from legation.coding.actors.introduced import introduced
from legation.coding.actors.names import Entry, Hit, NameIndex, plain
from legation.coding.actors.towns_hit import towns_hit
from legation.coding.references.first_person import RULER
from legation.coding.references.stand_ins import STANDS_FOR, TOGETHER
from legation.coding.references.turns import UNKNOWN, Turn, turns
from legation.coding.references.unsaid_words import JUDGES, LEFT_UNSAID, NAMELESS
from legation.types import Sentence

FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|us|[Oo]ur|[Mm]y)\b")
SECOND_PERSON = re.compile(r"\b[Yy]our?\b")
COUNCIL = "Security Council"
UNITED = re.compile(r"\bUN\b|\bU\.N\.|\bUnited Nations\b")
"""What must stand somewhere in a state's release for its "Security Council" not to be its own."""
PLEDGED = re.compile(r"\b(?:emphasis|commit|pledge|vow|promis)[^.]{0,40}[“\"]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gated:
    """A sentence with its names; ``passed`` where it should be parsed.

    ``voice``: the state whose "we" it has, "" in words that are nobody's own; ``addressed``: the
    state that its "you" is, "" where that may be anybody; ``turn``: whether it is part of a
    transcript in which speakers take turns; ``towns``: names of towns that force is told of.
    """

    sentence: Sentence
    hits: tuple[Hit, ...]
    passed: bool
    voice: str = ""
    addressed: str = ""
    turn: bool = False
    towns: tuple[Hit, ...] = ()


def codes_of(hits: Sequence[Hit]) -> set[str]:
    """Give the distinct state and organisation codes that hits may stand for."""
    return {hit.entries[0].code for hit in hits if hit.entries[0].code}


def _surnames(hits: Sequence[Hit], known: dict[str, Hit]) -> None:
    for hit in hits:
        words = hit.text.split()
        if hit.form == "person" and len(words) > 1 and len(words[-1]) > 2:
            known.setdefault(words[-1], hit)
            if hit.entries[0].code in FAMILY_FIRST and words[0] not in WORDS_TOO:
                known.setdefault(words[0], hit)


FAMILY_FIRST = frozenset({"CHN", "KOR", "PRK", "TWN", "VNM", "JPN", "HUN", "KHM"})
"""States whose people are called by the first word of their name."""


WORDS_TOO = frozenset("He An So To Do In No You We Her It At On Or As My".split())
"""Names of families that a sentence may as well begin with as words."""


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
    bodies = NamedBodies()
    others_council = not voice or any(UNITED.search(each.text) for each in sentences)
    for sentence in sentences:
        hits = names.find(sentence.text)
        if not others_council:
            hits = [hit for hit in hits if hit.text != COUNCIL]
        if known:
            hits = sorted([*hits, *_short_names(sentence.text, known, hits)], key=lambda h: h.start)
        hits = bodies.taken_up(sentence.text, hits)
        halves = find_halves(sentence.text, hits, names, everywhere)
        hits = sorted([*hits, *halves], key=lambda h: h.start) if halves else hits
        hits = _with_epithets(sentence.text, hits, found)
        _surnames(hits, known)
        for surname, hit in introduced(sentence.text, hits):
            known.setdefault(surname, hit)
        everywhere |= codes_of(hits)
        found.append((sentence, hits))
    out: list[Gated] = []
    speaking, spoke = turns(found, voice) if voice else ([Turn("")] * len(found), frozenset())
    for (whole, all_hits), turn in zip(found, speaking, strict=True):
        sentence, hits = _own_words(whole, all_hits, turn.words, bool(spoke))
        codes = codes_of(hits)
        towns = towns_hit(plain(sentence.text), hits)
        others = spoke - {turn.voice} if len(spoke) == 2 and turn.voice in spoke else frozenset()
        addressed = next(iter(others - {UNKNOWN}), "")
        passed = (
            len(codes | codes_of(towns)) >= 2
            or names_both(sentence.text)
            or bool(turn.voice and _speaks_to(sentence.text, codes - {turn.voice}, addressed))
            or (
                len(everywhere) >= 2
                and (
                    bool(TOGETHER.search(sentence.text) or PLEDGED.search(sentence.text))
                    or _nameless(sentence.text)
                    if not codes
                    else bool(STANDS_FOR.search(sentence.text) or LEFT_UNSAID.search(sentence.text))
                )
            )
        )
        if passed and not codes and _nameless(sentence.text):
            out = _with_the_named(out)
        own = Gated(sentence, tuple(hits), passed, turn.voice, addressed, bool(spoke), towns)
        out.append(own)
    return out


def _nameless(text: str) -> bool:
    """Say whether a sentence without a name tells what one side of an article does to the other."""
    begins = NAMELESS.match(text)
    return begins is not None and bool(LEFT_UNSAID.search(text) or JUDGES.search(text))


def _with_the_named(gated: list[Gated]) -> list[Gated]:
    """Mark the last sentence to be parsed too: it names whom the next one only takes up."""
    if not gated or not codes_of(gated[-1].hits):
        return gated
    return [*gated[:-1], replace(gated[-1], passed=True)]


def _with_epithets(
    text: str, hits: list[Hit], before: Sequence[tuple[Sentence, Sequence[Hit]]]
) -> list[Hit]:
    """Add "the kingdom" and the like to a sentence's names, in place of what they cover."""
    epithets = find_epithets(text, hits, before)
    if not epithets:
        return hits
    kept = [h for h in hits if not any(e.start < h.end and h.start < e.end for e in epithets)]
    return sorted([*kept, *epithets], key=lambda each: each.start)


def _speaks_to(text: str, codes: set[str], addressed: str) -> bool:
    """Say whether somebody's own words are of others: named, or the "you" that he speaks to.

    So are those of a release on what "the President" does.
    """
    if codes and RULER.search(text):
        return True
    if not FIRST_PERSON.search(text):
        return False
    if not addressed:
        return bool(codes)
    return bool(codes or SECOND_PERSON.search(text) or RULER.search(text))


VOCATIVE = re.compile(
    r"(?:(?:Dear |Esteemed |Your )?(?:Mr|Ms|Mrs|Madam|Excellency|Majesty|Highness)\.?"
    r"(?: [A-Z][\w’'-]+){0,3},? |(?:First of all|Colleagues|Friends|Ladies and gentlemen), )+"
)
"""Whom somebody speaks to, before what he says: no side of it."""


def _own_words(
    sentence: Sentence, hits: list[Hit], start: int, spoken: bool
) -> tuple[Sentence, list[Hit]]:
    """Give a sentence of a transcript, and its names, without the speaker's before it.

    ``spoken``: whether the article is such a transcript.
    """
    called = VOCATIVE.match(sentence.text, start) if start or spoken else None
    if called is not None and called[0].rstrip().endswith(","):
        start = called.end() if sentence.text[called.end() :][:1].isupper() else start
    if not start:
        return sentence, hits
    own = replace(sentence, text=sentence.text[start:], start=sentence.start + start)
    moved = [replace(h, start=h.start - start, end=h.end - start) for h in hits if h.start >= start]
    return own, moved
