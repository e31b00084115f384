"""Tables of what a desk needs to say what it knew on a day: what was replaced, and reviews."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from legation.store.tables.base import Number, key, metadata

SEPARATOR = "\n"
"""Between the parts of a subject; ids, which come first, hold no line break."""

# Rows that carry their own moment of adding need no entry here; this holds only what a
# change would otherwise have destroyed, as it was before.
journal = Table(
    "journal",
    metadata,
    key(),
    Column("at", Number, nullable=False),  # microseconds since 1970 UTC
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("before", Text, nullable=False),  # JSON
    Column("after", Text, nullable=False),  # JSON
    Index("journal_at", "at"),
)

# A reviewer's later word is another row: nothing of this table is ever changed.
pledge_reviews = Table(
    "pledge_reviews",
    metadata,
    key(),
    Column("pledge", Number, ForeignKey("pledges.pk", ondelete="CASCADE"), nullable=False),
    Column("mention", Number, ForeignKey("mentions.pk", ondelete="CASCADE"), nullable=False),
    Column("stage", Text, nullable=False),
    Column("verdict", Text, nullable=False),  # accepted or rejected
    Column("reviewer", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("at", Number, nullable=False),
    Index("pledge_reviews_pledge", "pledge"),
    Index("pledge_reviews_mention", "mention"),
)
