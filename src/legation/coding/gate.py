"""Which sentences are worth parsing: those that can hold an act between two states."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from legation.coding.actors.halves import names_both
from legation.coding.actors.names import Hit, NameIndex
from legation.coding.actors.through_an_article import codes_of, names_through
from legation.coding.actors.towns_hit import towns_hit
from legation.coding.references.first_person import RULER
from legation.coding.references.stand_ins import STANDS_FOR, TOGETHER
from legation.coding.references.turns import UNKNOWN, Turn, turns
from legation.coding.references.unsaid_words import JUDGES, LEFT_UNSAID, NAMELESS
from legation.types import Sentence

FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|us|[Oo]ur|[Mm]y)\b")
SECOND_PERSON = re.compile(r"\b[Yy]our?\b")
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


def gate(sentences: Sequence[Sentence], names: NameIndex, voice: str = "") -> list[Gated]:
    """Mark the sentences to parse, in order.

    A sentence passes where it names two different states or organisations, or names one
    and refers back ("he", "his counterpart", "both"), or names none but speaks of "the two
    countries" in an article that names two.
    ``voice``: code of the state whose office speaks in the article, "" in others' words;
    its "I" and "we" are a side.
    """
    found = names_through(sentences, names, voice)
    several = len({code for _, hits in found for code in codes_of(hits)}) >= 2
    out: list[Gated] = []
    speaking, spoke = turns(found, voice) if voice else ([Turn("")] * len(found), frozenset())
    for (whole, all_hits), turn in zip(found, speaking, strict=True):
        sentence, hits = _own_words(whole, all_hits, turn.words, bool(spoke))
        text, codes = sentence.text, codes_of(hits)
        nameless = not codes and _nameless(text)
        towns = towns_hit(text, hits)
        others = spoke - {turn.voice} if len(spoke) == 2 and turn.voice in spoke else frozenset()
        addressed = next(iter(others - {UNKNOWN}), "")
        passed = (
            len(codes | codes_of(towns)) >= 2
            or names_both(text)
            or bool(turn.voice and _speaks_to(text, codes - {turn.voice}, addressed))
            or (several and (_takes_up_one(text) if codes else nameless or _takes_up_both(text)))
        )
        if passed and nameless:
            out = _with_the_named(out)
        own = Gated(sentence, tuple(hits), passed, turn.voice, addressed, bool(spoke), towns)
        out.append(own)
    return out


def _takes_up_one(text: str) -> bool:
    """Say whether a sentence that names one side may be of another that stands before it."""
    return bool(STANDS_FOR.search(text) or LEFT_UNSAID.search(text))


def _takes_up_both(text: str) -> bool:
    """Say whether a sentence without names may be of two that stand before it together."""
    return bool(TOGETHER.search(text) or PLEDGED.search(text))


def _nameless(text: str) -> bool:
    """Say whether a sentence without a name tells what one side of an article does to the other."""
    begins = NAMELESS.match(text)
    return begins is not None and bool(LEFT_UNSAID.search(text) or JUDGES.search(text))


def _with_the_named(gated: list[Gated]) -> list[Gated]:
    """Mark the last sentence to be parsed too: it names whom the next one only takes up."""
    if not gated or not codes_of(gated[-1].hits):
        return gated
    return [*gated[:-1], replace(gated[-1], passed=True)]


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
