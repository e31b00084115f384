"""People whom a text introduces with their office and then calls by surname.

"The German interior minister Ute Kragmann ... Bern rejects Kragmann's charge": no list of
office holders has her, the sentence that names her office says whose she is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from legation.coding.actors.heads import FORMER, role_of_phrase, role_words
from legation.coding.actors.names import Entry, Hit

PUBLIC = frozenset({"GOV", "MIL", "LEG", "COP", "JUD", "SPY", "PRE"})
"""Sectors of those who speak for their state."""
BETWEEN = frozenset("of for and the new current acting first then s".split())
"""What may stand in a title beside the words of an office."""
WHERE = frozenset("in on at near from by with to".split())
"""What ends a title: somebody is somewhere, or does something."""
NAME = r"[A-Z][^\W\d_][\w’'-]*"
"""A word of somebody's name."""
WHOLE = rf"{NAME}(?: (?:{NAME}|al|el|bin|ben|de|da|van|von|del|der|[A-Z]\.)){{0,3}} [\w’'-]*{NAME}"
NAMED = re.compile(WHOLE)
TITLE = re.compile(r"(?:['’]s)?((?: [\w&.'’-]+){1,8})")
BEFORE = re.compile(rf"({WHOLE}), (?:the |a |an )?((?:[\w-]+ )*?)$")
OF_A_HOUSE = ("al-", "el-")
"""How the last names of people begin who are called by their first."""
WINDOW = 90
"""Characters before a state in which somebody's name and office may stand."""
LEAST = 4
"""Letters of a surname that stands for its bearer alone."""
KINDS = frozenset({"state", "organ", "organisation"})


def introduced(text: str, hits: Sequence[Hit]) -> Iterator[tuple[str, Hit]]:
    """Give surnames with whom they stand for, of those whom a sentence gives an office.

    ``hits``: the names in ``text`` that are known.
    """
    taken = [(hit.start, hit.end) for hit in hits]
    for hit in hits:
        entry = hit.entries[0]
        if entry.kind not in KINDS or not entry.code or _former(text[: hit.start][-WINDOW:]):
            continue
        found = _behind(text, hit) or _in_front(text, hit)
        if found is None:
            continue
        start, name = found
        surname = name.split()[-1].removesuffix("'s").removesuffix("’s")
        known = any(low < start + len(name) and start < high for low, high in taken)
        if len(surname) >= LEAST and not known:
            bearer = Entry("person", entry.code, name, "person")
            whole = Hit(start, start + len(name), name, (bearer,))
            yield surname, whole
            if surname.lower().startswith(OF_A_HOUSE):
                yield name.split()[0], whole


def _former(before: str) -> bool:
    words = before.lower().replace("-", " ").split()
    return bool(words) and words[-1] in FORMER


def _behind(text: str, hit: Hit) -> tuple[int, str] | None:
    """Give the name behind a state and an office ("German interior minister Ute Kragmann")."""
    match = TITLE.match(text, hit.end)
    if match is None:
        return None
    at = match.start(1)
    title: list[str] = []
    for word in match[1].split():
        at += 1
        if not _of_an_office(word):
            name = NAMED.match(text, at)
            office = name is not None and _public(" ".join(title), hit)
            return (at, name[0]) if office and name is not None else None
        title.append(word)
        at += len(word)
    return None


def _in_front(text: str, hit: Hit) -> tuple[int, str] | None:
    """Give the name before a state and an office ("Ute Kragmann, the interior minister of")."""
    low = max(0, hit.start - WINDOW)
    match = BEFORE.search(text, low, hit.start) if "," in text[low : hit.start] else None
    if match is None:
        return None
    ahead = match[2].split()
    if not all(_of_an_office(word) for word in ahead):
        return None
    after = re.match(r"(?:['’]s)?((?: [\w-]+){0,3})", text[hit.end :])
    behind = after[1].split() if after else []
    held = list[str]()
    for word in behind:
        if not _of_an_office(word):
            break
        held.append(word)
    title = " ".join(ahead or held)
    return (match.start(1), match[1]) if _public(title, hit) else None


def _of_an_office(word: str) -> bool:
    lower = word.lower()
    return lower not in WHERE and (lower in BETWEEN or lower in role_words())


def _public(title: str, hit: Hit) -> bool:
    """Say whether a title is one of those who speak for a state or for the body named."""
    body = hit.entries[0].kind != "state"
    role = role_of_phrase(f"{hit.text} {title}" if body else title)
    if role is None or role.former:
        return False
    return role.sector in PUBLIC or (body and role.sector in {"", "IGO"})
