"""Whether two names or two offices can be one person's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from legation.events.words import folded
from legation.types import Actor

Agreement = Literal["agree", "conflict", "silent"]

_SPLIT: Final = re.compile(r"[\W_]+")
_SPELLING: Final = {"defense": "defence", "secretary": "minister"}
# "Foreign secretary" and "foreign minister" are one office; what else an office's words
# hold of countries and ranks does not tell offices apart.
_EMPTY: Final = frozenset(["of", "the", "and", "for", "state", "acting", "new"])


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name, taken apart once. ``words`` leaves initials out."""

    words: frozenset[str]
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Bench:
    """Who is named for one country: persons, and the telling words of their offices."""

    people: tuple[Name, ...]
    offices: tuple[frozenset[str], ...]


def name_words(name: str) -> frozenset[str]:
    """Give the words of a name, folded, initials left out."""
    return frozenset(word for word in _SPLIT.split(folded(name)) if len(word) > 1)


def name_of(name: str) -> Name:
    """Take a name apart."""
    listed = [word for word in _SPLIT.split(folded(name)) if word] or [""]
    return Name(name_words(name), listed[0], listed[-1])


def office_words(office: str) -> frozenset[str]:
    """Give the telling words of an office."""
    words = (_SPELLING.get(word, word) for word in _SPLIT.split(folded(office)) if word)
    return frozenset(word for word in words if word not in _EMPTY)


def bench(actors: Iterable[Actor]) -> Bench:
    """Give the persons and offices among one country's actors."""
    named = tuple(actors)
    people = tuple(name_of(actor.name) for actor in named if actor.kind == "person")
    offices = tuple(words for actor in named if (words := office_words(actor.office)))
    return Bench(people, offices)


def same_person(a: Name, b: Name) -> bool:
    """Say whether two names can be one person's.

    One may hold the words of the other ("Xi", "Xi Jinping"); spellings of a first name may
    differ where the surname stands ("Sergei Lavrov", "Sergey Lavrov").
    """
    if not a.words or not b.words:
        return False
    if a.words <= b.words or b.words <= a.words:
        return True
    return a.last == b.last and a.first[:1] == b.first[:1]


def persons_agree(a: Bench, b: Bench) -> Agreement:
    """Compare the persons that two claims name for one country.

    "conflict" only where both name persons and nobody is on both lists.
    """
    if not a.people or not b.people:
        return "silent"
    met = any(same_person(one, other) for one in a.people for other in b.people)
    return "agree" if met else "conflict"


def offices_agree(a: Bench, b: Bench) -> Agreement:
    """Compare the offices that two claims name for one country, as for persons."""
    if not a.offices or not b.offices:
        return "silent"
    met = any(one <= other or other <= one for one in a.offices for other in b.offices)
    return "agree" if met else "conflict"
