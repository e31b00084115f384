"""Keeping how the readings of feeds went."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import Connection, bindparam, delete

from legation.store.clean import clean
from legation.store.codes import moment_number
from legation.store.rows import FeedHealth
from legation.store.tables import feed_health as table
from legation.store.writing.inserting import fill

_FORGET = delete(table).where(table.c.url == bindparam("of_url"))


def keep_feed_health(connection: Connection, health: FeedHealth) -> None:
    """Keep how a feed's reading went in the place of what was kept of it before."""
    row = asdict(health)
    for name in ("ran", "fetched", "failed", "again"):
        row[name] = None if row[name] is None else moment_number(row[name])
    row |= {"url": clean(health.url), "failure": clean(health.failure)}
    forget_feed_health(connection, health.url)
    fill(connection, table, [row])


def forget_feed_health(connection: Connection, url: str) -> None:
    """Forget an address that turned out to be no feed; an unknown one is nothing to forget."""
    connection.execute(_FORGET, {"of_url": clean(url)})
