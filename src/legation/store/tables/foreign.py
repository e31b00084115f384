"""Table of other people's events: beside our own, never counted among them."""

from __future__ import annotations

from sqlalchemy import Column, Double, Index, Integer, SmallInteger, Table, Text

from legation.store.tables.base import Number, key, metadata

foreign_events = Table(
    "foreign_events",
    metadata,
    key(),
    Column("dataset", SmallInteger, nullable=False),
    Column("id", Text, nullable=False),  # theirs
    Column("source", Number, nullable=False),
    Column("target", Number, nullable=False),
    Column("day", Integer, nullable=False),  # days since 1970
    Column("type", SmallInteger, nullable=False),  # ours by the crosswalk, 0 for none
    Column("code", Text, nullable=False),  # theirs
    Column("quad", SmallInteger, nullable=False),
    Column("score", Double),  # as given
    Column("mentions", Integer, nullable=False),
    Column("source_name", Text, nullable=False),
    Column("target_name", Text, nullable=False),
    Column("url", Text, nullable=False),
    Index("foreign_events_theirs", "dataset", "id", unique=True),
    # Holds all that a series is summed from.
    Index("foreign_events_pair", "source", "target", "dataset", "day", "quad", "score"),
)
