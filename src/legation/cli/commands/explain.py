"""``legation explain``: why an event stands on the desk."""

from __future__ import annotations

from typing import Annotated

import typer

from legation.cli.answers import print_lines, print_record
from legation.cli.options import AsJson, Desk, settings_for


def explain(
    event: Annotated[str, typer.Argument(help="The id of an event or of one of its mentions.")],
    desk: Desk = None,
    as_json: AsJson = False,
) -> None:
    """Show the words that an event rests on, and why."""
    from legation.cli.explain_text import explain_lines
    from legation.cli.explaining import account, as_record
    from legation.store import open_desk

    with open_desk(settings_for(desk).desk, read_only=True) as store:
        told = account(store, event.strip())
    if as_json:
        print_record(as_record(told))
    else:
        print_lines(explain_lines(told))
