"""``legation export``: events or mentions as a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from legation.cli.options import Desk, settings_for
from legation.errors import UsageError

WHAT = ("events", "mentions")
FORMATS = ("csv", "jsonl", "parquet")


def export(
    desk: Desk = None,
    what: Annotated[str, typer.Option(help="events or mentions.")] = "events",
    form: Annotated[str, typer.Option("--format", help="csv, jsonl or parquet.")] = "jsonl",
    pair: Annotated[
        tuple[str, str] | None, typer.Option(metavar="A B", help="Only this pair of states.")
    ] = None,
    out: Annotated[
        str, typer.Option(metavar="FILE|-", help="Where to; - is standard output.")
    ] = "-",
) -> None:
    """Write out events or mentions, oldest first."""
    if what not in WHAT:
        raise UsageError(f"cannot export {what!r}", "--what", f"choose {' or '.join(WHAT)}")
    if form not in FORMATS:
        raise UsageError(f"no format {form!r}", "--format", f"choose {', '.join(FORMATS)}")
    from legation.cli.exporting import records, schema
    from legation.cli.states import state_code
    from legation.cli.writing import write
    from legation.store import open_desk

    codes = (state_code(pair[0]), state_code(pair[1])) if pair else None
    with open_desk(settings_for(desk).desk, read_only=True) as store:
        found = records(store, "events" if what == "events" else "mentions", codes)
        write(found, form, schema(what), None if out == "-" else Path(out))
