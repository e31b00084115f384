"""``--as-of``: the desk as it knew the world on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from legation.cli.options import day_of

if TYPE_CHECKING:
    from rich.text import Text

    from legation.monitor import Concern, Monitor
    from legation.monitor.views.past import Known
    from legation.settings import Settings

View = TypeVar("View")
Line = TypeVar("Line")

AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Answer as known on this day, as 2024-06-17."),
]
KnownBy = Annotated[
    str,
    typer.Option(
        "--known-by", metavar="read|published", help="What this desk had read, or what was out."
    ),
]


@contextmanager
def monitor_for(
    settings: Settings,
    as_of: str | None = None,
    known_by: str = "read",
    about: Concern | None = None,
) -> Iterator[Monitor]:
    """Open the settings' desk for reading, as known on a day where one is given.

    ``about``: all that will be asked about; then only that part of the desk is taken back.

    Raises:
        UsageError: the day cannot be used. DeskError: the desk cannot be opened.
    """
    from legation.monitor import Monitor
    from legation.store import open_desk

    day = None if as_of is None else day_of(as_of, "--as-of")
    most = None if about is None else 0
    with open_desk(settings.desk, read_only=True) as store:
        monitor = Monitor(store, settings.scale, pasts=settings.pasts)
        yield monitor if day is None else monitor.as_of(day, known_by, most, about)


def of_pair(code: str) -> Concern | None:
    """Say that only a pair, by its code, will be asked about."""
    from legation.monitor.past import concern_of

    return concern_of({"code": code})


def dated(known: Known | None, lines: Callable[[View], Iterable[Line]]) -> Callable[[View], Any]:
    """Give what prints a view with the day that it is as of before it."""
    from rich.text import Text

    def told(view: View) -> Iterator[Line | Text]:
        if known:
            yield Text(f"As known on {known.day}. {known.note}", style="bold")
        yield from lines(view)

    return told


def today() -> date:
    """Give the day in UTC."""
    return datetime.now(UTC).date()
