"""Organisations taken up by the word for what they are: "the bloc", "the fund", "the alliance".

Such a word means the last organisation of its kind that the article named. "The bloc" alone, where
none was named, is left to the index of names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from legation.coding.actors.names import Entry, Hit
from legation.knowledge.loader import read_yaml

OTHERS = re.compile(r"\s+(?:of|for|between|with)\b")
"""What behind such a word makes it another's ("the union of teachers")."""
TELLING_OF = re.compile(
    r"\b(?:accus\w+|suspect\w*|warn\w*|inform\w*|remind\w*|assur\w+|convinc\w+)\s$"
)
"""What before it makes the rest what somebody says of it ("accused the bloc of meddling")."""


@dataclass(frozen=True, slots=True)
class _Kind:
    bodies: frozenset[str]
    named: tuple[str, ...] = ()

    def is_of(self, hit: Hit) -> bool:
        """Say whether an organisation was named so that the word may take it up."""
        entry = hit.entries[0]
        known = entry.kind == "organisation" and entry.code in self.bodies
        return known and (not self.named or any(word in hit.text for word in self.named))


@dataclass(slots=True)
class NamedBodies:
    """What an article has named so far: the last organisation for each word."""

    last: dict[str, tuple[Entry, ...]] = field(default_factory=dict)

    def taken_up(self, text: str, hits: Sequence[Hit]) -> list[Hit]:
        """Give a sentence's hits with the organisations that words of their kind take up."""
        again = {match.start(): match for match in _words().finditer(text)}
        plain = [hit for hit in hits if not _is_word(hit, again)]
        found: list[Hit] = []
        for start, end, hit in sorted(
            [(hit.start, hit.end, hit) for hit in plain]
            + [(match.start(), match.end(), None) for match in again.values()],
            key=lambda each: each[:2],
        ):
            if hit is not None:
                self._name(hit)
                found.append(hit)
                continue
            entries = self.last.get(again[start]["noun"].lower())
            inside = any(one.start < end and start < one.end for one in plain)
            others = OTHERS.match(text, end) and not TELLING_OF.search(text[:start])
            if entries is not None and not inside and not others:
                found.append(Hit(start, end, text[start:end], entries))
            else:
                found.extend(one for one in hits if one.start == start and one not in plain)
        return found

    def _name(self, hit: Hit) -> None:
        for noun, kind in _kinds().items():
            if kind.is_of(hit):
                self.last[noun] = hit.entries


def _is_word(hit: Hit, again: dict[int, re.Match[str]]) -> bool:
    """Say whether a hit of the index is only such a word ("the bloc")."""
    match = again.get(hit.start)
    return match is not None and hit.end == match.end()


@cache
def _kinds() -> dict[str, _Kind]:
    return {
        noun: _Kind(frozenset(kind["bodies"]), tuple(kind.get("named", ())))
        for kind in read_yaml("actors/kinds_of_bodies.yaml")["kinds"]
        for noun in kind["nouns"]
    }


@cache
def _words() -> re.Pattern[str]:
    nouns = "|".join(sorted(_kinds()))
    between = r"(?:regional |trade |trading |economic |military |world |global |oil |\w+-\w+ )?"
    return re.compile(rf"\b[Tt]he {between}(?P<noun>{nouns})\b(?!-)")
