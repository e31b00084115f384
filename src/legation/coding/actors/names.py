"""The gate: find names of states, organisations, groups and people before any parsing.

In general news one sentence in ten names a state and one in thirty-six names two, so
this step, at about 100 MB/s, decides how little has to be parsed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ahocorasick_rs import AhoCorasick, MatchKind

from legation.types import ActorKind

TITLES = frozenset(
    "Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. President Minister Premier Chancellor Secretary King Queen "
    "Prince Sheikh General Gen. Senator Sen. Pope Emir Sultan Emperor Leader PM Sir Lord "
    "Ambassador Spokesman Spokeswoman Marshal Colonel Col. Comrade The And But As When "
    "While".split()
)

SAINTS = frozenset({"St.", "St", "Saint", "Fort", "Port", "Mount"})
"""Words that make a place of the surname behind them ("St. Andrews")."""
SHIPS = frozenset("USS HMS HMAS HMCS HMNZS ROKS HNLMS HDMS TCG INS BRP".split())
"""What a warship's name begins with, which is often somebody's surname ("USS Higgins")."""
_PLAIN = {
    number: bare
    for number in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    if (bare := unicodedata.normalize("NFD", chr(number))[0]) != chr(number) and bare.isascii()
} | {ord(a): b for a, b in zip("ØøŁłĐđıŦŧ", "OoLlDdiTt", strict=True)}
_ACCENTED = re.compile(f"[{''.join(map(chr, _PLAIN))}]")
_REGION = re.compile(r", ([A-Z][a-z]+(?: [A-Z][a-z]+){0,2})")
_MONEY = re.compile(r"\$|(?<=\bUS) \$|(?<=\bU\.S\.) \$")
"""What makes a currency of the name before it ("US$50,000", but not "gave Chad $50,000")."""
_PARTICLE = re.compile(r"\w [Aa][a-z]-$")
"""What joins a surname to the names before it ("Abdel Fattah al-Sharif")."""

Form = Literal[
    "name",
    "adjective",
    "prefix",
    "people",
    "capital",
    "metonym",
    "person",
    "surname",
    "town",
    "mask",
]


def plain(text: str) -> str:
    """Write a text without accents and with straight apostrophes, each letter where it was.

    The names of the index are kept so, and texts are looked through so: "Viktor Orbán"
    and "Viktor Orban", "People’s Liberation Army" and "People's" are one. ASCII passes
    at once; the search for an accent is cheap beside the search for names.
    """
    if text.isascii():
        return text
    text = text.replace("’", "'").replace("‘", "'")
    return text.translate(_PLAIN) if _ACCENTED.search(text) else text


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office held by a person from ``start`` to ``end`` (ISO dates, "" = open)."""

    country: str
    office: str
    title: str
    sector: str
    start: str
    end: str
    basis: str

    def covers(self, day: str) -> bool:
        """Say whether the office was held on an ISO day."""
        return (not self.start or self.start <= day) and (not self.end or day <= self.end)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a surface form may mean."""

    form: Form
    code: str
    name: str
    kind: ActorKind
    sector: str = ""
    valid_from: str = ""
    valid_until: str = ""
    tenures: tuple[Tenure, ...] = ()
    place: str = ""
    """Own id of a territory or disputed entity that is filed under ``code``."""

    def valid(self, day: str) -> bool:
        """Say whether the entry is of that ISO day's world."""
        return (not self.valid_from or self.valid_from <= day) and (
            not self.valid_until or day <= self.valid_until
        )


@dataclass(frozen=True, slots=True)
class Hit:
    """A surface form in a text: offsets and every entry that it may stand for."""

    start: int
    end: int
    text: str
    entries: tuple[Entry, ...]

    @property
    def form(self) -> Form:
        """The form of the first entry."""
        return self.entries[0].form


