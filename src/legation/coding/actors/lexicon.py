"""Every surface form of the knowledge files, gathered into one index of names."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from typing import Any

from legation.coding.actors.names import Doubt, Entry, Form, NameIndex, Shared, Tenure
from legation.knowledge.loader import files, read_csv, read_yaml

SEEN = 365
"""Days beyond the last (or the one) day on which a source shows somebody in office that we
trust it for: ministers stay two years in the mean."""
SHEETS = "offices/cabinets/*.csv"
"""Whole cabinets on one day: too many names for the index, looked up one by one."""
LEADING = frozenset(
    {"head_of_state", "head_of_government", "ruler", "foreign_minister", "secretary_general"}
)
"""Offices whose holders the news calls by surname alone."""
COMMON = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday May June August March April Paul "
    "John King Prince Young White Black Long Major Straw Price Power Grey Green Cook Hill Day "
    "Rice Love Little Church Park Lake Field Best Wise Rich Christian Jordan Georgia Israel "
    "Bush Brown Khan Singh Lee Kim Wang Li Chen Anton Brooks Edwards Fleming Floyd Karim Kemal "
    "Laurence Richter Senor Swing Tudor Usman Watson Weber".split()
) - {"Bush", "Brown"}
"""Surnames that are words, given names or too many people's to stand alone."""


SPEAKING = frozenset({"speaker_of_parliament"})
"""Offices whose holders are called so too, where their surname is few people's."""
MANY = frozenset("Martin Kumar Hussain Ashraf Mirza Joshi Levin Alvarez Rodriguez".split())
LEAST = 5
"""Letters of such a surname."""


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
        add(state.get("prefixes", ()), "prefix", partial)
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
    states = read_yaml("actors/states.yaml")["states"]
    for owner in (*states, *read_yaml("actors/organisations.yaml")["organisations"]):
        for rule in owner.get("not_when") or ():
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
        code = org.get("acts_for") or org["code"]  # a coalition acts for who leads it
        for surface in {org["name"], *org.get("names", ())}:
            _add(forms, surface, Entry("name", code, org["name"], "organisation", sector))
        for surface in org.get("seats", ()):
            _add(forms, surface, Entry("capital", code, org["name"], "organisation", sector))
        for surface in org.get("adjectives", ()):
            _add(
                forms, surface, Entry("adjective", org["code"], org["name"], "organisation", sector)
            )
        for body in org.get("bodies", ()):
            _add(
                forms,
                body["name"],
                Entry("name", org["code"], body["name"], "organisation", body["sector"]),
            )
    for group in read_yaml("actors/groups.yaml")["groups"]:
        unsafe = set(group.get("ambiguous") or ())
        for surface in {group["name"], *group.get("names", ())} - unsafe:
            _add(forms, surface, _group_entry(group))


def _group_entry(group: dict[str, Any]) -> Entry:
    return Entry(
        "name",
        group.get("country") or "",
        group["name"],
        "group",
        group.get("sector") or "",
        str(group.get("valid_from") or ""),
        str(group.get("valid_until") or ""),
    )


@cache
def load_ambiguous() -> dict[str, list[Entry]]:
    """Give the forms of groups that the index leaves out, since they also mean other things.

    A bare phrase may be looked up in them: "the ISI", "ETA" (once a process).
    """
    forms: dict[str, list[Entry]] = {}
    for group in read_yaml("actors/groups.yaml")["groups"]:
        for surface in group.get("ambiguous") or ():
            _add(forms, surface, _group_entry(group))
    return forms


def _span(row: dict[str, str]) -> tuple[str, str]:
    """Give start and end of a tenure; a year more where its end, or both, were only seen."""
    start, end = row.get("start") or "", row.get("end") or ""
    around = timedelta(days=SEEN)
    if row.get("dating") == "seen" and start:
        day = date.fromisoformat(start)
        return (day - around).isoformat(), (day + around).isoformat()
    if row.get("dating") == "open" and end:
        return start, (date.fromisoformat(end) + around).isoformat()
    return start, end


def person_forms(pattern: str = "offices/*.csv") -> dict[str, list[Entry]]:
    """Give the people of the office files that match, by every form of their names."""
    forms: dict[str, list[Entry]] = {}
    tenures: dict[tuple[str, str], list[Tenure]] = {}
    surfaces: dict[tuple[str, str], set[str]] = {}
    for name in files(pattern):
        for row in read_csv(name):
            key = (row["person"], row["country"])
            tenures.setdefault(key, []).append(
                Tenure(
                    row["country"],
                    row.get("office") or "",
                    row.get("title") or "",
                    row.get("sector") or "",
                    *_span(row),
                    row.get("basis") or "",
                )
            )
            names = surfaces.setdefault(key, {row["person"]})
            names.update(alias.strip() for alias in (row.get("aliases") or "").split(";"))
    bearers: dict[str, set[str]] = {}
    for (_, country), names in surfaces.items():
        for surface in names:
            if " " not in surface:
                bearers.setdefault(surface, set()).add(country)
    for key, held in tenures.items():
        person, country = key
        entry = Entry("person", country, person, "person", tenures=tuple(held))
        leads = tuple(tenure for tenure in held if tenure.office in LEADING)
        speaks = tuple(tenure for tenure in held if tenure.office in SPEAKING)
        for surface in surfaces[key]:
            if " " in surface or "-" in surface:
                _add(forms, surface, entry)
            elif surface not in COMMON and len(bearers[surface]) <= 2:
                rare = len(surface) >= LEAST and surface not in MANY
                known = (*leads, *speaks) if rare else leads
                if known:
                    short = Entry("surname", country, person, "person", tenures=known)
                    _add(forms, surface, short)
    return forms


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
    named: dict[str, list[Entry]] = {}
    _group_forms(named)
    _state_forms(named)
    forms = {
        form: _without_namesakes(entries, form in named) for form, entries in person_forms().items()
    }
    for form, entries in named.items():
        forms[form] = forms.get(form, []) + entries
    return NameIndex(forms, _doubts(), _shared(), _regions())


def _regions() -> dict[str, str]:
    listed = read_yaml("places/regions.yaml")["regions"]
    return {name: code for code, names in listed.items() if code != "none" for name in names}


def _without_namesakes(entries: list[Entry], state: bool) -> list[Entry]:
    """Leave out surnames that are states' own names: "Nepal" is no Madhav Kumar Nepal."""
    return [each for each in entries if not (state and each.form == "surname")]
