"""Every format that can be read, in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from legation.charsets import charset_of
from legation.sources.archives import is_gzip, is_zip, read_gzip, read_zip
from legation.sources.context import Blob, Items, Reading, reject, too_large
from legation.sources.feeds import is_feed, read_feed
from legation.sources.jsons import is_json, is_json_lines, read_json, read_json_lines
from legation.sources.sitemaps import is_sitemap, read_sitemap
from legation.sources.streams import read_limited
from legation.sources.tables import is_table, read_table
from legation.sources.warcs import is_warc, read_warc
from legation.sources.xmls import declares_entities
from legation.types import Page


@dataclass(frozen=True, slots=True)
class Format:
    """A format: how to know it by name, type and first 4 kB, and how to read it."""

    name: str
    matches: Callable[[Blob], bool]
    read: Callable[[Blob, Reading], Items]


def read_page(blob: Blob, reading: Reading) -> Items:
    """Give the whole blob as one page of HTML or text."""
    with blob.open() as stream:
        content = read_limited(stream, reading.settings.max_page_bytes)
    if content is None:
        yield reject(too_large(reading.settings), origin=blob.origin)
    elif not content.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        yield reject("empty page", origin=blob.origin)
    elif declares_entities(content):
        yield reject("XML with entity declarations refused", origin=blob.origin)
    elif _is_binary(content):
        yield reject("binary file", content[:8].hex(" "), blob.origin)
    else:
        charset = charset_of(content, blob.charset)
        kind = blob.content_type or _kind(blob.name)
        yield Page(blob.origin, content, reading.now, kind, charset, blob.url, blob.given)


def read_blob(blob: Blob, reading: Reading) -> Items:
    """Give the pages of a blob in whatever format it is."""
    form = next(f for f in FORMATS if f.matches(blob))
    yield from form.read(blob, reading)


FORMATS = (
    Format("WARC", is_warc, read_warc),
    Format("gzip", is_gzip, lambda blob, reading: read_gzip(blob, reading, read_blob)),
    Format("zip", is_zip, lambda blob, reading: read_zip(blob, reading, read_blob)),
    Format("feed", is_feed, read_feed),
    Format("sitemap", is_sitemap, read_sitemap),
    Format("table", is_table, read_table),
    Format("JSON lines", is_json_lines, read_json_lines),
    Format("JSON", is_json, read_json),
    Format("page", lambda blob: True, read_page),
)


def _kind(name: str) -> str:
    name = name.lower()
    if name.endswith((".html", ".htm", ".xhtml", ".shtml", ".mhtml")):
        return "text/html"
    return "text/plain" if name.endswith((".txt", ".text", ".md")) else ""


_SIGNATURES = (
    b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"OggS", b"ID3", b"Rar!",
    b"7z\xbc\xaf", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"SQLite format", b"wOFF", b"wOF2",
)  # fmt: skip


def _is_binary(content: bytes) -> bool:
    """Tell whether bytes are no text: a known signature, or NULs outside UTF-16 and UTF-32."""
    if content.startswith(_SIGNATURES):
        return True
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff"))
    nuls = content[:4_096].count(0)
    return not wide and nuls > 8 and not 0.35 < nuls / len(content[:4_096]) < 0.8
