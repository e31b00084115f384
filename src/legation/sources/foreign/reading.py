"""Joins the parts: files of one dataset → batches."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from legation.errors import InputError
from legation.sources.foreign.batches import SCHEMA, BadRow, Batch
from legation.sources.foreign.blocks import SIZE, Block, blocks
from legation.sources.foreign.checking import checked
from legation.sources.foreign.files import checked_path, streams
from legation.sources.foreign.layouts import Dialect, dialect_of
from legation.sources.foreign.parsing import rows_of
from legation.sources.foreign.sieve import Sieve
from legation.types import Dataset

_LOOKED_AT: Final = 20
"""Lines by which a file is told; the first may be broken or of another width."""


def read_foreign(dataset: Dataset, *names: str) -> Iterator[Batch]:
    """Give the events of files (plain, .gz or .zip) in batches of constant memory.

    Every path is looked at before the first is read.

    Raises:
        NotFound, RefusedError, InputError: a path or an archive cannot be read, or a file
            is not of this dataset; batches before it are good.
    """
    paths = [checked_path(name) for name in names]
    return (batch for path in paths for batch in _file(dataset, path))


def _file(dataset: Dataset, path: Path) -> Iterator[Batch]:
    for origin, stream in streams(path):
        with stream:
            yield from _stream(dataset, origin, stream)


def _stream(dataset: Dataset, origin: str, stream: BinaryIO) -> Iterator[Batch]:
    dialect: Dialect | None = None
    sieve: Sieve | None = None
    left = _Left()
    try:
        for block in blocks(stream):
            if dialect is None:
                dialect = _told(dataset, origin, block)
                block = _without_header(block) if dialect.header else block
                sieve = Sieve(dialect) if dataset == "gdelt" else None
            if sieve is not None:
                kept, outside = sieve.sifted(block.text)
                if outside:
                    yield Batch(origin, sum(outside.values()), SCHEMA.to_frame(), outside=outside)
                    block = Block(kept, block.long)
            if left.add(block):
                yield from _batches(left.taken(), dialect, dataset, origin)
    except InputError:  # what was read before an archive breaks off is good
        if dialect is not None:
            yield from _batches(left.taken(), dialect, dataset, origin)
        raise
    if dialect is None:
        raise InputError("the file is empty", origin, "fetch it again")
    yield from _batches(left.taken(), dialect, dataset, origin)


class _Left:
    """What the sieve leaves, gathered to a block's size: many small frames cost more than one."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []

    def add(self, block: Block) -> bool:
        """Add a block; says whether there is enough."""
        self._blocks.append(block)
        return sum(len(each.text) for each in self._blocks) >= SIZE // 2

    def taken(self) -> Block:
        """Give all that was added, once."""
        found, self._blocks = self._blocks, []
        long = tuple(line for each in found for line in each.long)
        return Block(b"".join([each.text for each in found]), long)


def _batches(block: Block, dialect: Dialect, dataset: Dataset, origin: str) -> Iterator[Batch]:
    bad: list[BadRow] = []
    for found in rows_of(block, dialect):
        if isinstance(found, BadRow):
            bad.append(found)
        else:
            yield checked(found, dataset, origin)
    if bad:
        yield Batch(origin, len(bad), SCHEMA.to_frame(), tuple(bad))


def _told(dataset: Dataset, origin: str, block: Block) -> Dialect:
    with io.BytesIO(block.text) as text:
        lines = [line for _ in range(_LOOKED_AT) if (line := text.readline(100_000))]
    shown = [line.decode("utf-8", "replace").rstrip("\n") for line in lines]
    dialect = dialect_of(dataset, [line for line in shown if line])
    if dialect is None:
        columns = shown[0].count("\t") + 1 if shown else 0
        what = f"this is no file of {dataset} events ({columns} tab-separated columns)"
        raise InputError(what, origin, "see docs/how-to/compare-with-other-data.md for its shape")
    return dialect


def _without_header(block: Block) -> Block:
    return Block(block.text.lstrip(b"\n").partition(b"\n")[2], block.long)
