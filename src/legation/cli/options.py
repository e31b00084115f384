"""Options that several commands share, and the settings that they make."""

from __future__ import annotations

from dataclasses import replace
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
