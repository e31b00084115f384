"""Options that several commands share, and the settings that they make."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated, cast, get_args

import typer

from legation.errors import UsageError
from legation.settings import CoderName, Settings, load_settings

Desk = Annotated[
    str | None,
    typer.Option(
        "--desk", metavar="PATH|URL", help="The desk: a file, or a postgresql:// address."
    ),
]
State = Annotated[
    str, typer.Argument(metavar="STATE", help="A code, a name, an adjective or a capital.")
]
OnlyPair = Annotated[
    tuple[str, str] | None,
    typer.Option("--pair", metavar="A B", help="Only this pair of states."),
]
Since = Annotated[str, typer.Option("--from", metavar="DAY", help="First day.")]
Until = Annotated[str, typer.Option("--to", metavar="DAY", help="Last day.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Also fetch from private and local addresses.")
]


def settings_for(
    desk: str | None = None, *, coder: str | None = None, allow_private: bool = False
) -> Settings:
    """Give the environment's settings with what the command line says otherwise.

    Raises:
        SettingsError: a variable cannot be used. UsageError: no such coder.
    """
    settings = load_settings().with_desk(desk)
    if coder is not None:
        if coder not in get_args(CoderName):
            names = ", ".join(get_args(CoderName))
            raise UsageError(f"there is no coder {coder!r}", "--coder", f"choose one of {names}")
        settings = replace(settings, coder=cast(CoderName, coder))
    return replace(settings, allow_private=True) if allow_private else settings


def day_of(given: str, where: str) -> date:
    """Read a day, as 2024-06-17; ``where``: the option or argument that gave it.

    Raises:
        UsageError: it is no day.
    """
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        what, cure = f"{given[:40]!a} is no day", "write a day as 2024-06-17"
        raise UsageError(what, where, cure) from error


def day_if_given(given: str, where: str) -> date | None:
    """Read a day that may be left out (""); see :func:`day_of`."""
    return day_of(given, where) if given else None
