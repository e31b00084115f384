"""What other people's codes and names of states, groups and acts count as on our desks."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Final, get_args

from legation.knowledge.loader import files, read_yaml
from legation.types import Dataset, EventType

UNKNOWN: Final = "?"
"""A side that is named but not in our lists; "" is a side without a state."""

NOTHING: Final = frozenset({"", "na", "null", "none", "nan", "---"})
"""How the datasets write an empty cell."""

_TYPES: Final = frozenset(get_args(EventType))


def state_of(cell: str | None, dataset: Dataset) -> str:
    """Give our code of a state's cell, "" for none or a region, ``UNKNOWN`` otherwise.

    GDELT and Phoenix write CAMEO codes, ICEWS names, POLECAT either.
    """
    key = fold(cell or "")
    if key in NOTHING:
        return ""
    table = _codes() if dataset in ("gdelt", "phoenix") else _codes() | _names()
    return table.get(key, UNKNOWN)


def group_of(cell: str | None) -> str:
    """Give our code of an organisation by its CAMEO group code or its name, "" for none."""
    key = fold(cell or "")
    return _groups().get(key, "") if key not in NOTHING else ""


@cache
def type_of(code: str) -> EventType | str | None:
    """Give the type of a CAMEO code or PLOVER type, "" for none, None for no such code."""
    if code in _TYPES:
        return code
    table: Mapping[str, str] = crosswalk()["cameo_types"]
    if not (code.isascii() and code.isdigit() and 2 <= len(code) <= 4):
        return None
    prefixes = (code[:length] for length in range(len(code), 1, -1))
    return next((table[prefix] for prefix in prefixes if prefix in table), None)


@cache
def quad_of(code: str) -> int:
    """Give the quad class of a CAMEO code or PLOVER type, 0 for none."""
    if code in _TYPES:
        cards = (read_yaml(name) for name in files("ontologies/plover/*.yaml"))
        return next((int(card["quad_class"]) for card in cards if card["id"] == code), 0)
    return int(crosswalk()["cameo_quads"].get(code[:2], 0))


def mended(code: str, root: str) -> str:
    """Give a CAMEO code with the zero that a spreadsheet took from its front.

    Where the root is given, one digit tells it; else only codes that cannot stand without
    it are mended ("43" is 043, "10" stays).
    """
    if not code.isdigit():
        return code
    if root.isdigit():
        return f"0{code}" if len(root) == 1 and not code.startswith("0") else code
    return f"0{code}" if len(code) == 1 or int(code[:2]) > 20 else code


def crosswalk() -> Mapping[str, Any]:
    """Give the crosswalk's tables."""
    found: Mapping[str, Any] = read_yaml("ontologies/crosswalk.yaml")
    return found


def fold(word: str) -> str:
    """Give a code or name as it is looked up: without accents, case and odd spaces."""
    plain = unicodedata.normalize("NFKD", word)
    kept = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(kept.casefold().split())


@cache
def _codes() -> dict[str, str]:
    states = read_yaml("actors/states.yaml")["states"]
    found = {fold(s["code"]): str(s["country"] or s["code"]) for s in states}
    cameo = crosswalk()["cameo_states"].items()
    organisations = read_yaml("actors/organisations.yaml")["organisations"]
    own = {fold(o["code"]): str(o["code"]) for o in organisations}
    return {**own, **found, **{fold(code): ours or "" for code, ours in cameo}}


@cache
def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in read_yaml("actors/states.yaml")["states"]:
        for name in (entry["name"], *entry["names"]):
            found.setdefault(fold(str(name)), str(entry["country"] or entry["code"]))
    mended = crosswalk()["state_names"].items()
    return {**found, **{fold(name): code for name, code in mended}}


@cache
def _groups() -> Mapping[str, str]:
    organisations = read_yaml("actors/organisations.yaml")["organisations"]
    names = {fold(o["name"]): str(o["code"]) for o in organisations}
    cameo = crosswalk()["cameo_groups"].items()
    return MappingProxyType({**names, **{fold(code): str(ours) for code, ours in cameo}})
