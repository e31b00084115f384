"""Where an act took place: a name behind "in", "at" or "near", to country and coordinates."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc

from legation.coding.grammar.roles import inner_nouns
from legation.knowledge.loader import read_csv
from legation.types import Place

PREPOSITIONS = frozenset({"in", "at", "near", "off", "outside", "on", "over"})


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


@cache
def load_places() -> dict[str, Place]:
    """Read places by name; of two with one name the more populous wins."""
    found: dict[str, tuple[float, Place]] = {}
    for row in read_csv("places/places.csv"):
        size = _number(row.get("population") or "") or 0.0
        place = Place(
            row["name"], row.get("country") or "", _number(row["lat"]), _number(row["lon"])
        )
        for name in [row["name"], *(row.get("aliases") or "").split(";")]:
            known = found.get(name.strip())
            if name.strip() and (known is None or known[0] < size):
                found[name.strip()] = (size, place)
    return {name: place for name, (_, place) in found.items()}


@cache
def load_localities() -> dict[str, tuple[str, str]]:
    """Give (country, kind) of each place by name; "" for the country of a shared region.

    Of two towns with one name the more populous wins. Towns of 50,000 people and more are
    in it without their place on the map (once a process).
    """
    found: dict[str, tuple[float, str, str]] = {}
    for row in read_csv("places/places.csv"):
        size = _number(row.get("population") or "") or 0.0
        country, kind = row.get("country") or "", row.get("kind") or ""
        for name in [row["name"], *(row.get("aliases") or "").split(";")]:
            known = found.get(name.strip())
            if known is None or known[0] < size:
                found[name.strip()] = (size, country, kind)
            elif known[2] == kind != "city" and known[1] != country:
                found[name.strip()] = (size, "", kind)
    places = {name: (country, kind) for name, (_, country, kind) in found.items() if name}
    for row in read_csv("places/towns.csv"):
        places.setdefault(row["name"], (row["country"], "city"))
    return places


def place_of(doc: Doc, trigger: int) -> Place | None:
    """Give the place nearest to the trigger among prepositional phrases, or None."""
    places = load_places()
    best: tuple[int, Place] | None = None
    for token in doc:
        if token.dep_ != "pobj" or token.head.lower_ not in PREPOSITIONS:
            continue
        words = sorted(each.i for each in inner_nouns(token) if each.dep_ in {"compound", "pobj"})
        names = [doc[words[0] : token.i + 1].text, token.text] if words else [token.text]
        for name in names:
            place = places.get(name)
            if place is not None:
                distance = abs(token.i - trigger)
                if best is None or distance < best[0]:
                    best = (distance, place)
                break
    return best[1] if best else None
