"""Settings and their variables, from the Settings record."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from benchmarks.docs.tables import made, table
from legation import settings
from legation.settings import Settings

VARIABLE = re.compile(r"LEGATION_([A-Z]+(?:_[A-Z]+)*)")
DESK = "`desk.sqlite` in the user's data folder"
DEBUG = ("LEGATION_DEBUG", "`1`: an unexpected error prints its trace instead of one line")


def page() -> str:
    """Give docs/reference/settings.md."""
    source = Path(settings.__file__).read_text("utf-8")
    read = {match.lower() for match in VARIABLE.findall(source)}
    chosen = Settings(desk="")
    rows = []
    for field in fields(Settings):
        variable = f"`LEGATION_{field.name.upper()}`" if field.name in read else ""
        default = DESK if field.name == "desk" else f"`{getattr(chosen, field.name)!r}`"
        rows.append((f"`{field.name}`", f"`{field.type}`", default, variable))
    return "\n".join(
        [
            made("Settings", "legation.settings"),
            "One frozen record, `legation.settings.Settings`, is read once and passed in. "
            "Sizes are bytes, times seconds. Command-line options win over variables.\n",
            table(("setting", "kind", "default", "variable"), rows),
            f"`{DEBUG[0]}`: {DEBUG[1]}.\n",
            "The user's data folder is `$XDG_DATA_HOME/legation` (`~/.local/share/legation`) on "
            "Linux, `~/Library/Application Support/legation` on macOS and "
            "`%LOCALAPPDATA%\\legation` on Windows.\n",
        ]
    )
