"""Who signs a page: JSON-LD, meta tags, rel=author, byline elements, in this order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legation.articles.agencies import agency_in
from legation.articles.metadata import Head
from legation.articles.names import people
from legation.articles.outlets import domain_of
from legation.articles.tree import Node, query, words
from legation.types import Author

_META = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
         "dcterms.creator", "byl", "citation_author", "article.author", "og:article:author",
         "twitter:data1", "creator", "cxenseparse:author", "mediator_author")  # fmt: skip
_MARKED = query(
    "//*[@rel='author' or @itemprop='author' or contains(@class,'byline')"
    " or contains(@class,'author') or contains(@class,'writer')"
    " or contains(concat(' ',@class,' '),' auth ')"
    " or contains(@data-testid,'byline')]"
)
_FIRST = 8
_LONGEST = 160
_BYLINE = re.compile(r"^\s*(?:by|von|par|por|door|av|af)[:\s]\s*\S", re.I)
_BIO = query(
    "//*[contains(@class,'author-bio') or contains(@class,'author_bio') or"
    " contains(@class,'author-box') or contains(@class,'author-desc') or"
    " contains(@class,'about-author') or contains(@class,'author-info')]"
)
_BIO_SIZE = (40, 1_500)


def authors_of(root: Node, head: Head) -> tuple[tuple[Author, ...], str]:
    """Give the authors of a page with their biographies, and the agency in the byline or "".

    People come before the outlet's own name, and that before nothing; an agency is an
    author only where the page declares it and nobody else.
    """
    agency = house = wire_alone = ""
    own = _own_names(head)
    for declared, lines in _claims(root, head):
        names, wire = people(lines)
        agency = agency or wire
        if declared and wire and not wire_alone:
            wire_alone = next((line for line in lines if agency_in(line)), wire)
        persons = [name for name in names if _key(name) not in own]
        house = house or next(iter(names), "")
        if persons:
            bios = [words(node) for node in _BIO(root)[:_FIRST]]
            return tuple(Author(name, biography(name, bios)) for name in persons), agency
    alone = wire_alone or house
    return ((Author(alone),) if alone else ()), agency


def _own_names(head: Head) -> set[str]:
    """Give the names of the page's own outlet, which sign where no person does."""
    domain = domain_of(head.canonical)
    names = (head.declared.publisher, head.first("og:site_name"), head.first("application-name"))
    return {_key(name) for name in (*names, domain, domain.split(".")[0]) if name}


def _key(name: str) -> str:
    return re.sub(r"\W+", "", name.casefold()).removeprefix("the")


def biography(name: str, texts: list[str]) -> str:
    """Give the first of these texts that speaks of a person by name, or ""."""
    low, high = _BIO_SIZE
    for text in texts:
        if name in text and low <= len(text) - len(name) and len(text) <= high:
            return text.removeprefix(name).strip() if text.count(name) > 1 else text
    return ""


def _claims(root: Node, head: Head) -> Iterator[tuple[bool, list[str]]]:
    """Give (declared in the head, names) by falling trust."""
    yield True, list(head.declared.authors)
    for name in _META:
        yield True, [v for v in head.meta.get(name, ()) if "://" not in v and len(v) < _LONGEST]
    marked = [node for node in _MARKED(root) if not _is_furniture(node)]
    for node in marked[:_FIRST]:
        text = words(node)
        if node.get("rel") == "author" or node.get("itemprop") == "author" or _BYLINE.match(text):
            yield False, [text] if len(text) < _LONGEST else []
    yield from ((False, [words(node)]) for node in marked[:2] if _short(node))


def _is_furniture(node: Node) -> bool:
    """Tell whether a node stands among comments, related items or in the page's footer."""
    above = [node, *node.iterancestors()]
    marks = " ".join(f"{n.tag} {n.get('class') or ''} {n.get('id') or ''}" for n in above[:8])
    return bool(re.search(r"comment|related|footer|sidebar|aside|teaser|recommend", marks, re.I))


def _short(node: Node) -> bool:
    text = words(node)
    return 4 < len(text) < 60 and 2 <= len(text.split()) <= 6 and not re.search(r"\d", text)
