"""States called by half a name: "North and South Korea", "the South", "the two Koreas"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from legation.coding.actors.names import Hit, NameIndex
from legation.knowledge.loader import read_yaml


@dataclass(frozen=True, slots=True)
class Halves:
    """Two states of one land: codes, the land's name and its plural."""

    north: str
    south: str
    land: str
    plural: str


@cache
def load_halves() -> tuple[Halves, ...]:
    """Read the lands that two states share (once a process)."""
    return tuple(Halves(**raw) for raw in read_yaml("actors/halves.yaml")["halves"])


@cache
def both_halves() -> dict[str, tuple[str, str]]:
    """Give the codes that a plural in lower case stands for ("koreas")."""
    return {each.plural.lower(): (each.north, each.south) for each in load_halves()}


def is_half(name: str, land: str) -> bool:
    """Say whether a name is half of what a state of a shared land is called."""
    return name in {"North", "South"} and any(land == each.land for each in load_halves())


def names_both(text: str) -> bool:
    """Say whether a sentence names both states by the plural."""
    return any(re.search(rf"\b{each.plural}\b", text) for each in load_halves())


def _spans(text: str, side: str, other: str, land: str, spoken: bool) -> Iterator[tuple[int, int]]:
    """Give where half a name stands; ``spoken``: either half is spoken of."""
    for match in re.finditer(rf"\b{side}(?= (?:and|or) {other} {land})", text):
        yield match.span()
    if spoken:
        # "the South of France" and "the South Pole" are others
        for match in re.finditer(rf"\b[Tt]he ({side})\b(?!['’]s? of)(?! (?:of|[A-Z]))", text):
            yield match.span(1)


def find_halves(
    text: str, hits: Sequence[Hit], names: NameIndex, before: Collection[str] = ()
) -> list[Hit]:
    """Give the states that a sentence names by half a name.

    "The South" counts only where a sentence, or the article before it (``before``: the codes
    named there), speaks of either half and the sentence does not name the South in full.
    """
    codes = {hit.entries[0].code for hit in hits}
    taken = [(hit.start, hit.end) for hit in hits]
    found = []
    for land in load_halves():
        pairs = (
            ("North", "South", land.north, land.south),
            ("South", "North", land.south, land.north),
        )
        for side, other, code, other_code in pairs:
            told = other_code in codes or {code, other_code} & set(before)
            spoken = bool(told) and code not in codes
            entries = tuple(e for e in names.entries(f"{side} {land.land}") if e.code == code)
            for start, end in _spans(text, side, other, land.land, spoken):
                if entries and not any(low < end and start < high for low, high in taken):
                    found.append(Hit(start, end, text[start:end], entries))
    return found
