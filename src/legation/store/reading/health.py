"""How the readings of feeds went."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, bindparam, select

from legation.store.clean import clean
from legation.store.codes import moment_of
from legation.store.rows import FeedHealth
from legation.store.tables import feed_health as table

_ONE = select(table).where(table.c.url == bindparam("of_url"))


def feed_healths(connection: Connection) -> tuple[FeedHealth, ...]:
    """Give every feed, by address."""
    return tuple(_health(row) for row in connection.execute(select(table).order_by(table.c.url)))


def feed_health(connection: Connection, url: str) -> FeedHealth | None:
    """Give one feed, None where it never was read."""
    row = connection.execute(_ONE, {"of_url": clean(url)}).first()
    return None if row is None else _health(row)


def _health(row: Any) -> FeedHealth:
    def moment(number: int | None) -> Any:
        return None if number is None else moment_of(number)

    return FeedHealth(
        url=row.url,
        ran=moment_of(row.ran),
        fetched=moment(row.fetched),
        failed=moment(row.failed),
        failure=row.failure,
        failures=row.failures,
        again=moment(row.again),
        new=row.new,
        unchanged=row.unchanged,
        refused=row.refused,
        same=bool(row.same),
    )
