"""The one interface to a desk: its reading side and its writing side together."""

from __future__ import annotations

from types import TracebackType

from sqlalchemy import Engine

from legation.store.reading.side import ReadingSide
from legation.store.rows import Linking
from legation.store.writing.side import WritingSide


class Store(WritingSide, ReadingSide):
    """An open desk. Safe to share between threads; close it or use it in ``with``.

    Every method may raise :class:`legation.errors.DeskError` or one of its kinds
    (``DeskLocked``, ``DeskFull``), whose one line says what cures it.
    """

    whole = True
    """Whether it holds all of a desk; see :class:`legation.store.part.PartStore`."""

    def __init__(self, engine: Engine, where: str, *, read_only: bool, linking: Linking) -> None:
        self._engine = engine
        self.where = where
        self.read_only = read_only
        self.linking = linking

    def close(self) -> None:
        """Let go of every connection."""
        self._engine.dispose()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
