"""What a desk as of a day asks of the desk as it is, since it has no past."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Engine

from legation.store import rows
from legation.store.cut import Cut
from legation.store.desk import Store
from legation.store.writing.voices import CODER
from legation.types import Dataset

Pair = tuple[str, str]


class PastStore(Store):
    """A desk as of a day, read only; other people's events are asked of the desk itself."""

    def __init__(self, engine: Engine, desk: Store, cut: Cut, linking: rows.Linking) -> None:
        where = f"{desk.where} as known on {cut.day}"
        super().__init__(engine, where, read_only=True, linking=linking)
        self._desk = desk

    def meta(self, name: str) -> str:
        """Give a note about the desk; of all of them only the choice of a coder has a past."""
        return super().meta(name) if name == CODER else self._desk.meta(name)

    def foreign_counts(self, pair: Pair | None = None) -> tuple[rows.ForeignCount, ...]:
        """Count other people's events."""
        return self._desk.foreign_counts(pair)

    def foreign_daily(
        self, a: str, b: str, since: date | None = None, until: date | None = None
    ) -> tuple[rows.ForeignDay, ...]:
        """Give other people's events of a pair by day."""
        return self._desk.foreign_daily(a, b, since, until)

    def foreign_events(
        self,
        pair: Pair,
        dataset: Dataset,
        since: date | None = None,
        until: date | None = None,
        limit: int = 50,
        cursor: str = "",
    ) -> rows.Slice[rows.ForeignEvent]:
        """List a dataset's events of a pair, newest first."""
        return self._desk.foreign_events(pair, dataset, since, until, limit, cursor)
