"""One page → one article, or the reason why not."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from urllib.parse import urlsplit, urlunsplit

from legation.articles.agencies import credit_of
from legation.articles.authors import authors_of
from legation.articles.biography import find_box
from legation.articles.body import blocks_of
from legation.articles.content import is_html, text_of
from legation.articles.dates import day_of_url, published_of
from legation.articles.days import day_in, possible
from legation.articles.language import language_of
from legation.articles.metadata import Head, read_head
from legation.articles.names import people
from legation.articles.outlets import OutletIndex, domain_of
from legation.articles.plain import Plain, read_plain
from legation.articles.sections import Block, assemble, tidy
from legation.articles.titles import clean_title, title_of
from legation.articles.tree import parse
from legation.types import Article, Author, Page, Published, Rejection, content_id

# Characters; the longest of 1,796 presidential releases, mostly speeches, has 176,484.
MONOTONOUS, FEW_SIGNS = 100, 8
"""A text of over so many characters made of fewer different ones is bytes read as letters:
any hundred characters of prose have some twenty."""
LONGEST_BODY = 500_000
# Text without tags is mostly body: what is longer is refused before any work is done.
LONGEST_TEXT = 2 * LONGEST_BODY
_TRACKING = re.compile(r"(?:^|&)(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|cmpid|ref_src)=[^&]*")


@dataclass(frozen=True, slots=True)
class _Draft:
    """What both ways of reading, HTML and plain, come to."""

    title: str
    blocks: tuple[Block, ...]
    authors: tuple[Author, ...]
    published: Published
    url: str
    site_name: str
    agency: str = ""
    language: str = ""


def extract(
    page: Page,
    outlets: OutletIndex | None = None,
    *,
    languages: Collection[str] = ("en",),
) -> Article | Rejection:
    """Read a page: title, body in sections, authors, outlet, day, language, wire credit.

    ``outlets``: cards to recognise outlets by (none by default). ``languages``: ISO 639-1
    codes to let through; empty lets every language through.

    A page that is no article comes back as a Rejection with one of the reasons
    "empty page", "binary content", "no article found", "too long", "not English" (or
    "language not read"); its evidence says more, for a language its code.
    """
    text = text_of(page)
    if text is None:
        return _refuse(page, "binary content", page.content[:8].hex())
    if not text.strip(" \t\r\n\x00\ufeff"):
        return _refuse(page, "empty page")
    marked = is_html(page, text)
    if not marked and len(text) > LONGEST_TEXT:
        return _refuse(page, "too long", f"{len(text)} characters, at most {LONGEST_TEXT}")
    draft = _from_html(page, text) if marked else _from_plain(page, text)
    if draft is None:
        return _refuse(page, "no article found", text.strip()[:80])
    body, sections = assemble(draft.blocks)
    if not any(c.isalnum() for c in body):
        return _refuse(page, "no article found", draft.title[:80])
    if len(body) > MONOTONOUS and len(set(body)) < FEW_SIGNS:
        return _refuse(page, "binary content", page.content[:8].hex())
    if len(body) > LONGEST_BODY:
        return _refuse(page, "too long", f"{len(body)} characters, at most {LONGEST_BODY}")
    language = language_of(body, draft.language)
    if languages and language not in languages:
        reason = "not English" if tuple(languages) == ("en",) else "language not read"
        return _refuse(page, reason, language)
    outlet = (outlets or OutletIndex()).find(draft.url, draft.site_name)
    credit = credit_of(body) or draft.agency
    own = outlet is not None and credit.casefold() in (outlet.id.casefold(), outlet.name.casefold())
    return Article(
        id=content_id("article", draft.url, draft.title, body),
        title=draft.title,
        body=body,
        page_sha256=page.sha256,
        origin=page.origin,
        url=draft.url,
        outlet=outlet,
        authors=draft.authors,
        sections=sections,
        language=language,
        published=draft.published,
        credit="" if own else credit,
    )


def _from_html(page: Page, text: str) -> _Draft | None:
    root = parse(text)
    if root is None:
        return None
    head = read_head(root, page.url)
    authors, agency = _signed(page) or authors_of(root, head)
    title = tidy(clean_title(page.given.get("title") or title_of(root, head)))
    published = published_of(page, root, head)
    blocks = blocks_of(root, head)
    if not blocks:
        return None
    if blocks[0].text.casefold() == title.casefold():
        blocks = blocks[1:]
    box = find_box([b.text for b in blocks], tuple(a.name for a in authors))
    if box and box.start > len(blocks) // 2:
        blocks = blocks[: box.start] + blocks[box.end :]
        authors = _with_biography(authors, box.author)
    site = page.given.get("outlet") or head.first("og:site_name") or head.declared.publisher
    lang = root.get("lang") or root.get("xml:lang") or ""
    url = address(page.given.get("url") or page.url, head.canonical)
    return _Draft(title, tuple(blocks), authors, published, url, site, agency, lang)


def _from_plain(page: Page, text: str) -> _Draft:
    read = read_plain(text, page.given.get("title", ""))
    authors, agency = _signed(page) or (read.authors, "")
    if read.authors and read.authors[0].biography:
        authors = _with_biography(authors, read.authors[0])
    url = address(page.given.get("url") or page.url)
    site = page.given.get("outlet") or read.outlet
    published = _plain_day(page, read, url)
    return _Draft(tidy(read.title), read.blocks, authors, published, url, site, agency)


def _plain_day(page: Page, read: Plain, url: str) -> Published:
    """Choose the day of a text: given, in a byline, in the address, page header, fetch time."""
    given = day_in(page.given.get("published", ""))
    if given and possible(given, page.fetched):
        return Published(given, "given")
    if read.day and read.basis == "byline" and possible(read.day, page.fetched):
        return Published(read.day, "byline")
    of_url = day_of_url(url)
    if of_url and possible(of_url, page.fetched):
        return Published(of_url, "url")
    if read.day and possible(read.day, page.fetched):
        return Published(read.day, "page header", "upper_bound")
    return published_of(replace(page, given={}), None, Head())


def _signed(page: Page) -> tuple[tuple[Author, ...], str] | None:
    """Give the authors that the carrier named, None where it named none."""
    names, agency = people([page.given.get("author", "")])
    return (tuple(Author(name) for name in names), agency) if names or agency else None


def _with_biography(authors: tuple[Author, ...], box: Author) -> tuple[Author, ...]:
    if any(a.name == box.name for a in authors):
        return tuple(box if a.name == box.name and not a.biography else a for a in authors)
    return (*authors, box)


def address(url: str, canonical: str = "") -> str:
    """Give the address that stands for a page: canonical where it is on the same site,
    without fragment and tracking words, so that two readings agree.
    """
    same_site = not url or domain_of(canonical) == domain_of(url)
    try:
        parts = urlsplit(canonical if canonical and same_site else url)
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https"):
        return ""
    query = _TRACKING.sub("", parts.query).strip("&")
    return urlunsplit((parts.scheme, parts.netloc.lower(), parts.path, query, ""))


def _refuse(page: Page, reason: str, evidence: str = "") -> Rejection:
    return Rejection("articles", reason, evidence, origin=page.origin)
