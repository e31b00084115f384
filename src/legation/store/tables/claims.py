"""Tables of what articles say: mentions, quotations, pledges, milestones, rejections."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    Table,
    Text,
    false,
)

from legation.store.tables.base import Number, key, metadata, owned

# Numbers of states beside their codes, for people who write SQL; nothing here needs it.
states = Table(
    "states",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("code", Text, nullable=False),
)

# A block: mentions that could be of one event (the same states, the same event type).
blocks = Table(
    "blocks",
    metadata,
    key(),
    Column("key", Text, nullable=False, unique=True),
)

mentions = Table(
    "mentions",
    metadata,
    key(),
    Column("id", Text, nullable=False, unique=True),
    owned("article", "articles"),
    Column("block", Number, ForeignKey("blocks.pk"), nullable=False),
    Column("live", Boolean, nullable=False),  # an event rests on it
    Column("day", Integer, nullable=False),  # of the act, else of the article
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("type", SmallInteger, nullable=False),
    Column("mode", Text, nullable=False),
    Column("modality", SmallInteger, nullable=False),
    Column("medium", Text, nullable=False),
    Column("symmetric", Boolean, nullable=False),
    Column("confidence", Double, nullable=False),
    Column("coder", Text, nullable=False),
    Column("detail", Text, nullable=False),  # JSON: sides, evidence, when, place, why, ...
    Column("added_at", Number, nullable=False),
    Column("retired_at", Number),  # when a newer version of its coder took its place
    Column("aside", Boolean, nullable=False, server_default=false()),  # not the desk's coder's
    Index("mentions_article", "article", "start"),
    Index("mentions_block", "block", "live", "day"),
)

quotations = Table(
    "quotations",
    metadata,
    key(),
    owned("article", "articles"),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("direct", Boolean, nullable=False),
    Column("speaker", Text, nullable=False),  # JSON, "" where nobody is named
    Column("verb", Text, nullable=False, server_default=""),
    Index("quotations_place", "article", "start", "stop", unique=True),
)

pledges = Table(
    "pledges",
    metadata,
    key(),
    Column("id", Text, nullable=False, unique=True),
    owned("article", "articles"),
    Column("stage", Text, nullable=False),
    Column("due", Integer),
    Column("detail", Text, nullable=False),
    Column("added_at", Number, nullable=False, server_default="0"),  # 0: with its article
    Index("pledges_article", "article"),
)

pledge_pairs = Table(
    "pledge_pairs",
    metadata,
    Column("source", Number, primary_key=True, autoincrement=False),
    Column("target", Number, primary_key=True, autoincrement=False),
    Column("pledge", Number, ForeignKey("pledges.pk", ondelete="CASCADE"), primary_key=True),
    # the article's sort_day: the newest are found by it
    Column("day", Integer, nullable=False, server_default="0"),
    Index("pledge_pairs_pledge", "pledge"),
    Index("pledge_pairs_newest", "source", "target", "day", "pledge"),
)

milestones = Table(
    "milestones",
    metadata,
    key(),
    Column("id", Text, nullable=False, unique=True),
    owned("article", "articles"),
    Column("kind", Text, nullable=False),
    Column("year", Integer, nullable=False),
    Column("day", Integer),
    Column("detail", Text, nullable=False),
    Column("added_at", Number, nullable=False, server_default="0"),  # 0: with its article
    Index("milestones_article", "article"),
)

# Each two states that a milestone names, low < high by number, in the order in which a pair's
# milestones are told.
milestone_pairs = Table(
    "milestone_pairs",
    metadata,
    Column("low", Number, primary_key=True, autoincrement=False),
    Column("high", Number, primary_key=True, autoincrement=False),
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("day", Integer, primary_key=True, autoincrement=False),  # NO_DAY where none is known
    Column("milestone", Number, ForeignKey("milestones.pk", ondelete="CASCADE"), primary_key=True),
    Index("milestone_pairs_milestone", "milestone"),
    sqlite_with_rowid=False,
)

rejections = Table(
    "rejections",
    metadata,
    key(),
    Column("id", Text, nullable=False, unique=True),
    Column("page", Number, ForeignKey("pages.pk", ondelete="CASCADE")),
    Column("stage", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Column("origin", Text, nullable=False),
    Column("coder", Text, nullable=False, server_default=""),  # "" where no coder refused it
    Index("rejections_reason", "stage", "reason"),
    Index("rejections_page", "page"),
)
