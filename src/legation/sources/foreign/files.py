"""Files of events as streams: plain, .gz, and the members of a .zip."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, cast

from legation.errors import InputError, NotFound, RefusedError
from legation.settings import MEGABYTE
from legation.sources.streams import Unpacked, unzipped

ALLOWANCE: Final = 200 * MEGABYTE
"""Bytes that any archive may unpack to; beyond that, a hundred times its own size."""
MOST_MEMBERS: Final = 10_000


def checked_path(name: str) -> Path:
    """Give the path of a file that can be read.

    Raises:
        NotFound: there is none. RefusedError: it is no regular file. InputError: unreadable.
    """
    path = Path(name).expanduser()
    try:
        if not path.exists():
            raise NotFound("no such file", name[:200], "check the path")
        if not path.is_file():
            raise RefusedError("not a regular file", name[:200], "name the files in it")
        path.open("rb").close()
    except PermissionError:
        raise InputError("file may not be read", name[:200], "change its permissions") from None
    except (OSError, ValueError) as error:
        raise InputError("file cannot be opened", name[:200], str(error)[:100]) from None
    return path


def streams(path: Path) -> Iterator[tuple[str, BinaryIO]]:
    """Give a file's streams, each with its name, one after another.

    Raises:
        InputError: an archive is damaged, encrypted or expands too much.
    """
    with path.open("rb") as raw:
        head = raw.read(4)
        raw.seek(0)
        if head.startswith(b"PK"):
            yield from _members(path, raw)
        elif head.startswith(b"\x1f\x8b"):
            yield str(path), unzipped(raw, path.stat().st_size, ALLOWANCE, str(path))
        else:
            yield str(path), raw


def _members(path: Path, raw: BinaryIO) -> Iterator[tuple[str, BinaryIO]]:
    with _damage(path):
        archive = zipfile.ZipFile(raw)
        members = [m for m in archive.infolist() if not m.is_dir()]
    if len(members) > MOST_MEMBERS:
        raise InputError("archive with too many files", str(path), "unpack it yourself")
    for member in sorted(members, key=lambda m: m.filename):
        origin = f"{path}/{member.filename}"
        if member.flag_bits & 1:
            raise InputError("encrypted file", origin, "unpack it yourself")
        if member.filename.startswith("__MACOSX/") or Path(member.filename).name.startswith("."):
            continue
        with _damage(path):
            packed = cast(BinaryIO, archive.open(member))
        opened = Unpacked(packed, member.compress_size, ALLOWANCE, origin)
        yield origin, cast(BinaryIO, io.BufferedReader(opened, MEGABYTE))


@contextmanager
def _damage(path: Path) -> Iterator[None]:
    faults = (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, RuntimeError)
    try:
        yield
    except faults as error:
        what = "archive cut short or damaged"
        raise InputError(what, str(path), f"fetch it again ({str(error)[:80]})") from None
