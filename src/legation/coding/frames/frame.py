"""The ontology's frames: which words, in which company, tell of which event.

They come from ``knowledge/ontologies/plover/*.yaml`` and only propose.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from spacy.tokens import Token

from legation.coding.actors.parties import Party
from legation.coding.frames.noun_roles import who_acts
from legation.knowledge.loader import files, read_yaml
from legation.types import EventType


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to express an event type. ``weight``: how surely, in [0, 1]."""

    event_type: EventType
    triggers: tuple[str, ...]
    noun: bool
    objects: frozenset[str] = frozenset()
    particle: str = ""
    actor: tuple[str, ...] = ("subject",)
    recipient: tuple[str, ...] = ("object",)
    symmetric: bool = False
    mode: str = ""
    medium: str = ""
    weight: float = 0.7
    modals: frozenset[str] = frozenset()
    """What must stand in the complement clause ("said that Oslo should leave")."""
    shape: bool = False
    """Whether the shape of the sentence or an idiom ("trade fire") alone tells it: the judge, who
    takes words one by one, is not asked."""
    armed: bool = False
    """Whether only soldiers, their vehicles or craft do it ("tanks entered Gao")."""


SURE = 0.85
"""Weight of a shape: as of a frame that asks for a verb and its object."""


def of_shape(kind: EventType, word: Token, *, noun: bool, symmetric: bool = False) -> Frame:
    """Give the frame of an act that a sentence's shape tells.

    ``word``: the one that tells it; ``noun``: whether it does so as a noun.
    """
    lemma = word.lemma_.lower()
    return Frame(kind, (lemma,), noun=noun, weight=SURE, shape=True, symmetric=symmetric)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A frame that fits a place in a sentence, with the parties on each side.

    ``mutual``: the words say that the sides do it to one another ("accused each other").
    """

    frame: Frame
    trigger: int
    words: tuple[int, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    mutual: bool = False


@dataclass(frozen=True, slots=True)
class FrameIndex:
    """Frames by the lemma that triggers them."""

    verbs: dict[str, tuple[Frame, ...]] = field(default_factory=dict)
    nouns: dict[str, tuple[Frame, ...]] = field(default_factory=dict)


def _tuple(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(str(each) for each in value)


def _frame(event_type: EventType, raw: dict[str, Any], triggers: tuple[str, ...]) -> Frame:
    noun = "nouns" in raw
    return Frame(
        event_type=event_type,
        triggers=triggers,
        noun=noun,
        objects=frozenset(each.lower() for each in _tuple(raw.get("objects"))),
        particle=str(raw.get("particle") or ""),
        actor=who_acts(_tuple(raw.get("actor")), _tuple(raw.get("recipient")), event_type, noun),
        recipient=_tuple(raw.get("recipient")) or (() if noun else ("object",)),
        symmetric=bool(raw.get("symmetric")),
        mode=str(raw.get("mode") or ""),
        medium=str(raw.get("medium") or ""),
        weight=float(raw.get("weight", 0.7)),
        modals=frozenset(_tuple(raw.get("modals"))),
        shape=bool(raw.get("idiom")),
        armed=bool(raw.get("armed")),
    )


@cache
def load_frames() -> FrameIndex:
    """Read every type's frames (once a process)."""
    verbs: dict[str, list[Frame]] = {}
    nouns: dict[str, list[Frame]] = {}
    for name in files("ontologies/plover/*.yaml"):
        data = read_yaml(name)
        for raw in data.get("frames", ()):
            target = nouns if "nouns" in raw else verbs
            triggers = tuple(each.lower() for each in _tuple(raw.get("nouns") or raw.get("verbs")))
            for phrase in triggers:
                frame = _frame(data["id"], raw, (phrase,))
                words = phrase.split()
                if "nouns" in raw:
                    target.setdefault(words[-1], []).append(frame)
                else:
                    if len(words) > 1 and not frame.particle:
                        frame = replace(frame, particle=" ".join(words[1:]))
                    target.setdefault(words[0], []).append(frame)
    return FrameIndex(
        {lemma: tuple(frames) for lemma, frames in verbs.items()},
        {lemma: tuple(frames) for lemma, frames in nouns.items()},
    )
