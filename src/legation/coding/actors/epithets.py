"""What a state or organisation is called once it was named: "the kingdom", "the Gulf state".

In goes a sentence with the names found in it and the sides that the article named before; out come
the epithets as names of whom they stand for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from legation.coding.actors.lexicon import load_states
from legation.coding.actors.names import Entry, Hit
from legation.knowledge.loader import read_yaml
from legation.types import Sentence


@dataclass(frozen=True, slots=True)
class Epithet:
    """Whom some words may stand for, and what must not stand before them in the text."""

    of: frozenset[str]
    not_where: re.Pattern[str] | None


@cache
def load_epithets() -> dict[str, Epithet]:
    """Read the epithets (once a process), each by its words in lower case."""
    found: dict[str, Epithet] = {}
    for raw in read_yaml("actors/epithets.yaml")["epithets"]:
        barred = raw.get("not_where")
        pattern = re.compile(rf"\b(?:{'|'.join(barred)})\b") if barred else None
        found |= dict.fromkeys(raw["words"], Epithet(frozenset(raw["of"]), pattern))
    return found


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, load_epithets()), key=lambda each: -len(each)))
    # "the kingdom of Spain" is its name, "the Baltic states" are three, "the bloc leader" a man
    return re.compile(
        rf"\b[Tt]he (?:[a-z][a-z-]+ ){{0,2}}?((?i:{words}))\b(?!['’]?s? of\b|-|(?: [A-Z]))"
    )


def find_epithets(
    text: str, hits: Sequence[Hit], before: Sequence[tuple[Sentence, Sequence[Hit]]]
) -> list[Hit]:
    """Give the epithets of a sentence as names.

    ``hits``: its names, in order; ``before``: the sentences before it with theirs.
    """
    found: list[Hit] = []
    for match in _pattern().finditer(text):
        start, end = match.span(1)
        epithet = load_epithets()[match[1].lower()]
        if any(hit.start < start and end < hit.end for hit in hits):
            continue  # part of a longer name
        here = [hit.entries[0] for hit in hits if hit.end <= start]
        earlier = [hit.entries[0] for _, each in before for hit in each]
        meant = _meant(epithet.of, here, earlier)
        if meant is None or _barred(epithet, [*(each.text for each, _ in before), text[:start]]):
            continue
        found.append(Hit(start, end, match[1], (_plain(meant),)))
    return found


def _meant(of: frozenset[str], here: Sequence[Entry], earlier: Sequence[Entry]) -> Entry | None:
    """Give whom of its kind an epithet takes up, None where none was named.

    In its own sentence the last; else the one named most, who is what the article is about, and
    of equals the first.
    """
    last = next((entry for entry in reversed(here) if entry.code in of), None)
    fitting = [entry for entry in earlier if entry.code in of]
    if last is not None or not fitting:
        return last
    often = Counter(entry.code for entry in fitting).most_common(1)[0][0]
    return next(entry for entry in fitting if entry.code == often)


def _barred(epithet: Epithet, texts: Iterable[str]) -> bool:
    return epithet.not_where is not None and any(map(epithet.not_where.search, texts))


def _plain(entry: Entry) -> Entry:
    """Give the state or organisation itself of which a name is a form."""
    if entry.kind == "organisation":
        return replace(entry, form="name")
    return Entry("name", entry.code, load_states().get(entry.code, entry.code), "state", "GOV")
