"""Who a noun phrase stands for: the one rule for bare phrases and for those in sentences.

The names of a phrase are found elsewhere; here the words around them, the role that the
phrase is about and the day decide whose name counts and in what capacity.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from legation.coding.actors.heads import Role, words_of
from legation.coding.actors.lexicon import load_states
from legation.coding.actors.names import Entry, Hit
from legation.coding.actors.offices import held_on
from legation.coding.actors.sectors import load_roles
from legation.types import ActorKind

SPOKEN_FOR = re.compile(r"\b(?:to|against|for|with|from|at)\b")
"""What follows these is another's name: "Russia's ambassador to Poland" is Russian."""
BACKED = re.compile(
    r"-(?:backed|funded|trained|armed|supported|sponsored|allied|aligned|linked|denominated"
    r"|designated|recogni[sz]ed|occupied|controlled|held|administered|born|brokered|mediated)\b"
)
"""What a name in front of these tells is whose friends they are, not who they are."""
POWERS = frozenset({"GOV", "MIL", "LEG", "COP", "SPY", "JUD", "PTY", "OPP"})
"""Sectors whose people, once they have left, are ELI."""
OPEN = frozenset({"", "IGO", "GOV", "CVL", "REL"})
"""Sectors of bodies in which a role speaks louder than the body."""
OWN_TRADE = frozenset("LEG JUD REF MED LAB JRN COP AGR CVL".split())
"""Sectors of roles that stay what they are in any body ("Hezbollah lawmaker")."""
PEOPLE = frozenset({"person", "surname"})
"""Forms that name one human being."""
BODIES = frozenset({"group", "organisation"})


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who a phrase stands for; "" for what stays open.

    ``country``: alpha-3 or our organisation code; ``sector``: PLOVER's; ``name``: of the
    person, body or state that the phrase belongs to; ``office``: what the phrase calls a
    person, else what was held on the day; ``organisation``: the body that the phrase names;
    ``kind``: "organ" for people and parts of a state or a body; ``basis``: why, in short;
    ``hit``: the name that decided.
    """

    country: str
    sector: str
    name: str = ""
    office: str = ""
    basis: str = ""
    organisation: str = ""
    kind: ActorKind = "unknown"
    hit: Hit | None = None


def is_friend(hit: Hit, text: str) -> bool:
    """Say whether a name tells whose friend or foe is meant ("Iran-backed", "pro-Russian")."""
    return bool(BACKED.match(text, hit.end)) or text[: hit.start].lower().endswith(
        ("pro-", "anti-")
    )


def _owner(hits: Sequence[Hit], text: str, role: Role | None) -> Hit:
    """Choose the name that the phrase belongs to.

    None behind "to" or "against"; of the rest a person in the first part, then a body,
    then what comes first.
    """
    own = [hit for hit in hits if not SPOKEN_FOR.search(text[: hit.start])] or hits[:1]
    reach = role.first_end if role is not None else len(text)
    ends = {hit.end + 1 for hit in hits}

    def rank(hit: Hit) -> int:
        # "President of the United States Barack Obama": the name comes last and counts first
        last = hit.form in PEOPLE and hit.start in ends and hit.end == len(text)
        if hit.start >= reach and not last:
            return 3
        entry = hit.entries[0]
        if entry.form in PEOPLE:
            return 0
        return 1 if entry.kind in BODIES else 2

    return min(own, key=lambda hit: (rank(hit), hit.start))


CHIEF = frozenset({"head_of_state", "head_of_government"})
"""Offices whose holder is meant where several of one name hold one."""


def _entry(hit: Hit, day: str, country: str) -> Entry:
    """Choose the entry that fits the day; a person in office, then what exists, then any."""

    def rank(entry: Entry) -> tuple[int, bool, bool, bool]:
        here = bool(country) and entry.code == country
        if entry.form in PEOPLE:
            held = any(not day or t.covers(day) for t in entry.tenures)
            # who chairs a union for a year speaks first for the state that sent him
            chief = any(t.office in CHIEF for t in entry.tenures)
            return 3 if held else 1, here, entry.code in load_states(), chief
        if not day:
            return 2 + (not entry.valid_until), here, False, False
        return 4 if entry.valid(day) else 0, here, False, False

    return max(hit.entries, key=rank)


def first_code(hits: Iterable[Hit]) -> str:
    """Give the first country or organisation that some names stand for, "" for none."""
    return next((hit.entries[0].code for hit in hits if hit.entries[0].code), "")


def _called(role: Role, text: str) -> str:
    """Give a role as written where it names an office: "leader" and "administration" do not."""
    words = text[role.start : role.end]
    return "" if words.lower().split()[-1] in load_roles().weak else words


def _is_owned(hit: Hit, role: Role, text: str) -> bool:
    """Say whether a role belongs to the one named: "Putin's spokesman", "widow of Arafat"."""
    if role.start >= hit.end:
        return "," not in text[hit.end : role.start]
    return hit.start >= role.first_end and not role.vague


def _person(entry: Entry, hit: Hit, role: Role | None, text: str, day: str) -> Resolved:
    """Resolve a phrase about a person: the office on the day, the words around the name."""
    tenure, sector, basis = held_on(entry, day)
    title = tenure.title if tenure is not None else ""
    known = Resolved(entry.code, sector, entry.name, title, basis, kind="person")
    words = {word.text for word in words_of(text) if not hit.start <= word.start < hit.end}
    if words & load_roles().relatives and sector:
        return replace(known, sector="ELI", office="", basis="relative", kind="organ")
    if role is None or not role.sector:
        return known
    beside = role.start >= hit.end or (hit.start >= role.first_end and not role.vague)
    if beside or sector in {"", "ELI"}:
        owned = _is_owned(hit, role, text)
        return replace(
            known,
            sector=role.sector,
            office="" if owned else text[role.start : role.end],
            basis="role beside a name",
            kind="organ" if owned else "person",
        )
    if role.former and not day:
        return replace(known, sector="ELI", office="", basis="former")
    # what the article calls somebody beats the table: it was written on the day
    return replace(known, office=_called(role, text) or title)


def _body_sector(entry: Entry, hit: Hit, role: Role | None) -> str:
    """Give the sector of a role in a named body."""
    inside = role is not None and hit.start <= role.start and role.end <= hit.end
    across = role is not None and hit.start <= role.start < hit.end < role.end
    if across and entry.sector == "IGO":
        return entry.sector  # "Arab League chief": the league is his post and no other
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


def _state_sector(entry: Entry, hit: Hit, role: Role | None, text: str) -> str:
    """Give the sector of a role in a state, a place or a people."""
    if role is None or (hit.start <= role.start and role.end <= hit.end):
        return entry.sector
    last = text[role.start : role.end].lower().split()[-1]
    alone = load_roles().beside_states.get(last, "")
    if entry.form == "people" and entry.sector and role.vague and alone in {"", "GOV"}:
        return entry.sector
    return role.sector or alone or "UNK"


def _kind(entry: Entry, hit: Hit, role: Role | None, text: str) -> ActorKind:
    """Say whether a phrase is a state or body itself or somebody in it."""
    if role is None or (hit.start <= role.start and role.end <= hit.end):
        return "group" if entry.form == "people" else entry.kind
    # "the oil company Rosneft" is Rosneft, "the chief of Rosneft" is not
    explained = role.end <= hit.start and not text[role.end : hit.start].strip(" ,\"'")
    return entry.kind if explained and entry.kind in BODIES else "organ"


def _serving(hits: Sequence[Hit], person: Hit, role: Role | None) -> Entry | None:
    """Give the body whose office stands right before a name ("UN envoy Jan Holm"), or None.

    Asked of people who hold no office of a state on the day.
    """
    if role is None or role.former or role.end > person.start:
        return None
    for hit in hits:
        entry = hit.entries[0]
        if entry.kind == "organisation" and hit.start <= role.start and hit.end <= person.start:
            return entry
    return None


def identify(
    text: str, hits: Sequence[Hit], role: Role | None, day: str = "", around: str = ""
) -> Resolved | None:
    """Say who a phrase with names in it stands for; None where no name speaks for it.

    ``text``: the phrase without accents; ``hits``: its names, with offsets into it;
    ``role``: what it is about; ``day``: ISO date, "" for any time (then the last office
    counts); ``around``: code of the country spoken of beside it.
    """
    hits = [hit for hit in hits if not is_friend(hit, text)]
    if not hits:
        return None
    hit = _owner(hits, text, role)
    entry = _entry(hit, day, around)
    if entry.form in PEOPLE:
        known = _person(entry, hit, role, text, day)
        body = _serving(hits, hit, role) if known.basis == "role beside a name" else None
        return replace(known, hit=hit, country=body.code if body is not None else known.country)
    states = [each for each in hits if each.entries[0].kind == "state"]
    chapter = first_code(states) if entry.sector == "NGO" else ""  # "the Indian Red Cross"
    country = chapter or entry.code or first_code(hits) or around
    named = entry.kind in BODIES
    if named:
        sector, basis = _body_sector(entry, hit, role), "named body"
    else:
        sector, basis = _state_sector(entry, hit, role, text), entry.form
        if role is None and not sector and any(each.form == "people" for each in states):
            sector = "CVL"  # "Kosovo Serbs"
    if role is not None and role.former and sector in POWERS:
        sector, basis = "ELI", "former"
    kind = "group" if chapter else _kind(entry, hit, role, text)
    of = entry.name if named else ""
    return Resolved(country, sector, entry.name, "", basis, of, kind, hit)
