"""What an act is about: PLOVER contexts and the strands of a relation, by cue words."""

from __future__ import annotations

from functools import cache

from ahocorasick_rs import AhoCorasick

from legation.knowledge.loader import read_yaml


@cache
def _index() -> tuple[AhoCorasick, tuple[str, ...], tuple[str, ...]]:
    cues: list[str] = []
    strands: list[str] = []
    for strand, rule in read_yaml("issues.yaml").items():
        for cue in rule["cues"]:
            cues.append(str(cue).lower())
            strands.append(strand)
    return AhoCorasick(cues), tuple(cues), tuple(strands)


def issues_of(text: str) -> tuple[str, ...]:
    """Give the strands that a text speaks of, in order of first cue, each once.

    A cue matches at the start of a word ("nuclear", "export" also in "exports").
    """
    automaton, cues, strands = _index()
    lower = text.lower()
    found: dict[str, None] = {}
    for number, start, end in automaton.find_matches_as_indexes(lower, overlapping=True):
        if start and lower[start - 1].isalnum():
            continue
        if len(cues[number]) <= 4 and end < len(lower) and lower[end].isalnum():
            continue
        found.setdefault(strands[number])
    return tuple(found)
