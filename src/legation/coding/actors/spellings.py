"""People under other spellings: "Dmitriy Medvedev" and "Dmitry Medvedev" are one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from legation.coding.actors.heads import in_longer_name
from legation.coding.actors.lexicon import COMMON, SHEETS, person_forms
from legation.coding.actors.names import Entry, Hit, plain

SHORTEST = 8
"""Letters in the shortest name that is matched by its skeleton: shorter ones run together."""
LONGEST = 5
"""Words in the longest name looked for."""
SURNAME = 5
"""Letters in the shortest surname that is looked up alone."""
_NAME = re.compile(r"[^\W\d_][\w'-]*")
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"\bm[ou]h?a?mm?[aeo]d\b", "mohamed"),
        (r"\bh[ou]s+[ae][iy]n\b", "husein"),
        (r"\by[ou]+s+[eu]f\b", "iusuf"),
        (r"\babd(?:[ aeu]*l)\b", "abdul"),
        (r"\b(?:al|el|ash|as|ar|an|ad|at|az)[ -]", ""),
        (r"['\-]", ""),
        (r"tsch|tch", "ch"),
        (r"sch", "sh"),
        (r"x", "ks"),
        (r"kh", "h"),
        (r"([gdt])h", r"\1"),
        (r"ph", "f"),
        (r"ck|q", "k"),
        (r"w", "v"),
        (r"tz", "ts"),
        (r"oo|ou", "u"),
        (r"ee|y|j", "i"),
        (r"e\b", ""),
        (r"(.)\1+", r"\1"),
    )
)
"""What romanisations do differently, in the order in which it is evened out."""


def skeleton(name: str) -> str:
    """Give a name as it sounds, the same for its usual romanisations."""
    text = plain(name).lower()
    for pattern, sound in _SOUNDS:
        text = pattern.sub(sound, text)
    return " ".join(text.split())


@cache
def load_spellings() -> Mapping[str, tuple[Entry, ...]]:
    """Give whole names of people by skeleton, where one country claims it (once a process)."""
    found: dict[str, list[Entry]] = {}
    for pattern in ("offices/*.csv", SHEETS):
        for form, entries in person_forms(pattern).items():
            key = skeleton(form)
            if " " in form and len(key) >= SHORTEST:
                found.setdefault(key, []).extend(e for e in entries if e.form == "person")
    return {
        key: tuple(entries)
        for key, entries in found.items()
        if entries and len({entry.code for entry in entries}) == 1
    }


def spelled(name: str) -> tuple[Entry, ...]:
    """Give the people that a whole name in any romanisation may mean, cabinets included."""
    return load_spellings().get(skeleton(name), ())


def find_people(text: str) -> list[Hit]:
    """Give the people of a phrase that the index of names does not know under this spelling.

    A name is two to five words in a row with capitals; ``text`` without accents.
    """
    known = load_spellings()
    tokens = [match.span() for match in _NAME.finditer(text)]
    for size in range(min(LONGEST, len(tokens)), 1, -1):
        for i in range(len(tokens) - size + 1):
            start, end = tokens[i][0], tokens[i + size - 1][1]
            name = text[start:end].removesuffix("'s")
            entries = known.get(skeleton(name)) if name[:1].isupper() else None
            # a part of a longer name is somebody else ("Juan Carlos" of "Juan Carlos Jobet")
            if entries and not in_longer_name(text, start, end):
                return [Hit(start, start + len(name), name, entries)]
    return []


@cache
def load_surnames() -> Mapping[str, tuple[Entry, ...]]:
    """Give the people of the office files by a surname that only one of them bears."""
    bearers: dict[str, set[tuple[str, str]]] = {}
    found: dict[str, Entry] = {}
    for entries in person_forms().values():
        for entry in entries:
            last = plain(entry.name).split()[-1]
            if entry.form == "person" and len(last) >= SURNAME and last not in COMMON:
                bearers.setdefault(last, set()).add((entry.name, entry.code))
                found[last] = entry
    return {last: (found[last],) for last, who in bearers.items() if len(who) == 1}


def find_surnames(text: str) -> list[Hit]:
    """Give the first person whom a phrase calls by surname alone, as a list of one or none."""
    for match in _NAME.finditer(text):
        name = match[0].removesuffix("'s")
        end = match.start() + len(name)
        entries = load_surnames().get(name)
        if entries and not in_longer_name(text, match.start(), end):
            return [Hit(match.start(), end, name, entries)]
    return []