@dataclass(frozen=True, slots=True)
class Doubt:
    """Company in which a form is not what it looks like ("George" before Washington)."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    shouted: bool = False
    """Only where the whole line is in capitals ("LET US GO")."""

    def applies(self, text: str, start: int, end: int) -> bool:
        """Say whether the form at these offsets is ruled out."""
        if self.shouted and text.upper() != text:
            return False
        head, tail = text[:start].rstrip(), text[end:].lstrip()
        return (
            any(head.endswith(word) for word in self.before)
            or any(_opens(tail, word) for word in self.after)
            or any(word in text for word in self.near)
        )


@dataclass(frozen=True, slots=True)
class Shared:
    """A form of several states ("Congo"): which one, by words in the same sentence."""

    default: str
    hints: tuple[tuple[str, tuple[str, ...]], ...]

    def choose(self, text: str) -> str:
        """Give the code meant in this text, "" where it stays open."""
        for code, words in self.hints:
            if any(word in text for word in words):
                return code
        return self.default


ARTICLE = "the "
"""What a form may begin with that adds nothing to a longer one ("the Commonwealth" beside
"Commonwealth of Independent States")."""


class NameIndex:
    """All surface forms in one automaton.

    ``find`` gives the leftmost-longest whole-word hits, an article aside; longer phrases that only
    contain a name ("South China Sea") mask it.
    """

    def __init__(
        self,
        forms: dict[str, list[Entry]],
        doubts: dict[str, Doubt] | None = None,
        shared: dict[str, Shared] | None = None,
        regions: Mapping[str, str] | None = None,
    ) -> None:
        """Take forms with their entries; ``regions``: the country of parts of states."""
        self._regions = {plain(name): code for name, code in (regions or {}).items()}
        self._doubts = {plain(form): doubt for form, doubt in (doubts or {}).items()}
        self._shared = {plain(form): rule for form, rule in (shared or {}).items()}
        merged: dict[str, list[Entry]] = {}
        for form, entries in forms.items():
            known = merged.setdefault(plain(form), [])
            known.extend(entry for entry in entries if entry not in known)
        self._forms = {form: tuple(entries) for form, entries in merged.items()}
        self._patterns = sorted(self._forms)
        self._automaton = AhoCorasick(self._patterns, matchkind=MatchKind.Standard)

    def __len__(self) -> int:
        return len(self._patterns)

    def find(self, text: str, *, masked: bool = True) -> list[Hit]:
        """Give the hits in order, none overlapping another.

        ``masked``: longer phrases that are no actor hide the names inside them.
        """
        written, text = text, plain(text)
        spans = []
        for number, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if _whole_word(text, start, end) and (masked or not self._is_mask(number)):
                article = len(ARTICLE) if self._patterns[number].startswith(ARTICLE) else 0
                spans.append((start + article, -end, start, number))
        hits: list[Hit] = []
        reached = 0
        for _, minus_end, start, number in sorted(spans):
            end = -minus_end
            if start < reached:
                continue
            reached = end
            entries = self._meant(self._patterns[number], text, start, end)
            if entries and entries[0].form != "mask":
                hits.append(Hit(start, end, written[start:end], entries))
        return hits

    def _meant(self, form: str, text: str, start: int, end: int) -> tuple[Entry, ...]:
        entries = self._forms[form]
        if _MONEY.match(text, end):
            return ()
        doubt = self._doubts.get(form)
        if doubt is not None and doubt.applies(text, start, end):
            return ()
        shared = self._shared.get(form)
        if entries[0].form == "prefix" and text[end : end + 1] != "-":
            return ()
        if entries[0].form == "surname" and _part_of_name(text, start, end):
            return ()
        if entries[0].form == "capital" and self._elsewhere(entries[0].code, text[end:]):
            return ()
        if shared is not None:
            code = shared.choose(text)
            people = tuple(entry for entry in entries if entry.form == "person")
            return tuple(e for e in entries if e.code == code and e.form != "person") or people
        return entries

    def _elsewhere(self, code: str, tail: str) -> bool:
        """Say whether a town is told to lie in a part of another state ("Paris, Ontario")."""
        found = _REGION.match(tail)
        words = found[1].split() if found else []
        named = (self._regions.get(" ".join(words[:n])) for n in range(len(words), 0, -1))
        return next((each != code for each in named if each), False)

    def _is_mask(self, number: int) -> bool:
        return self._forms[self._patterns[number]][0].form == "mask"

    def forms(self) -> list[str]:
        """Give every surface form without accents, sorted."""
        return list(self._patterns)

    def entries(self, form: str) -> tuple[Entry, ...]:
        """Give what one exact form may mean (accents aside)."""
        return self._forms.get(plain(form), ())


def _opens(tail: str, words: str) -> bool:
    """Say whether a text begins with whole words ("shoot", but not of "Turkey shoots down")."""
    cut = words[-1:].isalnum() and tail[len(words) : len(words) + 1].isalnum()
    return tail.startswith(words) and not cut


def _whole_word(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or before == "_") and not (after.isalnum() or after == "_")


def _part_of_name(text: str, start: int, end: int) -> bool:
    """Say whether a lone surname is part of somebody else's whole name ("Chris Brown")."""
    if _PARTICLE.search(text[:start]):
        return True
    before = text[:start].rstrip()
    after = text[end:]
    last = before.split()[-1] if before else ""
    if last in SAINTS | SHIPS:
        return True
    given = (
        last[:1].isupper()
        and last not in TITLES
        and not last.endswith((".", ",", "”", '"', ":"))
        and len(before.split()) > 1
        and not last.isupper()
    )
    follows = after[:1] == " " and after[1:2].isupper() and after[1:3].isalpha()
    follows = follows or (after[:1] in {"'", "’"} and after[1:3].isalpha())  # "Ma'rib"
    return (given and last.rstrip("'’s") == last) or follows
