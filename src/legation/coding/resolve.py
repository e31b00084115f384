"""Which country and sector a bare phrase stands for, on a date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from legation.coding.bodies import find_bodies, load_bodies
from legation.coding.heads import Role, role_of_phrase, role_words, words_of
from legation.coding.lexicon import load_names
from legation.coding.names import Entry, Hit, NameIndex, plain
from legation.coding.sectors import load_roles
from legation.coding.spellings import find_people

PRONOUNS = frozenset("he she it they him her them his i we you who someone somebody".split())
SPOKEN_FOR = re.compile(r"\b(?:to|against|for|with|from|at)\b")
"""What follows these is another's name: "Russia's ambassador to Poland" is Russian."""
BACKED = re.compile(r"-(?:backed|funded|trained|armed|supported|sponsored|allied|aligned|linked)\b")
"""What a name in front of these tells is whose friends they are, not who they are."""
POWERS = frozenset({"GOV", "MIL", "LEG", "COP", "SPY", "JUD", "PTY", "OPP"})
"""Sectors whose people, once they have left, are ELI."""
OPEN = frozenset({"", "IGO", "GOV", "CVL", "REL"})
"""Sectors of bodies in which a role speaks louder than the body."""
OWN_TRADE = frozenset("LEG JUD REF MED LAB JRN COP AGR CVL".split())
"""Sectors of roles that stay what they are in any body ("Hezbollah lawmaker")."""
ENTERPRISES = frozenset("BUS EDU JRN MED SOC LAB GOV REL".split())
"""Sectors of bodies that carry a state's name ("Qatar Airways")."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """``country``: alpha-3 or our organisation code; ``sector``: PLOVER's; "" for none."""

    country: str
    sector: str
    name: str = ""
    office: str = ""
    basis: str = ""


def _runs_on(text: str, hit: Hit) -> bool:
    """Say whether a person's name goes on behind the hit ("Juan Carlos" of "Juan Carlos Jobet")."""
    after = re.match(r"\s([^\W\d_][\w'-]*)", text[hit.end :])
    return (
        hit.form in {"person", "surname"}
        and after is not None
        and after[1][0].isupper()
        and after[1].lower() not in role_words()
    )


def _codes(hit: Hit) -> set[str]:
    return {entry.code for entry in hit.entries}


def _generic(hit: Hit) -> bool:
    """Say whether a body is called by role words alone ("Congress", "Republican Party")."""
    words = hit.text.lower().split()
    return hit.entries[0].kind == "group" and all(word in role_words() for word in words)


def _sense(hit: Hit) -> Hit:
    """Take out surnames that name a state or a body as well: "Scotland" is no baroness."""
    others = tuple(entry for entry in hit.entries if entry.form != "surname")
    return replace(hit, entries=others or hit.entries)


def _town(hit: Hit, role: Role | None) -> bool:
    """Say whether a lone surname without a title in front is a town's name ("Lagos")."""
    titled = role is not None and role.start < hit.start
    return hit.form == "surname" and not titled and hit.text in load_bodies()


def _hits(text: str, index: NameIndex, role: Role | None) -> list[Hit]:
    """Find the names of a phrase: the index, what only phrases are searched for, spellings."""
    named = [_sense(hit) for hit in index.find(text)]
    named = [hit for hit in named if not (_runs_on(text, hit) or _town(hit, role))]
    local = find_bodies(text, named)
    named = [
        hit
        for hit in named
        if not any(other.start <= hit.start and hit.end <= other.end for other in local)
    ]
    homes = {hit.entries[0].code for hit in named if hit.entries[0].kind == "state"} - {""}
    if homes:
        # "the Argentine Congress", "Danish Democrats": what every state has is that state's
        local = [hit for hit in local if not _generic(hit) or _codes(hit) & homes]
    hits = sorted([*named, *local], key=lambda hit: hit.start)
    if not any(hit.form in {"name", "person", "surname"} for hit in hits):
        people = find_people(text)
        hits = people or hits
    if not hits and role is not None and role.sector in ENTERPRISES:
        hits = [hit for hit in index.find(text, masked=False) if hit.entries[0].kind == "state"]
    return hits


def _friend(hit: Hit, text: str) -> bool:
    """Say whether a name tells whose friend or foe is meant ("Iran-backed", "pro-Russian")."""
    return bool(BACKED.match(text, hit.end)) or text[: hit.start].endswith(("pro-", "anti-"))


def _owner(hits: Sequence[Hit], text: str, role: Role | None) -> Hit:
    """Choose the name that the phrase belongs to.

    None behind "to" or "against"; of the rest a person in the first part, then a body,
    then what comes first.
    """
    own = [hit for hit in hits if not SPOKEN_FOR.search(text[: hit.start])] or hits[:1]
    reach = role.first_end if role is not None else len(text)

    def rank(hit: Hit) -> int:
        if hit.start >= reach:
            return 3
        entry = hit.entries[0]
        if entry.form in {"person", "surname"}:
            return 0
        return 1 if entry.kind in {"group", "organisation"} else 2

    return min(own, key=lambda hit: (rank(hit), hit.start))


