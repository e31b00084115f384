"""Markdown tables and the first line of every generated page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def made(title: str, source: str) -> str:
    """Give the head of a generated page."""
    return f"<!-- Made by `make docs` from {source}; edits here are lost. -->\n\n# {title}\n"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Give a Markdown table; bars and line breaks in cells are made harmless."""
    lines = [_line(head), "|" + " --- |" * len(head)]
    return "\n".join([*lines, *(_line(row) for row in rows)]) + "\n"


def _line(cells: Sequence[object]) -> str:
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(value: object) -> str:
    return " ".join(str(value).replace("|", "\\|").split())


def figure(value: object, places: int = 3) -> str:
    """Give a number as printed in the documents, "–" where there is none."""
    if value is None:
        return "–"
    return f"{value:.{places}f}" if isinstance(value, float) else str(value)
