"""The event types with their modes, quad classes and CAMEO roots, read from knowledge."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from legation.knowledge.loader import files, read_yaml
from legation.types import EventType


@dataclass(frozen=True, slots=True)
class Mode:
    """How an act was done: ``cues`` tell it, unless one of ``not_beside`` stands in the text.

    All in lower case; what begins with a cue is told by it too.
    """

    cues: tuple[str, ...]
    not_beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TypeCard:
    """One event type. ``quad_class``: 1 to 4; ``cameo_root``: two digits."""

    id: EventType
    name: str
    definition: str
    quad_class: int
    cameo_root: str
    modes: dict[str, Mode]


@cache
def load_ontology() -> dict[EventType, TypeCard]:
    """Read every type's card (once a process)."""
    cards: dict[EventType, TypeCard] = {}
    for name in files("ontologies/plover/*.yaml"):
        data = read_yaml(name)
        modes = {
            mode: Mode(_lower(rule, "cues"), _lower(rule, "not_beside"))
            for mode, rule in (data.get("modes") or {}).items()
        }
        cards[data["id"]] = TypeCard(
            data["id"],
            data["name"],
            data["definition"],
            int(data["quad_class"]),
            str(data["cameo_root"]),
            modes,
        )
    return cards


def mode_of(event_type: EventType, text: str, near: tuple[int, int]) -> str:
    """Give the mode whose cue stands nearest to the trigger, "" where none does.

    ``near``: characters of the trigger in ``text``.
    """
    best: tuple[int, str] | None = None
    lower = text.lower()
    for mode, rule in load_ontology()[event_type].modes.items():
        if any(word in lower for word in rule.not_beside):
            continue
        for cue in rule.cues:
            at = lower.find(cue)
            while at >= 0:
                before = lower[at - 1] if at else " "
                if not before.isalnum():
                    gap = min(abs(at - near[0]), abs(at - near[1]))
                    if best is None or (gap, mode) < best:
                        best = (gap, mode)
                at = lower.find(cue, at + 1)
    return best[1] if best is not None and best[0] <= 60 else ""


def _lower(rule: dict[str, list[str]] | None, key: str) -> tuple[str, ...]:
    return tuple(str(word).lower() for word in (rule or {}).get(key, ()))
