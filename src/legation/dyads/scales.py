"""The tables that turn an event into a number: scores, modality weights, precision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, get_args

from legation.errors import KnowledgeError, UsageError
from legation.knowledge.loader import files, read_yaml
from legation.types import EventType, Modality

DEFAULT_SCALE = "plover-2023"
_NOT_SCALES = {"modality", "precision"}


@dataclass(frozen=True, slots=True)
class Scale:
    """Scores from −10 (conflict) to +10 (cooperation) by event type and mode."""

    name: str
    title: str
    source: str
    notes: tuple[str, ...]
    types: Mapping[EventType, float]
    modes: Mapping[tuple[str, str], float]

    def score(self, event_type: EventType, mode: str = "") -> float:
        """Give the score of a type, or of its mode where the table has one."""
        return self.modes.get((event_type, mode), self.types[event_type])


@dataclass(frozen=True, slots=True)
class Precision:
    """How often a type is right: mean of a Beta posterior and the checks behind it."""

    mean: float
    checked: int


@dataclass(frozen=True, slots=True)
class Weighing:
    """Everything that weighs an event: ``w = r·p``, then times its score."""

    scale: Scale
    modality: Mapping[Modality, float]
    precision: Mapping[EventType, Precision]
    version: str

    def weight(self, event_type: EventType, modality: Modality) -> float:
        """Give ``w = r·p`` of one event, without its score and share."""
        return self.modality[modality] * self.precision[event_type].mean


def scale_names() -> tuple[str, ...]:
    """Give the names of the scales that can be chosen, the default first."""
    stems = [name.split("/")[-1].removesuffix(".yaml") for name in files("scales/*.yaml")]
    found = [stem for stem in stems if stem not in _NOT_SCALES]
    return tuple(sorted(found, key=lambda name: (name != DEFAULT_SCALE, name)))


@cache
def load_weighing(scale: str = DEFAULT_SCALE) -> Weighing:
    """Give the tables in force with a scale.

    Raises:
        UsageError: there is no such scale.
        KnowledgeError: a table is missing or malformed.
    """
    names = scale_names()
    if scale not in names:
        raise UsageError(f"there is no scale {scale[:40]!a}", cure=f"use {' or '.join(names)}")
    table, modality, precision = (
        read_yaml(f"scales/{name}.yaml") for name in (scale, "modality", "precision")
    )
    try:
        return Weighing(
            scale=_scale(table),
            modality=MappingProxyType({m: float(modality["weights"][m]) for m in _modalities()}),
            precision=MappingProxyType({t: _posterior(precision, t) for t in _types()}),
            version=f"{modality['version']}, {precision['version']}",
        )
    except (KeyError, TypeError, ValueError) as error:
        where, cure = f"knowledge/scales ({scale})", "reinstall legation"
        raise KnowledgeError(f"a scale lacks {error}", where, cure) from error


def _types() -> tuple[EventType, ...]:
    return get_args(EventType)


def _modalities() -> tuple[Modality, ...]:
    return get_args(Modality)


def _scale(table: Mapping[str, Any]) -> Scale:
    modes = {
        (event_type, mode): float(score)
        for event_type, scores in table["modes"].items()
        for mode, score in scores.items()
    }
    return Scale(
        name=table["name"],
        title=table["title"],
        source=table["source"],
        notes=tuple(table["notes"]),
        types=MappingProxyType({t: float(table["types"][t]) for t in _types()}),
        modes=MappingProxyType(modes),
    )


def _posterior(table: Mapping[str, Any], event_type: EventType) -> Precision:
    counts = table["counts"][event_type]
    right, wrong = int(counts["right"]), int(counts["wrong"])
    a, b = float(table["prior"]["a"]) + right, float(table["prior"]["b"]) + wrong
    return Precision(a / (a + b), right + wrong)
