"""Articles without their bodies, as lists show them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Select, select

from legation.store import decode
from legation.store.codes import day_of, moment_of
from legation.store.reading.among import Among
from legation.store.rows import ArticleCard
from legation.store.tables import article_authors, articles, authors, outlets
from legation.types import Author, Published

# SQLite takes 32,766 values a statement.
CHUNK = 5_000

OUTLET_COLUMNS = [
    column.label(f"outlet_{column.name}") for column in outlets.c if column.name != "pk"
]
"""In the order that :func:`legation.store.decode.outlet_of` takes them."""

CARD_COLUMNS = [
    articles.c.pk,
    articles.c.id,
    articles.c.title,
    articles.c.url,
    articles.c.origin,
    articles.c.language,
    articles.c.day,
    articles.c.day_basis,
    articles.c.day_certainty,
    articles.c.sort_day,
    articles.c.credit,
    articles.c.added_at,
    articles.c.superseded_by,
    *OUTLET_COLUMNS,
]

_CARDS: Select[Any] = (
    select(*CARD_COLUMNS)
    .outerjoin(outlets, outlets.c.pk == articles.c.outlet)
    .where(Among(articles.c.pk, "keys"))
)
_AUTHORS = (
    select(article_authors.c.article, authors.c.name, authors.c.biography)
    .join(authors, authors.c.pk == article_authors.c.author)
    .where(Among(article_authors.c.article, "keys"))
    .order_by(article_authors.c.article, article_authors.c.position)
)


def authors_of(connection: Connection, keys: Iterable[int]) -> dict[int, tuple[Author, ...]]:
    """Give the authors of articles, in the order they sign, by the articles' keys."""
    found: dict[int, list[Author]] = defaultdict(list)
    wanted = sorted(set(keys))
    for at in range(0, len(wanted), CHUNK):
        for row in connection.execute(_AUTHORS, {"keys": wanted[at : at + CHUNK]}):
            found[row.article].append(decode.author(row))
    return {key: tuple(names) for key, names in found.items()}


def card(row: decode.AnyRow, signed: tuple[Author, ...]) -> ArticleCard:
    """Give the card of a row with ``CARD_COLUMNS``."""
    (
        _, name, title, url, origin, language, day, basis, certainty, _, credit, added_at,
        superseded_by, *outlet,
    ) = row  # fmt: skip
    return ArticleCard(
        id=name,
        title=title,
        url=url,
        origin=origin,
        language=language,
        outlet=None if outlet[0] is None else decode.outlet_of(*outlet),
        authors=signed,
        published=None if day is None else Published(day_of(day), basis, certainty),
        credit=credit,
        added_at=moment_of(added_at),
        superseded_by=superseded_by,
    )


def cards(connection: Connection, keys: Iterable[int]) -> dict[int, ArticleCard]:
    """Give the cards of articles by their keys."""
    wanted = sorted(set(keys))
    signed = authors_of(connection, wanted)
    found = {}
    for at in range(0, len(wanted), CHUNK):
        for row in connection.execute(_CARDS, {"keys": wanted[at : at + CHUNK]}).all():
            found[row[0]] = card(row, signed.get(row[0], ()))
    return found
