"""Tables that follow from the mentions: events, their parts, and what is summed over them."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    Table,
    Text,
)

from legation.store.tables.base import Number, key, metadata

events = Table(
    "events",
    metadata,
    key(),
    Column("id", Text, nullable=False, unique=True),
    Column("digest", Text, nullable=False),  # of everything the linker said of it
    Column("type", SmallInteger, nullable=False),
    Column("mode", Text, nullable=False),
    Column("modality", SmallInteger, nullable=False),
    Column("medium", Text, nullable=False),
    Column("day", Integer, nullable=False),
    Column("granularity", Text, nullable=False),
    Column("symmetric", Boolean, nullable=False),
    Column("quad_class", SmallInteger, nullable=False),
    Column("cameo_root", Text, nullable=False),
    Column("confidence", Double, nullable=False),
    Column("publishers", Integer, nullable=False),
    Column("detail", Text, nullable=False),  # JSON: sides, issues, place, shares, mention ids
    Index("events_newest", "day", "pk"),
)

# The weightiest events of some days are found in it alone; on SQLite the rows lie close enough.
Index(
    "events_weightiest",
    events.c.day,
    postgresql_include=["type", "modality", "confidence", "publishers", "id", "pk"],
).ddl_if(dialect="postgresql")

event_mentions = Table(
    "event_mentions",
    metadata,
    Column("event", Number, ForeignKey("events.pk", ondelete="CASCADE"), primary_key=True),
    Column("mention", Number, ForeignKey("mentions.pk", ondelete="CASCADE"), primary_key=True),
    Index("event_mentions_mention", "mention", "event"),
    sqlite_with_rowid=False,
)

# Numbers are content ids, so that an actor needs no look-up.
actors = Table(
    "actors",
    metadata,
    key(),
    Column("name", Text, nullable=False),
    Column("country", Number, nullable=False),
    Column("sector", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("office", Text, nullable=False),
    Index("actors_name", "name"),
)

event_actors = Table(
    "event_actors",
    metadata,
    Column("event", Number, ForeignKey("events.pk", ondelete="CASCADE"), primary_key=True),
    Column("actor", Number, ForeignKey("actors.pk"), primary_key=True),
    Index("event_actors_actor", "actor", "event"),
    sqlite_with_rowid=False,
)

event_issues = Table(
    "event_issues",
    metadata,
    Column("issue", Text, primary_key=True),
    Column("event", Number, ForeignKey("events.pk", ondelete="CASCADE"), primary_key=True),
    Index("event_issues_event", "event"),
    sqlite_with_rowid=False,
)

# On SQLite the key is the table, so it covers; PostgreSQL has an index that does.
event_pairs = Table(
    "event_pairs",
    metadata,
    Column("source", Number, primary_key=True, autoincrement=False),
    Column("target", Number, primary_key=True, autoincrement=False),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("event", Number, ForeignKey("events.pk", ondelete="CASCADE"), primary_key=True),
    Column("type", SmallInteger, nullable=False),
    Column("modality", SmallInteger, nullable=False),
    Column("confidence", Double, nullable=False),
    Column("share", Double, nullable=False),
    Index("event_pairs_event", "event"),
    sqlite_with_rowid=False,
)
Index(
    "event_pairs_covering",
    event_pairs.c.source,
    event_pairs.c.target,
    event_pairs.c.day,
    event_pairs.c.event,
    postgresql_include=["type", "modality", "confidence", "share"],
).ddl_if(dialect="postgresql")

rollup = Table(
    "rollup",
    metadata,
    Column("source", Number, primary_key=True, autoincrement=False),
    Column("target", Number, primary_key=True, autoincrement=False),
    Column("week", Integer, primary_key=True, autoincrement=False),  # number of its Monday
    Column("type", SmallInteger, primary_key=True, autoincrement=False),
    Column("modality", SmallInteger, primary_key=True, autoincrement=False),
    Column("events", Integer, nullable=False),
    Column("weight", BigInteger, nullable=False),  # sum of shares, millionths
    Column("confident", BigInteger, nullable=False),  # sum of share x confidence, millionths
    sqlite_with_rowid=False,
)

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# What happened between two states, both ways together, each act once: what forecasts count. Their
# weeks end on any day, so each day has its number; a row a day would be seven to be read for one
# where there are most. ``low`` <= ``high`` by number.
happened_weeks = Table(
    "happened_weeks",
    metadata,
    Column("low", Number, primary_key=True, autoincrement=False),
    Column("high", Number, primary_key=True, autoincrement=False),
    Column("week", Integer, primary_key=True, autoincrement=False),  # number of its Monday
    Column("type", SmallInteger, primary_key=True, autoincrement=False),
    *(Column(day, Integer, nullable=False) for day in WEEKDAYS),  # events
    sqlite_with_rowid=False,
)

# Persons of two states (low < high by number) in the events between the two, counted.
pair_people = Table(
    "pair_people",
    metadata,
    Column("low", Number, primary_key=True, autoincrement=False),
    Column("high", Number, primary_key=True, autoincrement=False),
    Column("actor", Number, ForeignKey("actors.pk", ondelete="CASCADE"), primary_key=True),
    Column("events", Integer, nullable=False),
    Column("last_day", Integer, nullable=False),
    Index("pair_people_actor", "actor"),
    sqlite_with_rowid=False,
)

# Events between two states (low < high by number) by the countries whose outlets tell of them,
# in the order in which the newest are asked for. An article never changes its outlet, nor an
# outlet its country.
pair_press = Table(
    "pair_press",
    metadata,
    Column("low", Number, primary_key=True, autoincrement=False),
    Column("high", Number, primary_key=True, autoincrement=False),
    Column("country", Text, primary_key=True),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("event", Number, ForeignKey("events.pk", ondelete="CASCADE"), primary_key=True),
    Column("type", SmallInteger, nullable=False),
    Column("modality", SmallInteger, nullable=False),
    Column("mode", Text, nullable=False),
    Column("share", Double, nullable=False),  # both ways together
    Index("pair_press_event", "event"),
    sqlite_with_rowid=False,
)

# Unordered pairs (a < b by number) with their distinct events.
dyads = Table(
    "dyads",
    metadata,
    Column("a", Number, primary_key=True, autoincrement=False),
    Column("b", Number, primary_key=True, autoincrement=False),
    Column("events", Integer, nullable=False),
    Column("last_day", Integer, nullable=False),
    Index("dyads_most", "events"),
    Index("dyads_b", "b"),
    sqlite_with_rowid=False,
)
