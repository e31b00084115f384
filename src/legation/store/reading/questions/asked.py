"""What every question to a desk needs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeAlias

from sqlalchemy import Connection, Engine

from legation.store.faults import desk_errors

Pair: TypeAlias = tuple[str, str]
"""The codes of two states."""


class Asked:
    """A desk that can be read from; ``where``: how errors name it."""

    _engine: Engine
    where: str

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with desk_errors(self.where), self._engine.connect() as connection:
            yield connection
