"""Towns and regions that force is told of: "missiles strike Kharkiv", "a drone kills two in Homs".

Reports of war name the town and leave its state out. Elsewhere a town is no side, and in most
sentences its name would be somebody's surname, so it is looked for beside words of force only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from legation.coding.actors.heads import in_longer_name
from legation.coding.actors.names import Entry, Hit, plain
from legation.coding.actors.places import load_localities
from legation.coding.actors.towns import load_small_towns
from legation.knowledge.loader import read_yaml

FORCE = re.compile(
    r"\b(?:air ?(?:strike|raid)s?|drones?|missiles?|rockets?|warplanes?|jets?|helicopters?|mortars?"
    r"|artillery|shell(?:s|ed|ing)|str(?:ike|ikes|uck|iking)|bomb(?:s|ed|ing|ings|ers?|ard\w*)?"
    r"|raid(?:s|ed|ing)?|attack(?:s|ed|ing)?|invasion|invad\w+|incursion|troops|soldiers|tanks"
    r"|forces|warships?|shot|shoots?|fired?|kill(?:s|ed|ing)?|besieg\w+|storm(?:s|ed|ing)?)\b"
)
"""Words of force or of those who use it."""
TOWNS = frozenset({"city", "region", "island"})
"""Kinds of places that are looked for: a base may be another state's, a sea is nobody's."""
SHORTEST = 4
"""Letters in the shortest name looked for."""
LONGEST = 3
"""Words in the longest name looked for."""
BEFORE = re.compile(
    r"\b(?:in|near|on|at|of|outside|around|over|from|into|onto|towards?|to|and|or|across|off"
    r"|struck|strikes?|hits?|hitting|striking|bomb(?:s|ed|ing)|bombard(?:s|ed|ing)"
    r"|shell(?:s|ed|ing)|pounded|pounds?|attack(?:s|ed|ing)?|targeted|targets|target(?:ing)?"
    r"|raid(?:s|ed|ing)?|captured?|captures|seized?|seizes|storm(?:s|ed|ing)?|entered|enters?"
    r"|besieged?|invaded?|left|retook|took|,"
    r"|(?:north|south|east|west|central)(?:ern|east|west|eastern|western)?|nearby)"
    r"(?: the)?(?: (?:city|town|village|port|province|region|district|island)(?: of)?)?[ ]$"
)
"""What stands right before a town that something is done to or in."""
_NAME = re.compile(r"[A-Z][^\W_]+(?:[-' ][A-Z][^\W_]+){0,2}")


@cache
def _lands() -> dict[str, str]:
    """Give the state of each greater town and of each region by name (once a process)."""
    found: dict[str, str] = {}
    for name, (country, kind) in load_localities().items():
        if country and kind in TOWNS and len(name) >= SHORTEST:
            found[plain(name).rstrip("'")] = country
    for country, names in read_yaml("places/regions.yaml")["regions"].items():
        if country != "none":
            for name in names:
                found.setdefault(plain(name), country)
    return found


def towns_hit(text: str, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Give the towns of a sentence that tells of force and names somebody, else ().

    ``hits``: the names of the sentence, which no town overlaps.
    """
    text = plain(text) if hits else ""
    if not FORCE.search(text):
        return ()
    around = {hit.entries[0].code for hit in hits}
    found: list[Hit] = []
    for match in _NAME.finditer(text):
        words = match[0].split(" ")
        for size in range(min(LONGEST, len(words)), 0, -1):
            name = " ".join(words[:size]).removesuffix("'s")
            end = match.start() + len(name)
            code = _land_of(name, around)
            if not code or any(h.start < end and match.start() < h.end for h in hits):
                continue
            told = any(_explained(text[end:], h, end) for h in hits)
            placed = not told and BEFORE.search(text[: match.start()])
            if placed and not in_longer_name(text, match.start(), end):
                entry = Entry("town", code, name, "state", "CVL")
                found.append(Hit(match.start(), end, name, (entry,)))
            break
    return tuple(found)


def _explained(tail: str, hit: Hit, end: int) -> bool:
    """Say whether a name right behind a town's is its state's ("Basra, Iraq")."""
    behind = tail[hit.end - end :] if hit.start >= end else ""
    return tail[: hit.start - end] == ", " and not behind.startswith("'s")


def _land_of(name: str, around: set[str]) -> str:
    """Give the state of a town, "" where none is known; a small one's only if it is named."""
    if len(name) < SHORTEST or name in _lands():
        return _lands().get(name, "")
    return min(around.intersection(load_small_towns().get(name, ())), default="")
