"""Sitemaps and sitemap indexes: every address a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legation.errors import LegationError
from legation.sources.context import Blob, Items, Reading, blob_of, reject
from legation.sources.feeds import fetched
from legation.sources.streams import unzipped
from legation.sources.xmls import Element, RefusedXMLError, elements, load, local

_ROOT = re.compile(rb"<(?:\w+:)?(urlset|sitemapindex)[\s>]", re.I)
_ENTRIES = frozenset({"url", "sitemap"})
_DEEPEST = 3


def is_sitemap(blob: Blob) -> bool:
    """Tell whether a blob is a sitemap or a sitemap index."""
    return bool(_ROOT.search(blob.head))


def read_sitemap(blob: Blob, reading: Reading) -> Items:
    """Give a page or a rejection for every address, at most ``max_feed_items`` pages.

    An index is followed three levels deep, each of its sitemaps once.
    """
    most, number = reading.settings.max_feed_items, 0
    for number, (link, known, problem) in enumerate(_walk(blob, reading, {blob.url}), 1):
        if problem:
            yield reject(problem, origin=link)
        elif number > most:
            yield reject(f"sitemap longer than {most} addresses", link, blob.origin)
        else:
            try:
                yield fetched(link, known, reading)
            except LegationError as error:
                yield reject(error.what, error.where, link)
    if not number:
        yield reject("sitemap without addresses", origin=blob.origin)


Entry = tuple[str, dict[str, str], str]


def _walk(blob: Blob, reading: Reading, seen: set[str], depth: int = 0) -> Iterator[Entry]:
    """Give (address, what is known, problem) for every entry; indexes are walked."""
    try:
        nodes = elements(load(blob, reading), _ENTRIES)
    except (RefusedXMLError, LegationError) as refused:
        yield blob.origin, {}, refused.what if isinstance(refused, LegationError) else str(refused)
        return
    for node in nodes:
        link, known = _entry(node)
        if not link:
            yield blob.origin, {}, "sitemap entry without address"
        elif local(node) == "url":
            yield link, known, ""
        elif link in seen or depth >= _DEEPEST:
            yield link, {}, "sitemap refers to itself" if link in seen else "sitemaps too deep"
        else:
            seen.add(link)
            yield from _nested(link, reading, seen, depth + 1)


def _nested(link: str, reading: Reading, seen: set[str], depth: int) -> Iterator[Entry]:
    try:
        page = reading.fetch(link)
    except LegationError as error:
        yield link, {}, error.what
        return
    inner = blob_of(page.content, link, link)
    if page.content.startswith(b"\x1f\x8b"):
        size, limit = len(page.content), reading.settings.max_page_bytes
        packed = inner.open
        inner = Blob(link, b"", lambda: unzipped(packed(), size, limit, link), link)
    yield from _walk(inner, reading, seen, depth)


def _entry(node: Element) -> tuple[str, dict[str, str]]:
    """Give an entry's address and what Google News sitemaps add: title, day, outlet.

    ``lastmod`` is no day of publication and is left out.
    """
    said = {local(n): " ".join((n.text or "").split()) for n in node.iter() if n is not node}
    names = {"title": "title", "publication_date": "published", "name": "outlet"}
    locs = [(n.text or "").strip() for n in node if local(n) == "loc"]
    known = {ours: said[theirs] for theirs, ours in names.items() if said.get(theirs)}
    return (locs[0] if locs else ""), known
