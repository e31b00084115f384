"""RSS, Atom, RDF and JSON feeds: every item a page, fetched where its text is not in it."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urljoin

from legation.errors import LegationError
from legation.sources.context import Blob, Item, Items, Reading, reject, too_large
from legation.sources.streams import read_limited
from legation.sources.xmls import Element, RefusedXMLError, elements, load, local
from legation.types import Page

_ROOT = re.compile(rb"<(?:rss|rdf:RDF|RDF|feed|(?:\w+:)?feed|channel)[\s>]", re.I)
_END = re.compile(r"</(?:[\w-]+:)?(?:rss|rdf|feed|channel)\s*>\s*\Z", re.I)
_ITEMS = frozenset({"item", "entry"})
_HEAD = frozenset({"title", "link"})
_CONTENT = ("encoded", "content", "body", "fulltext")
_SUMMARY = ("description", "summary")
_DATES = ("pubdate", "published", "date", "issued", "created", "updated", "modified")
_AUTHORS = ("creator", "author")
# A choice between two evils: of 232 summaries in saved feeds three in four have under 270
# characters, but one in ten over 1,100; contents run from 28 characters to 12,000.
_WHOLE = 900
_TEASER = re.compile(r"(?:\.{3}|…|\[…\]|\[\.\.\.\]|(?:read|continue reading)\b.{0,40})\s*$", re.I)
_TAG = re.compile(r"<[^<>]{0,2000}>")


@dataclass(frozen=True, slots=True)
class _Entry:
    link: str = ""
    title: str = ""
    published: str = ""
    author: str = ""
    content: str = ""
    summary: str = ""


def is_feed(blob: Blob) -> bool:
    """Tell whether a blob is a feed by its root element or its JSON Feed version."""
    head = re.sub(rb"<!--.*?-->|<\?.*?\?>|<!DOCTYPE[^>]*>", b"", blob.head, flags=re.S).lstrip()
    if re.match(rb"(?:\xef\xbb\xbf)?\s*<", head) and _ROOT.match(
        head.lstrip(b"\xef\xbb\xbf \r\n\t")
    ):
        return True
    if b"http://www.w3.org/2005/Atom" in blob.head and b"<feed" in blob.head:
        return True
    if blob.head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return bool(_ROOT.search(blob.head.replace(b"\0", b"")))
    typed = "rss+xml" in blob.content_type or "atom+xml" in blob.content_type
    return typed or b"jsonfeed.org/version" in blob.head[:600]


def read_feed(blob: Blob, reading: Reading) -> Items:
    """Give a page or a rejection for every item, at most ``max_feed_items`` pages.

    An item whose text is in the feed needs no fetching; the others are fetched one by one
    as they are asked for.
    """
    try:
        entries, complete, outlet = _entries(blob, reading)
    except RefusedXMLError as refused:
        yield reject(str(refused), origin=blob.origin)
        return
    most, number = reading.settings.max_feed_items, 0
    for number, entry in enumerate(entries, 1):
        origin = f"{blob.origin}#{number}"
        if number > most:
            yield reject(f"feed longer than {most} items", entry.link or entry.title, origin)
        else:
            yield _read(entry, origin, blob, outlet, reading)
    if not complete:
        yield reject("feed cut short", f"after {number} items", blob.origin)
    elif not number:
        yield reject("feed without items", origin=blob.origin)


def _read(entry: _Entry, origin: str, blob: Blob, outlet: str, reading: Reading) -> Item:
    given = {"title": _text(entry.title), "published": entry.published, "outlet": outlet}
    given["author"] = _text(entry.author)
    link = urljoin(blob.url, entry.link.strip()) if entry.link else ""
    whole = entry.content if _is_whole(entry.content) else ""
    whole = whole or (entry.summary if _is_whole(entry.summary) else "")
    if not whole and not link:
        whole = entry.content or entry.summary
    known = {key: value for key, value in given.items() if value}
    if whole:
        web = link if link.startswith(("http://", "https://")) else ""
        raw = whole.encode("utf-8", "replace")
        return Page(origin, raw, reading.now, "text/html", "utf-8", web, known)
    if not link:
        return reject("feed item without link or text", entry.title, origin)
    try:
        return fetched(link, known, reading)
    except LegationError as error:
        return reject(error.what, error.where, link)


def fetched(link: str, known: dict[str, str], reading: Reading) -> Page:
    """Fetch what an item links to, with what the carrier knows of it. Raises as fetching does."""
    page = reading.fetch(link)
    return replace(page, given={**known, **page.given})


def _entries(blob: Blob, reading: Reading) -> tuple[Iterator[_Entry], bool, str]:
    if blob.head.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == b"{":
        return _json_entries(blob, reading)
    text = load(blob, reading)
    first = re.search(r"<(?:\w+:)?(?:item|entry)[\s>]", text, re.I)
    head = text[: first.start() if first else 20_000]
    title = next((_said(n) for n in elements(head, _HEAD) if local(n) == "title"), "")
    found = (_entry(node) for node in elements(text, _ITEMS))
    return found, bool(_END.search(text[-400:])), _text(title)[:120]


def _entry(node: Element) -> _Entry:
    by_name: dict[str, list[Element]] = {}
    for child in node:
        by_name.setdefault(local(child), []).append(child)
    parts = {name: _said(children[0]) for name, children in by_name.items()}
    author = next((parts[n] for n in _AUTHORS if parts.get(n)), "")
    return _Entry(
        link=_link(by_name),
        title=parts.get("title", ""),
        published=next((parts[n] for n in _DATES if parts.get(n)), ""),
        author=re.sub(r"\S+@\S+\s*\(?|\)$", "", author).strip(),
        content=next((parts[n] for n in _CONTENT if parts.get(n)), ""),
        summary=next((parts[n] for n in _SUMMARY if parts.get(n)), ""),
    )


def _link(by_name: dict[str, list[Element]]) -> str:
    for link in by_name.get("link", ()):
        href = (link.get("href") or "").strip()
        if href and link.get("rel", "alternate") == "alternate":
            return href
        if not href and (link.text or "").strip():
            return str(link.text).strip()
    for name in ("origlink", "guid", "id"):
        for node in by_name.get(name, ()):
            text = (node.text or "").strip()
            if text.startswith(("http://", "https://")) and node.get("isPermaLink") != "false":
                return str(text)
    return ""


def _said(node: Element) -> str:
    """Give an element's text; an author's name; markup of an XHTML content as it is read."""
    named = [child for child in node if local(child) == "name"]
    if named:
        return "".join(named[0].itertext()).strip()
    if len(node):
        paragraphs = [
            "".join(child.itertext()).strip() for child in node.iter() if local(child) == "p"
        ]
        marked = "".join(f"<p>{html.escape(p)}</p>" for p in paragraphs if p)
        return marked or html.escape("".join(node.itertext()).strip())
    return str(node.text or "").strip()


def _json_entries(blob: Blob, reading: Reading) -> tuple[Iterator[_Entry], bool, str]:
    with blob.open() as stream:
        content = read_limited(stream, reading.settings.max_page_bytes)
    if content is None:
        raise RefusedXMLError(too_large(reading.settings))
    try:
        feed = json.loads(content)
        items = [item for item in feed.get("items", []) if isinstance(item, dict)]
    except (ValueError, RecursionError, AttributeError, TypeError):
        raise RefusedXMLError("JSON cannot be read") from None
    return (_json_entry(item) for item in items), True, str(feed.get("title") or "")


def _json_entry(item: dict[str, Any]) -> _Entry:
    def said(key: str) -> str:
        value = item.get(key)
        return value if isinstance(value, str) else ""

    authors = item.get("authors") or [item.get("author")]
    people = authors if isinstance(authors, list) else []
    names = [str(a["name"]) for a in people if isinstance(a, dict) and a.get("name")]
    text = said("content_html") or "".join(
        f"<p>{html.escape(p)}</p>" for p in said("content_text").split("\n\n") if p
    )
    link = said("url") or said("external_url")
    return _Entry(
        link, said("title"), said("date_published"), "; ".join(names), text, said("summary")
    )


def _is_whole(content: str) -> bool:
    text = _text(content)
    return len(text) >= _WHOLE and not _TEASER.search(text[-80:])


def _text(content: str) -> str:
    return " ".join(html.unescape(_TAG.sub(" ", content)).split())
