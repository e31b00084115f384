"""The head of a page: meta tags by lower-case name, canonical address, JSON-LD."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from legation.articles import ldjson
from legation.articles.tree import Node, words


@dataclass(frozen=True, slots=True)
class Head:
    """Everything that the page says of itself; meta values in page order."""

    meta: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    declared: ldjson.Declared = field(default_factory=ldjson.Declared)
    canonical: str = ""
    document_title: str = ""

    def first(self, *names: str) -> str:
        """Give the first non-empty value of the first of these names that has one."""
        return next((v for name in names for v in self.meta.get(name, ())), "")


def read_head(root: Node, url: str = "") -> Head:
    """Gather a tree's metadata. ``url``: where the page came from, to complete relative links."""
    meta: dict[str, tuple[str, ...]] = {}
    for tag in root.iter("meta"):
        value = (tag.get("content") or "").strip()
        for key in ("name", "property", "itemprop", "http-equiv"):
            name = (tag.get(key) or "").strip().lower()
            if name and value and value not in meta.get(name, ()):
                meta[name] = (*meta.get(name, ()), value)
    title = next((words(t) for t in root.iter("title")), "")
    return Head(meta, ldjson.declared(root), _canonical(root, meta, url), title)


def _canonical(root: Node, meta: Mapping[str, tuple[str, ...]], url: str) -> str:
    links = [
        t.get("href") for t in root.iter("link") if (t.get("rel") or "").lower() == "canonical"
    ]
    for link in [*links, *meta.get("og:url", ())]:
        try:
            whole = urljoin(url, (link or "").strip())
            parts = urlsplit(whole)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.hostname and parts.path not in ("", "/"):
            return str(whole)
    return ""
