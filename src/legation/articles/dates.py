"""The day of a page, with the basis that it rests on."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

import htmldate

from legation.articles.days import day_in, possible
from legation.articles.metadata import Head
from legation.articles.tree import Node, query, words
from legation.types import DateBasis, Page, Published

_META = ("article:published_time", "article:published", "og:published_time", "datepublished",
         "og:article:published_time", "parsely-pub-date", "sailthru.date", "publish-date",
         "publishdate", "publish_date", "publication_date", "pubdate", "article.published",
         "published_time", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "pdate",
         "date", "dc.date.issued", "dcterms.created", "dc.date.created", "dc.date",
         "dcterms.date", "dc.created", "datecreated", "citation_publication_date",
         "originalpublicationdate", "article_date_original", "ptime", "displaydate",
         "prism.publicationdate", "created", "rnews:datepublished", "gs:publish_date")  # fmt: skip
_TIMES = query("//time[@datetime]")
_MARKED = query(
    "//*[contains(@class,'date') or contains(@class,'publish') or contains(@class,'byline')"
    " or contains(@class,'posted') or contains(@class,'time') or @itemprop='datePublished']"
)
_IN_PATH = re.compile(
    r"/(?P<y>(?:19|20)\d\d)(?:[/-](?P<m>0?[1-9]|1[0-2]|[a-z]{3})[/-](?P<d>0?[1-9]|[12]\d|3[01])"
    r"|(?P<mm>0[1-9]|1[0-2])(?P<dd>0[1-9]|[12]\d|3[01]))(?!\d)"
)
_MODIFIED = re.compile(r"modif|upd(?:at|time)|aktualis|actualiz|mis à jour", re.I)
_FIRST = 12
# htmldate logs every page without a date as an error.
logging.getLogger("htmldate").addHandler(logging.NullHandler())


def published_of(page: Page, root: Node | None, head: Head) -> Published:
    """Give the best possible day of a page: future and impossible days give way to the next.

    At worst the day of fetching, with the certainty "assumed".
    """
    for basis, day in _claims(page, root, head):
        if possible(day, page.fetched) and day is not None:
            # Of four labelled pages that came to htmldate's guess, two agreed with it.
            return Published(day, basis, "assumed" if basis == "text" else "exact")
    return Published(page.fetched.date(), "fetch time", "assumed")


def day_of_url(url: str) -> date | None:
    """Give the day in an address such as /2024/06/17/ or /20240617/."""
    try:
        match = _IN_PATH.search(urlsplit(url).path)
    except ValueError:
        return None
    if not match:
        return None
    year, month, day = match["y"], match["m"] or match["mm"], match["d"] or match["dd"]
    return day_in(f"{day} {month} {year}") if month.isalpha() else day_in(f"{year}-{month}-{day}")


def _claims(page: Page, root: Node | None, head: Head) -> Iterator[tuple[DateBasis, date | None]]:
    if page.given.get("published"):
        yield "given", day_in(page.given["published"])
    yield "metadata", day_in(head.declared.published)
    for name in _META:
        for value in head.meta.get(name, ()):
            yield "metadata", day_in(value)
    if root is not None:
        for node in _TIMES(root)[:_FIRST]:
            if not _MODIFIED.search(f"{node.get('class')} {node.get('itemprop')}"):
                yield "byline", day_in(node.get("datetime") or "")
    for url in (page.url, head.canonical):
        yield "url", day_of_url(url)
    if root is not None:
        yield from _visible(page, root)


def _visible(page: Page, root: Node) -> Iterator[tuple[DateBasis, date | None]]:
    for node in _MARKED(root)[:_FIRST]:
        text = words(node)
        if 6 <= len(text) <= 80 and not _MODIFIED.search(f"{node.get('class')} {text}"):
            yield "byline", day_in(text, ambiguous=False)
    found = htmldate.find_date(
        root,
        extensive_search=False,
        original_date=True,
        max_date=page.fetched.date().isoformat(),
    )
    day = day_in(found or "")
    # The first of January is what htmldate makes of a year alone.
    if day and (day.month, day.day) != (1, 1):
        yield "text", day
