"""Codes and coded words as people read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from legation.knowledge.loader import read_yaml
from legation.types import EventType, Modality

TYPE_NAMES: Mapping[EventType, str] = MappingProxyType(
    {
        "AGREE": "Agree",
        "CONSULT": "Consult",
        "SUPPORT": "Support",
        "CONCEDE": "Concede",
        "COOPERATE": "Cooperate",
        "AID": "Aid",
        "RETREAT": "Retreat",
        "REQUEST": "Request",
        "ACCUSE": "Accuse",
        "REJECT": "Reject",
        "THREATEN": "Threaten",
        "PROTEST": "Protest",
        "SANCTION": "Sanction",
        "MOBILIZE": "Mobilize",
        "COERCE": "Coerce",
        "ASSAULT": "Assault",
    }
)

MODALITY_NAMES: Mapping[Modality, str] = MappingProxyType(
    {
        "actual": "happened",
        "announced": "announced",
        "conditional": "conditional",
        "negated": "did not happen",
        "historical": "remembered",
        "alleged": "alleged",
    }
)

_ACTS: Mapping[EventType, str] = MappingProxyType(
    {
        "AGREE": "agreed to cooperate with",
        "CONSULT": "consulted with",
        "SUPPORT": "supported",
        "CONCEDE": "yielded to",
        "COOPERATE": "cooperated with",
        "AID": "gave aid to",
        "RETREAT": "eased pressure on",
        "REQUEST": "made a request to",
        "ACCUSE": "accused or criticised",
        "REJECT": "refused",
        "THREATEN": "threatened",
        "PROTEST": "protested against",
        "SANCTION": "cut back relations with",
        "MOBILIZE": "mobilised against",
        "COERCE": "coerced",
        "ASSAULT": "attacked",
    }
)

_TOGETHER: Mapping[EventType, str] = MappingProxyType(
    {
        "AGREE": "agreed to cooperate",
        "CONSULT": "consulted",
        "COOPERATE": "cooperated",
        "MOBILIZE": "mobilised together",
        "ASSAULT": "fought",
        "ACCUSE": "accused each other",
        "SUPPORT": "supported each other",
        "THREATEN": "threatened each other",
    }
)


_MODES: Mapping[tuple[EventType, str], str] = MappingProxyType(
    {
        ("ACCUSE", "disapprove"): "disapproval",
        ("ACCUSE", "investigate"): "inquiry",
        ("ACCUSE", "allege"): "allegation",
        ("ASSAULT", "abduct"): "abduction",
        ("ASSAULT", "beat"): "beating",
        ("ASSAULT", "sexual"): "sexual violence",
        ("ASSAULT", "targeted"): "targeted killing",
        ("ASSAULT", "destroy"): "destruction",
        ("ASSAULT", "primitive"): "simple weapons",
        ("ASSAULT", "aerial"): "from the air",
        ("ASSAULT", "drone"): "by drone",
        ("ASSAULT", "unconventional"): "unconventional weapons",
        ("COERCE", "seize"): "seizure",
        ("COERCE", "restrict"): "restriction",
        ("COERCE", "censor"): "censorship",
        ("COERCE", "deport"): "deportation",
        ("COERCE", "withhold"): "supplies cut off",
        ("COERCE", "cyber"): "attack on computers",
        ("MOBILIZE", "militia"): "armed groups",
        ("PROTEST", "demo"): "demonstration",
        ("PROTEST", "hunger"): "hunger strike",
        ("PROTEST", "obstruct"): "blockade",
        ("PROTEST", "vandalize"): "damage",
        ("REJECT", "assist"): "help or exchange",
        ("REJECT", "change"): "a change",
        ("REJECT", "yield"): "to give way",
        ("REJECT", "meet"): "to meet",
        ("REQUEST", "assist"): "for help",
        ("REQUEST", "change"): "for a change",
        ("REQUEST", "yield"): "to give way",
        ("REQUEST", "meet"): "to meet",
        ("RETREAT", "withdraw"): "withdrawal",
        ("RETREAT", "release"): "release of captives",
        ("RETREAT", "disarm"): "disarmament",
        ("RETREAT", "resign"): "resignation",
        ("SANCTION", "convict"): "conviction",
        ("SANCTION", "expel"): "expulsion",
        ("SANCTION", "withdraw"): "withdrawal",
        ("SANCTION", "discontinue"): "exchange stopped or reduced",
        ("THREATEN", "restrict"): "restrictions",
        ("THREATEN", "relations"): "to break or reduce relations",
        ("THREATEN", "expel"): "expulsion",
        ("THREATEN", "territory"): "to take territory",
    }
)
"""Modes whose code says little by itself; the others are words already."""


@dataclass(frozen=True, slots=True)
class State:
    """A state or organisation: code, name, adjective ("" where there is none)."""

    code: str
    name: str
    adjective: str = ""


@cache
def _states() -> Mapping[str, State]:
    found: dict[str, State] = {}
    for entry in read_yaml("actors/organisations.yaml")["organisations"]:
        found[entry["code"]] = State(entry["code"], entry["name"])
    for entry in read_yaml("actors/states.yaml")["states"]:
        adjectives = entry.get("adjectives") or [""]
        first = adjectives[0] if isinstance(adjectives[0], str) else ""
        found[entry["code"]] = State(entry["code"], entry["name"], first)
    return MappingProxyType(found)


def known_state(code: str) -> bool:
    """Say whether a code stands for a state or organisation of the knowledge files."""
    return code in _states()


def state(code: str) -> State:
    """Give a state by its code; an unknown code is its own name."""
    return _states().get(code) or State(code, code)


def states_named(words: str) -> tuple[State, ...]:
    """Give the states whose name, adjective or code in capitals stands in words, in order."""
    given = f" {' '.join(words.split())} "
    lowered = given.lower()
    found = []
    for one in _states().values():
        places = [lowered.find(f" {form.lower()} ") for form in (one.name, one.adjective) if form]
        places.append(given.find(f" {one.code} "))
        if any(place >= 0 for place in places):
            found.append((min(place for place in places if place >= 0), one.code, one))
    return tuple(one for _, _, one in sorted(found, key=lambda f: f[:2]))


def mode_words(event_type: EventType, mode: str) -> str:
    """Give a mode as a headline says it; "" has none."""
    return _MODES.get((event_type, mode), mode.replace("-", " "))


def headline(
    event_type: EventType, doers: str, receivers: str, *, symmetric: bool, detail: str
) -> str:
    """Say an event in one line, in the words of its type."""
    end = f" ({detail})" if detail else ""
    if symmetric and receivers:
        act = _TOGETHER.get(event_type, TYPE_NAMES[event_type].lower())
        return f"{doers} with {receivers}: {act}{end}"
    if symmetric or not receivers:
        act = _TOGETHER.get(event_type, TYPE_NAMES[event_type].lower())
        return f"{doers}: {act}{end}" if not symmetric else f"{doers} {act}{end}"
    return f"{doers} {_ACTS[event_type]} {receivers}{end}"
