"""Which outlet a page belongs to: cards by domain or by name, else what the page says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args
from urllib.parse import urlsplit

import yaml

from legation.errors import KnowledgeError
from legation.types import OutletKind, Source


@dataclass(frozen=True, slots=True)
class OutletIndex:
    """Outlets by domain and by lower-case name. Never changed once built."""

    by_domain: Mapping[str, Source] = field(default_factory=dict)
    by_name: Mapping[str, Source] = field(default_factory=dict)

    @classmethod
    def from_folder(cls, folder: Path) -> OutletIndex:
        """Read every ``*.yaml`` card (one outlet, a list, or ``outlets: [...]``) of a folder.

        A folder that is not there gives an empty index.

        Raises:
            KnowledgeError: a card that cannot be read, or without ``id`` and ``name``.
        """
        by_domain: dict[str, Source] = {}
        by_name: dict[str, Source] = {}
        for path in sorted(Path(folder).rglob("*.yaml")) if Path(folder).is_dir() else ():
            for card in _cards(path):
                source = _source(card, path)
                for domain in _texts(card.get("domains") or card.get("domain")):
                    by_domain[domain_of(domain)] = source
                for name in (source.name, *_texts(card.get("aliases"))):
                    by_name.setdefault(_key(name), source)
        return cls(by_domain, by_name)

    def for_domain(self, domain: str) -> Source | None:
        """Give the outlet of a domain or of the nearest domain above it."""
        labels = domain.split(".")
        above = (".".join(labels[i:]) for i in range(len(labels) - 1))
        return next((self.by_domain[d] for d in above if d in self.by_domain), None)

    def find(self, url: str = "", site_name: str = "") -> Source | None:
        """Give the outlet of a page; None where neither address nor name says anything."""
        domain, name = domain_of(url), " ".join(site_name.split())[:120]
        card = self.for_domain(domain) or self.by_name.get(_key(name))
        if card:
            return card
        if domain:
            return Source(domain, name or domain, kind="unknown", domain=domain)
        if name:
            slug = re.sub(r"[\W_]+", "-", name.casefold()).strip("-")
            return Source(slug, name, kind="unknown") if slug else None
        return None


def domain_of(url: str) -> str:
    """Give the host of an address (or a bare domain), lower-case, without "www."."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return ""
    host = host.rstrip(".").removeprefix("www.").removeprefix("m.")
    return host if "." in host else ""


def _cards(path: Path) -> Iterable[Mapping[str, Any]]:
    try:
        content = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise KnowledgeError("outlet card cannot be read", str(path), str(error)) from None
    if isinstance(content, dict) and isinstance(content.get("outlets"), list):
        content = content["outlets"]
    return [c for c in (content if isinstance(content, list) else [content]) if isinstance(c, dict)]


def _source(card: Mapping[str, Any], path: Path) -> Source:
    if not card.get("id") or not card.get("name"):
        raise KnowledgeError("outlet card without id or name", str(path), "add both")
    kind: OutletKind = "unknown"
    if card.get("kind") in get_args(OutletKind):
        kind = card["kind"]
    domains = _texts(card.get("domains") or card.get("domain"))
    return Source(
        id=str(card["id"]),
        name=str(card["name"]),
        country=str(card.get("country") or ""),
        language=str(card.get("language") or "en"),
        kind=kind,
        domain=domain_of(domains[0]) if domains else "",
        feeds=_texts(card.get("feeds")),
        about=str(card.get("about") or card.get("terms") or ""),
    )


def _texts(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(v) for v in value if isinstance(v, str)) if isinstance(value, list) else ()


def _key(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold())).removeprefix("the ")
