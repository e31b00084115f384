"""Names that only a bare phrase is searched for: regions, cities, peoples, bodies inside a state.

In a sentence they would speak for states that they do not speak for ("Harvard said"), so
the index of names leaves them out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from legation.coding.actors.heads import in_longer_name, role_words
from legation.coding.actors.lexicon import load_ambiguous
from legation.coding.actors.names import Entry, Hit, plain
from legation.coding.actors.places import load_localities
from legation.coding.actors.sectors import load_roles
from legation.knowledge.loader import files, read_yaml

LONGEST = 8
"""Words in the longest name looked for."""
LINKS = frozenset({"of", "the", "for", "and"})
SHORTEST = 3
"""Letters in the shortest place name looked for: "Ii" and "Po" are more often words."""
_TOKEN = re.compile(r"[^\W_]+(?:[-'&][^\W_]+)*\.?")
_TRAILING = re.compile(r"(?:'s|'|\.)$")


def _bodies() -> Iterator[tuple[str, Entry]]:
    for file in ("actors/bodies.yaml", *files("actors/bodies/*.yaml")):
        for sector, countries in read_yaml(file)["bodies"].items():
            for country, names in countries.items():
                for name in names:
                    yield name, Entry("name", country, name, "group", sector)
    for card in files("outlets/*.yaml"):
        outlet = read_yaml(card)
        name = outlet.get("name") or ""
        # a ministry's own pages are named after the ministry, which is no press
        if " " in name and outlet.get("kind") != "official":
            yield name, Entry("name", outlet.get("country") or "", name, "group", "JRN")


def _peoples() -> Iterator[tuple[str, Entry]]:
    for people in read_yaml("actors/peoples.yaml")["peoples"]:
        for name in people["names"]:
            sector = people.get("sector", "CVL")
            yield name, Entry("people", people["country"], name, "state", sector)


def _places() -> Iterator[tuple[str, Entry]]:
    regions = read_yaml("places/regions.yaml")["regions"]
    home = {name: country for country, names in regions.items() for name in names}
    for name, (country, kind) in load_localities().items():
        if home.get(name, country) != country:
            continue  # Florida is a state before it is a town of Cuba
        if len(name) >= SHORTEST:
            # a town alone stands for the people who live there
            sector = "CVL" if kind == "city" else ""
            yield name, Entry("capital", country, name, "state", sector)
    for country, names in regions.items():
        for name in names:
            code = "" if country == "none" else country
            yield name, Entry("name", code, name, "state")


@cache
def load_shared() -> frozenset[str]:
    """Give the names of ``actors/bodies/`` that any state may have a body of ("Unity Party").

    They are made of role words alone (once a process).
    """
    names = (
        plain(name)
        for file in files("actors/bodies/*.yaml")
        for countries in read_yaml(file)["bodies"].values()
        for listed in countries.values()
        for name in listed
    )
    known = role_words() | LINKS
    return frozenset(name for name in names if known.issuperset(name.lower().split()))


@cache
def load_bodies() -> dict[str, tuple[Entry, ...]]:
    """Give what each name may mean, nearest sense first; keys without accents (once a process)."""
    phrases = load_roles().phrases
    found = {
        plain(form): tuple(entries)
        for form, entries in load_ambiguous().items()
        # "the National Guard" is any state's, not only the one whose body is called so
        if form.lower() not in phrases
    }
    for name, entry in (*_bodies(), *_peoples(), *_places()):
        found.setdefault(plain(name), (entry,))
    return found


def _cut(text: str, start: int, end: int) -> int:
    """Give the end of a name without its possessive or full stop."""
    found = _TRAILING.search(text, start, end)
    return found.start() if found else end


def _named_so(text: str, start: int, end: int, taken: Sequence[Hit]) -> bool:
    """Say whether one word is somebody's surname and no body ("Bob Dole")."""
    alone = " " not in text[start:end]
    beside = any(hit.end + 1 == start for hit in taken)
    return alone and not beside and in_longer_name(text[:end], start, end)


def find_bodies(text: str, taken: Sequence[Hit] = (), *, shared: bool = True) -> list[Hit]:
    """Give the hits of a phrase in order, longest first at each place.

    ``text`` without accents (:func:`legation.coding.actors.names.plain`). ``taken``: hits of the
    index of names; nothing is found inside them, but a longer name replaces them. ``shared``:
    with the names that any state may have a body of, which a sentence may mean otherwise.
    """
    known = load_bodies()
    tokens = [match.span() for match in _TOKEN.finditer(text)]
    hits: list[Hit] = []
    reached = 0
    for i, (start, _) in enumerate(tokens):
        if start < reached:
            continue
        for j in range(min(len(tokens), i + LONGEST), i, -1):
            end = tokens[j - 1][1]
            name = next((n for n in (end, _cut(text, start, end)) if text[start:n] in known), 0)
            if not name or any(hit.start <= start and name <= hit.end for hit in taken):
                continue
            entries = known[text[start:name]]
            if not shared and text[start:name] in load_shared():
                continue
            if entries[0].form == "capital" and in_longer_name(text, start, name):
                continue
            if entries[0].kind == "group" and _named_so(text, start, name, taken):
                continue
            hits.append(Hit(start, name, text[start:name], entries))
            reached = name
            break
    return hits
