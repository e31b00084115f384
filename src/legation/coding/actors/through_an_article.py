"""The names of an article, sentence by sentence: also those that take up one told before.

Surnames count once the whole name was given, "the South" once a half was spoken of, "the bloc"
and "the kingdom" once one was named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from legation.coding.actors.by_kind import NamedBodies
from legation.coding.actors.epithets import find_epithets
from legation.coding.actors.halves import find_halves
from legation.coding.actors.introduced import introduced
from legation.coding.actors.names import Entry, Hit, NameIndex
from legation.types import Sentence

COUNCIL = "Security Council"
UNITED = re.compile(r"\bUN\b|\bU\.N\.|\bUnited Nations\b")
"""What must stand somewhere in a state's release for its "Security Council" not to be its own."""
FAMILY_FIRST = frozenset({"CHN", "KOR", "PRK", "TWN", "VNM", "JPN", "HUN", "KHM"})
"""States whose people are called by the first word of their name."""
WORDS_TOO = frozenset("He An So To Do In No You We Her It At On Or As My".split())
"""Names of families that a sentence may as well begin with as words."""
Named = tuple[Sentence, list[Hit]]


def codes_of(hits: Sequence[Hit]) -> set[str]:
    """Give the distinct state and organisation codes that hits may stand for."""
    return {hit.entries[0].code for hit in hits if hit.entries[0].code}


def names_through(sentences: Sequence[Sentence], names: NameIndex, voice: str) -> list[Named]:
    """Give each sentence with its names.

    ``voice``: code of the state whose office speaks in the article, "" in others' words.
    """
    found: list[Named] = []
    known: dict[str, Hit] = {}
    everywhere: set[str] = set()
    bodies = NamedBodies()
    others_council = not voice or any(UNITED.search(each.text) for each in sentences)
    for sentence in sentences:
        hits = names.find(sentence.text)
        if not others_council:
            hits = [hit for hit in hits if hit.text != COUNCIL]
        if known:
            hits = _in_order(hits, _short_names(sentence.text, known, hits))
        hits = bodies.taken_up(sentence.text, hits)
        hits = _in_order(hits, find_halves(sentence.text, hits, names, everywhere))
        hits = _with_epithets(sentence.text, hits, found)
        _surnames(hits, known)
        for surname, hit in introduced(sentence.text, hits):
            known.setdefault(surname, hit)
        everywhere |= codes_of(hits)
        found.append((sentence, hits))
    return found


def _in_order(hits: list[Hit], more: Sequence[Hit]) -> list[Hit]:
    return sorted([*hits, *more], key=lambda hit: hit.start) if more else hits


def _surnames(hits: Sequence[Hit], known: dict[str, Hit]) -> None:
    for hit in hits:
        words = hit.text.split()
        if hit.form == "person" and len(words) > 1 and len(words[-1]) > 2:
            known.setdefault(words[-1], hit)
            if hit.entries[0].code in FAMILY_FIRST and words[0] not in WORDS_TOO:
                known.setdefault(words[0], hit)


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


def _with_epithets(
    text: str, hits: list[Hit], before: Sequence[tuple[Sentence, Sequence[Hit]]]
) -> list[Hit]:
    """Add "the kingdom" and the like to a sentence's names, in place of what they cover."""
    epithets = find_epithets(text, hits, before)
    if not epithets:
        return hits
    kept = [h for h in hits if not any(e.start < h.end and h.start < e.end for e in epithets)]
    return _in_order(kept, epithets)
