"""A block of lines → the cells that we take, by row; rows of another width kept apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import polars as pl
import pyarrow as pa
import pyarrow.csv as pc

from legation.sources.foreign.batches import LONGEST, BadRow
from legation.sources.foreign.blocks import LONGEST_LINE, Block, without_long_lines
from legation.sources.foreign.layouts import Dialect, Places

_ARROW_BLOCK: Final = 2 * LONGEST_LINE


@dataclass(frozen=True, slots=True)
class Rows:
    """Cells of rows of one width as text, a column a field; ``lines`` their block."""

    cells: pl.DataFrame
    lines: bytes
    odd: frozenset[str]

    def line(self, row: int) -> str:
        """Give the text of a row, or of its cells where the lines cannot be told apart."""
        kept = [x for x in self.lines.decode().split("\n") if x and x not in self.odd]
        if len(kept) == len(self.cells):
            return kept[row][:LONGEST]
        return "\t".join(str(cell) for cell in self.cells.row(row))[:LONGEST]


def rows_of(block: Block, dialect: Dialect) -> Iterator[Rows | BadRow]:
    """Give a block's rows, those of one width together; a row of a strange width is bad."""
    for long in block.long:
        yield BadRow("line too long", long.decode("utf-8", "replace")[:LONGEST])
    rest = block.text
    if not rest or (rest.startswith(b"\n") and not rest.strip(b"\n")):
        return
    for number, (width, places) in enumerate(_likeliest_first(rest, dialect)):
        cells, odd = _parsed(rest, dialect, width, places)
        if cells is None:  # a line that no reader takes
            yield from rows_of(without_long_lines(Block(rest)), dialect)
            return
        if len(cells):
            yield Rows(cells, rest, frozenset(odd))
        if not odd:
            return
        if number == len(dialect.widths) - 1:
            wanted = " or ".join(str(each) for each in sorted(dialect.widths))
            for text in odd:
                yield BadRow(f"not {wanted} columns", text[:LONGEST])
            return
        rest = "\n".join(odd).encode() + b"\n"


def _likeliest_first(text: bytes, dialect: Dialect) -> list[tuple[int, Places]]:
    """Order widths by the first line's, so that one parse is enough where all rows agree."""
    line = text[: text.find(b"\n") + 1]
    width = line.count(dialect.delimiter.encode()) + 1
    return sorted(dialect.widths.items(), key=lambda item: (item[0] != width, item[0]))


def _parsed(
    text: bytes, dialect: Dialect, width: int, places: Mapping[str, int]
) -> tuple[pl.DataFrame | None, list[str]]:
    odd: list[str] = []

    def keep(row: Any) -> str:
        odd.append(str(row.text))
        return "skip"

    names = [f"c{at}" for at in range(width)]
    taken = {names[at]: field for field, at in places.items()}
    try:
        table = pc.read_csv(
            pa.BufferReader(text),
            pc.ReadOptions(column_names=names, block_size=_ARROW_BLOCK),
            pc.ParseOptions(
                delimiter=dialect.delimiter,
                quote_char='"' if dialect.quoted else False,
                invalid_row_handler=keep,
            ),
            pc.ConvertOptions(
                include_columns=list(taken), column_types=dict.fromkeys(taken, pa.string())
            ),
        )
    except pa.ArrowInvalid:
        return None, []
    frame = pl.from_arrow(table)
    assert isinstance(frame, pl.DataFrame)  # of a table; only arrays give a Series
    return frame.rename(taken), odd
