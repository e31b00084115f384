"""Which role a bare phrase is about: "president of the rights league" is about the league."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from legation.coding.actors.sectors import LONGEST, load_roles, moved, role_of_words

_WORD = re.compile(r"[^\W_]+(?:[-'.][^\W_]+)*\.?|[,;:(]")
_BEFORE = re.compile(r"([^\W\d_][\w'-]*)\.?\s$")
_AFTER = re.compile(r"\s([^\W\d_][\w'-]*)")
PREPOSITIONS = frozenset(
    "of at in for to from who with against on near outside inside around by under behind "
    ", ; : (".split()
)
INTO = frozenset({"of", "at", "for", "from"})
"""Prepositions that lead from a post to what the post is in."""
FORMER = frozenset("former ex ousted deposed retired toppled overthrown one-time onetime".split())
REACH = 3
"""Words in front of a role that may move it to another sector."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a phrase in lower case without possessive, with its offsets."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Role:
    """The role that a phrase is about.

    ``sector``: "" for a post without a sector of its own ("agent"). ``start``, ``end``:
    its offsets in the phrase; ``first_end``: where the first part of the phrase ends,
    before any preposition. ``vague``: a post or a number that takes its sector from a
    body named beside it. ``former``: "ex-" or the like stands in front.
    """

    sector: str
    start: int
    end: int
    vague: bool
    first_end: int
    former: bool = False


@cache
def role_words() -> frozenset[str]:
    """Give every word that some role is written with."""
    roles = load_roles()
    phrases = [*roles.nouns, *roles.phrases, *roles.posts]
    return frozenset(word for phrase in phrases for word in phrase.split())


def in_longer_name(text: str, start: int, end: int) -> bool:
    """Say whether a name at these offsets is part of somebody's longer one ("Sydney Sweeney").

    It is where a word with a capital stands right beside it that no role is written with.
    """
    before = _BEFORE.search(text[:start])
    after = _AFTER.match(text[end:])
    return any(
        each is not None and each[1][0].isupper() and each[1].lower() not in role_words() | {"the"}
        for each in (before, after)
    )


def words_of(text: str) -> list[Word]:
    """Cut a phrase into words; "ex-minister" is two, "minister's" is "minister"."""
    found = []
    for match in _WORD.finditer(text):
        start, end, word = match.start(), match.end(), match[0].lower().rstrip(".")
        if word.endswith("'s"):
            end, word = end - 2, word[:-2]
        if word.startswith("ex-"):
            found.append(Word("ex", start, start + 2))
            start, word = start + 3, word[3:]
        if word not in {"", "s"}:
            found.append(Word(word, start, end))
    return found


def lemma_of(word: str) -> str:
    """Give the singular of an English noun, well enough to look it up."""
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


@dataclass(frozen=True, slots=True)
class _Found:
    first: int
    last: int
    sector: str
    vague: bool


def _found(words: list[Word]) -> list[_Found]:
    """Find every role phrase that is no part of a longer one, in order."""
    roles = load_roles()
    found: list[_Found] = []
    for last in range(len(words)):
        window = [word.text for word in words[max(0, last - LONGEST + 1) : last + 1]]
        role = role_of_words(window, lemma_of(window[-1]))
        if role is None:
            if window[-1] in roles.posts | roles.collectives | roles.weak:
                found.append(_Found(last, last, "", True))
            continue
        size, sector = role
        text = " ".join(window[-size:])
        names = {text, lemma_of(text)}
        vague = bool(names & (roles.weak | roles.posts | roles.collectives)) or sector == "UNK"
        found.append(_Found(last - size + 1, last, sector, vague))
    return [
        one
        for one in found
        if not any(
            other is not one and other.first <= one.first and one.last <= other.last
            for other in found
        )
    ]


def _parts(words: list[Word], found: list[_Found]) -> list[tuple[str, int, int]]:
    """Cut a phrase at its prepositions: (preposition, first, end) of each part."""
    inside = {i for one in found for i in range(one.first, one.last + 1)}
    cuts = [i for i, word in enumerate(words) if word.text in PREPOSITIONS and i not in inside]
    starts = [("", 0), *((words[i].text, i + 1) for i in cuts)]
    ends = [*cuts, len(words)]
    return [(name, first, end) for (name, first), end in zip(starts, ends, strict=True)]


def _head(words: list[Word], found: list[_Found], first: int, end: int) -> _Found | None:
    """Choose what one part is about: its last role, or what stands before a mere post."""
    here = [one for one in found if first <= one.first and one.last < end]
    if not here:
        return None
    head = here[-1]
    for before, after in reversed(list(pairwise(here))):
        if not head.vague or after.first - before.last > 2:
            break
        head = _Found(before.first, head.last, before.sector or head.sector, before.vague)
    ahead = [word.text.strip("-") for word in words[max(first, head.first - REACH) : head.first]]
    sector = moved(head.sector, ahead) if head.sector else ""
    return _Found(head.first, head.last, sector, head.vague and sector == head.sector)


def role_of_phrase(text: str) -> Role | None:
    """Give the role that a phrase is about, or None.

    Of the part before the first preposition the last role counts; a post or a number
    gives way to what follows "of", "at", "for" or "from".
    """
    words = words_of(text)
    found = _found(words)
    parts = _parts(words, found)
    first_end = words[parts[0][2] - 1].end if words and parts[0][2] else len(text)
    head: _Found | None = None
    for name, first, end in parts:
        if head is not None and not (head.vague and name in INTO):
            break
        inner = _head(words, found, first, end)
        if head is None or (inner is not None and inner.sector and not inner.vague):
            head = inner or head
    if head is None:
        return None
    former = any(word.text in FORMER for word in words[: head.first] if word.start < first_end)
    return Role(
        head.sector, words[head.first].start, words[head.last].end, head.vague, first_end, former
    )
