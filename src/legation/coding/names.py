"""The gate: find names of states, organisations, groups and people before any parsing.

In general news one sentence in ten names a state and one in thirty-six names two, so
this step, at about 100 MB/s, decides how little has to be parsed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from ahocorasick_rs import AhoCorasick, MatchKind

from legation.knowledge.loader import files, read_csv, read_yaml
from legation.types import ActorKind

Form = Literal["name", "adjective", "people", "capital", "metonym", "prefix", "person", "mask"]


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
            or any(tail.startswith(word) for word in self.after)
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


class NameIndex:
    """All surface forms in one automaton.

    ``find`` gives the leftmost-longest whole-word hits; longer phrases that only
    contain a name ("South China Sea") mask it.
    """

    def __init__(
        self,
        forms: dict[str, list[Entry]],
        doubts: dict[str, Doubt] | None = None,
        shared: dict[str, Shared] | None = None,
    ) -> None:
        self._doubts = doubts or {}
        self._shared = shared or {}
        self._forms = {form: tuple(entries) for form, entries in forms.items()}
        self._patterns = sorted(self._forms)
        self._automaton = AhoCorasick(self._patterns, matchkind=MatchKind.Standard)

    def __len__(self) -> int:
        return len(self._patterns)

    def find(self, text: str) -> list[Hit]:
        """Give the hits in order, none overlapping another."""
        spans = []
        for number, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if _whole_word(text, start, end):
                spans.append((start, -end, number))
        hits: list[Hit] = []
        reached = 0
        for start, minus_end, number in sorted(spans):
            end = -minus_end
            if start < reached:
                continue
            reached = end
            entries = self._meant(self._patterns[number], text, start, end)
            if entries and entries[0].form != "mask":
                hits.append(Hit(start, end, text[start:end], entries))
        return hits

    def _meant(self, form: str, text: str, start: int, end: int) -> tuple[Entry, ...]:
        entries = self._forms[form]
        doubt = self._doubts.get(form)
        if doubt is not None and doubt.applies(text, start, end):
            return ()
        shared = self._shared.get(form)
        if shared is not None:
            code = shared.choose(text)
            people = tuple(entry for entry in entries if entry.form == "person")
            return tuple(e for e in entries if e.code == code and e.form != "person") or people
        return entries

    def entries(self, form: str) -> tuple[Entry, ...]:
        """Give what one exact form may mean."""
        return self._forms.get(form, ())


def _whole_word(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or before == "_") and not (after.isalnum() or after == "_")


def _add(forms: dict[str, list[Entry]], form: str, entry: Entry) -> None:
    form = form.strip()
    if len(form) > 1 and entry not in forms.setdefault(form, []):
        forms[form].append(entry)


def _state_forms(forms: dict[str, list[Entry]]) -> None:
    data: Any = read_yaml("actors/states.yaml")
    for state in data["states"]:
        code = state.get("country") or state["code"]
        years = (str(state.get("valid_from") or ""), str(state.get("valid_until") or ""))
        sector = state.get("sector") or ""
        partial = "PRE" if sector == "PRE" else ""
        own = state["code"] if code != state["code"] else ""

        def add(
            surfaces: Iterable[str],
            form: Form,
            sector: str,
            *,
            _code: str = code,
            _name: str = state["name"],
            _years: tuple[str, str] = years,
            _own: str = own,
        ) -> None:
            entry = Entry(form, _code, _name, "state", sector, *_years, place=_own)
            for surface in surfaces:
                _add(forms, surface, entry)

        add({state["name"], *state.get("names", ())}, "name", partial)
        add(state.get("adjectives", ()), "adjective", partial)
        add(state.get("people", ()), "people", "CVL")
        capital = state.get("capital") or ""
        add({capital, *state.get("capital_names", ())}, "capital", partial)
        for metonym in state.get("metonyms", ()):
            if isinstance(metonym, dict):
                add([metonym["name"]], "metonym", metonym.get("sector", "GOV"))
            else:
                add([metonym], "metonym", "GOV")
    mask = Entry("mask", "", "", "unknown")
    for phrase in data.get("not_actors", ()):
        forms[phrase] = [mask]


def _doubts() -> dict[str, Doubt]:
    found = {}
    for state in read_yaml("actors/states.yaml")["states"]:
        for rule in state.get("not_when") or ():
            found[rule["name"]] = Doubt(
                tuple(rule.get("before") or ()),
                tuple(rule.get("after") or ()),
                tuple(rule.get("near") or ()),
                bool(rule.get("only_in_all_caps_lines")),
            )
    return found


def _shared() -> dict[str, Shared]:
    table = read_yaml("actors/states.yaml").get("shared_names") or {}
    return {
        form: Shared(
            rule.get("default") or "",
            tuple((code, tuple(words)) for code, words in (rule.get("hints") or {}).items()),
        )
        for form, rule in table.items()
    }


def _group_forms(forms: dict[str, list[Entry]]) -> None:
    data: Any = read_yaml("actors/organisations.yaml")
    for org in data["organisations"] if isinstance(data, dict) else data:
        sector = org.get("sector", "IGO")
        for surface in {org["name"], *org.get("names", ())}:
            _add(forms, surface, Entry("name", org["code"], org["name"], "organisation", sector))
        for surface in org.get("adjectives", ()):
            _add(
                forms, surface, Entry("adjective", org["code"], org["name"], "organisation", sector)
            )
    data = read_yaml("actors/groups.yaml")
    for group in data["groups"] if isinstance(data, dict) else data:
        entry = Entry(
            "name",
            group.get("country") or "",
            group["name"],
            "group",
            group.get("sector") or "",
            str(group.get("valid_from") or ""),
            str(group.get("valid_until") or ""),
        )
        for surface in {group["name"], *group.get("names", ())}:
            _add(forms, surface, entry)


def _person_forms(forms: dict[str, list[Entry]]) -> None:
    tenures: dict[tuple[str, str], list[Tenure]] = {}
    surfaces: dict[tuple[str, str], set[str]] = {}
    for name in files("offices/*.csv"):
        for row in read_csv(name):
            key = (row["person"], row["country"])
            tenures.setdefault(key, []).append(
                Tenure(
                    row["country"],
                    row.get("office") or "",
                    row.get("title") or "",
                    row.get("sector") or "",
                    row.get("start") or "",
                    row.get("end") or "",
                    row.get("basis") or "",
                )
            )
            names = surfaces.setdefault(key, {row["person"]})
            names.update(alias.strip() for alias in (row.get("aliases") or "").split(";"))
    for key, held in tenures.items():
        person, country = key
        entry = Entry("person", country, person, "person", tenures=tuple(held))
        for surface in surfaces[key]:
            _add(forms, surface, entry)


@cache
def load_states() -> dict[str, str]:
    """Give code → name of every state, vanished ones too (once a process)."""
    return {
        state["code"]: state["name"]
        for state in read_yaml("actors/states.yaml")["states"]
        if "-" not in state["code"]
    }


@cache
def load_names() -> NameIndex:
    """Build the index from the knowledge files (once a process)."""
    forms: dict[str, list[Entry]] = {}
    _person_forms(forms)
    _group_forms(forms)
    _state_forms(forms)
    return NameIndex(forms, _doubts(), _shared())
