"""The first tables of a desk."""
# ruff: noqa: S608 - the names put into statements are the constants below

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

# PostgreSQL takes at most a megabyte of words a row: 150,000 signs of four bytes stay below.
MOST_SIGNS = 150_000

# (table, columns) with full-text search.
WORDS = (("articles", ("title", "body")), ("mentions", ("text",)))


def upgrade() -> None:
    """Make every table, and the words to search by in the engine's own way."""
    _sources()
    _claims()
    _derived()
    _readers()
    if op.get_bind().dialect.name == "postgresql":
        _words_postgresql()
    else:
        _words_sqlite()


def _words_sqlite() -> None:
    for table, columns in WORDS:
        names = ", ".join(columns)
        new = ", ".join(f"new.{name}" for name in columns)
        old = ", ".join(f"old.{name}" for name in columns)
        op.execute(
            f"CREATE VIRTUAL TABLE {table}_words USING fts5({names}, content='{table}',"
            " content_rowid='pk', tokenize='porter unicode61 remove_diacritics 2')"
        )
        op.execute(
            f"CREATE TRIGGER {table}_words_in AFTER INSERT ON {table} BEGIN"
            f" INSERT INTO {table}_words(rowid, {names}) VALUES (new.pk, {new}); END"
        )
        op.execute(
            f"CREATE TRIGGER {table}_words_out AFTER DELETE ON {table} BEGIN"
            f" INSERT INTO {table}_words({table}_words, rowid, {names})"
            f" VALUES ('delete', old.pk, {old}); END"
        )


def _words_postgresql() -> None:
    op.create_index(
        "event_pairs_covering",
        "event_pairs",
        ["source", "target", "day", "event"],
        postgresql_include=["type", "modality", "confidence", "share"],
    )
    for table, columns in WORDS:
        joined = " || ' ' || ".join(columns)
        op.execute(
            f"ALTER TABLE {table} ADD COLUMN words tsvector GENERATED ALWAYS AS"
            f" (to_tsvector('english', left({joined}, {MOST_SIGNS}))) STORED"
        )
        op.execute(f"CREATE INDEX {table}_words ON {table} USING gin (words)")


