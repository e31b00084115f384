"""Full-text search in both engines, safe for any text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlalchemy import ColumnElement, text
from sqlalchemy.sql.elements import TextClause

from legation.store.clean import clean

MOST_TERMS = 16
"""Nobody types more by hand; each further word costs time and finds little."""

LONGEST_TERM = 100

_PARTS = re.compile(r'"([^"]*)"?|(\S+)')
_WORD = re.compile(r"\w+")

Terms = tuple[tuple[str, ...], ...]


def terms(query: str) -> Terms:
    """Split a query into words and, where double quotes stand, runs of words.

    Signs other than letters and digits part words, so that nothing of either engine's
    own query language gets through.
    """
    found: list[tuple[str, ...]] = []
    for quoted, plain in _PARTS.findall(clean(query)[:2_000]):
        words = [word[:LONGEST_TERM] for word in _WORD.findall(quoted or plain)]
        words = [word for word in words if word.strip("_")]
        if words:
            found.append(tuple(words[:MOST_TERMS]))
    return tuple(found[:MOST_TERMS])


def fts5(wanted: Terms) -> str:
    """Give SQLite's query: every term quoted, all required."""
    return " ".join('"' + " ".join(words) + '"' for words in wanted)


def websearch(wanted: Terms) -> str:
    """Give PostgreSQL's query for ``websearch_to_tsquery``: every term quoted."""
    return " ".join('"' + " ".join(words) + '"' for words in wanted)


def _bound(sql: str, wanted: Terms) -> TextClause:
    return text(sql).bindparams(words=fts5(wanted))


def article_matches(wanted: Terms, dialect: str) -> ColumnElement[bool]:
    """Give the condition that an article holds all terms."""
    if dialect == "postgresql":
        sql = "articles.words @@ websearch_to_tsquery('english', :words)"
    else:
        sql = "articles.pk IN (SELECT rowid FROM articles_words WHERE articles_words MATCH :words)"
    return _condition(sql, wanted)


def mention_matches(wanted: Terms, dialect: str) -> ColumnElement[bool]:
    """Give the condition that a mention's sentence holds all terms."""
    if dialect == "postgresql":
        sql = "mentions.words @@ websearch_to_tsquery('english', :words)"
    else:
        sql = "mentions.pk IN (SELECT rowid FROM mentions_words WHERE mentions_words MATCH :words)"
    return _condition(sql, wanted)


def _condition(sql: str, wanted: Sequence[tuple[str, ...]]) -> ColumnElement[bool]:
    return _bound(f"({sql})", tuple(wanted))  # type: ignore[return-value]
