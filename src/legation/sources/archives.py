"""Files inside files: .gz and .zip, bounded, one level deep."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from typing import BinaryIO, cast

from legation.errors import InputError
from legation.sources.context import HEAD, Blob, Items, Reading, blob_of, reject
from legation.sources.streams import Unpacked, read_limited, unzipped

Inner = Callable[[Blob, Reading], Items]
_MOST_MEMBERS = 100_000
_DEEPEST = 2


def is_gzip(blob: Blob) -> bool:
    """Tell whether a blob is gzip-compressed."""
    return blob.head.startswith(b"\x1f\x8b")


def is_zip(blob: Blob) -> bool:
    """Tell whether a blob is a ZIP archive."""
    return blob.head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def read_gzip(blob: Blob, reading: Reading, inner: Inner) -> Items:
    """Give what the compressed file gives; a damaged one gives its whole part and a rejection."""
    if blob.depth >= _DEEPEST:
        yield reject("archive within archives", origin=blob.origin)
        return
    with blob.open() as stream:
        packed = stream.seek(0, 2)
    limit = reading.settings.max_page_bytes

    def opened() -> BinaryIO:
        return unzipped(blob.open(), packed, limit, blob.origin)

    try:
        with opened() as stream:
            head = stream.read(HEAD)
        name = blob.name[:-3] if blob.name.lower().endswith(".gz") else blob.name
        within = replace(blob, head=head, open=opened, name=name, depth=blob.depth + 1)
        yield from inner(replace(within, content_type=""), reading)
    except InputError as error:
        yield reject(error.what, error.cure, blob.origin)


def read_zip(blob: Blob, reading: Reading, inner: Inner) -> Items:
    """Give what every member gives, by name; encrypted and damaged ones are rejected."""
    if blob.depth >= _DEEPEST:
        yield reject("archive within archives", origin=blob.origin)
        return
    with blob.open() as stream:
        try:
            archive = zipfile.ZipFile(stream)
            members = [m for m in archive.infolist() if not m.is_dir()]
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            yield reject("archive cut short or damaged", str(error), blob.origin)
            return
        for number, member in enumerate(sorted(members, key=lambda m: m.filename)):
            if number >= _MOST_MEMBERS:
                left = len(members) - number
                yield reject("archive with too many files", f"{left} left", blob.origin)
                return
            yield from _member(archive, member, blob, reading, inner)


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, blob: Blob, reading: Reading, inner: Inner
) -> Items:
    origin = f"{blob.origin}/{member.filename}"
    if member.flag_bits & 1:
        yield reject("encrypted file", origin=origin)
        return
    if member.filename.startswith("__MACOSX/") or member.filename.rpartition("/")[2][:1] == ".":
        yield reject("hidden file", origin=origin)
        return

    def opened() -> BinaryIO:
        packed = cast(BinaryIO, archive.open(member))
        limit = reading.settings.max_page_bytes
        return cast(
            BinaryIO, io.BufferedReader(Unpacked(packed, member.compress_size, limit, origin))
        )

    try:
        with opened() as stream:
            head = stream.read(HEAD)
        within = Blob(origin, head, opened, member.filename, depth=blob.depth + 1)
        if is_gzip(within) or is_zip(within):  # these need to seek, which a member cannot
            with opened() as stream:
                content = read_limited(stream, reading.settings.max_page_bytes)
            if content is None:
                yield reject("archive within archives", member.filename, origin)
                return
            within = blob_of(content, origin, member.filename, blob.depth + 1)
        yield from inner(within, reading)
    except InputError as error:
        yield reject(error.what, error.cure, origin)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError) as error:
        yield reject("archive cut short or damaged", str(error), origin)
