"""Which outlets belong to one owner, from the knowledge file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from legation.knowledge.loader import read_yaml


@cache
def load_owners() -> Mapping[str, str]:
    """Give the owner by outlet, as the file writes them.

    Raises:
        KnowledgeError: the file is missing or malformed.
    """
    cards = read_yaml("owners.yaml")
    return MappingProxyType({name: card["owner"] for card in cards for name in card["outlets"]})
