"""What every adapter is handed: the bytes of a source, opened late, and what it may do."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import BinaryIO, Protocol

from legation.settings import MEGABYTE, Settings
from legation.types import Page, Rejection

Item = Page | Rejection
Items = Iterator[Item]
HEAD = 4_096


class Fetch(Protocol):
    """Fetch one address; raises LegationError where it cannot."""

    def __call__(self, url: str, /) -> Page:
        """Give the page at an address."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One run of reading: limits, the clock's stamp and the way to the network."""

    settings: Settings
    now: datetime
    fetch: Fetch


@dataclass(frozen=True, slots=True)
class Blob:
    """A source's bytes. ``open`` gives a fresh stream each time; ``head`` its first 4 kB."""

    origin: str
    head: bytes
    open: Callable[[], BinaryIO]
    name: str = ""
    content_type: str = ""
    charset: str = ""
    url: str = ""
    depth: int = 0
    given: Mapping[str, str] = field(default_factory=dict)


def blob_of(content: bytes, origin: str, name: str, depth: int = 0) -> Blob:
    """Give a blob of bytes that are already here."""
    return Blob(origin, content[:HEAD], lambda: io.BytesIO(content), name, depth=depth)


def reject(reason: str, evidence: str = "", origin: str = "") -> Rejection:
    """Give a rejection of this stage; the evidence is cut to 200 characters."""
    return Rejection("sources", reason, evidence[:200], origin=origin)


def too_large(settings: Settings) -> str:
    """Give the reason for refusing a page over the limit ("page larger than 20 MB")."""
    size = settings.max_page_bytes
    amount = f"{size // MEGABYTE} MB" if size >= MEGABYTE else f"{size} bytes"
    return f"page larger than {amount}"
