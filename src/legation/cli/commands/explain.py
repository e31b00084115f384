"""``legation explain``: why an event stands on the desk."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from legation.cli.options import AsJson, Desk, settings_for


def explain(
    event: Annotated[str, typer.Argument(help="The id of an event or of one of its mentions.")],
    desk: Desk = None,
    as_json: AsJson = False,
) -> None:
    """Show the words that an event rests on, and why."""
    from legation.cli.explaining import account
    from legation.store import open_desk

    with open_desk(settings_for(desk).desk, read_only=True) as store:
        told = account(store, event.strip())
    if as_json:
        from legation.cli.explaining import as_record

        print(json.dumps(as_record(told), ensure_ascii=False, default=str))
        return
    from legation.cli.explain_text import explain_lines
    from legation.cli.terminal import screen

    console = screen()
    for line in explain_lines(told):
        console.print(line)
