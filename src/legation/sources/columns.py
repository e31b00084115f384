"""Rows of tables and JSON: which column holds what, and a row made into a page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from legation.sources.context import Item, Reading, reject, too_large
from legation.types import Page

# First name that a row has wins.
NAMES: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "article_text", "full_text", "fulltext", "maintext", "article_body",
             "articlebody", "content", "content_text", "raw_text", "clean_text", "article",
             "story", "transcript", "plain_text", "description", "summary", "abstract"),
    "html": ("html", "raw_html", "content_html", "page_html"),
    "title": ("title", "headline", "head_line", "article_title", "subject", "heading"),
    "published": ("published", "date", "published_at", "publishedat", "date_published",
                  "datepublished", "date_publish", "publication_date", "publish_date",
                  "published_date", "pub_date", "pubdate", "publishing_date", "datetime",
                  "timestamp", "time", "created_at", "created", "article_date", "day"),
    "url": ("url", "link", "article_url", "source_url", "web_url", "permalink", "uri", "href"),
    "outlet": ("outlet", "source", "publisher", "publication", "newspaper", "source_name",
               "site_name", "site", "media", "source_domain", "domain", "agency"),
    "author": ("author", "authors", "byline", "by", "writer", "creator"),
}  # fmt: skip
_MARKUP = re.compile(r"<(?:p|br|div|html|body|article|h[1-6])\b[^<>]{0,300}>", re.I)


def roles(columns: list[str]) -> dict[str, str]:
    """Give the column of each role ("text", "title", ...); a role without a column is absent."""
    plain = {re.sub(r"[\W_]+", "_", c.strip().casefold()).strip("_"): c for c in reversed(columns)}
    found: dict[str, str] = {}
    for role, names in NAMES.items():
        name = next((n for n in names if n in plain), "")
        if name:
            found[role] = plain[name]
    return found


def page_of(row: Mapping[str, Any], origin: str, reading: Reading, raw: bytes = b"") -> Item:
    """Make a page of a row.

    A row with text in it becomes a page that needs no extraction; markup in it is
    extracted later. ``raw``: the row's own bytes where they were a line of their own.
    """
    columns = roles([c for c, value in row.items() if _plain(value)])
    given = {role: _plain(row[column]) for role, column in columns.items()}
    markup, text = given.pop("html", ""), given.pop("text", "")
    if not markup and len(_MARKUP.findall(text)) > 1:
        markup = text
    if not (markup or text).strip():
        return reject("row without text", ", ".join(map(str, row))[:200], origin)
    content = (markup or text).encode("utf-8", "replace")
    if len(content) > reading.settings.max_page_bytes:
        return reject(too_large(reading.settings), origin=origin)
    url = given.get("url", "")
    if markup:
        return Page(origin, content, reading.now, "text/html", "utf-8", url, given)
    given["text"] = text
    return Page(origin, raw or content, reading.now, "text/plain", "utf-8", url, given)


def _plain(value: Any) -> str:
    """Give a cell as text; lists of names are joined, objects give their name or title."""
    if isinstance(value, str):
        return value.replace("\x00", "").strip()
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, dict):
        keys = ("name", "title", "text", "value", "$date")
        return next((_plain(value[k]) for k in keys if isinstance(value.get(k), str)), "")
    if isinstance(value, list):
        return "; ".join(filter(None, (_plain(v) for v in value[:50])))
    return ""
