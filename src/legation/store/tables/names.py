"""Tables of names for review: as articles write them, and what reviewers said of them."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Table, Text

from legation.store.tables.base import Number, key, metadata, owned

# A name beside its office, or one that nothing resolves (country "").
names_seen = Table(
    "names_seen",
    metadata,
    key(),
    owned("article", "articles"),
    Column("sentence_start", Integer, nullable=False),
    Column("sentence_stop", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("country", Text, nullable=False),
    Column("office", Text, nullable=False),
    Column("sector", Text, nullable=False),
    Column("suggestion", Text, nullable=False),  # id of person, country and office; or ""
    Index("names_seen_place", "article", "start", "stop", unique=True),
    Index("names_seen_suggestion", "suggestion"),
)

# A reviewer's word outlives the articles that it was asked about.
office_judgements = Table(
    "office_judgements",
    metadata,
    Column("id", Text, primary_key=True),  # of the suggestion
    Column("person", Text, nullable=False),
    Column("country", Text, nullable=False),
    Column("office", Text, nullable=False),
    Column("sector", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("since", Integer),  # days since 1970, where accepted
    Column("until", Integer),
    Column("judge", Text, nullable=False),
    Column("at", Number, nullable=False),
)