def _entry(hit: Hit, day: str, country: str) -> Entry:
    """Choose the entry that fits the day; a person in office, then what exists, then any."""

    def rank(entry: Entry) -> tuple[int, bool]:
        here = bool(country) and entry.code == country
        if entry.form in {"person", "surname"}:
            return 3 if any(not day or t.covers(day) for t in entry.tenures) else 1, here
        if not day:
            return 2 + (not entry.valid_until), here
        return 4 if entry.valid(day) else 0, here

    return max(hit.entries, key=rank)


def _first_code(hits: Iterable[Hit]) -> str:
    return next((hit.entries[0].code for hit in hits if hit.entries[0].code), "")


def _country_of_context(context: str, index: NameIndex) -> str:
    text = plain(context)
    return _first_code(_hits(text, index, None)) if text else ""


def _tenured(entry: Entry, day: str) -> tuple[str, str, str]:
    """Give (sector, office, basis) of a person on a day; without a day, of the last office."""
    held = [tenure for tenure in entry.tenures if not day or tenure.covers(day)]
    if held:
        last = max(held, key=lambda tenure: tenure.start)
        return last.sector, last.title, last.basis
    begun = [tenure for tenure in entry.tenures if not tenure.start or tenure.start <= day]
    return ("ELI", "", "out of office on the day") if begun else ("", "", "not yet in office")


def _person(entry: Entry, hit: Hit, role: Role | None, text: str, day: str) -> Resolved:
    """Resolve a phrase about a person: the office on the day, the words around the name."""
    sector, office, basis = _tenured(entry, day)
    words = {word.text for word in words_of(text)}
    if words & load_roles().relatives and sector:
        return Resolved(entry.code, "ELI", entry.name, basis="relative")
    if role is None or not role.sector:
        return Resolved(entry.code, sector, entry.name, office, basis)
    beside = role.start >= hit.end or (hit.start >= role.first_end and not role.vague)
    if beside or sector in {"", "ELI"}:
        return Resolved(entry.code, role.sector, entry.name, basis="role beside a name")
    if role.former and not day:
        return Resolved(entry.code, "ELI", entry.name, basis="former")
    return Resolved(entry.code, sector, entry.name, office, basis)


def _body_sector(entry: Entry, hit: Hit, role: Role | None) -> str:
    """Give the sector of a role in a named body."""
    inside = role is not None and hit.start <= role.start and role.end <= hit.end
    if role is None or not role.sector or (inside and entry.sector != "CVL"):
        return "SOC" if entry.sector == "NGO" else entry.sector
    if entry.sector == "NGO":
        return role.sector if role.sector in OWN_TRADE - {"CVL"} else "SOC"
    if entry.sector in {"", "IGO"}:
        return role.sector
    if role.vague:
        return entry.sector
    ahead = hit.start >= role.first_end
    return (
        role.sector if ahead or entry.sector in OPEN or role.sector in OWN_TRADE else entry.sector
    )


def _state_sector(entry: Entry, hit: Hit, role: Role | None) -> str:
    """Give the sector of a role in a state, a place or a people."""
    if role is None or (hit.start <= role.start and role.end <= hit.end):
        return entry.sector
    if entry.form == "people" and entry.sector and role.vague:
        return entry.sector
    return role.sector or "UNK"


def _nameless(text: str, role: Role | None, country: str) -> Resolved:
    """Resolve a phrase without any name."""
    if role is not None:
        return Resolved(country, role.sector or "UNK", basis="role word")
    words = text.split()
    pronoun = len(words) == 1 and words[0].lower() in PRONOUNS
    return Resolved(country, "UNK" if pronoun or text.isdigit() else "", basis="nothing known")


def resolve(
    text: str, day: str = "", context: str = "", names: NameIndex | None = None
) -> Resolved:
    """Resolve a phrase.

    ``day``: ISO date, "" for any time (then the last office counts); ``context``: words
    around it that may settle the country.
    """
    index = names or load_names()
    phrase = plain(text).strip().strip("\"“”'")
    role = role_of_phrase(phrase)
    around = _country_of_context(context, index)
    hits = [hit for hit in _hits(phrase, index, role) if not _friend(hit, phrase)]
    if not hits:
        return _nameless(phrase, role, around)
    hit = _owner(hits, phrase, role)
    entry = _entry(hit, day, around)
    if entry.form in {"person", "surname"}:
        return _person(entry, hit, role, phrase, day)
    states = (each for each in hits if each.entries[0].kind == "state")
    chapter = entry.sector == "NGO" and _first_code(states)  # "the Indian Red Cross"
    country = chapter or entry.code or _first_code(hits) or around
    if entry.kind in {"group", "organisation"}:
        sector, basis = _body_sector(entry, hit, role), "named body"
    else:
        sector, basis = _state_sector(entry, hit, role), entry.form
    if role is not None and role.former and sector in POWERS:
        sector, basis = "ELI", "former"
    return Resolved(country, sector, entry.name, basis=basis)
