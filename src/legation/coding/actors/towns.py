"""Towns of 5,000 people and more: looked for in a bare phrase that names nobody else.

In sentences they would be found in too many surnames, so only :mod:`legation.coding.actors.resolve`
asks for them.
"""

from __future__ import annotations

import re
from functools import cache

from legation.coding.actors.heads import Role, in_longer_name
from legation.coding.actors.names import Entry, Hit
from legation.knowledge.loader import read_csv

LONGEST = 5
"""Words in the longest name looked for."""
_TOKEN = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")


@cache
def load_small_towns() -> dict[str, tuple[str, ...]]:
    """Give the countries that have a town of each name, without accents (once a process).

    The country of the most populous town of that name comes first.
    """
    first: dict[str, str] = {}
    more: dict[str, list[str]] = {}
    for row in read_csv("places/small_towns.csv"):
        country = row["country"]
        for name in row["names"].split(";"):
            if name.startswith("~"):
                more.setdefault(name[1:], []).append(country)
            else:
                first[name] = country
    single = {name: (country,) for name, country in first.items()}
    shared = {name: (first[name], *others) for name, others in more.items()}
    return single | shared


def town_entry(name: str, around: str = "") -> Entry | None:
    """Give the town of this name, the one of the country spoken of if it has one, or None."""
    countries = load_small_towns().get(name)
    if not countries:
        return None
    country = around if around in countries else countries[0]
    return Entry("capital", country, name, "state", "CVL")


def find_towns(text: str, role: Role | None = None, around: str = "") -> list[Hit]:
    """Give the first town that a phrase names, as a list of one or none.

    ``text`` without accents; ``role``: what the phrase is about, whose words are no town;
    ``around``: code of the country spoken of beside it.
    """
    tokens = [match.span() for match in _TOKEN.finditer(text)]
    for size in range(min(LONGEST, len(tokens)), 0, -1):
        for i in range(len(tokens) - size + 1):
            start = tokens[i][0]
            name = text[start : tokens[i + size - 1][1]].removesuffix("'s")
            end = start + len(name)
            if role is not None and start < role.end and role.start < end:
                continue
            entry = town_entry(name, around)
            if entry is not None and not in_longer_name(text, start, end):
                return [Hit(start, end, name, (entry,))]
    return []
