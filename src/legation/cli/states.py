"""From what people call a state to its code."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from legation.errors import NotFound, UsageError
from legation.knowledge.loader import read_yaml

_FILES: Final = (("actors/states.yaml", "states"), ("actors/organisations.yaml", "organisations"))
# The order in which a word is claimed: "Niger" is a name before it is a people.
_FIELDS: Final = ("names", "adjectives", "people", "capital_names")
NEAREST: Final = 3


def _key(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.strip().casefold())
    kept = (sign for sign in plain if sign.isalnum() or sign.isspace())
    return " ".join("".join(kept).split()).removeprefix("the ")


@cache
def load_state_names() -> Mapping[str, str]:
    """Give the code by every folded name, adjective, people and capital, states first.

    Raises:
        KnowledgeError: the files of the states are missing or malformed.
    """
    entries = [entry for name, key in _FILES for entry in read_yaml(name)[key]]
    found: dict[str, str] = {}
    for entry in entries:
        found.setdefault(_key(entry["code"]), entry["code"])
    for field in _FIELDS:
        for entry in entries:
            for form in _forms(entry, field):
                found.setdefault(_key(form), entry["code"])
    return MappingProxyType(found)


def _forms(entry: Mapping[str, Any], field: str) -> Iterator[str]:
    if field == "names":
        yield str(entry["name"])
    for form in entry.get(field) or ():
        yield str(form)


def state_code(word: str) -> str:
    """Give the code of a state named by code, name, adjective, people or capital.

    Raises:
        NotFound: nothing is called so; the line names the three nearest.
    """
    names = load_state_names()
    code = names.get(_key(word))
    if code is not None:
        return code
    near = ", ".join(f"{name} ({names[_key(name)]})" for name in nearest(word))
    raise NotFound(f"no state is called {word[:60]!r}", cure=f"did you mean {near}?")


def pair_of(a: str, b: str) -> tuple[str, str]:
    """Give the codes of two different states, each named as :func:`state_code` takes it.

    Raises:
        NotFound: nothing is called so. UsageError: both words name one state.
    """
    one, other = state_code(a), state_code(b)
    if one == other:
        raise UsageError(f"{a} and {b} are both {one}", cure="name two different states")
    return one, other


def nearest(word: str, count: int = NEAREST) -> list[str]:
    """Give the names of states most like ``word``, most like first, one a state."""
    wanted = _key(word)[:60]
    scored: dict[str, tuple[float, str]] = {}
    for file, key in _FILES:
        for entry in read_yaml(file)[key]:
            best = max(
                SequenceMatcher(None, wanted, _key(form)).ratio()
                for field in ("names", "adjectives")
                for form in _forms(entry, field)
            )
            scored[entry["code"]] = (-best, str(entry["name"]))
    return [name for _, name in sorted(scored.values())[:count]]
