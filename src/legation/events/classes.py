"""Quad class and CAMEO root of each event type, from the ontology's files."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import TypeAlias

from legation.knowledge.loader import files, read_yaml
from legation.types import EventType

Classes: TypeAlias = Mapping[EventType, tuple[int, str]]


@cache
def load_classes() -> Classes:
    """Give (quad class 1-4, CAMEO root of two digits) by event type.

    Raises:
        KnowledgeError: a file of the ontology is missing or malformed.
    """
    cards = [read_yaml(name) for name in files("ontologies/plover/*.yaml")]
    return MappingProxyType(
        {card["id"]: (int(card["quad_class"]), str(card["cameo_root"])) for card in cards}
    )
