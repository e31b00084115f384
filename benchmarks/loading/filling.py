"""Filling an empty desk of either engine with synthetic events."""

from __future__ import annotations

from benchmarks.loading.copying import fill_postgresql
from benchmarks.loading.inserting import fill_sqlite
from legation.errors import DeskError
from legation.store import open_desk
from legation.store.engine import is_postgresql


def fill_desk(target: str, n: int, *, one_pair: bool = False) -> None:
    """Put ``n`` events on an empty desk; ``one_pair``: all between two states.

    Raises:
        DeskError: something is on the desk.
    """
    with open_desk(target) as store:
        if store.counts().articles:
            raise DeskError("the desk is not empty", target, "name another")
    (fill_postgresql if is_postgresql(target) else fill_sqlite)(target, n, one_pair=one_pair)
