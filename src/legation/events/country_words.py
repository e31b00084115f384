"""The words that name a country, its people, its capital, its organs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from legation.events.words import folded
from legation.knowledge.loader import read_yaml

_FILES: Final = (("actors/states.yaml", "states"), ("actors/organisations.yaml", "organisations"))
_FIELDS: Final = ("names", "adjectives", "people", "capital_names")
_WORD: Final = re.compile(r"[^\W\d_]+")


@cache
def load_country_words() -> Mapping[str, frozenset[str]]:
    """Give, by country code, the folded words of its names.

    Raises:
        KnowledgeError: the files of the states are missing or malformed.
    """
    found: dict[str, set[str]] = {}
    for name, key in _FILES:
        for entry in read_yaml(name)[key]:
            for code in {entry["code"], entry.get("country") or entry["code"]}:
                found.setdefault(code, set()).update(_words(entry))
    return MappingProxyType({code: frozenset(words) for code, words in found.items()})


def _words(entry: Mapping[str, Any]) -> set[str]:
    forms = [str(form) for field in _FIELDS for form in entry.get(field) or ()]
    return {word for form in forms for word in _WORD.findall(folded(form))}
