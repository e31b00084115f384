"""Which version of which coder has read which article."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from legation.store.tables.base import Number, metadata

# An article that a coder read without finding anything is here too.
codings = Table(
    "codings",
    metadata,
    Column("article", Number, ForeignKey("articles.pk", ondelete="CASCADE"), primary_key=True),
    Column("coder", Text, primary_key=True),  # the version, as its mentions carry it
    Column("name", Text, nullable=False),  # the coder without its version
    Column("at", Number, nullable=False),
    Index("codings_name", "name", "article"),
    sqlite_with_rowid=False,
)
