"""The linker's judgements that matter: derived like the events, and kept beside them."""

from __future__ import annotations

from sqlalchemy import Column, Double, ForeignKey, Index, SmallInteger, Table, Text

from legation.store.tables.base import Number, metadata

# Reviewers' words are in ``judgements``, by ids, since they outlive a mention; these follow from
# the two mentions and the linker, and go with either.
machine_judgements = Table(
    "machine_judgements",
    metadata,
    Column("a", Number, ForeignKey("mentions.pk", ondelete="CASCADE"), primary_key=True),
    Column("b", Number, ForeignKey("mentions.pk", ondelete="CASCADE"), primary_key=True),
    Column("verdict", SmallInteger, nullable=False),
    Column("score", Double, nullable=False),
    Column("reasons", Text, nullable=False),  # JSON list
    Column("linker", Text, nullable=False),  # its version
    Index("machine_judgements_b", "b"),
    sqlite_with_rowid=False,
)
"""``a`` is the mention whose id comes first, as in :class:`legation.types.Judgement`."""
