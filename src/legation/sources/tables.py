"""CSV and TSV, row by row."""

from __future__ import annotations

import csv
import re

from legation.sources.columns import page_of, roles
from legation.sources.context import Blob, Item, Items, Reading, reject
from legation.sources.streams import TextLines, text_chunks

_HEADER = re.compile(r"[^\r\n]{3,2000}")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FEWEST_WORDS = 4
_MOST_CELLS = 5_000


def is_table(blob: Blob) -> bool:
    """Tell whether a blob is a CSV or TSV with a header line that names a text column."""
    named = blob.name.lower().endswith((".csv", ".tsv", ".tab"))
    typed = blob.content_type in ("text/csv", "text/tab-separated-values")
    return named or typed


def read_table(blob: Blob, reading: Reading) -> Items:
    """Give a page a row. Rows without text, and rows cut in a quotation, are rejected."""
    # csv keeps this limit for the whole process: raised once, to what a page may hold.
    csv.field_size_limit(max(reading.settings.max_page_bytes, csv.field_size_limit()))
    with blob.open() as stream:
        lines = iter(TextLines(text_chunks(stream, blob.head, blob.charset)))
        rows = csv.reader(lines, delimiter=_delimiter(blob))
        header: list[str] = []
        while True:
            try:
                row = next(rows)
            except StopIteration:
                break
            except csv.Error as error:
                yield reject(
                    "table row cannot be read", str(error), f"{blob.origin}#{rows.line_num}"
                )
                continue
            if not header:
                header = [cell.strip().lstrip("\ufeff") for cell in row][:_MOST_CELLS]
                if {"text", "html", "title"} & set(roles(header)):
                    continue
                header = without_header(row)
                if not header:
                    yield reject("table without a text column", ", ".join(row), blob.origin)
                    return
            if any(cell.strip() for cell in row):
                yield _row(header, row, f"{blob.origin}#{rows.line_num}", reading)


def without_header(row: list[str]) -> list[str]:
    """Name the columns of a table that begins with data; [] where its first row has no words.

    The cell with most words holds the text, the first short one with a year the date.
    """
    words = [len(cell.split()) for cell in row]
    if not words or max(words) < _FEWEST_WORDS:
        return []
    names = [f"column {n}" for n in range(1, len(row) + 1)]
    names[words.index(max(words))] = "text"
    dated = [n for n, cell in enumerate(row) if len(cell) < 80 and _YEAR.search(cell)]
    for n in [n for n in dated if names[n] != "text"][:1]:
        names[n] = "date"
    return names


def _row(header: list[str], row: list[str], origin: str, reading: Reading) -> Item:
    cells = dict(zip(header, row, strict=False))
    if len(row) < len(header) and len(header) - len(row) > len(header) // 2:
        return reject("table row cut short", " | ".join(row), origin)
    return page_of(cells, origin, reading)


def _delimiter(blob: Blob) -> str:
    first = _HEADER.search(blob.head.decode("utf-8", "replace").lstrip("\ufeff"))
    line = first.group(0) if first else ""
    return max(("\t", ";", "|", ","), key=lambda mark: (line.count(mark), mark == ","))
