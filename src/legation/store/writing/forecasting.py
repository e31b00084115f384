"""Keeping forecasts as they are issued; there is no way to change one."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from legation.store.clean import clean
from legation.store.codes import day_number, state_number
from legation.store.encode import dumps
from legation.store.tables import forecasts
from legation.store.writing.inserting import chunks, fill, next_key
from legation.types import Forecast


def keep_forecasts(connection: Connection, given: Sequence[Forecast], now: int) -> int:
    """Keep forecasts that are not on file; gives how many are new.

    One of the same pair, day and weeks as one on file is left aside: the first word counts.
    """
    known: set[str] = set()
    for part in chunks([one.id for one in given]):
        ids = select(forecasts.c.id).where(forecasts.c.id.in_(part))
        known |= set(connection.execute(ids).scalars())
    new = {one.id: one for one in reversed(given) if one.id not in known}
    if not new:
        return 0
    rows = [
        {
            "pk": key,
            "id": one.id,
            "a": state_number(one.a),
            "b": state_number(one.b),
            "issued": day_number(one.issued),
            "weeks": one.weeks,
            "due": day_number(one.due),
            "model": clean(one.model),
            "cooperation": one.cooperation.mean,
            "cooperation_size": one.cooperation.size,
            "conflict": one.conflict.mean,
            "conflict_size": one.conflict.size,
            "chances": dumps(dict(one.chances)),
            "events": one.events,
            "at": now,
        }
        for key, one in enumerate(reversed(new.values()), next_key(connection, forecasts))
    ]
    fill(connection, forecasts, rows)
    return len(rows)
