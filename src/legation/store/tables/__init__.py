"""The tables of a desk, one description for both engines."""

from legation.store.tables.base import metadata
from legation.store.tables.claims import (
    blocks,
    mentions,
    milestone_pairs,
    milestones,
    pledge_pairs,
    pledges,
    quotations,
    rejections,
    states,
)
from legation.store.tables.codings import codings
from legation.store.tables.derived import (
    WEEKDAYS,
    actors,
    dyads,
    event_actors,
    event_issues,
    event_mentions,
    event_pairs,
    events,
    happened_weeks,
    pair_people,
    pair_press,
    rollup,
)
from legation.store.tables.forecasts import forecasts
from legation.store.tables.foreign import foreign_events
from legation.store.tables.history import journal, pledge_reviews
from legation.store.tables.machine import machine_judgements
from legation.store.tables.names import names_seen, office_judgements
from legation.store.tables.readers import comments, feed_health, feeds, judgements, notes, views
from legation.store.tables.sources import (
    CURRENT,
    REPLACED,
    article_authors,
    article_pages,
    articles,
    authors,
    outlet_sums,
    outlets,
    pages,
)

__all__ = [
    "CURRENT",
    "REPLACED",
    "WEEKDAYS",
    "actors",
    "article_authors",
    "article_pages",
    "articles",
    "authors",
    "blocks",
    "codings",
    "comments",
    "dyads",
    "event_actors",
    "event_issues",
    "event_mentions",
    "event_pairs",
    "events",
    "feed_health",
    "feeds",
    "forecasts",
    "foreign_events",
    "happened_weeks",
    "journal",
    "judgements",
    "machine_judgements",
    "mentions",
    "metadata",
    "milestone_pairs",
    "milestones",
    "names_seen",
    "notes",
    "office_judgements",
    "outlet_sums",
    "outlets",
    "pages",
    "pair_people",
    "pair_press",
    "pledge_pairs",
    "pledge_reviews",
    "pledges",
    "quotations",
    "rejections",
    "rollup",
    "states",
    "views",
]
