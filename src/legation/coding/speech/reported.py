"""What somebody is reported to have said, in the writer's words and without quotation marks.

"Wang said that China would ...", "According to the ministry, ...", "..., Peskov added": the
clause is given, never the words that say whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.grammar.roles import subjects
from legation.coding.grammar.saying import TELLING
from legation.types import Actor, ActorKind

LEAST_WORDS = 3
EDGES = " \t\n,.;:-–—“”\"'’‘«»()[]"
DATELINE = re.compile(r"[^\n]{0,30}[,(\d][^\n]{0,30}?\s(?:--|—|–)\s")
"""What stands before a report's first words: "Beijing, Feb. 1 -- "."""
UNKNOWN: ActorKind = "unknown"
PERSONAL = frozenset("i we you he she it they who which that".split())
HEDGED = frozenset("will would could should might may must can to".split())
"""Before a verb of saying these leave open whether anything was said."""


@dataclass(frozen=True, slots=True)
class Reported:
    """A clause with who said it. ``start``/``end``: characters in the sentence.

    ``speaker`` is None where only a pronoun stands for somebody unknown.
    """

    start: int
    end: int
    verb: str
    speaker: Party | None


def reported_in(doc: Doc, parties: tuple[Party, ...]) -> Iterator[Reported]:
    """Give what a sentence reports somebody as saying, in order, no stretch inside another."""
    found = [each for token in doc for each in _reported(token, parties)]
    reached = -1
    for one in sorted(found, key=lambda each: (each.start, -each.end)):
        if one.start >= reached:
            reached = one.end
            yield one


def _reported(token: Token, parties: tuple[Party, ...]) -> Iterator[Reported]:
    span, voice, verb = None, None, ""
    if token.lower_ == "according":
        voice = _according(token)
        span = _rest(token, voice) if voice is not None else None
        verb = "according to"
    elif token.lemma_.lower() in TELLING and token.pos_ == "VERB":
        verb = token.lemma_.lower()
        voice = _subject(token)
        span = _clause(token, voice) if voice is not None else None
    if span is None or voice is None:
        return
    start, end = _trimmed(token.doc.text, *span)
    if len(token.doc.text[start:end].split()) >= LEAST_WORDS:
        yield Reported(start, end, verb, _speaker(voice, parties))


def _according(token: Token) -> Token | None:
    """Give whom "according to" names."""
    for to in token.children:
        if to.lower_ == "to":
            return next((child for child in to.children if child.dep_ == "pobj"), None)
    return None


def _rest(token: Token, voice: Token) -> tuple[int, int] | None:
    """Give the clause beside "according to X": behind its comma, or all that stands before."""
    doc = token.doc
    if token.i < 2:
        comma = next((t for t in doc[voice.i : voice.right_edge.i + 3] if t.text == ","), None)
        return None if comma is None else (comma.idx + 1, len(doc.text))
    before = doc[: token.i]
    return (0, token.idx) if any(t.pos_ in {"VERB", "AUX"} for t in before) else None


def _subject(verb: Token) -> Token | None:
    """Give who says; nobody where it is only asked, planned or feared that it be said."""
    if any(child.dep_ in {"aux", "neg"} and child.lower_ in HEDGED for child in verb.children):
        return None
    own = [child for child in verb.children if child.dep_ == "nsubj"]
    # of two subjects the nearer is the speaker: "Russia, Lavrov said, will respond"
    near = min(own, key=lambda each: abs(each.i - verb.i), default=None)
    if near is not None:
        return near
    taken = subjects(verb)
    return taken[0] if taken else None


def _clause(verb: Token, voice: Token) -> tuple[int, int] | None:
    """Give the clause that a verb of saying brings, behind it or before it."""
    doc = verb.doc
    inside = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    if inside is not None and voice.i < inside.left_edge.i:
        that = next((c for c in inside.children if c.dep_ == "mark" and c.lower_ == "that"), None)
        first = inside.left_edge if that is None else that.nbor(1)
        return first.idx, inside.right_edge.idx + len(inside.right_edge)
    low = min(voice.left_edge.i, verb.i)
    if low < 2 or doc[low - 1].text != ",":
        return None
    after = next((t.i for t in doc[max(verb.i, voice.i) :] if t.text == ","), None)
    before = doc[: low - 1]
    if any(t.pos_ in {"VERB", "AUX"} for t in before):
        return before[0].idx, doc[low - 1].idx
    if after is not None and any(t.pos_ in {"VERB", "AUX"} for t in doc[after:]):
        return doc[after].idx + 1, len(doc.text)
    return None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    dateline = DATELINE.match(text)
    if dateline is not None:
        start = max(start, dateline.end())
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return start, end


def _speaker(voice: Token, parties: tuple[Party, ...]) -> Party | None:
    """Give the party that a subject is; a name or phrase that is none stays unresolved."""
    for party in parties:
        if party.head == voice.i and party.direct:
            return party
    if voice.lower_ in PERSONAL:
        return None
    start, end = voice.left_edge.idx, voice.idx + len(voice)
    words = voice.doc.text[start:end]
    actor = Actor(words, "", "", UNKNOWN)
    return Party(voice.i, voice.i, start, end, words, actor, "unresolved", direct=True)
