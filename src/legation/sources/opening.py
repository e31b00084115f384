"""One word from the user → the pages behind it."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from legation.errors import InputError, LegationError, NotFound, RefusedError
from legation.settings import Settings
from legation.sources.context import (
    HEAD,
    Blob,
    Fetch,
    Item,
    Items,
    Reading,
    blob_of,
    reject,
    too_large,
)
from legation.sources.fetcher import Fetcher, NotModified
from legation.sources.folders import is_pattern, matching, read_folder
from legation.sources.formats import read_blob
from legation.sources.streams import read_limited
from legation.types import Page

_SCHEME = re.compile(r"^([a-zA-Z][a-zA-Z0-9+.-]+)://")


def fetch(url: str, settings: Settings) -> Page:
    """Fetch one web page.

    Raises:
        RefusedError, UnreachableError: as :class:`Fetcher`.
    """
    with Fetcher(settings) as fetcher:
        return fetcher(url)


def open_source(
    spec: str,
    settings: Settings,
    *,
    fetcher: Fetch | None = None,
    stdin: BinaryIO | None = None,
) -> Items:
    """Give the pages behind a file, folder, glob, web address or "-" (standard input), lazily.

    Formats are told by name, type and content: HTML and text pages, JSON, JSON lines, CSV,
    TSV, RSS, Atom and JSON feeds, sitemaps, WARC, and .gz and .zip of these. Everything that
    cannot be used comes as one Rejection with its reason. ``fetcher`` is used for every
    request (one is made, and closed at the end, where none is given).

    Raises, at once:
        NotFound: no such file, or nothing matches the pattern.
        RefusedError: a scheme other than http and https, or a device.
        InputError: an empty word, or a file that may not be read.
    and, for a web address, when the first page is asked for, what :class:`Fetcher` raises.
    """
    spec = spec.strip()
    if not spec or "\0" in spec:
        raise InputError("source without a name", repr(spec), "name a file, a folder or a URL")
    scheme = _SCHEME.match(spec)
    if scheme and scheme[1].lower() not in ("http", "https"):
        raise RefusedError("address is not http or https", spec, "give a web address or a path")
    if scheme:
        return _with_fetcher(lambda reading: _web(spec, reading), settings, fetcher)
    if spec == "-":
        stream = stdin or sys.stdin.buffer
        return _with_fetcher(lambda reading: _stdin(stream, reading), settings, fetcher)
    paths = _paths(spec)
    return _with_fetcher(
        lambda reading: chain.from_iterable(_path(path, reading) for path in paths),
        settings,
        fetcher,
    )


def _with_fetcher(
    read: Callable[[Reading], Iterable[Item]], settings: Settings, fetcher: Fetch | None
) -> Items:
    now = datetime.now(UTC)
    if fetcher is not None:
        yield from read(Reading(settings, now, fetcher))
        return
    with Fetcher(settings) as own:
        yield from read(Reading(settings, now, own))


def _web(url: str, reading: Reading) -> Items:
    try:
        page = reading.fetch(url)
    except NotModified as unchanged:
        yield reject(unchanged.what, origin=url)
        return
    blob = Blob(
        url,
        page.content[:HEAD],
        lambda: io.BytesIO(page.content),
        url.partition("?")[0],
        page.content_type,
        page.charset,
        page.url,
    )
    yield from read_blob(blob, reading)


def _stdin(stream: BinaryIO, reading: Reading) -> Items:
    """Read standard input: kept whole up to the limit, else as lines that stream."""
    content = read_limited(stream, reading.settings.max_page_bytes)
    if content is None:
        yield reject(too_large(reading.settings), "save it to a file to stream it", "-")
        return
    yield from read_blob(blob_of(content, "-", "-"), reading)


def _paths(spec: str) -> list[Path]:
    path = Path(spec).expanduser()
    try:
        if path.exists():
            if not (path.is_file() or path.is_dir()):
                raise RefusedError("not a regular file", spec, "copy its content to a file")
            if path.is_file():
                path.open("rb").close()
            return [path]
        found = matching(str(path)) if is_pattern(spec) else []
    except LegationError:
        raise
    except PermissionError:
        raise InputError("file may not be read", spec, "change its permissions") from None
    except (OSError, ValueError) as error:
        raise InputError("file cannot be opened", spec[:200], str(error)[:100]) from None
    if found:
        return found
    cure = "no file matches" if is_pattern(spec) else "check the path; URLs start with https://"
    raise NotFound("no such file", spec[:200], cure)


def _path(path: Path, reading: Reading) -> Items:
    if path.is_dir():
        yield from read_folder(path, lambda file: _file(file, reading))
    else:
        yield from _file(path, reading)


def _file(path: Path, reading: Reading) -> Items:
    try:
        with path.open("rb") as stream:
            head = stream.read(HEAD)
        yield from read_blob(Blob(str(path), head, lambda: path.open("rb"), path.name), reading)
    except OSError as error:
        yield reject("file cannot be opened", error.strerror or "", str(path))
    except InputError as error:
        yield reject(error.what, error.cure, str(path))
