"""Which country and sector a bare phrase stands for, on a date."""

from __future__ import annotations

import re
from dataclasses import replace

from legation.coding.actors.bodies import find_bodies, load_bodies
from legation.coding.actors.heads import Role, role_of_phrase, role_words
from legation.coding.actors.lexicon import load_names
from legation.coding.actors.names import Hit, NameIndex, plain
from legation.coding.actors.phrases import Resolved, first_code, identify
from legation.coding.actors.spellings import find_people, find_surnames, spelled
from legation.coding.actors.towns import find_towns, load_small_towns, town_entry

PRONOUNS = frozenset("he she it they him her them his i we you who someone somebody".split())
OWN = frozenset({"PTY", "LEG", "JUD", "GOV", "COP", "MIL", "SPY"})
"""Sectors of bodies that every state has its own of."""
SHOUTED = 7
"""Letters in the shortest phrase in capitals that is no abbreviation."""
_ELIDED = re.compile(r"\b([DLdl]')(\w)")
ENTERPRISES = frozenset("BUS EDU JRN MED SOC LAB GOV REL".split())
"""Sectors of bodies that carry a state's name ("Qatar Airways")."""


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


def _elsewhere(hit: Hit, named: list[Hit]) -> bool:
    """Say whether a body of another state only has the name of what the phrase is about.

    By role words alone, or of a kind that every state has its own of, right behind the name
    of a state ("the Peruvian Socialist Party").
    """
    behind = any(each.entries[0].kind == "state" and each.end + 1 == hit.start for each in named)
    return _generic(hit) or (behind and hit.entries[0].sector in OWN)


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
        local = [hit for hit in local if _codes(hit) & homes or not _elsewhere(hit, named)]
    hits = sorted([*named, *local], key=lambda hit: hit.start)
    if not any(hit.form in {"name", "person", "surname"} for hit in hits):
        people = find_people(text)
        hits = people or hits
    if not hits and role is not None and role.sector in ENTERPRISES:
        hits = [hit for hit in index.find(text, masked=False) if hit.entries[0].kind == "state"]
    return hits


def _country_of_context(context: str, index: NameIndex) -> str:
    text = plain(context)
    return first_code(_hits(text, index, None)) if text else ""


def _in_office(hit: Hit, day: str) -> Hit:
    """Add what the cabinet sheets hold of a person who by the index held no office that day.

    A line without dates says nothing of somebody who is known to have left.
    """
    held = [tenure for entry in hit.entries for tenure in entry.tenures]
    if hit.form != "person" or any(tenure.covers(day) for tenure in held):
        return hit
    left, codes = any(tenure.start <= day for tenure in held), _codes(hit)
    more = tuple(
        entry
        for entry in spelled(hit.text)
        if entry.code in codes
        and any(tenure.covers(day) and (tenure.start or not left) for tenure in entry.tenures)
    )
    return replace(hit, entries=(*hit.entries, *more))


def _today(hit: Hit, day: str) -> Hit:
    """Give the town of today where a name is the capital of a vanished state only ("Aden")."""
    gone = all(entry.valid_until and not (day and entry.valid(day)) for entry in hit.entries)
    town = load_bodies().get(hit.text) if gone and hit.form == "capital" else None
    return hit if town is None else replace(hit, entries=town)


def _there(hit: Hit, around: str) -> Hit:
    """Move a town to the country spoken of where that has one of the name ("Guadalajara")."""
    if not around or hit.form != "capital" or hit.entries[0].code == around:
        return hit
    if around not in load_small_towns().get(hit.text, ()):
        return hit
    entry = town_entry(hit.text, around)
    return hit if entry is None else replace(hit, entries=(entry,))


def _nameless(text: str, role: Role | None, country: str) -> Resolved:
    """Resolve a phrase without any name."""
    if role is not None:
        return Resolved(country, role.sector or "UNK", basis="role word")
    words = text.split()
    pronoun = len(words) == 1 and words[0].lower() in PRONOUNS
    return Resolved(country, "UNK" if pronoun or text.isdigit() else "", basis="nothing known")


def _unshouted(text: str, index: NameIndex) -> str:
    """Write a phrase in capitals ("RUSSIAN TROOPS") as names are printed."""
    if not text.isupper() or len(text) < SHOUTED or index.find(text):
        return text
    words = [word if index.find(word) else word.capitalize() for word in text.split()]
    return _ELIDED.sub(lambda found: found[1].lower() + found[2].upper(), " ".join(words))


def resolve(
    text: str, day: str = "", context: str = "", names: NameIndex | None = None
) -> Resolved:
    """Resolve a phrase.

    ``day``: ISO date, "" for any time (then the last office counts); ``context``: words
    around it that may settle the country.
    """
    index = names or load_names()
    phrase = _unshouted(plain(text).strip().strip("\"“”'"), index)
    role = role_of_phrase(phrase)
    around = _country_of_context(context, index)
    hits = _hits(phrase, index, role) or find_towns(phrase, role, around) or find_surnames(phrase)
    hits = [_there(_today(_in_office(hit, day) if day else hit, day), around) for hit in hits]
    found = identify(phrase, hits, role, day, around)
    return found or _nameless(phrase, role, around)
