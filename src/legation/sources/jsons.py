"""JSON lines and JSON arrays, item by item; a huge array is never held whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from legation.sources.columns import page_of
from legation.sources.context import Blob, Item, Items, Reading, reject, too_large
from legation.sources.streams import lines, text_chunks

# Outside strings only brackets and quotes matter; inside, only the quote and the backslash.
_OUTSIDE = re.compile(r'["{}\[\]]')
_INSIDE = re.compile(r'["\\]')
_LISTS = ("articles", "items", "data", "results", "documents", "docs", "rows", "stories", "news")


def is_json_lines(blob: Blob) -> bool:
    """Tell whether a blob holds one JSON object a line."""
    if blob.name.lower().endswith((".jsonl", ".ndjson", ".jsonlines")):
        return True
    if "ndjson" in blob.content_type or "jsonlines" in blob.content_type:
        return True
    return bool(re.match(rb"\s*\{.{2,}\}\s*\n\s*\{", blob.head))


def is_json(blob: Blob) -> bool:
    """Tell whether a blob is a JSON array or object."""
    named = blob.name.lower().endswith(".json") or blob.content_type.endswith("json")
    start = blob.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return named or bool(re.match(rb'\[\s*\{\s*"|\{\s*"[^"\n]{1,60}"\s*:', start))


def read_json_lines(blob: Blob, reading: Reading) -> Items:
    """Give a page a line; broken and oversized lines are rejected one by one."""
    with blob.open() as stream:
        for number, line in lines(stream, reading.settings.max_page_bytes):
            origin = f"{blob.origin}#{number}"
            if line is None:
                yield reject(too_large(reading.settings), origin=origin)
            elif line.strip(b"\xef\xbb\xbf \t\r\n\x00"):
                yield _item(line.decode("utf-8-sig", "replace"), origin, reading, line.strip())


def read_json(blob: Blob, reading: Reading) -> Items:
    """Give a page for every object of a JSON array, or of the list in a JSON object.

    An object without a list of articles is itself one article.
    """
    limit = reading.settings.max_page_bytes
    with blob.open() as stream:
        chunks = text_chunks(stream, blob.head, blob.charset)
        first = next(chunks, "").lstrip("\ufeff \t\r\n")
        if first.startswith("["):
            found = array_items(_again(first, chunks), limit)
            number = 0
            for number, text in enumerate(found, 1):
                origin = f"{blob.origin}#{number}"
                if text is None:
                    yield reject(too_large(reading.settings), origin=origin)
                else:
                    yield _item(text, origin, reading)
            if not number:
                yield reject("JSON array without objects", first, blob.origin)
            return
        whole = first
        for chunk in chunks:
            whole += chunk
            if len(whole) > limit:
                yield reject(too_large(reading.settings), origin=blob.origin)
                return
    yield from _from_object(whole, blob.origin, reading)


def _from_object(text: str, origin: str, reading: Reading) -> Items:
    value = _loads(text)
    if not isinstance(value, dict):
        yield reject("JSON cannot be read", text, origin)
        return
    rows = next((value[k] for k in _LISTS if isinstance(value.get(k), list)), None)
    if rows is None:
        yield page_of(value, origin, reading)
        return
    for number, row in enumerate(rows, 1):
        here = f"{origin}#{number}"
        is_row = isinstance(row, dict)
        yield page_of(row, here, reading) if is_row else reject("row is no object", str(row), here)


def array_items(chunks: Iterator[str], limit: int) -> Iterator[str | None]:
    """Cut a JSON array's text into the texts of its items, in one pass.

    An item over ``limit`` characters gives None; an array that breaks off gives its last,
    broken item as it is.
    """
    depth, quoted, carry = 0, False, ""
    parts: list[str] = []
    size = 0
    for piece in chunks:
        chunk, carry = carry + piece, ""
        start = at = 0
        while match := (_INSIDE if quoted else _OUTSIDE).search(chunk, at):
            mark, at = match.group(), match.end()
            if mark == "\\":
                at += 1  # whatever it escapes; one cut off from it waits for the next chunk
                if at > len(chunk):
                    chunk, carry = chunk[:-1], "\\"
                    break
            elif mark == '"':
                quoted = not quoted
            elif mark in "{[":
                depth += 1
                start = match.start() if depth == 2 else start
            else:
                depth -= 1
                if depth == 1:
                    parts.append(chunk[start:at])
                    yield "".join(parts) if size + at - start <= limit else None
                    parts, size = [], 0
        if depth >= 2:
            size += len(chunk) - start
            parts.append(chunk[start:] if size <= limit else "")
    if depth >= 2:
        yield "".join(parts) if size <= limit else None


def _item(text: str, origin: str, reading: Reading, raw: bytes = b"") -> Item:
    value = _loads(text)
    if isinstance(value, str) and value.strip():
        value = {"text": value}
    if not isinstance(value, dict):
        return reject("JSON cannot be read", text, origin)
    return page_of(value, origin, reading, raw)


def _loads(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _again(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest
