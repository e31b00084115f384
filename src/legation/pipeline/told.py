"""What came of one article's sentences, with the names that it writes for review."""

from __future__ import annotations

from dataclasses import dataclass, fields

from legation.coding import Coded
from legation.types import NameSeen


@dataclass(frozen=True, slots=True)
class Told(Coded):
    """An article's claims and names."""

    names: tuple[NameSeen, ...] = ()


def told(coded: Coded, names: tuple[NameSeen, ...]) -> Told:
    """Put names beside what was coded."""
    return Told(**{field.name: getattr(coded, field.name) for field in fields(Coded)}, names=names)
