"""Search over articles and the sentences of events."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select, text

from legation.store.reading.among import Among
from legation.store.reading.cards import cards
from legation.store.reading.cursors import checked_limit
from legation.store.reading.events import events_by_key
from legation.store.reading.words import fts5, terms
from legation.store.rows import ArticleHit, EventHit, SearchHits
from legation.store.tables import articles, mentions

# In bm25 a title's word counts as five of the body: it says what the article is about.
_ARTICLES = {
    "sqlite": text(
        "SELECT a.pk AS pk, snippet(articles_words, 1, '', '', ' … ', 24) AS snippet"
        " FROM articles_words JOIN articles a ON a.pk = articles_words.rowid"
        " WHERE articles_words MATCH :words AND a.superseded_by = ''"
        " ORDER BY bm25(articles_words, 5.0, 1.0), a.pk DESC LIMIT :limit"
    ),
    "postgresql": text(
        "SELECT a.pk AS pk, ts_headline('english', left(a.body, 20000), q.q,"
        ' \'StartSel="", StopSel="", MaxWords=24, MinWords=12\') AS snippet'
        " FROM (SELECT articles.pk, articles.body, ts_rank(articles.words, q) AS rank"
        "  FROM articles, websearch_to_tsquery('english', :words) q"
        "  WHERE articles.words @@ q AND articles.superseded_by = ''"
        "  ORDER BY rank DESC, articles.pk DESC LIMIT :limit) a,"
        " (SELECT websearch_to_tsquery('english', :words) AS q) q"
        " ORDER BY a.rank DESC, a.pk DESC"
    ),
}

_SENTENCES = {
    "sqlite": text(
        "SELECT m.pk AS mention, em.event AS event FROM mentions_words"
        " JOIN mentions m ON m.pk = mentions_words.rowid"
        " JOIN event_mentions em ON em.mention = m.pk"
        " WHERE mentions_words MATCH :words ORDER BY bm25(mentions_words), m.pk DESC LIMIT :limit"
    ),
    "postgresql": text(
        "SELECT m.pk AS mention, em.event AS event"
        " FROM mentions m JOIN event_mentions em ON em.mention = m.pk,"
        " websearch_to_tsquery('english', :words) q"
        " WHERE m.words @@ q ORDER BY ts_rank(m.words, q) DESC, m.pk DESC LIMIT :limit"
    ),
}

# One event is often found through several of its sentences; the best one is shown.
SENTENCES_AN_EVENT = 5


def search(connection: Connection, query: str, limit: int) -> SearchHits:
    """Find articles and events by their words, best first."""
    limit = checked_limit(limit)
    wanted = terms(query)
    if not wanted:
        return SearchHits()
    words = fts5(wanted)
    dialect = connection.dialect.name
    found = connection.execute(_ARTICLES[dialect], {"words": words, "limit": limit}).all()
    shown = cards(connection, [row.pk for row in found])
    hits = tuple(ArticleHit(shown[row.pk], " ".join(row.snippet.split())) for row in found)
    given = {"words": words, "limit": limit * SENTENCES_AN_EVENT}
    sentences = connection.execute(_SENTENCES[dialect], given).all()
    return SearchHits(hits, _event_hits(connection, sentences, limit))


_TEXTS = (
    select(mentions.c.pk, mentions.c.id, mentions.c.text, articles.c.id.label("article_id"))
    .join(articles, articles.c.pk == mentions.c.article)
    .where(Among(mentions.c.pk, "keys"))
)


def _event_hits(connection: Connection, sentences: Any, limit: int) -> tuple[EventHit, ...]:
    best: dict[int, int] = {}
    for row in sentences:
        best.setdefault(row.event, row.mention)
    first = dict(list(best.items())[:limit])
    events = events_by_key(connection, first)
    texts = {r.pk: r for r in connection.execute(_TEXTS, {"keys": list(first.values())})}
    return tuple(
        EventHit(events[event], texts[m].id, texts[m].article_id, texts[m].text)
        for event, m in first.items()
    )
