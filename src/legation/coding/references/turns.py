"""Whose turn it is to speak in a transcript that an office publishes.

"President of Chile Ana Soto: We thank Peru" in a release of Peru's own office: from there to the
next speaker's name "we" is Chile, and "you" is the other of the two who speak.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from legation.coding.actors.names import Hit
from legation.types import Sentence

MARK = re.compile(r"\s?(?:\([^()]{3,40}\))?\s?:\s")
"""What ends a speaker's name: a colon, with a word on interpreters before it."""
BREAK = re.compile(r"[.!?)>*…”\"]\s+|\n")
"""What a speaker's name may stand behind, within what counts as one sentence."""
SMALL = frozenset("of the and for to in at on de da von van bin al el s".split())
"""Words in lower case within a name or title."""
TITLES = frozenset(
    "president minister chancellor king queen emir secretary ambassador premier chairman "
    "chairperson speaker prince sultan chief head commissioner governor mayor".split()
)
"""Words of an office: of the state named beside it, else of the one whose release it is."""
ASKING = frozenset({"Question", "Remark", "Reply", "Moderator", "Journalist", "Correspondent"})
"""What stands for the name of somebody who only asks."""
SHORT = 6
"""Words of a label that only says that somebody asks."""
LONGEST = 20
"""Words that the longest title and name have together."""
UNKNOWN = "?"
"""Voice of a speaker whose state nothing tells: a journalist, a student."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose "we" a sentence has; ``words`` is where his own words begin, 0 for all of it.

    ``label``: his name and title as they stand there.
    """

    voice: str
    words: int = 0
    label: str = ""


def turns(
    sentences: Sequence[tuple[Sentence, Sequence[Hit]]], voice: str
) -> tuple[list[Turn], frozenset[str]]:
    """Give whose turn each sentence is, and the sides that speak in turns.

    ``voice``: code of the state whose office publishes, who speaks where no name stands.
    """
    out: list[Turn] = []
    spoke: set[str] = set()
    ours: set[str] = set()
    now = voice
    for sentence, hits in sentences:
        found = _speaker(sentence.text, hits)
        if found is not None:
            found = _of_ours(found, ours, voice)
            now = found.voice
            spoke.add(now)
        out.append(Turn("" if now == UNKNOWN else now, found.words if found else 0))
    return out, frozenset(spoke)


def _of_ours(turn: Turn, ours: set[str], voice: str) -> Turn:
    """Give a turn its state where nobody's is named: that of an office once stood beside the name.

    ``ours``: the words of such names so far, added to here.
    """
    if turn.voice != UNKNOWN:
        return turn
    words = re.findall(r"\w+", turn.label)
    if any(word.lower() in TITLES for word in words):
        ours.update(words)
        return replace(turn, voice=voice)
    return replace(turn, voice=voice) if words[-1] in ours else turn


def _speaker(text: str, hits: Sequence[Hit]) -> Turn | None:
    """Give whose name stands last before a colon in a sentence, None where none does."""
    last = None
    for mark in MARK.finditer(text):
        breaks = [each.end() for each in BREAK.finditer(text, 0, mark.start())]
        start = breaks[-1] if breaks else 0
        label = text[start : mark.start()]
        if _is_name(label):
            inside = [hit for hit in hits if start <= hit.start and hit.end <= mark.start()]
            code = _code(label, inside)
            last = Turn(code, mark.end(), label)
    return last


def _is_name(label: str) -> bool:
    words = re.findall(r"[^\s,–-]+", label)
    if words and words[0] in ASKING and len(words) <= SHORT:
        return True
    if not 2 <= len(words) <= LONGEST:
        return False
    return all(word[0].isupper() or word.lower() in SMALL for word in words)


def _code(label: str, hits: Sequence[Hit]) -> str:
    people = [hit.entries[0].code for hit in hits if hit.form == "person" and hit.entries[0].code]
    if people:
        return people[-1]
    states = [hit.entries[0].code for hit in hits if hit.entries[0].code]
    titled = any(word.lower() in TITLES for word in re.findall(r"\w+", label))
    return (states[0] if states and titled else "") or UNKNOWN
