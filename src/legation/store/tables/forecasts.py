"""The table of forecasts. Nothing of it is ever changed: what was issued stays as it was."""

from __future__ import annotations

from sqlalchemy import Column, Double, Index, Integer, SmallInteger, Table, Text

from legation.store.tables.base import Number, key, metadata

# States a < b by their codes in letters.
forecasts = Table(
    "forecasts",
    metadata,
    key(),
    Column("id", Text, nullable=False),  # of pair, day and weeks
    Column("a", Number, nullable=False),
    Column("b", Number, nullable=False),
    Column("issued", Integer, nullable=False),  # days since 1970
    Column("weeks", SmallInteger, nullable=False),
    Column("due", Integer, nullable=False),
    Column("model", Text, nullable=False),
    Column("cooperation", Double, nullable=False),  # means, and sizes of the distributions
    Column("cooperation_size", Double, nullable=False),
    Column("conflict", Double, nullable=False),
    Column("conflict_size", Double, nullable=False),
    Column("chances", Text, nullable=False),  # JSON by type
    Column("events", Integer, nullable=False),
    Column("at", Number, nullable=False),  # microseconds since 1970 UTC
    Index("forecasts_id", "id", unique=True),
    Index("forecasts_pair", "a", "b", "issued"),
    Index("forecasts_due", "due"),
)
