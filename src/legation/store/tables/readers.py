"""Tables of what readers and reviewers leave, and of the desk itself."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Double, ForeignKey, Index, Integer, Table, Text

from legation.store.tables.base import Number, key, metadata, owned

judgements = Table(
    "judgements",
    metadata,
    key(),
    Column("a", Text, nullable=False),
    Column("b", Text, nullable=False),
    Column("judge", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("score", Double, nullable=False),
    Column("reasons", Text, nullable=False),  # JSON list
    Column("at", Number, nullable=False),
    Index("judgements_who", "a", "b", "judge", unique=True),
    Index("judgements_b", "b"),
)

comments = Table(
    "comments",
    metadata,
    key(),
    owned("article", "articles"),
    Column("name", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Number, nullable=False),
    Index("comments_article", "article", "pk"),
)

views = Table(
    "views",
    metadata,
    Column("article", Number, ForeignKey("articles.pk", ondelete="CASCADE"), primary_key=True),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("n", Integer, nullable=False),
)

notes = Table(
    "notes",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

feeds = Table(
    "feeds",
    metadata,
    Column("url", Text, primary_key=True),
    Column("etag", Text, nullable=False),
    Column("modified", Text, nullable=False),
    Column("checked", Number),
)

# Web addresses that carry many articles, as they are named to be read; moments in microseconds.
feed_health = Table(
    "feed_health",
    metadata,
    Column("url", Text, primary_key=True),
    Column("ran", Number, nullable=False),
    Column("fetched", Number),  # last time that it could be used
    Column("failed", Number),  # last time that it could not
    Column("failure", Text, nullable=False),  # why then; "" where it never failed
    Column("failures", Integer, nullable=False),  # in a row, up to now
    Column("again", Number),  # its host asked not to be asked before
    Column("new", Integer, nullable=False),  # items of the last reading
    Column("unchanged", Integer, nullable=False),
    Column("refused", Integer, nullable=False),
    Column("same", Boolean, nullable=False),  # the host said that nothing changed
)
