"""An answer printed: one JSON object for programs, lines for people."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from legation.cli.terminal import screen

if TYPE_CHECKING:
    from _typeshed import DataclassInstance
    from rich.text import Text

View = TypeVar("View", bound="DataclassInstance")


def print_answer(view: View, as_json: bool, lines: Callable[[View], Iterable[str | Text]]) -> None:
    """Print a view: whole as JSON, or as the lines that ``lines`` makes of it."""
    if as_json:
        print_record(dataclasses.asdict(view))
    else:
        print_lines(lines(view))


def print_record(record: Any) -> None:
    """Print plain values as JSON on one line; what JSON has no form for (a day) as its text."""
    print(json.dumps(record, ensure_ascii=False, default=str))


def print_records(views: Iterable[DataclassInstance]) -> None:
    """Print views as JSON, one a line."""
    for view in views:
        print_record(dataclasses.asdict(view))


def print_lines(lines: Iterable[str | Text]) -> None:
    """Print lines; nothing in them is taken for markup."""
    console = screen()
    for line in lines:
        console.print(line)