def _sources() -> None:
    op.create_table(
        "outlets",
        sa.Column("pk", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("domain", sa.Text(), nullable=False),
        sa.Column("feeds", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("pk"),
        sa.UniqueConstraint("id"),
    )
    op.create_table(
        "pages",
        sa.Column("pk", NUMBER, autoincrement=False, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("fetched", NUMBER, nullable=False),
        sa.Column("content_type", sa.Text(), nullable=False),
        sa.Column("charset", sa.Text(), nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("pk"),
        sa.UniqueConstraint("sha256"),
    )
    op.create_table(
        "articles",
        sa.Column("pk", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("page_sha256", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.Column("day_basis", sa.Text(), nullable=False),
        sa.Column("day_certainty", sa.Text(), nullable=False),
        sa.Column("sort_day", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("outlet", NUMBER, nullable=True),
        sa.Column("credit", sa.Text(), nullable=False),
        sa.Column("sections", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("sentences", sa.Integer(), nullable=False),
        sa.Column("fetched", NUMBER, nullable=False),
        sa.Column("added_at", NUMBER, nullable=False),
        sa.Column("superseded_by", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["outlet"],
            ["outlets.pk"],
        ),
        sa.PrimaryKeyConstraint("pk"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("articles_newest", "articles", ["sort_day", "pk"], unique=False)
    op.create_index("articles_outlet", "articles", ["outlet", "sort_day"], unique=False)
    op.create_index("articles_url", "articles", ["url"], unique=False)
    op.create_table(
        "authors",
        sa.Column("pk", NUMBER, autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("biography", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("pk"),
    )
    op.create_index("authors_who", "authors", ["name", "biography"], unique=True)
    op.create_table(
        "article_authors",
        sa.Column("article", NUMBER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("author", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.pk"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["author"], ["authors.pk"], ondelete="CASCADE"),
    )
    op.create_index("article_authors_author", "article_authors", ["author"], unique=False)
    op.create_index(
        "article_authors_place", "article_authors", ["article", "position"], unique=True
    )
    op.create_table(
        "article_pages",
        sa.Column("article", NUMBER, nullable=False),
        sa.Column("page", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.pk"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["page"], ["pages.pk"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "page"),
        sqlite_with_rowid=False,
    )
    op.create_index("article_pages_page", "article_pages", ["page"], unique=False)


def _claims() -> None:
    op.create_table(
        "states",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_table(
        "blocks",
        sa.Column("pk", NUMBER, autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("pk"),
        sa.UniqueConstraint("key"),
    )
    op.create_table(
        "mentions",
        sa.Column("pk", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("article", NUMBER, nullable=False),
        sa.Column("block", NUMBER, nullable=False),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("type", sa.SmallInteger(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("modality", sa.SmallInteger(), nullable=False),
        sa.Column("medium", sa.Text(), nullable=False),
        sa.Column("symmetric", sa.Boolean(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("coder", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("added_at", NUMBER, nullable=False),
        sa.Column("retired_at", NUMBER, nullable=True),
        sa.ForeignKeyConstraint(["article"], ["articles.pk"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["block"],
            ["blocks.pk"],
        ),
        sa.PrimaryKeyConstraint("pk"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("mentions_article", "mentions", ["article", "start"], unique=False)
    op.create_index("mentions_block", "mentions", ["block", "live", "day"], unique=False)
    op.create_table(
        "quotations",
        sa.Column("pk", NUMBER, autoincrement=False, nullable=False),
        sa.Column("article", NUMBER, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("direct", sa.Boolean(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.pk"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("pk"),
    )
    op.create_index("quotations_place", "quotations", ["article", "start", "stop"], unique=True)
    op.create_table(
        "pledges",
        sa.Column("pk", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("article", NUMBER, nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("due", sa.Integer(), nullable=True),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.pk"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("pk"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("pledges_article", "pledges", ["article"], unique=False)
    op.create_table(
        "pledge_pairs",
        sa.Column("source", NUMBER, autoincrement=False, nullable=False),
        sa.Column("target", NUMBER, autoincrement=False, nullable=False),
        sa.Column("pledge", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["pledge"], ["pledges.pk"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("source", "target", "pledge"),
    )
    op.create_index("pledge_pairs_pledge", "pledge_pairs", ["pledge"], unique=False)
    op.create_table(
        "milestones",
        sa.Column("pk", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("article", NUMBER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.pk"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("pk"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("milestones_article", "milestones", ["article"], unique=False)
    op.create_table(
        "milestone_states",
        sa.Column("state", NUMBER, autoincrement=False, nullable=False),
        sa.Column("milestone", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["milestone"], ["milestones.pk"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("state", "milestone"),
    )
    op.create_index("milestone_states_milestone", "milestone_states", ["milestone"], unique=False)
    op.create_table(
        "rejections",
        sa.Column("pk", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("page", NUMBER, nullable=True),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["page"], ["pages.pk"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("pk"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("rejections_page", "rejections", ["page"], unique=False)
    op.create_index("rejections_reason", "rejections", ["stage", "reason"], unique=False)


def _derived() -> None:
    op.create_table(
        "events",
        sa.Column("pk", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("type", sa.SmallInteger(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("modality", sa.SmallInteger(), nullable=False),
        sa.Column("medium", sa.Text(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("granularity", sa.Text(), nullable=False),
        sa.Column("symmetric", sa.Boolean(), nullable=False),
        sa.Column("quad_class", sa.SmallInteger(), nullable=False),
        sa.Column("cameo_root", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("publishers", sa.Integer(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("pk"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("events_newest", "events", ["day", "pk"], unique=False)
    op.create_table(
        "event_mentions",
        sa.Column("event", NUMBER, nullable=False),
        sa.Column("mention", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["event"], ["events.pk"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["mention"], ["mentions.pk"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("event", "mention"),
        sqlite_with_rowid=False,
    )
    op.create_index("event_mentions_mention", "event_mentions", ["mention", "event"], unique=False)
    op.create_table(
        "actors",
        sa.Column("pk", NUMBER, autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("country", NUMBER, nullable=False),
        sa.Column("sector", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("office", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("pk"),
    )
    op.create_index("actors_name", "actors", ["name"], unique=False)
    op.create_table(
        "event_actors",
        sa.Column("event", NUMBER, nullable=False),
        sa.Column("actor", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["actor"],
            ["actors.pk"],
        ),
        sa.ForeignKeyConstraint(["event"], ["events.pk"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("event", "actor"),
        sqlite_with_rowid=False,
    )
    op.create_index("event_actors_actor", "event_actors", ["actor", "event"], unique=False)
    op.create_table(
        "event_issues",
        sa.Column("issue", sa.Text(), nullable=False),
        sa.Column("event", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["event"], ["events.pk"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("issue", "event"),
        sqlite_with_rowid=False,
    )
    op.create_index("event_issues_event", "event_issues", ["event"], unique=False)
    op.create_table(
        "event_pairs",
        sa.Column("source", NUMBER, autoincrement=False, nullable=False),
        sa.Column("target", NUMBER, autoincrement=False, nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", NUMBER, nullable=False),
        sa.Column("type", sa.SmallInteger(), nullable=False),
        sa.Column("modality", sa.SmallInteger(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("share", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(["event"], ["events.pk"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("source", "target", "day", "event"),
        sqlite_with_rowid=False,
    )
    op.create_index("event_pairs_event", "event_pairs", ["event"], unique=False)
    op.create_table(
        "rollup",
        sa.Column("source", NUMBER, autoincrement=False, nullable=False),
        sa.Column("target", NUMBER, autoincrement=False, nullable=False),
        sa.Column("week", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("type", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("modality", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.Column("weight", sa.BigInteger(), nullable=False),
        sa.Column("confident", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("source", "target", "week", "type", "modality"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "dyads",
        sa.Column("a", NUMBER, autoincrement=False, nullable=False),
        sa.Column("b", NUMBER, autoincrement=False, nullable=False),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.Column("last_day", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("a", "b"),
        sqlite_with_rowid=False,
    )
    op.create_index("dyads_b", "dyads", ["b"], unique=False)
    op.create_index("dyads_most", "dyads", ["events"], unique=False)


def _readers() -> None:
    op.create_table(
        "judgements",
        sa.Column("pk", NUMBER, autoincrement=False, nullable=False),
        sa.Column("a", sa.Text(), nullable=False),
        sa.Column("b", sa.Text(), nullable=False),
        sa.Column("judge", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("pk"),
    )
    op.create_index("judgements_b", "judgements", ["b"], unique=False)
    op.create_index("judgements_who", "judgements", ["a", "b", "judge"], unique=True)
    op.create_table(
        "comments",
        sa.Column("pk", NUMBER, autoincrement=False, nullable=False),
        sa.Column("article", NUMBER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.pk"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("pk"),
    )
    op.create_index("comments_article", "comments", ["article", "pk"], unique=False)
    op.create_table(
        "views",
        sa.Column("article", NUMBER, nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.pk"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "day"),
    )
    op.create_table(
        "notes",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "feeds",
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text(), nullable=False),
        sa.Column("modified", sa.Text(), nullable=False),
        sa.Column("checked", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("url"),
    )
