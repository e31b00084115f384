"""What a page says of itself in JSON-LD (schema.org)."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from legation.articles.tree import Node

_ARTICLE = re.compile(r"article$|posting$|^(?:report|review|claimreview|newsstory)$", re.I)
_CONTROL = re.compile(r"[\x00-\x1f]+")
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_DEPTH = 12
_NODES = 3_000
_LONGEST = 2_000_000


@dataclass(frozen=True, slots=True)
class Declared:
    """An article as its publisher declares it; empty where it does not."""

    headline: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    publisher: str = ""
    body: str = ""


def declared(root: Node) -> Declared:
    """Give the first article-like node of a page's JSON-LD (the fullest of several)."""
    nodes = [n for block in _blocks(root) for n in _nodes(block)]
    by_id = {str(n["@id"]): n for n in nodes if "@id" in n and len(n) > 1}
    articles = [n for n in nodes if _is_article(n)]
    if not articles:
        return Declared()
    best = max(articles, key=_fullness)
    return Declared(
        headline=_text(best.get("headline")) or _text(best.get("name")),
        authors=tuple(_names(best.get("author") or best.get("creator"), by_id)),
        published=_text(best.get("datePublished")) or _text(best.get("dateCreated")),
        publisher=next(iter(_names(best.get("publisher"), by_id)), ""),
        body=_text(best.get("articleBody")),
    )


def _blocks(root: Node) -> Iterator[Any]:
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        raw = (script.text_content() or "").strip().strip(";")
        if 2 < len(raw) < _LONGEST:
            yield _loads(raw)


def _loads(raw: str) -> Any:
    raw = raw.removeprefix("<!--").removesuffix("-->").strip()
    raw = raw.removeprefix("//<![CDATA[").removesuffix("//]]>")
    for text in (raw, _TRAILING_COMMA.sub(r"\1", _CONTROL.sub(" ", raw)), html.unescape(raw)):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Walk lists, ``@graph`` and the links from a page to its article; bounded."""
    if depth > _DEPTH:
        return
    if isinstance(value, list):
        for item in value[:_NODES]:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "author"):
            yield from _nodes(value.get(key), depth + 1)


def _is_article(node: Mapping[str, Any]) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in kinds)


def _fullness(node: Mapping[str, Any]) -> int:
    keys = ("headline", "author", "datePublished", "publisher", "articleBody")
    return sum(bool(node.get(key)) for key in keys)


def _names(value: Any, by_id: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            found = item.get("name") or by_id.get(str(item.get("@id")), {}).get("name")
            parts = (_text(item.get("givenName")), _text(item.get("familyName")))
            yield from _names(found or " ".join(filter(None, parts)), {})
        elif isinstance(item, list):
            yield from _names(item, by_id)
        elif isinstance(item, str) and item.strip():
            yield _text(item)


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = next((item for item in value if isinstance(item, str)), "")
    if not isinstance(value, str):
        return ""
    return html.unescape(value).strip()
