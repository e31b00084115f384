"""``--as-of``: the desk as it knew the world on a day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from legation.cli.options import day_of

if TYPE_CHECKING:
    from legation.monitor import Monitor
    from legation.settings import Settings

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
    settings: Settings, as_of: str | None = None, known_by: str = "read"
) -> Iterator[Monitor]:
    """Open the settings' desk for reading, as known on a day where one is given.

    Raises:
        UsageError: the day cannot be used. DeskError: the desk cannot be opened.
    """
    from legation.monitor import Monitor
    from legation.store import open_desk

    day = None if as_of is None else day_of(as_of, "--as-of")
    with open_desk(settings.desk, read_only=True) as store:
        monitor = Monitor(store, settings.scale)
        yield monitor if day is None else monitor.as_of(day, known_by)


def today() -> date:
    """Give the day in UTC."""
    return datetime.now(UTC).date()
