"""Tables of what was read: outlets, pages, articles and who signs them."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    literal_column,
    text,
)

from legation.store.tables.base import Number, key, metadata, owned

outlets = Table(
    "outlets",
    metadata,
    key(),
    Column("id", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("country", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("domain", Text, nullable=False),
    Column("feeds", Text, nullable=False),  # JSON list
    Column("about", Text, nullable=False),
)

pages = Table(
    "pages",
    metadata,
    key(),
    Column("sha256", Text, nullable=False, unique=True),
    Column("url", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("fetched", Number, nullable=False),  # microseconds since 1970 UTC
    Column("content_type", Text, nullable=False),
    Column("charset", Text, nullable=False),
    Column("given", Text, nullable=False),  # JSON object
    Column("content", LargeBinary, nullable=False),  # zlib
)

articles = Table(
    "articles",
    metadata,
    key(),
    Column("id", Text, nullable=False, unique=True),
    Column("page_sha256", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("day", Integer),  # days since 1970
    Column("day_basis", Text, nullable=False),
    Column("day_certainty", Text, nullable=False),
    Column("sort_day", Integer, nullable=False),  # the day, else the day of fetching
    Column("url", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("outlet", Number, ForeignKey("outlets.pk")),
    Column("credit", Text, nullable=False),
    Column("sections", Text, nullable=False),  # JSON list of [heading, start, end]
    Column("fingerprint", Text, nullable=False),
    Column("sentences", Integer, nullable=False),
    Column("fetched", Number, nullable=False),
    Column("added_at", Number, nullable=False),
    Column("superseded_by", Text, nullable=False, server_default=""),
    Index("articles_newest", "sort_day", "pk"),
    Index("articles_url", "url"),
    Index("articles_outlet", "outlet", "sort_day"),
    # Covers counting by outlet and day: the text lies between a row's other columns. Of
    # current articles alone: SQLite would take "not superseded" for a rare thing to look up.
    Index(
        "articles_counted",
        "outlet",
        "sort_day",
        "added_at",
        sqlite_where=text("superseded_by = ''"),
        postgresql_where=text("superseded_by = ''"),
    ),
    # Few: texts that another one of their address took the place of.
    Index(
        "articles_replaced",
        "url",
        sqlite_where=text("superseded_by <> ''"),
        postgresql_where=text("superseded_by <> ''"),
    ),
    Index("articles_added", "added_at"),
)

CURRENT = articles.c.superseded_by == literal_column("''")
"""The condition of current articles, written so that their index is seen to serve it."""

REPLACED = articles.c.superseded_by != literal_column("''")
"""The condition of texts that another one took the place of, written for their index."""

# Kept by triggers of the table of articles; revision 0009.
outlet_sums = Table(
    "outlet_sums",
    metadata,
    Column(
        "outlet",
        Number,
        ForeignKey("outlets.pk", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("articles", Integer, nullable=False),  # current ones
)

authors = Table(
    "authors",
    metadata,
    key(),
    Column("name", Text, nullable=False),
    Column("biography", Text, nullable=False),
    Index("authors_who", "name", "biography", unique=True),
)

article_authors = Table(
    "article_authors",
    metadata,
    owned("article", "articles"),
    Column("position", Integer, nullable=False),
    owned("author", "authors"),
    Index("article_authors_place", "article", "position", unique=True),
    Index("article_authors_author", "author"),
)

# A page fetched again with other furniture gives the same article; the same bytes at two
# addresses give two.
article_pages = Table(
    "article_pages",
    metadata,
    Column("article", Number, ForeignKey("articles.pk", ondelete="CASCADE"), primary_key=True),
    Column("page", Number, ForeignKey("pages.pk", ondelete="CASCADE"), primary_key=True),
    Index("article_pages_page", "page"),
    sqlite_with_rowid=False,
)
