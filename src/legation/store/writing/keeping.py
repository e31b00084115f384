"""Putting pages, outlets, authors and articles on file, each once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, bindparam, select, update

from legation.errors import InputError
from legation.store.clean import clean
from legation.store.codes import day_number, moment_of
from legation.store.encode import Row, article_row, outlet_row, page_row
from legation.store.fingerprint import fingerprint
from legation.store.tables import article_authors, article_pages, articles, authors, outlets, pages
from legation.store.writing.inserting import fill, fill_missing, next_key
from legation.store.writing.journal import note
from legation.types import Article, Author, Page, Source


@dataclass(frozen=True, slots=True)
class Kept:
    """An article on file. ``day``: numbered day of mentions that name none of their own."""

    key: int
    day: int
    current: bool
    state: Literal["new", "unchanged"]


_PAGE = select(pages.c.pk).where(pages.c.sha256 == bindparam("sha256"))
_OUTLET = select(outlets.c.pk).where(outlets.c.id == bindparam("id"))
_AUTHOR = select(authors.c.pk).where(
    authors.c.name == bindparam("name"), authors.c.biography == bindparam("biography")
)
_ARTICLE = select(
    articles.c.pk,
    articles.c.body,
    articles.c.sort_day,
    articles.c.fetched,
    articles.c.superseded_by,
    articles.c.sentences,
).where(articles.c.id == bindparam("id"))
_REFRESH = (
    update(articles).where(articles.c.pk == bindparam("key")).values(fetched=bindparam("latest"))
)
_COUNT = update(articles).where(articles.c.pk == bindparam("key")).values(sentences=bindparam("n"))


def keep_page(connection: Connection, page: Page) -> tuple[int, bool]:
    """Put a page on file where its bytes are not; gives its key and whether it is new."""
    key = connection.execute(_PAGE, {"sha256": page.sha256}).scalar()
    if key is not None:
        return int(key), False
    key = next_key(connection, pages)
    fill(connection, pages, [{"pk": key, **page_row(page)}])
    return key, True


def keep_outlet(connection: Connection, outlet: Source | None) -> int | None:
    """Put an outlet on file; what an earlier article told of it stands."""
    if outlet is None:
        return None
    key = connection.execute(_OUTLET, {"id": clean(outlet.id)}).scalar()
    if key is None:
        key = next_key(connection, outlets)
        fill(connection, outlets, [{"pk": key, **outlet_row(outlet)}])
    return int(key)


def keep_article(
    connection: Connection, article: Article, page: int, fetched: int, sentences: int, now: int
) -> Kept:
    """Put an article on file where it is not.

    Raises:
        InputError: another text is on file under the same id.
    """
    found = connection.execute(_ARTICLE, {"id": clean(article.id)}).first()
    if found is not None:
        if found.body != clean(article.body):
            raise InputError("two texts have one id", article.id, "make ids of the text itself")
        if fetched > found.fetched:
            note(connection, "fetched", article.id, found.fetched, fetched, now)
            connection.execute(_REFRESH, {"key": found.pk, "latest": fetched})
        if sentences and not found.sentences:  # it had been kept unread
            connection.execute(_COUNT, {"key": found.pk, "n": sentences})
        fill_missing(connection, article_pages, [{"article": found.pk, "page": page}])
        return Kept(found.pk, found.sort_day, not found.superseded_by, "unchanged")
    key = next_key(connection, articles)
    row: Row = article_row(article)
    sort_day = row["day"] if row["day"] is not None else day_number(moment_of(fetched).date())
    row |= {
        "pk": key,
        "sort_day": sort_day,
        "outlet": keep_outlet(connection, article.outlet),
        "fingerprint": fingerprint(article.body),
        "sentences": sentences,
        "fetched": fetched,
        "added_at": now,
    }
    fill(connection, articles, [row])
    fill(connection, article_pages, [{"article": key, "page": page}])
    _keep_authors(connection, article.authors, key)
    return Kept(key, sort_day, True, "new")


def _keep_authors(connection: Connection, signed: tuple[Author, ...], article: int) -> None:
    rows = []
    for position, author in enumerate(signed):
        who = {"name": clean(author.name), "biography": clean(author.biography)}
        key = connection.execute(_AUTHOR, who).scalar()
        if key is None:
            key = next_key(connection, authors)
            fill(connection, authors, [{"pk": key, **who}])
        rows.append({"article": article, "position": position, "author": key})
    fill(connection, article_authors, rows)
