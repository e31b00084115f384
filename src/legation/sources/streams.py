"""Reading without loading: bounded lines, bounded decompression, decoded text."""

from __future__ import annotations

import codecs
import gzip
import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from legation.charsets import charset_of
from legation.errors import InputError

_CHUNK = 65_536
# 493 pages, feeds and tables deflate 5 to 1 (median) and 14 to 1 (most); zeros 1,027 to 1.
MOST_EXPANSION = 100
_DAMAGE = (zlib.error, gzip.BadGzipFile, EOFError, OSError)


class Unpacked(io.RawIOBase):
    """A decompressed stream that stops a bomb: more than ``MOST_EXPANSION`` times its source.

    Raises InputError ("archive expands too much") past that and past ``allowance`` bytes,
    and InputError ("archive cut short or damaged") where the data break off.
    """

    def __init__(self, inner: BinaryIO, packed: int, allowance: int, origin: str) -> None:
        self._inner, self._origin = inner, origin
        self._most = max(allowance, packed * MOST_EXPANSION)
        self._given = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fill a buffer; gives how many bytes."""
        try:
            data = self._inner.read(len(buffer))
        except _DAMAGE as error:
            what = "archive cut short or damaged"
            raise InputError(what, self._origin, f"fetch it again ({error})") from None
        self._given += len(data)
        if self._given > self._most:
            raise InputError("archive expands too much", self._origin, "unpack it yourself")
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the inner stream too."""
        self._inner.close()
        super().close()


def unzipped(stream: BinaryIO, packed: int, allowance: int, origin: str) -> BinaryIO:
    """Give the content of a gzip stream, bounded."""
    inner = gzip.GzipFile(fileobj=stream, mode="rb")
    return io.BufferedReader(Unpacked(inner, packed, allowance, origin), _CHUNK)  # type: ignore[arg-type]


def read_limited(stream: BinaryIO, limit: int) -> bytes | None:
    """Give a whole stream, None where it holds more than ``limit`` bytes."""
    parts, size = [], 0
    while chunk := stream.read(_CHUNK):
        parts.append(chunk)
        size += len(chunk)
        if size > limit:
            return None
    return b"".join(parts)


def lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Give numbered lines from 1; None for a line over ``limit`` bytes, which is skipped."""
    number = 0
    while True:
        line = stream.readline(limit + 1)
        if not line:
            return
        number += 1
        if len(line) <= limit:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_CHUNK)
        yield number, None


def text_chunks(stream: BinaryIO, head: bytes, charset: str = "") -> Iterator[str]:
    """Give the decoded text of a stream piece by piece; broken bytes become U+FFFD."""
    sample = head[: max(head.rfind(b"\n"), 0)] or head
    decoder = codecs.getincrementaldecoder(charset_of(sample, charset))("replace")
    while chunk := stream.read(_CHUNK):
        yield decoder.decode(chunk)
    yield decoder.decode(b"", final=True)


class TextLines:
    """The lines of decoded text, ends kept, as csv wants them; iterate once."""

    def __init__(self, chunks: Iterator[str]) -> None:
        self._chunks = chunks

    def __iter__(self) -> Iterator[str]:
        rest = ""
        for chunk in self._chunks:
            pieces = (rest + chunk).splitlines(keepends=True) if "\n" in chunk else [rest + chunk]
            rest = pieces.pop() if pieces else ""
            yield from pieces
        if rest:
            yield rest
