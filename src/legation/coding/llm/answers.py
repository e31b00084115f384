"""From the text of an answer to proposed acts: plain values, nothing believed yet."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from legation.errors import UnusableAnswer

MOST_ACTS = 240
"""Acts an answer: twelve for each of its sentences. The rest of a longer list is refused."""
LONGEST_SPAN = 160
"""Characters of a span; a longer one is no name and no trigger."""
MOST_PARTIES = 40
"""Parties a side: a summit's list of states, not a loop of the model's."""

_FENCE = re.compile(r"^\s*```[a-zA-Z]*\s*\n(.*?)\n?\s*```\s*$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Proposed:
    """An act as the model proposes it: words only, to be held against the sentence."""

    sentence: int
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    trigger: str
    event_type: str
    mode: str
    modality: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Malformed:
    """An entry that is no act; ``words``: the beginning of it."""

    words: str


def acts_in(answer: str) -> list[Proposed | Malformed]:
    """Read the acts of an answer, in order.

    Raises:
        UnusableAnswer: the answer is no JSON, or has no list of acts.
    """
    value = _json(answer)
    acts = value.get("acts") if isinstance(value, dict) else value
    if not isinstance(acts, list):
        raise UnusableAnswer("the model's answer has no list of acts", cure=CURE)
    kept: list[Proposed | Malformed] = [_act(each) for each in acts[:MOST_ACTS]]
    more = len(acts) - MOST_ACTS
    return kept if more <= 0 else [*kept, Malformed(f"{more} acts more than {MOST_ACTS}")]


CURE = "try again later, or name a model that keeps to a JSON schema"


def _json(answer: str) -> Any:
    fenced = _FENCE.match(answer)
    try:
        return json.loads(fenced[1] if fenced else answer)
    except (ValueError, RecursionError):  # ValueError: also numbers too long to be one
        raise UnusableAnswer("the model's answer is no JSON", cure=CURE) from None


def _act(value: object) -> Proposed | Malformed:
    if not isinstance(value, dict):
        return Malformed(str(value)[:LONGEST_SPAN])
    number = value.get("sentence")
    actors, recipients = _spans(value.get("actors")), _spans(value.get("recipients", []))
    words = [value.get(key, "") for key in ("trigger", "type", "mode", "modality", "speaker")]
    plain = [
        each if isinstance(each, str) and len(each) <= LONGEST_SPAN else None for each in words
    ]
    trigger, event_type, mode, modality, speaker = plain
    if (
        type(number) is not int  # JSON's true is Python's 1
        or actors is None
        or recipients is None
        or trigger is None
        or event_type is None
        or mode is None
        or modality is None
        or speaker is None
    ):
        return Malformed(str(value)[:LONGEST_SPAN])
    return Proposed(number, actors, recipients, trigger, event_type, mode, modality, speaker)


def _spans(value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list) or len(value) > MOST_PARTIES:
        return None
    found = tuple(each for each in value if isinstance(each, str) and len(each) <= LONGEST_SPAN)
    return found if len(found) == len(value) else None
