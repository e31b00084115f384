"""WARC files, whole or clipped: every saved page of text is a page."""

from __future__ import annotations

import shutil
import tempfile
import zlib
from datetime import UTC, datetime
from typing import Any, BinaryIO, cast

from fastwarc.warc import ArchiveIterator, WarcRecordType

from legation.charsets import charset_of
from legation.sources.context import Blob, Item, Items, Reading, reject, too_large
from legation.types import Page

_PAGES = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
_TEXTUAL = ("text/html", "application/xhtml", "text/plain", "application/xml", "text/xml")


def is_warc(blob: Blob) -> bool:
    """Tell whether a blob is a WARC, compressed or not, by name or first bytes."""
    if blob.head.startswith(b"WARC/") or blob.name.lower().endswith((".warc", ".warc.gz")):
        return True
    try:
        first = zlib.decompressobj(31).decompress(blob.head, 16)
    except zlib.error:
        return False
    return first.startswith(b"WARC/")


def read_warc(blob: Blob, reading: Reading) -> Items:
    """Give a page for every text that a server answered or that was saved as a resource.

    Requests, metadata and other records of the crawl are no input. Records that hold no
    readable page are rejected; so is, once, the end of a file that breaks off.
    """
    with _seekable(blob, reading) as stream:
        try:
            records = iter(ArchiveIterator(stream, record_types=_PAGES | WarcRecordType.revisit))
        except BaseException as error:
            _raise_unless_damage(error)
            yield reject("WARC cut short or damaged", str(error), blob.origin)
            return
        number = 0
        while True:
            try:
                record = next(records, None)
                if record is None:
                    break
                number += 1
                item = _read(record, f"{blob.origin}#{number}", reading)
            except BaseException as error:
                _raise_unless_damage(error)
                yield reject("WARC cut short or damaged", str(error), blob.origin)
                return
            yield item
        if not number:
            yield reject("WARC without pages", origin=blob.origin)


def _raise_unless_damage(error: BaseException) -> None:
    """Pass on what is no damage: FastWARC answers damage with exceptions of every kind, and
    with panics of its Rust core, which are no ``Exception``.
    """
    if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
        raise error


def _seekable(blob: Blob, reading: Reading) -> BinaryIO:
    """Give the blob's stream, by way of a temporary file where it cannot seek."""
    stream = blob.open()
    if stream.seekable():
        return stream
    with stream:
        spool = tempfile.SpooledTemporaryFile(max_size=reading.settings.max_page_bytes)  # noqa: SIM115
        shutil.copyfileobj(stream, spool)
    spool.seek(0)
    return cast(BinaryIO, spool)


def _read(record: Any, origin: str, reading: Reading) -> Item:
    url = str(record.headers.get("WARC-Target-URI") or "").strip("<> ")
    if record.record_type == WarcRecordType.revisit:
        return reject("WARC revisit without content", url, origin)
    status = record.http_headers.status_code if record.http_headers else 200
    if status is None or not 200 <= status < 300:
        return reject(f"HTTP status {status}", url, origin)
    kind = str(record.http_content_type or record.headers.get("Content-Type") or "").lower()
    if kind and not kind.startswith(_TEXTUAL) and record.record_type != WarcRecordType.conversion:
        return reject("not a page of text", f"{kind} {url}", origin)
    limit = reading.settings.max_page_bytes
    content = record.reader.read(limit + 1)
    if len(content) > limit:
        return reject(too_large(reading.settings), url, origin)
    if record.content_length > len(content) and not record.http_headers:
        return reject("WARC cut short or damaged", url, origin)
    if not content.strip():
        return reject("empty page", url, origin)
    charset = charset_of(content, str(record.http_charset or ""))
    return Page(origin, content, _fetched(record, reading), kind.split(";")[0], charset, url)


def _fetched(record: Any, reading: Reading) -> datetime:
    stamp = record.record_date
    if not isinstance(stamp, datetime):
        return reading.now
    return stamp if stamp.tzinfo else stamp.replace(tzinfo=UTC)
