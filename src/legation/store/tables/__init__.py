"""The tables of a desk, one description for both engines."""

from legation.store.tables.base import metadata
from legation.store.tables.claims import (
    blocks,
    mentions,
    milestone_states,
    milestones,
    pledge_pairs,
    pledges,
    quotations,
    rejections,
    states,
)
from legation.store.tables.derived import (
    actors,
    dyads,
    event_actors,
    event_issues,
    event_mentions,
    event_pairs,
    events,
    rollup,
)
from legation.store.tables.readers import comments, feeds, judgements, notes, views
from legation.store.tables.sources import (
    article_authors,
    article_pages,
    articles,
    authors,
    outlets,
    pages,
)

__all__ = [
    "actors",
    "article_authors",
    "article_pages",
    "articles",
    "authors",
    "blocks",
    "comments",
    "dyads",
    "event_actors",
    "event_issues",
    "event_mentions",
    "event_pairs",
    "events",
    "feeds",
    "judgements",
    "mentions",
    "metadata",
    "milestone_states",
    "milestones",
    "notes",
    "outlets",
    "pages",
    "pledge_pairs",
    "pledges",
    "quotations",
    "rejections",
    "rollup",
    "states",
    "views",
]
