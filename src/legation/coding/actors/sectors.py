"""Role words ("foreign minister", "warplane", "gunmen") and the PLOVER sector they give."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.tokens import Token

from legation.knowledge.loader import read_yaml

LONGEST = 5
"""Words in the longest role phrase looked for."""


@dataclass(frozen=True, slots=True)
class Role:
    """A role phrase as written, with its sector."""

    text: str
    sector: str


@dataclass(frozen=True, slots=True)
class Modifier:
    """A word before a role that moves it to another sector ("former", "rebel", "police")."""

    words: frozenset[str]
    applies_to: frozenset[str]
    sector: str


@dataclass(frozen=True, slots=True)
class Roles:
    """All role words: phrases and nouns in lower case, and what moves them."""

    nouns: dict[str, str]
    phrases: dict[str, str]
    modifiers: tuple[Modifier, ...]
    not_roles: frozenset[str]
    weak: frozenset[str]
    posts: frozenset[str]
    """Who holds or fills a post, whatever the post is in ("president", "office")."""
    collectives: frozenset[str]
    """How many of something ("a group of", "dozens of")."""
    relatives: frozenset[str]
    beside_states: dict[str, str]
    """Sectors of posts where only the name of a state or a people stands beside them."""


def _table(sectors: dict[str, Any], key: str) -> dict[str, str]:
    ranked = sorted(sectors.items(), key=lambda item: item[1].get("priority", 0))
    # a word of two sectors goes to the one of higher priority: it is written last
    found = {str(word).lower(): name for name, rule in ranked for word in rule.get(key) or ()}
    bare = {_unowned(word): name for word, name in found.items() if "'" in word}
    return {**bare, **found}


def _unowned(phrase: str) -> str:
    """Take the possessive off: a bare phrase is read without it ("farmers union")."""
    return phrase.replace("'s ", " ").replace("s' ", "s ")


@cache
def load_roles() -> Roles:
    """Read the role words (once a process)."""
    data = read_yaml("actors/sectors.yaml")
    return Roles(
        nouns=_table(data["sectors"], "nouns"),
        phrases=_table(data["sectors"], "phrases"),
        modifiers=tuple(
            Modifier(
                frozenset(str(word).lower().strip("-") for word in rule["before"]),
                frozenset(rule["applies_to"]),
                rule["sector"],
            )
            for rule in data.get("modifiers", ())
            if rule.get("before") and rule.get("sector")
        ),
        not_roles=frozenset(str(phrase).lower() for phrase in data.get("not_roles", ())),
        weak=frozenset(data.get("weak_nouns", ())),
        posts=frozenset(data.get("posts", ())),
        collectives=frozenset(data.get("collectives", ())),
        relatives=frozenset(data.get("relatives", ())),
        beside_states={
            word: name for name, words in data.get("beside_states", {}).items() for word in words
        },
    )


def role_of_words(words: list[str], lemma: str) -> tuple[int, str] | None:
    """Give (how many words, sector) of the longest role phrase that ends a list of words.

    ``words`` in lower case; ``lemma`` is the last word's.
    """
    roles = load_roles()
    for size in range(min(LONGEST, len(words)), 0, -1):
        head = " ".join(words[-size:-1])
        for last in (words[-1], lemma):
            phrase = f"{head} {last}".strip()
            sector = (
                roles.phrases.get(phrase)
                if size > 1
                else (roles.phrases.get(phrase) or roles.nouns.get(phrase))
            )
            if sector is not None:
                return size, sector
    return None


def moved(sector: str, before: list[str]) -> str:
    """Give the sector after the words in front of a role had their say."""
    for rule in load_roles().modifiers:
        if sector in rule.applies_to and rule.words & set(before):
            return rule.sector
    return sector


def role_of(token: Token) -> Role | None:
    """Give the role phrase that ends at a token, or None.

    "former president" and its like give ELI: power once held is not power.
    """
    doc = token.doc
    low = max(0, token.i - LONGEST + 1)
    words = [each.lower_ for each in doc[low : token.i + 1]]
    found = role_of_words(words, token.lemma_.lower())
    if found is None:
        return None
    size, sector = found
    roles = load_roles()
    around = doc[max(0, token.i - 2) : token.i + 3].text.lower()
    if size == 1 and any(phrase in around for phrase in roles.not_roles if words[-1] in phrase):
        return None
    first = token.i - size + 1
    before = [each.lower_.strip("-") for each in doc[max(0, first - 3) : first]]
    inside = {child.lower_ for child in token.children}
    sector = moved(
        sector, [word for word in before if word in inside or size > 1 or word in before[-1:]]
    )
    return Role(doc[first : token.i + 1].text, sector)
