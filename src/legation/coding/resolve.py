"""Which country and sector a bare phrase stands for, on a date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from legation.coding.lexicon import load_names
from legation.coding.names import Entry, Hit, NameIndex
from legation.coding.places import load_places
from legation.coding.sectors import moved, role_of_words

PRONOUNS = frozenset(
    "he she it they him her them his i we you who someone somebody men man people persons".split()
)
SPOKEN_FOR = re.compile(r"\b(?:to|against|for|with|from|at)\b")
"""What follows these is another's name: "Russia's ambassador to Poland" is Russian."""
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*\.?")


@dataclass(frozen=True, slots=True)
class Resolved:
    """``country``: alpha-3 or our organisation code; ``sector``: PLOVER's; "" for none."""

    country: str
    sector: str
    name: str = ""
    office: str = ""
    basis: str = ""


def _tenured(entry: Entry, day: str) -> tuple[str, str, str]:
    """Give (sector, office, basis) of a person on a day; without a day, of the last office."""
    held = [tenure for tenure in entry.tenures if not day or tenure.covers(day)]
    if held:
        last = max(held, key=lambda tenure: tenure.start)
        return last.sector, last.title, last.basis
    return ("ELI", "", "out of office on the day") if entry.tenures else ("", "", "")


def _words(text: str) -> list[str]:
    return [
        word.lower().rstrip(".") for word in _WORD.findall(text.replace("’s", "").replace("'s", ""))
    ]


def _lemma(word: str) -> str:
    if word.endswith("men"):
        return word[:-3] + "man"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _role(text: str) -> tuple[int, str] | None:
    """Find the role that a phrase is about: of its longest phrases the last before "of".

    Gives (words, sector).
    """
    head = re.split(r"\b(?:of|at|in|for|to|from|who|with)\b|,", text)[0] or text
    for part in (head, text):
        words = _words(part)
        best: tuple[int, int, str] | None = None
        for end in range(1, len(words) + 1):
            found = role_of_words(words[:end], _lemma(words[end - 1]))
            if found is not None:
                size, sector = found
                sector = moved(sector, words[max(0, end - size - 3) : end - size])
                if best is None or (size > 1, end) >= (best[0] > 1, best[1]):
                    best = (size, end, sector)
        if best is not None:
            return best[0], best[2]
    return None


def _owner(hits: list[Hit], text: str) -> Hit | None:
    """Choose the name that the phrase belongs to: none behind "to" or "against"."""
    for hit in hits:
        if not SPOKEN_FOR.search(text[: hit.start]):
            return hit
    return hits[0] if hits else None


def _entry(hit: Hit, day: str) -> Entry:
    """Choose the entry that fits the day; a person in office, then what exists, then any."""

    def rank(entry: Entry) -> int:
        if entry.form in {"person", "surname"}:
            return 3 if any(not day or tenure.covers(day) for tenure in entry.tenures) else 1
        if not day:
            return 2 + (not entry.valid_until)
        return 4 if entry.valid(day) else 0

    return max(hit.entries, key=rank)


def resolve(
    text: str, day: str = "", context: str = "", names: NameIndex | None = None
) -> Resolved:
    """Resolve a phrase.

    ``day``: ISO date, "" for any time (then the last office counts); ``context``: words
    around it that may settle the country.
    """
    index = names or load_names()
    hits = index.find(text)
    role = _role(text)
    if not hits:
        place = load_places().get(text.strip())
        around = index.find(context)
        country = place.country if place else around[0].entries[0].code if around else ""
        if role is not None:
            return Resolved(country, role[1], basis="role word")
        sector = "UNK" if PRONOUNS & set(_words(text)) or text.strip().isdigit() else ""
        return Resolved(country, sector, basis="place" if place else "nothing known")
    hit = _owner(hits, text)
    assert hit is not None
    entry = _entry(hit, day)
    covers_all = hit.end - hit.start >= len(text.strip()) - 4
    if entry.form in {"person", "surname"}:
        sector, office, basis = _tenured(entry, day)
        if role is not None and sector in {"", "ELI"}:
            sector = role[1]
        return Resolved(entry.code, sector, entry.name, office, basis)
    country = entry.code
    if not country:
        around = index.find(context)
        country = around[0].entries[0].code if around else ""
    if entry.kind in {"group", "organisation"}:
        if entry.kind == "organisation" and role is not None and role[1] == "LEG":
            return Resolved(country, role[1], entry.name, basis="organ")
        if role is not None and not covers_all and entry.sector in {"", "IGO", "GOV"}:
            return Resolved(country, role[1], entry.name, basis="role in a body")
        return Resolved(country, entry.sector, entry.name, basis="named body")
    if role is not None and not covers_all:
        return Resolved(country, role[1], entry.name, basis="name and role")
    return Resolved(country, entry.sector, entry.name, basis=entry.form)
