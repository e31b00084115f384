"""Articles that tell of the same."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, func, select

from legation.store.reading.articles import article_key
from legation.store.reading.cards import cards
from legation.store.reading.cursors import checked_limit
from legation.store.rows import Related
from legation.store.tables import articles, event_mentions, event_pairs, mentions

# Days around an article within which the same pair's news counts as related.
NEAR_DAYS = 30

# Pairs of an article that are followed: a list of guests names dozens.
MOST_PAIRS = 6


def related_articles(connection: Connection, article_id: str, limit: int) -> tuple[Related, ...]:
    """Give articles on the same events, most shared first, then on the same pairs near in time.

    Raises:
        NotFound: no article has this id.
    """
    limit = checked_limit(limit)
    key = article_key(connection, article_id)
    sharing = _sharing(connection, key, limit)
    found = [(row.article, row.n) for row in sharing]
    if len(found) < limit:
        known = {key, *(other for other, _ in found)}
        near = _near(connection, key, limit + len(known))
        found += [(other, 0) for other in near if other not in known][: limit - len(found)]
    shown = cards(connection, [other for other, _ in found])
    return tuple(Related(shown[other], n) for other, n in found)


def _events_of(key: int) -> Any:
    return (
        select(event_mentions.c.event)
        .join(mentions, mentions.c.pk == event_mentions.c.mention)
        .where(mentions.c.article == key)
    )


def _sharing(connection: Connection, key: int, limit: int) -> Any:
    n = func.count(event_mentions.c.event.distinct()).label("n")
    query = (
        select(mentions.c.article, n)
        .join(event_mentions, event_mentions.c.mention == mentions.c.pk)
        .join(articles, articles.c.pk == mentions.c.article)
        .where(event_mentions.c.event.in_(_events_of(key)), mentions.c.article != key)
        .group_by(mentions.c.article, articles.c.sort_day)
        .order_by(n.desc(), articles.c.sort_day.desc(), mentions.c.article)
        .limit(limit)
    )
    return connection.execute(query).all()


def _near(connection: Connection, key: int, limit: int) -> list[int]:
    pairs = connection.execute(
        select(event_pairs.c.source, event_pairs.c.target)
        .where(event_pairs.c.event.in_(_events_of(key)))
        .group_by(event_pairs.c.source, event_pairs.c.target)
        .order_by(func.sum(event_pairs.c.share).desc(), event_pairs.c.source, event_pairs.c.target)
        .limit(MOST_PAIRS)
    ).all()
    day = connection.execute(select(articles.c.sort_day).where(articles.c.pk == key)).scalar_one()
    found: dict[int, int] = {}
    for source, target in pairs:
        query = (
            select(mentions.c.article, func.max(event_pairs.c.day).label("day"))
            .join(event_mentions, event_mentions.c.event == event_pairs.c.event)
            .join(mentions, mentions.c.pk == event_mentions.c.mention)
            .where(
                event_pairs.c.source == source,
                event_pairs.c.target == target,
                event_pairs.c.day.between(day - NEAR_DAYS, day + NEAR_DAYS),
            )
            .group_by(mentions.c.article)
            .order_by(func.max(event_pairs.c.day).desc(), mentions.c.article)
            .limit(limit)
        )
        for row in connection.execute(query):
            found[row.article] = max(row.day, found.get(row.article, row.day))
    return sorted(found, key=lambda other: (-found[other], other))
